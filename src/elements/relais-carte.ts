import {initialState, Task, TaskStatus} from '@lit/task';
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
import {basemap, communeCodes, freeWords, territoryCodes} from './carte/attributes.js';
import {SelectionEvent} from './carte/events.js';
import type {Extras} from './carte/extras.js';
import type {Finds, FindsHost} from './carte/finds/finds.js';
import {GroupLink} from './carte/group-link.js';
import {renderHead} from './carte/head-view.js';
import type {Heard} from './carte/heard.js';
import type {LargeFile} from './carte/in-view/in-view.js';
import {countOf} from './carte/lines.js';
import {listStyles} from './carte/list-styles.js';
import {renderList} from './carte/list-view.js';
import {MapDoor} from './carte/map-door.js';
import {NearViewport} from './carte/near-viewport.js';
import type {Progress} from './carte/reading/progress-view.js';
import {Selection} from './carte/selection.js';
import {PlacesSource, type Source} from './carte/source.js';
import {styles} from './carte/styles.js';
import {Whereabouts} from './carte/whereabouts.js';

const fewPlaces = 5;

/** The address of the page says what a map shows. */
const isLinked = (): boolean => location.hash.includes('relais-carte');

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
   * Adresse, ou adresses séparées par un blanc, du fichier des espaces : CSV, GeoJSON ou JSON ; ou, seule, l’adresse d’un
   * fichier FlatGeobuf (`.fgb`), dont la carte ne lit que ce qu’elle montre. Un fichier protégé par un mot de passe n’est pas lu.
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
  /**
   * Code SIREN d’une intercommunalité, ou codes INSEE de communes : garde ces espaces et dessine le contour sur la carte.
   * Le service public geo.api.gouv.fr est alors interrogé par le navigateur du visiteur ; s’il ne répond pas, tous les
   * espaces sont gardés.
   */
  @property({converter: territoryCodes}) territoire: readonly string[] = [];
  /** Types d’espaces à garder : `coworking`, `fablab`… */
  @property({converter: freeWords}) types: readonly string[] = [];
  /**
   * Fond de carte : `plan-ign`, `plan-ign-gris`, `osm`, `aucun`, ou l’adresse d’un style ou d’un fichier `.pmtiles`. Plusieurs,
   * séparés par un blanc : le suivant remplace celui qui ne répond pas. Après eux, et avec `aucun`, un contour de la France
   * qui vient avec le script ; personne d’autre n’est interrogé.
   */
  @property({converter: basemap}) fond = 'plan-ign';
  /** Quand dessiner la carte : à son approche, quand on la demande, ou tout de suite. */
  @property({converter: choice('visible', 'clic', 'immediat')}) chargement: 'visible' | 'clic' | 'immediat' = 'visible';
  /** Identifiant de l’espace choisi ; suit le choix du visiteur. */
  @property({converter: text, reflect: true}) lieu = '';
  /** Masque le champ de recherche. */
  @property({attribute: 'sans-recherche', converter: presence}) sansRecherche = false;
  /** Masque les filtres : type d’espace, horaires, services, accès, tarif, commune. */
  @property({attribute: 'sans-filtres', converter: presence}) sansFiltres = false;
  /**
   * Masque « Autour de moi », la recherche d’une commune ou d’une adresse et les temps de trajet. Sans cet attribut, une adresse
   * ou un trajet n’est demandé à l’IGN (data.geopf.fr) que si le visiteur appuie sur ce qui le dit.
   */
  @property({attribute: 'sans-position', converter: presence}) sansPosition = false;
  /** Masque le téléchargement des espaces (CSV, GeoJSON). */
  @property({attribute: 'sans-export', converter: presence}) sansExport = false;
  /**
   * N’écrit pas les espaces pour les moteurs de recherche (JSON-LD). À poser sur une page dont la politique de sécurité
   * (CSP) contient `require-trusted-types-for 'script'`.
   */
  @property({attribute: 'sans-donnees', converter: presence}) sansDonnees = false;
  /**
   * La vue, les filtres et l’espace choisi vont dans l’adresse de la page (après le `#`) : elle peut être partagée ou
   * rechargée, et « Précédent » referme l’espace. Sans cet attribut, une telle adresse est lue mais rien n’y est écrit.
   */
  @property({converter: presence}) lien = false;

  /** @internal What it leans on, replaceable on each element. */
  loadPlaces = async (
    addresses: string,
    signal: AbortSignal,
    onProgress?: (progress: Progress) => void,
  ): Promise<PlacesReading> => (await import('../adapters/load-places.js')).loadPlaces(addresses, {signal, onProgress});
  /** @internal */
  openPlacesFile = async (address: string, signal: AbortSignal): Promise<LargeFile> =>
    (await import('../adapters/places-file.js')).openPlacesFile(address, signal);
  /** @internal */
  loadMapEngine = async (): Promise<CreateMapEngine> => (await import('../adapters/map/map-engine.js')).createMapEngine;
  /** @internal */
  loadTerritory = async (codes: readonly string[], signal: AbortSignal): Promise<readonly string[]> =>
    (await import('../adapters/territory.js')).loadTerritory(codes, {signal});
  /** @internal */
  loadOutline = async (codes: readonly string[], signal: AbortSignal): Promise<object> =>
    (await import('../adapters/territory.js')).loadOutline(codes, {signal});
  /** @internal */
  locate = async (): Promise<Position> => (await import('./carte/locate.js')).locate();
  /** @internal */
  findCommunes: FindsHost['findCommunes'];
  /** @internal */
  findAddresses: FindsHost['findAddresses'];
  /** @internal */
  travelTimes: FindsHost['travelTimes'];

  #places = new PlacesSource(this, (detail) => this.fail(detail));
  #whereabouts = new Whereabouts();
  #territory = new Task(this, {
    args: () => [this.territoire, this.commune] as const,
    task: ([codes, communes], {signal}) =>
      codes.length > 0 ? this.loadTerritory([...codes, ...communes], signal) : initialState,
    onError: (error) => this.fail({code: 'source', message: (error as Error).message}),
  });
  #near = new NearViewport(this, () => this);
  #soon = new Task(this, {
    args: () => [this.#near.isNear || this.lieu !== '' || isLinked()] as const,
    task: ([isWanted]) => (isWanted ? import('./carte/soon.js') : initialState),
    onComplete: ({detailsStyles, Extras: Code, Finds: Tools, findsStyles, Heard: Voice}) => {
      adopt(this, detailsStyles);
      adopt(this, findsStyles);
      const heard = (this.#heard ??= new Voice(this));
      const say = (sentence: string) => heard.say(sentence);
      this.#finds ??= new Tools(this, this.#selection, {
        narrow: (change) => this.#narrow(change),
        moved: (visitor) => this.#move(visitor),
        say,
      });
      this.#extras ??= new Code(this, {
        selection: this.#selection,
        say,
        close: () => this.#close(),
        picture: () => this.#map.snapshot(),
      });
    },
  });
  #map = new MapDoor(
    this,
    () => ({
      hasMap: this.vue !== 'liste' && !this.#isLinkDue,
      loading: this.hasAttribute('chargement') ? this.chargement : pageSettings.chargement || this.chargement,
      fond: this.fond,
      centre: this.#seen?.centre ?? this.centre ?? (this.zoom === undefined ? undefined : this.group?.position),
      zoom: this.#seen?.zoom ?? this.zoom,
      territory: this.territoire,
    }),
    {
      choose: (ids) => this.#chooseOnMap(ids),
      showAll: () => this.#showTogether([]),
      move: (view) => this.#extras?.link.note(view),
      look: (area) => this.#places.look(area),
      fail: (detail) => this.fail(detail),
    },
  );

  #source: Source = {kind: 'none'};
  #selection = new Selection();
  #heard: Heard | undefined;
  #extras: Extras | undefined;
  #finds: Finds | undefined;
  #link = new GroupLink();
  /** The id of the place that the visitor pointed at on the map. */
  #chosenOnMap = '';
  #isScrollDue = false;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#link.forget();
  }

  override willUpdate() {
    this.#source = this.#places.find(this.group, {
      origin: this.#origin?.position,
      centre: this.#seen?.centre ?? this.centre,
      zoom: this.#seen?.zoom ?? this.zoom,
      isList: this.vue === 'liste',
    });
    this.#selection.view = this.#source.kind === 'ready' ? this.#source.view : undefined;
    this.#followGroup();
    this.#selection.update(this.#source.kind === 'ready' ? this.#source.places : [], {
      communes: (this.territoire.length > 0 && this.#territory.value) || this.commune,
      types: this.types,
      origin: this.#origin?.position,
      chosen: this.lieu,
    });
  }

  override render() {
    if (this.#state === 'attente')
      return html`<div class="reserve ${this.vue}"><slot></slot>${this.#places.renderProgress()}</div>`;
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
        <div tabindex="-1" class="under ${this.sansExport ? 'bare' : ''}">${this.#extras?.render()}</div>
      </div>
      ${this.vue === 'carte' ? nothing : card}`;
  }

  override updated(changed: PropertyValues<this>) {
    this.setState(this.#state);
    this.#tellGroup();
    this.#whereabouts.tell(this.group, this.#selection.toState().around);
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
    if (this.#isScrollDue && this.#extras) this.#isScrollDue = !this.#extras.scrollToChosen();
  }

  get #state(): 'attente' | 'erreur' | 'vide' | 'pret' {
    if (this.#source.kind === 'broken') return 'erreur';
    if (this.#source.kind !== 'ready' || this.#territory.status === TaskStatus.PENDING) return 'attente';
    return this.#selection.all.length === 0 && !this.#selection.view ? 'vide' : 'pret';
  }

  get #chosen(): Place | undefined {
    return this.lieu === '' ? undefined : this.#selection.all.find(({id}) => id === this.lieu);
  }

  get #isChosenOnMap(): boolean {
    return this.lieu !== '' && this.lieu === this.#chosenOnMap;
  }

  /** The address names a map, and nobody has read it yet. */
  get #isLinkDue(): boolean {
    return isLinked() && !this.#extras && this.#soon.status !== TaskStatus.ERROR;
  }

  /** Where the address says that the map looks. */
  get #seen() {
    return this.#extras?.link.start;
  }

  get #origin() {
    return this.#whereabouts.origin(this.group, this.#selection.toState().around);
  }

  /** Where the visitor starts from, the town hall left aside. */
  get #visitorPosition(): Position | undefined {
    return this.#origin?.from === 'commune' ? undefined : this.#origin?.position;
  }

  #renderHead() {
    return renderHead({
      selection: this.#selection,
      headingLevel: this.niveauTitre,
      origin: this.#origin,
      hasMap: this.vue !== 'liste',
      heard: this.#heard?.sentence,
      canSearch: !this.sansRecherche,
      canPick: !this.sansFiltres,
      canLocate: !this.sansPosition,
      finds: this.#finds,
    });
  }

  #renderList() {
    return renderList(
      {
        selection: this.#selection,
        vue: this.vue,
        isUnfolded: this.lieu !== '' && !this.#isChosenOnMap,
        chosen: this.lieu,
        origin: this.#origin?.position,
        extras: this.#extras,
        finds: this.#finds,
      },
      {
        choose: (id) => this.#choose(id, false),
        showMore: () => this.#showMore(),
        skip: () => this.#skipList(),
        onKeydown: (event) => this.#onKeydown(event),
      },
    );
  }

  #renderCard() {
    const place = this.#isChosenOnMap ? this.#chosen : undefined;
    return place ? this.#extras?.card.renderCard(place) : nothing;
  }

  #followGroup() {
    const choice = this.#link.hear(this.group, this.lieu);
    if (choice === undefined) return;
    this.lieu = choice;
    this.#chosenOnMap = '';
  }

  #tellGroup() {
    const isOwn = this.#source.kind === 'ready' && this.#source.isOwn;
    this.#link.say(this.group, this.lieu, isOwn ? this.#selection.all : undefined, this.#selection.view !== undefined);
  }

  #choose(id: string, isOnMap: boolean) {
    this.#chosenOnMap = isOnMap ? id : '';
    this.lieu = id;
    this.dispatchEvent(new SelectionEvent(id));
    this.requestUpdate();
  }

  #close() {
    this.#map.focus();
    this.#choose('', false);
  }

  #skipList() {
    if (this.vue === 'liste') this.renderRoot.querySelector<HTMLElement>('.under')?.focus();
    else this.#map.focus();
  }

  /** @internal For what cannot wait: the page is being printed. */
  redrawNow() {
    this.requestUpdate();
    this.performUpdate();
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
    this.#heard?.sayOnceCalm(() => this.#finds?.summary ?? countOf(this.#selection));
    const list = this.renderRoot.querySelector('.list');
    if (list) list.scrollTop = 0;
  }

  /** The visitor starts from somewhere else: their own position, or what the demand says now. */
  #move(visitor: Position | undefined) {
    const position = visitor ?? this.#selection.toState().around?.position;
    if (!position) this.#whereabouts.forget(this.group);
    this.#whereabouts.visitor = visitor;
    this.requestUpdate();
    if (position) this.#heard?.sayOnceCalm(() => this.#finds?.nearest(this.#origin) ?? '');
  }

  /** Escape closes the open place and gives the focus back to its name. */
  #onKeydown(event: KeyboardEvent) {
    const item = event.key === 'Escape' ? (event.target as Element).closest('.chosen') : null;
    if (!item) return;
    item.querySelector('button')?.focus();
    this.#choose('', false);
  }
}
