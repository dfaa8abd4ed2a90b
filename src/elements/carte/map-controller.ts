import {Task, TaskStatus} from '@lit/task';
import type {LitElement, ReactiveController, TemplateResult} from 'lit';
import type {Place, Position} from '../../domain/places/place.js';
import type {ErreurDetail} from '../../shared/events.js';
import type {
  CreateMapEngine,
  Credit,
  Ground,
  MapArea,
  MapEngine,
  MapFault,
  MapMark,
  MapUnavailable,
  MapViewpoint,
} from '../../shared/map-engine.js';
import {groundReasons, mapFaultReasons, mapMessages, walk} from '../../texts/fr/carte-map.js';
import {adopt} from './adopt.js';
import {basemapsOf} from './basemaps.js';
import {titleOf} from './lines.js';
import {communeNear, MapScene} from './map-scene.js';
import {mapStyles} from './map-styles.js';
import {renderMap} from './map-view.js';
import {MapWalk} from './map-walk.js';
import type {Selection} from './selection.js';

/** What the webmaster asks of the map. */
export interface MapWish {
  readonly fond: string;
  /** Where it begins; without it, it shows all the places. */
  readonly centre: Position | undefined;
  readonly zoom: number | undefined;
  /** `clic`: the visitor has to ask for it. */
  readonly loading: string;
  /** Codes of the territory to draw around; none: nobody is asked. */
  readonly territory?: readonly string[];
}

/** What the list shows now. */
export interface ListState {
  readonly selection: Selection;
  readonly visitor: Position | undefined;
  readonly chosen: Place | undefined;
  /** The visitor pointed at it on the map. */
  readonly isChosenOnMap: boolean;
}

/** What the host does of what happens on the map. */
export interface MapAnswers {
  choose(ids: readonly string[]): void;
  showAll(): void;
  /** The visitor moved the map. */
  move?(view: MapViewpoint): void;
  /** The map rests on another view, whoever moved it. */
  look?(area: MapArea): void;
  fail(detail: ErreurDetail): void;
}

export interface MapHost extends LitElement {
  loadMapEngine(): Promise<CreateMapEngine>;
  /** The outline of a territory, GeoJSON. */
  loadOutline?(codes: readonly string[], signal: AbortSignal): Promise<object>;
}

type Start = Pick<MapWish, 'centre' | 'zoom' | 'fond'>;

const firstGround: Ground = {basemap: 0};

/** Makes the map when its host wants it, keeps it in step with the list, and takes it away with the host. */
export class MapController implements ReactiveController {
  #host: MapHost;
  #wish: () => MapWish;
  #answers: MapAnswers;
  #scene = new MapScene();
  #engine: MapEngine | undefined;
  #fault: MapFault | 'library' | undefined;
  #credits: readonly Credit[] = [];
  #isAsked = false;
  #isPadOpen = false;
  #ground = firstGround;
  #said = '';
  /** How many times the visitor asked to draw it again. */
  #attempt = 0;
  #walk: MapWalk;
  #list: ListState | undefined;
  #shown: Partial<Pick<ListState, 'chosen'> & Record<'points' | 'bounds', unknown>> = {};
  #task: Task<readonly [HTMLElement | null, string, Position | undefined, number | undefined, number], void>;

  constructor(host: MapHost, wish: () => MapWish, answers: MapAnswers) {
    this.#host = host;
    this.#wish = wish;
    this.#answers = answers;
    adopt(host, mapStyles);
    this.#task = new Task(host, {
      autoRun: 'afterUpdate',
      args: () => [this.#container, wish().fond, wish().centre, wish().zoom, this.#attempt] as const,
      task: ([container, fond, centre, zoom], {signal}) => this.#open(container, {fond, centre, zoom}, signal),
    });
    new Task(host, {
      autoRun: 'afterUpdate',
      args: () => [this.#engine, wish().territory] as const,
      task: ([engine, codes = []], {signal}) => this.#drawOutline(engine, codes, signal),
    });
    this.#walk = new MapWalk(
      {
        engine: () => this.#engine,
        name: (mark) => this.#nameOf(mark),
        change: (said) => this.#change(() => (this.#said = said)),
        focus: () => void host.updateComplete.then(() => this.#find('.marks')?.focus({preventScroll: true})),
      },
      walk,
    );
    host.addController(this);
  }

  /** Opens again what was closed while its host was out of the page. */
  hostConnected() {
    if (this.#task.status !== TaskStatus.INITIAL) void this.#task.run();
  }

  hostDisconnected() {
    this.#close();
    this.#task.abort();
  }

  /** Tells the map what changed since the last time, and brings it to a place that was chosen anywhere but on it. */
  follow(list: ListState) {
    this.#list = list;
    const engine = this.#engine;
    if (!engine) return;
    const {selection, visitor, chosen, isChosenOnMap} = list;
    const before = this.#shown;
    const points = this.#scene.points(selection);
    const bounds = this.#scene.bounds(selection, visitor);
    this.#shown = {points, bounds, chosen};
    if (before.points !== points) engine.setPlaces(points);
    if (before.chosen !== chosen) engine.setChosen(chosen);
    if (bounds && before.bounds !== bounds && !this.#keepsView(list, before.points === undefined)) engine.fit(bounds);
    if (chosen?.position && before.chosen?.id !== chosen.id && !isChosenOnMap) engine.show(chosen.position);
  }

  /** The whole list is not shown at once where the webmaster chose a centre, nor while the visitor looks at a place. */
  #keepsView({selection, visitor, chosen}: ListState, isFirst: boolean): boolean {
    const isWhole = selection.found.length === selection.all.length;
    return isWhole && !visitor && (this.#wish().centre !== undefined || (!isFirst && chosen !== undefined));
  }

  /** Where the map looks; a copy of what it draws, for paper; nothing while there is no map. */
  get view(): MapViewpoint | undefined {
    return this.#engine?.view?.();
  }

  snapshot(): HTMLCanvasElement | undefined {
    return this.#fault ? undefined : this.#engine?.snapshot?.();
  }

  render(): TemplateResult {
    return renderMap(
      {
        basemaps: basemapsOf(this.#wish().fond),
        ground: this.#ground,
        isAsked: !this.#isAllowed,
        fault: this.#fault,
        credits: this.#credits,
        engine: this.#engine,
        isPadOpen: this.#isPadOpen,
        walk: this.#walk,
        said: this.#said,
      },
      {
        open: () => this.#ask(),
        togglePad: () => this.#change(() => (this.#isPadOpen = !this.#isPadOpen)),
        showAll: () => this.#showAll(),
        retry: () => this.#retry(),
        redraw: () => this.#redraw(),
      },
    );
  }

  get #container(): HTMLElement | null {
    const isWanted = this.#host.isConnected && this.#isAllowed;
    return isWanted ? this.#find('.canvas') : null;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  get #isAllowed(): boolean {
    return this.#isAsked || this.#wish().loading !== 'clic';
  }

  async #open(container: HTMLElement | null, start: Start, signal: AbortSignal): Promise<void> {
    this.#close();
    if (!container) return;
    try {
      const create = await this.#host.loadMapEngine();
      signal.throwIfAborted();
      const root = container.getRootNode() as ShadowRoot;
      const engine = await create(container, root, this.#options(start, signal), signal);
      if (signal.aborted) engine.destroy();
      else this.#engine = engine;
    } catch (error) {
      if (signal.aborted) return;
      this.#setFault(isMapUnavailable(error) ? error.fault : 'library');
    }
  }

  #options(start: Start, signal: AbortSignal) {
    const current = (act: () => void) => {
      if (!signal.aborted) act();
    };
    const {fond, centre, zoom} = start;
    return {
      basemaps: basemapsOf(fond).map(({kind, address}) => ({kind, address})),
      ...(centre && {centre}),
      ...(zoom !== undefined && {zoom}),
      messages: mapMessages,
      onChoose: (ids: readonly string[]) => current(() => this.#answers.choose(ids)),
      onFault: (fault: MapFault | undefined) => current(() => this.#setFault(fault)),
      onGround: (ground: Ground) => current(() => this.#setGround(ground)),
      onMove: (view: MapViewpoint) => current(() => this.#onMove(view)),
      onView: (area: MapArea) => current(() => this.#answers.look?.(area)),
      onWalk: () => current(() => this.#walk.open()),
      onCredits: (credits: readonly Credit[]) => current(() => this.#change(() => (this.#credits = credits))),
    };
  }

  #setFault(fault: MapFault | 'library' | undefined) {
    if (this.#fault === fault) return;
    this.#change(() => (this.#fault = fault));
    if (fault) this.#answers.fail({code: 'carte', message: mapFaultReasons[fault]});
  }

  #setGround(ground: Ground) {
    const isNew = ground.failure !== undefined && this.#ground.failure !== ground.failure;
    this.#change(() => (this.#ground = ground));
    if (ground.failure && isNew) this.#answers.fail({code: 'carte', message: groundReasons[ground.failure]});
  }

  #onMove(view: MapViewpoint) {
    this.#answers.move?.(view);
    this.#walk.onMoved();
  }

  async #drawOutline(engine: MapEngine | undefined, codes: readonly string[], signal: AbortSignal): Promise<void> {
    if (!engine) return;
    const outline = codes.length > 0 ? await this.#host.loadOutline?.(codes, signal) : undefined;
    if (!signal.aborted && engine === this.#engine) engine.setOutline?.(outline);
  }

  #nameOf(mark: MapMark): {name: string; number?: number} {
    const {found = [], shown = []} = this.#list?.selection ?? {};
    if (mark.kind === 'group') return {name: walk.group(mark.count, communeNear(found, mark.position))};
    const rank = found.findIndex(({id}) => id === mark.id);
    const place = found[rank];
    return {name: place ? titleOf(place) : mark.id, ...(rank < shown.length && {number: rank + 1})};
  }

  #close() {
    this.#walk.close();
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#shown = {};
    this.#fault = undefined;
    this.#ground = firstGround;
    this.#credits = [];
  }

  #ask() {
    this.#change(() => (this.#isAsked = true));
    this.#find('.map')?.focus();
  }

  /** The button goes away: the focus goes to the drawing. What is still wrong is said again. */
  #retry() {
    this.#change(() => (this.#ground = firstGround));
    this.#engine?.focus?.();
    this.#engine?.retry?.();
  }

  #redraw() {
    this.#change(() => (this.#attempt += 1));
    this.#find('.map')?.focus();
  }

  #showAll() {
    this.#answers.showAll();
    const bounds = this.#list && this.#scene.whole(this.#list.selection);
    if (bounds) this.#engine?.fit(bounds);
  }

  #change(change: () => void) {
    change();
    this.#host.requestUpdate();
  }
}

/** Told by what it holds: the class itself comes with the engine. */
const isMapUnavailable = (error: unknown): error is MapUnavailable => error instanceof Error && 'fault' in error;
