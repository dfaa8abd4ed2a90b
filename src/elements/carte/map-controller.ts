import {Task, TaskStatus} from '@lit/task';
import type {ReactiveControllerHost} from 'lit';
import type {Bounds} from '../../domain/places/bounds.js';
import type {Place, Position} from '../../domain/places/place.js';
import {
  type CreateMapEngine,
  type Credit,
  type MapEngine,
  type MapFault,
  type MapPoint,
  MapUnavailable,
} from '../../shared/map-engine.js';

/** What a map needs to begin. */
export interface MapWish {
  /** Where to draw; `undefined`: not wanted yet. */
  readonly container: HTMLElement | undefined;
  readonly basemap: string;
  readonly centre: Position | undefined;
  readonly zoom: number | undefined;
}

/** What the map shows now; compared by identity. */
export interface MapScene {
  readonly points: readonly MapPoint[];
  readonly chosen: Place | undefined;
  readonly bounds: Bounds | undefined;
}

/** What the host does of what happens on the map. */
export interface MapAnswers {
  /** The library's own sentences. */
  readonly messages: Readonly<Record<string, string>>;
  choose(ids: readonly string[]): void;
  tellFault(fault: MapFault | 'library'): void;
}

interface MapHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  loadMapEngine(): Promise<CreateMapEngine>;
}

/** Makes the map when its host wants it, keeps it in step with the list, and takes it away with the host. */
export class MapController {
  #host: MapHost;
  #answers: MapAnswers;
  #wish: () => MapWish;
  #engine: MapEngine | undefined;
  #scene: Partial<MapScene> = {};
  #task: Task<readonly [HTMLElement | undefined, string, Position | undefined, number | undefined], void>;
  fault: MapFault | 'library' | undefined;
  credits: readonly Credit[] = [];

  constructor(host: MapHost, wish: () => MapWish, answers: MapAnswers) {
    this.#host = host;
    this.#answers = answers;
    this.#wish = wish;
    this.#task = new Task(host, {
      autoRun: 'afterUpdate',
      args: () => {
        const {container, basemap, centre, zoom} = wish();
        return [container, basemap, centre, zoom] as const;
      },
      task: ([container, basemap, centre, zoom], {signal}) => this.#open(container, {basemap, centre, zoom}, signal),
    });
    host.addController(this);
  }

  get engine(): MapEngine | undefined {
    return this.#engine;
  }

  get isLoading(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  hostDisconnected() {
    this.#close();
    this.#task.abort();
  }

  /** Opens again what was closed while its host was out of the page. */
  hostConnected() {
    if (this.#task.status !== TaskStatus.INITIAL) void this.#task.run();
  }

  /** Tells the map what changed since the last time. */
  sync(scene: MapScene) {
    const engine = this.#engine;
    if (!engine) return;
    const before = this.#scene;
    this.#scene = scene;
    if (before.points !== scene.points) engine.setPlaces(scene.points);
    if (before.chosen !== scene.chosen) engine.setChosen(scene.chosen);
    const isPlaced = before.points === undefined && this.#wish().centre !== undefined;
    if (scene.bounds && before.bounds !== scene.bounds && !isPlaced) engine.fit(scene.bounds);
  }

  async #open(
    container: HTMLElement | undefined,
    start: {basemap: string; centre: Position | undefined; zoom: number | undefined},
    signal: AbortSignal,
  ): Promise<void> {
    this.#close();
    if (!container) return;
    try {
      const create = await this.#host.loadMapEngine();
      signal.throwIfAborted();
      const engine = await create(
        container,
        container.getRootNode() as ShadowRoot,
        this.#options(start, signal),
        signal,
      );
      if (signal.aborted) engine.destroy();
      else this.#engine = engine;
    } catch (error) {
      if (signal.aborted) return;
      this.#setFault(error instanceof MapUnavailable ? error.fault : 'library');
    }
  }

  #options(start: {basemap: string; centre: Position | undefined; zoom: number | undefined}, signal: AbortSignal) {
    const current = (act: () => void) => {
      if (!signal.aborted) act();
    };
    return {
      ...start,
      messages: this.#answers.messages,
      onChoose: (ids: readonly string[]) => current(() => this.#answers.choose(ids)),
      onFault: (fault: MapFault | undefined) => current(() => this.#setFault(fault)),
      onCredits: (credits: readonly Credit[]) =>
        current(() => {
          this.credits = credits;
          this.#host.requestUpdate();
        }),
    };
  }

  #setFault(fault: MapFault | 'library' | undefined) {
    if (this.fault === fault) return;
    this.fault = fault;
    if (fault) this.#answers.tellFault(fault);
    this.#host.requestUpdate();
  }

  #close() {
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#scene = {};
    this.fault = undefined;
    this.credits = [];
  }
}
