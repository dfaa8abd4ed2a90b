import {Task, TaskStatus} from '@lit/task';
import type {LitElement, ReactiveController, TemplateResult} from 'lit';
import type {Place, Position} from '../../domain/places/place.js';
import type {ErreurDetail} from '../../shared/events.js';
import type {CreateMapEngine, Credit, MapEngine, MapFault, MapUnavailable} from '../../shared/map-engine.js';
import {mapFaultReasons, mapMessages} from '../../texts/fr/carte-map.js';
import {adopt} from './adopt.js';
import {basemapOf} from './basemaps.js';
import {MapScene} from './map-scene.js';
import {mapStyles} from './map-styles.js';
import {renderMap} from './map-view.js';
import type {Selection} from './selection.js';

/** What the webmaster asks of the map. */
export interface MapWish {
  readonly fond: string;
  /** Where it begins; without it, it shows all the places. */
  readonly centre: Position | undefined;
  readonly zoom: number | undefined;
  /** `clic`: the visitor has to ask for it. */
  readonly loading: string;
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
  fail(detail: ErreurDetail): void;
}

export interface MapHost extends LitElement {
  loadMapEngine(): Promise<CreateMapEngine>;
}

type Start = Pick<MapWish, 'centre' | 'zoom'> & {readonly basemap: string};

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
  #list: ListState | undefined;
  #shown: Partial<Pick<ListState, 'chosen'> & Record<'points' | 'bounds', unknown>> = {};
  #task: Task<readonly [HTMLElement | null, string, Position | undefined, number | undefined], void>;

  constructor(host: MapHost, wish: () => MapWish, answers: MapAnswers) {
    this.#host = host;
    this.#wish = wish;
    this.#answers = answers;
    adopt(host, mapStyles);
    this.#task = new Task(host, {
      autoRun: 'afterUpdate',
      args: () => [this.#container, basemapOf(wish().fond).style, wish().centre, wish().zoom] as const,
      task: ([container, basemap, centre, zoom], {signal}) => this.#open(container, {basemap, centre, zoom}, signal),
    });
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

  render(): TemplateResult {
    const {fond} = this.#wish();
    return renderMap(
      {
        basemap: basemapOf(fond),
        isAsked: !this.#isAllowed,
        fault: this.#fault,
        credits: this.#credits,
        engine: this.#engine,
        isPadOpen: this.#isPadOpen,
      },
      {
        open: () => this.#ask(),
        togglePad: () => this.#change(() => (this.#isPadOpen = !this.#isPadOpen)),
        showAll: () => this.#showAll(),
      },
    );
  }

  get #container(): HTMLElement | null {
    const isWanted = this.#host.isConnected && this.#isAllowed;
    return isWanted ? this.#host.renderRoot.querySelector<HTMLElement>('.canvas') : null;
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
    return {
      ...start,
      messages: mapMessages,
      onChoose: (ids: readonly string[]) => current(() => this.#answers.choose(ids)),
      onFault: (fault: MapFault | undefined) => current(() => this.#setFault(fault)),
      onCredits: (credits: readonly Credit[]) => current(() => this.#change(() => (this.#credits = credits))),
    };
  }

  #setFault(fault: MapFault | 'library' | undefined) {
    if (this.#fault === fault) return;
    this.#change(() => (this.#fault = fault));
    if (fault) this.#answers.fail({code: 'carte', message: mapFaultReasons[fault]});
  }

  #close() {
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#shown = {};
    this.#fault = undefined;
    this.#credits = [];
  }

  #ask() {
    this.#change(() => (this.#isAsked = true));
    this.#host.renderRoot.querySelector<HTMLElement>('.map')?.focus();
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
