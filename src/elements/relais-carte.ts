import {initialState, Task} from '@lit/task';
import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {PlacesReading} from '../domain/places/from-fields.js';
import type {Place, Position} from '../domain/places/place.js';
import {choice, number, presence, text} from '../shared/converters.js';
import {position} from '../shared/position-converter.js';
import type {CreateMapEngine} from '../shared/map-engine.js';
import {pageSettings} from '../shared/page-settings.js';
import {RelaisElement} from '../shared/relais-element.js';
import {controls} from '../shared/controls.js';
import {base} from '../shared/styles.js';
import * as fr from '../texts/fr/carte-list.js';
import {adopt} from './carte/adopt.js';
import {basemap, communeCodes, freeWords} from './carte/attributes.js';
import {SelectionEvent} from './carte/events.js';
import {GroupLink} from './carte/group-link.js';
import {renderHead} from './carte/head-view.js';
import type {Heard} from './carte/heard.js';
import {countOf} from './carte/lines.js';
import {listStyles} from './carte/list-styles.js';
import {renderList} from './carte/list-view.js';
import {MapDoor} from './carte/map-door.js';
import {NearViewport} from './carte/near-viewport.js';
import {Selection} from './carte/selection.js';
import {PlacesSource, type Source} from './carte/source.js';
import {styles} from './carte/styles.js';
import {Whereabouts} from './carte/whereabouts.js';

const fewPlaces = 5;

/**
 * Montre les espaces de travail partagés en une liste, et sur une carte qui la suit.
 * @element relais-carte
 * @slot - Ce que l’on voit sans le script, et quand les espaces ne peuvent pas être lus.
 * @slot vide - Ce que l’on voit quand il n’y a aucun espace.
 * @fires {PretEvent} relais-pret - Les espaces sont affichés.
 * @fires {SelectionEvent} relais-selection - Le visiteur vient de choisir un espace, dans la liste ou sur la carte.
 * @fires {ErreurEvent} relais-erreur - La source (`source`), certaines lignes (`lignes`), la carte (`carte`) ou un réglage (`reglage`) pose problème.
 * @csspart titre - Le nombre d’espaces, en première ligne.
 * @csspart champ - Le champ de recherche.
 * @csspart bouton - Les boutons.
 * @csspart liste - La liste des espaces.
 * @csspart lieu - Un espace de la liste.
 * @csspart carte - La carte.
 * @csspart erreur - La phrase qui dit ce qui manque.
 * @cssproperty [--relais-carte-hauteur=36em] - Hauteur de la carte et de la liste côte à côte.
 * @cssState attente - Les espaces sont en chemin.
 * @cssState pret - Les espaces sont affichés.
 * @cssState vide - La source ne contient aucun espace.
 * @cssState erreur - La source n’a pas pu être lue.
 */
export class RelaisCarte extends RelaisElement {
  static override styles = [base, controls, styles, listStyles];

  /**
   * Adresse, ou adresses séparées par un blanc, du fichier des espaces : CSV, GeoJSON ou JSON. Un fichier protégé par un mot
   * de passe n’est pas lu.
   */
  @property({converter: text}) src = '';
  /** Ce que l’on montre. */
  @property({converter: choice('carte-et-liste', 'liste', 'carte')}) vue: 'carte-et-liste' | 'liste' | 'carte' =
    'carte-et-liste';
  /** Centre de la carte au départ : « latitude, longitude ». Sans lui, la carte montre tous les espaces. */
  @property({converter: position}) centre: Position | undefined;
  /** Grossissement de la carte au départ, de 0 à 20, autour de `centre` ou de la position du groupe. */
  @property({converter: number({min: 0, max: 20, byDefault: undefined})}) zoom: number | undefined;
  /** Codes INSEE des communes à garder. Paris, Lyon et Marseille comprennent leurs arrondissements. */
  @property({converter: communeCodes}) commune: readonly string[] = [];
  /** Types d’espaces à garder : `coworking`, `fablab`… */
  @property({converter: freeWords}) types: readonly string[] = [];
  /** Fond de carte : `plan-ign`, `plan-ign-gris`, `osm`, `aucun`, ou l’adresse d’un style. */
  @property({converter: basemap}) fond = 'plan-ign';
  /** Quand dessiner la carte : à son approche, quand on la demande, ou tout de suite. */
  @property({converter: choice('visible', 'clic', 'immediat')}) chargement: 'visible' | 'clic' | 'immediat' = 'visible';
  /** Identifiant de l’espace choisi ; suit le choix du visiteur. */
  @property({converter: text, reflect: true}) lieu = '';
  /** Masque le champ de recherche. */
  @property({attribute: 'sans-recherche', converter: presence}) sansRecherche = false;
  /** Masque le choix du type d’espace. */
  @property({attribute: 'sans-filtres', converter: presence}) sansFiltres = false;
  /** Masque le bouton « Autour de moi ». */
  @property({attribute: 'sans-position', converter: presence}) sansPosition = false;

  /** @internal What it leans on, replaceable on each element. */
  loadPlaces = async (addresses: string, signal: AbortSignal): Promise<PlacesReading> =>
    (await import('../adapters/load-places.js')).loadPlaces(addresses, {signal});
  /** @internal */
  loadMapEngine = async (): Promise<CreateMapEngine> => (await import('../adapters/map-engine.js')).createMapEngine;
  /** @internal */
  locate = async (): Promise<Position> => (await import('./carte/locate.js')).locate();

  #places = new PlacesSource(this, (detail) => this.fail(detail));
  #whereabouts = new Whereabouts(this, {
    found: (position) => this.#moveNear(position),
    lost: () => this.#heard?.say(fr.positionUnknown),
  });
  #near = new NearViewport(this, () => this);
  #soon = new Task(this, {
    args: () => [this.#near.isNear || this.lieu !== ''] as const,
    task: ([isWanted]) => (isWanted ? import('./carte/soon.js') : initialState),
    onComplete: ({detailsStyles, Heard: Voice}) => {
      adopt(this, detailsStyles);
      this.#heard ??= new Voice(this);
    },
  });
  #map = new MapDoor(
    this,
    () => ({
      hasMap: this.vue !== 'liste',
      loading: this.hasAttribute('chargement') ? this.chargement : pageSettings.chargement || this.chargement,
      fond: this.fond,
      centre: this.centre ?? (this.zoom === undefined ? undefined : this.group?.position),
      zoom: this.zoom,
    }),
    {
      choose: (ids) => this.#chooseOnMap(ids),
      showAll: () => this.#showTogether([]),
      fail: (detail) => this.fail(detail),
    },
  );

  #source: Source = {kind: 'none'};
  #selection = new Selection();
  #heard: Heard | undefined;
  #link = new GroupLink();
  #isChosenOnMap = false;
  #isScrollDue = false;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#link.forget();
  }

  override willUpdate() {
    this.#source = this.#places.find(this.group);
    this.#followGroup();
    this.#selection.update(this.#source.kind === 'ready' ? this.#source.places : [], {
      communes: this.commune,
      types: this.types,
      origin: this.#origin,
      chosen: this.lieu,
    });
  }

  override render() {
    if (this.#state === 'attente') return html`<div class="reserve ${this.vue}"><slot></slot></div>`;
    if (this.#state === 'erreur') {
      return html`<slot></slot>
        <p part="erreur" role="status">${fr.placesUnavailable}</p>`;
    }
    if (this.#state === 'vide') return html`<slot name="vide"><p class="empty">${fr.noPlace}</p></slot>`;
    const size = this.#selection.all.length > fewPlaces ? 'many' : 'few';
    const card = this.#renderCard();
    return html`<div class="frame ${this.vue} ${size}">
        ${this.#renderHead()}
        <div class="body">
          ${this.#renderList()} ${this.vue === 'liste' ? nothing : this.#map.render()}
          ${this.vue === 'carte' ? card : nothing}
        </div>
      </div>
      ${this.vue === 'carte' ? nothing : card}`;
  }

  override updated(changed: PropertyValues<this>) {
    this.setState(this.#state);
    this.#tellGroup();
    const problem = this.#soon.value?.settingProblem(this.#source, this.#selection.all, this.group ? '' : this.lieu);
    if (problem) this.warn(problem);
    if (this.#state === 'pret') {
      this.#map.follow({
        selection: this.#selection,
        visitor: this.#visitorPosition,
        chosen: this.#chosen,
        isChosenOnMap: this.#isChosenOnMap,
      });
    }
    if (changed.has('lieu')) this.#isScrollDue = this.lieu !== '';
    const scroll = this.#isScrollDue ? this.#soon.value?.scrollToChosen : undefined;
    if (scroll) this.#isScrollDue = !scroll(this.renderRoot.querySelector('.list'));
  }

  get #state(): 'attente' | 'erreur' | 'vide' | 'pret' {
    if (this.#source.kind === 'broken') return 'erreur';
    if (this.#source.kind !== 'ready') return 'attente';
    return this.#selection.all.length === 0 ? 'vide' : 'pret';
  }

  get #chosen(): Place | undefined {
    return this.#selection.all.find(({id}) => id === this.lieu);
  }

  get #origin(): Position | undefined {
    return this.#visitorPosition ?? this.group?.position;
  }

  get #visitorPosition(): Position | undefined {
    return this.#whereabouts.in(this.group);
  }

  get #searching(): string {
    return (this.#whereabouts.isSearching && this.#soon.value?.searchingPosition) || '';
  }

  #renderHead() {
    return renderHead(
      {
        selection: this.#selection,
        headingLevel: this.niveauTitre,
        from: this.#visitorPosition ? 'visitor' : this.#origin && 'commune',
        hasMap: this.vue !== 'liste',
        heard: this.#heard?.sentence,
        canSearch: !this.sansRecherche,
        canPick: !this.sansFiltres,
        canLocate: !this.sansPosition && isSecureContext && 'geolocation' in navigator,
        note: this.#whereabouts.isLost ? fr.positionUnknown : this.#searching,
      },
      {
        narrow: (change) => this.#narrow(change),
        reset: () => this.#reset(),
        locate: () => this.#locate(),
      },
    );
  }

  #renderList() {
    return renderList(
      {
        selection: this.#selection,
        vue: this.vue,
        isUnfolded: this.lieu !== '' && !this.#isChosenOnMap,
        chosen: this.lieu,
        origin: this.#origin,
        details: this.#soon.value,
      },
      {
        choose: (id) => this.#choose(id, false),
        showMore: () => this.#showMore(),
        skip: () => this.#map.focus(),
        onKeydown: (event) => this.#onKeydown(event),
      },
    );
  }

  #renderCard() {
    const place = this.#isChosenOnMap ? this.#chosen : undefined;
    return place ? this.#soon.value?.renderCard(place) : nothing;
  }

  #followGroup() {
    const choice = this.#link.hear(this.group, this.lieu);
    if (choice === undefined) return;
    this.lieu = choice;
    this.#isChosenOnMap = false;
  }

  #tellGroup() {
    const isOwn = this.#source.kind === 'ready' && this.#source.isOwn;
    this.#link.say(this.group, this.lieu, isOwn ? this.#selection.all : undefined);
  }

  #choose(id: string, isOnMap: boolean) {
    this.#isChosenOnMap = isOnMap;
    this.lieu = id;
    this.dispatchEvent(new SelectionEvent(id));
    this.requestUpdate();
  }

  #chooseOnMap(ids: readonly string[]) {
    const [only, second] = ids;
    if (only === undefined) return;
    if (second === undefined) this.#choose(only, true);
    else this.#showTogether(ids);
  }

  #showTogether(ids: readonly string[]) {
    if (ids.length > 0 || this.#selection.together.length > 0) {
      this.#narrow(() => this.#selection.narrow({together: ids}));
    }
  }

  /** The focus goes to the first new place: the button may be gone. */
  #showMore() {
    const first = this.#selection.extend();
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll<HTMLElement>('.place > button')[first]?.focus(),
    );
  }

  #narrow(change: () => void) {
    change();
    this.requestUpdate();
    this.#heard?.sayOnceCalm(() => countOf(this.#selection));
    const list = this.renderRoot.querySelector('.list');
    if (list) list.scrollTop = 0;
  }

  /** The button goes away: the focus goes to what narrows the list, else to the count. */
  #reset() {
    this.#narrow(() => this.#selection.narrow({query: '', kinds: []}));
    const [count, ...fields] = this.renderRoot.querySelectorAll<HTMLElement>('[part=titre], .tools input');
    (fields[0] ?? count)?.focus({preventScroll: true});
  }

  #locate() {
    this.#whereabouts.ask();
    this.#heard?.say(this.#searching);
  }

  #moveNear(found: Position) {
    this.#narrow(() => this.#selection.narrow({}));
    this.#heard?.sayOnceCalm(() => this.#soon.value?.nearestOf(this.#selection, found) ?? '');
    this.group?.tell({position: found});
  }

  /** Escape closes the open place and gives the focus back to its name. */
  #onKeydown(event: KeyboardEvent) {
    const item = event.key === 'Escape' ? (event.target as Element).closest('.chosen') : null;
    if (!item) return;
    item.querySelector('button')?.focus();
    this.#choose('', false);
  }
}
