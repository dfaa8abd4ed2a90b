import {initialState, Task, TaskStatus} from '@lit/task';
import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Bounds} from '../domain/places/bounds.js';
import type {PlacesReading} from '../domain/places/from-fields.js';
import type {Place, Position} from '../domain/places/place.js';
import {choice, number, presence, text} from '../shared/converters.js';
import {position} from '../shared/position-converter.js';
import {SelectionEvent} from '../shared/events.js';
import type {CreateMapEngine} from '../shared/map-engine.js';
import {pageSettings} from '../shared/page-settings.js';
import {RelaisElement} from '../shared/relais-element.js';
import {controls} from '../shared/controls.js';
import {base} from '../shared/styles.js';
import * as fr from '../texts/fr/carte.js';
import {basemap, basemapOf, communeCodes, freeWords} from './carte/attributes.js';
import {GroupLink} from './carte/group-link.js';
import {renderList} from './carte/list-view.js';
import {locate} from './carte/locate.js';
import {MapController} from './carte/map-controller.js';
import {renderChosenCard, renderMap} from './carte/map-view.js';
import {mapStyles} from './carte/map-styles.js';
import {NearViewport} from './carte/near-viewport.js';
import {Selection} from './carte/selection.js';
import {findSource, type Source} from './carte/source.js';
import {styles} from './carte/styles.js';
import {renderTools} from './carte/tools-view.js';
import {WrittenPlaces} from './carte/written-places.js';

const noSourceAfter = 3000;
const fewPlaces = 5;

/**
 * Montre les espaces de travail partagé en une liste, et sur une carte qui la suit.
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
  static override styles = [base, controls, mapStyles, styles];

  /** Adresse, ou adresses séparées par une espace, du fichier des espaces : CSV, GeoJSON ou JSON. */
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
  /** Genres d’espaces à garder : `coworking`, `fablab`… */
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
  locate: () => Promise<Position> = locate;

  #load = new Task(this, {
    args: () => [this.src] as const,
    task: ([src], {signal}) => (src ? this.loadPlaces(src, signal) : initialState),
    onComplete: ({problems}) => this.#tellRows(problems),
    onError: (error) => this.#tellBroken(error),
  });
  #located = new Task(this, {
    autoRun: false,
    args: () => [] as const,
    task: () => this.locate(),
    onComplete: (found) => this.#moveNear(found),
  });
  #written = new WrittenPlaces(this);
  #near = new NearViewport(this, () => this.#mapArea());
  #map = new MapController(
    this,
    () => ({
      container: this.#isMapWanted ? (this.#mapArea()?.querySelector<HTMLElement>('.canvas') ?? undefined) : undefined,
      basemap: basemapOf(this.fond).style,
      centre: this.centre ?? (this.zoom === undefined ? undefined : this.group?.position),
      zoom: this.zoom,
    }),
    {
      messages: fr.mapMessages,
      choose: (ids) => this.#chooseOnMap(ids),
      tellFault: (fault) => this.fail({code: 'carte', message: fr.mapFaultReasons[fault]}),
    },
  );

  #source: Source = {kind: 'none'};
  #selection = new Selection();
  #link = new GroupLink();
  #ownPosition: Position | undefined;
  #isAsked = false;
  #isPadOpen = false;
  #isChosenOnMap = false;
  #isScrollDue = false;
  #isShowDue = false;
  #lastBounds: Bounds | undefined;
  #toldReading: PlacesReading | undefined;
  #isInterrupted = false;
  #noSourceTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback() {
    super.connectedCallback();
    if (this.#isInterrupted) void this.#load.run();
    this.#isInterrupted = false;
    this.#noSourceTimer = setTimeout(() => this.#warnNoSource(), noSourceAfter);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#noSourceTimer);
    this.#isInterrupted = this.#load.status === TaskStatus.PENDING;
    this.#load.abort();
    this.#link.forget();
  }

  override willUpdate() {
    this.#source = findSource(this.src, this.#load, this.#written.reading, this.group);
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
    const card = this.#isChosenOnMap ? renderChosenCard(this.#chosen) : nothing;
    return html`<div class="frame ${this.vue} ${size}">
        ${this.#renderHead()}
        <div class="body">
          ${this.#renderList()} ${this.vue === 'liste' ? nothing : this.#renderMap()}
          ${this.vue === 'carte' ? card : nothing}
        </div>
      </div>
      ${this.vue === 'carte' ? nothing : card}`;
  }

  override updated(changed: PropertyValues<this>) {
    this.setState(this.#state);
    this.#tellGroup();
    this.#tellUnknown();
    this.#tellWritten();
    if (this.#state === 'pret') this.#map.sync(this.#scene);
    if (changed.has('lieu')) this.#isScrollDue = this.#isShowDue = this.lieu !== '';
    if (this.#isShowDue) this.#showOnMap();
    if (this.#isScrollDue) this.#scrollToChosen();
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

  get #scene() {
    const {points, together} = this.#selection;
    const bounds = together.length > 0 ? this.#lastBounds : this.#selection.boundsAround(this.#visitorPosition);
    this.#lastBounds = bounds;
    return {points, chosen: this.#chosen, bounds};
  }

  get #visitorPosition(): Position | undefined {
    return this.group?.visitor.position ?? this.#ownPosition;
  }

  get #loading(): string {
    return this.hasAttribute('chargement') ? this.chargement : pageSettings.chargement || this.chargement;
  }

  get #isMapWanted(): boolean {
    if (this.#loading === 'clic') return this.#isAsked;
    return this.#loading === 'immediat' || this.#near.isNear;
  }

  #renderHead() {
    const {all, found, together, query, kinds, countedKinds, withoutPosition} = this.#selection;
    const line = together.length > 0 ? fr.togetherLine(found.length) : fr.countLine(found.length, all.length);
    return html`<div class="head">
      <div part="titre" class="answer" role="heading" aria-level=${this.niveauTitre}>
        <span role="status">${line}</span>
      </div>
      ${
        this.#origin
          ? html`<p class="quiet">${this.#visitorPosition ? fr.order.visitor : fr.order.commune}</p>`
          : nothing
      }
      ${
        withoutPosition > 0 && this.vue !== 'liste'
          ? html`<p class="quiet">${fr.withoutPosition(withoutPosition)}</p>`
          : nothing
      }
      ${renderTools(
        {
          query: this.sansRecherche ? undefined : query,
          kinds: this.sansFiltres ? [] : countedKinds,
          picked: kinds,
          isFiltered: found.length < all.length,
          canLocate: !this.sansPosition && isSecureContext && 'geolocation' in navigator,
          isLost: this.#located.status === TaskStatus.ERROR,
        },
        {
          search: (text) => this.#narrow(() => this.#selection.narrow({query: text})),
          pick: (kind) => this.#narrow(() => this.#selection.toggleKind(kind)),
          reset: () => this.#reset(),
          locate: () => void this.#located.run(),
        },
      )}
    </div>`;
  }

  #renderList() {
    const {shown, left, next} = this.#selection;
    const list = renderList(
      {shown, left, next, chosen: this.lieu, origin: this.#origin},
      {
        choose: (id) => this.#choose(id, false),
        showMore: () => this.#showMore(),
        onKeydown: (event) => this.#onKeydown(event),
      },
    );
    if (this.vue === 'liste') return html`<div part="liste" class="list">${list}</div>`;
    const region = html`<div part="liste" class="list" role="region" aria-label=${fr.listLabel} tabindex="0">
      ${list}
    </div>`;
    if (this.vue === 'carte') {
      return html`<details class="fold" ?open=${this.lieu !== '' && !this.#isChosenOnMap}>
        <summary>${fr.openList}</summary>
        ${region}
      </details>`;
    }
    return html`<button type="button" class="skip" @click=${() => this.#mapArea()?.focus()}>${fr.skipList}</button
      >${region}`;
  }

  #renderMap() {
    return renderMap(
      {
        basemap: basemapOf(this.fond),
        isAsked: this.#loading === 'clic' && !this.#isAsked,
        fault: this.#map.fault,
        credits: this.#map.credits,
        engine: this.#map.engine,
        isPadOpen: this.#isPadOpen,
      },
      {
        open: () => this.#openMap(),
        togglePad: () => this.#change(() => (this.#isPadOpen = !this.#isPadOpen)),
        showAll: () => this.#showAll(),
      },
    );
  }

  #tellRows(problems: PlacesReading['problems']) {
    if (problems.length > 0) this.fail({code: 'lignes', message: fr.rowProblems(problems), problemes: problems});
  }

  /** What is wrong in the places written in the page, once per reading. */
  #tellWritten() {
    const reading = this.src ? undefined : this.#written.reading;
    if (!reading || reading === this.#toldReading) return;
    this.#toldReading = reading;
    this.#tellRows(reading.problems);
  }

  #tellBroken(error: unknown) {
    if (!this.isConnected) return;
    const message = error instanceof Error ? error.message : String(error);
    this.fail({code: 'source', message: fr.warnings.source(this.src, message)});
  }

  #warnNoSource() {
    if (this.#source.kind === 'none') this.fail({code: 'reglage', message: fr.warnings.noSource});
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

  #tellUnknown() {
    if (this.#source.kind !== 'ready') return;
    if (this.#state === 'vide' && this.#source.places.length > 0) this.warn(fr.warnings.nothingKept);
    if (this.#state === 'pret' && this.lieu && !this.#chosen && !this.group) {
      this.warn(fr.warnings.unknownPlace(this.lieu));
    }
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
    else this.#narrow(() => this.#selection.narrow({together: ids}));
  }

  #openMap() {
    this.#change(() => (this.#isAsked = true));
    this.#mapArea()?.focus();
  }

  #showAll() {
    if (this.#selection.together.length > 0) this.#narrow(() => this.#selection.narrow({}));
    const bounds = this.#selection.boundsAround(undefined);
    if (bounds) this.#map.engine?.fit(bounds);
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
    this.#change(change);
    const list = this.renderRoot.querySelector('.list');
    if (list) list.scrollTop = 0;
  }

  #reset() {
    this.#narrow(() => this.#selection.narrow({query: '', kinds: []}));
    this.renderRoot.querySelector<HTMLElement>('input[type=search], .list')?.focus({preventScroll: true});
  }

  #moveNear(found: Position) {
    this.#narrow(() => {
      this.#ownPosition = found;
      this.#selection.narrow({});
    });
    this.group?.tell({position: found});
  }

  /** Escape closes the open place and gives the focus back to its name. */
  #onKeydown(event: KeyboardEvent) {
    const item = event.key === 'Escape' ? (event.target as Element).closest('.chosen') : null;
    if (!item) return;
    item.querySelector('button')?.focus();
    this.#choose('', false);
  }

  /** The map goes to a place that was chosen anywhere but on it. */
  #showOnMap() {
    const {engine} = this.#map;
    const position = this.#chosen?.position;
    if (!engine || !this.#chosen) return;
    this.#isShowDue = false;
    if (position && !this.#isChosenOnMap) engine.show(position);
  }

  /** Scrolls the list itself, never the page, and no more than it takes to see the whole place. */
  #scrollToChosen() {
    const list = this.renderRoot.querySelector('.list');
    const item = list?.querySelector('.chosen');
    if (!list || !item) return;
    this.#isScrollDue = false;
    const [frame, box] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
    const above = box.top - frame.top;
    const below = box.bottom - frame.bottom;
    if (above < 0) list.scrollTop += above;
    else if (below > 0) list.scrollTop += Math.min(above, below);
  }

  #change(change: () => void) {
    change();
    this.requestUpdate();
  }

  #mapArea(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.map');
  }
}
