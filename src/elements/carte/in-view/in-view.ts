import {initialState, Task, TaskStatus} from '@lit/task';
import type {LitElement} from 'lit';
import type {Bounds} from '../../../domain/places/bounds.js';
import type {PlacesReading} from '../../../domain/places/from-fields.js';
import type {Place, Position} from '../../../domain/places/place.js';
import type {MapArea} from '../../../shared/map-engine.js';
import {countInView, noteInView, type Scope, viewUnavailable} from '../../../texts/fr/carte-in-view.js';
import {memo} from '../memo.js';
import type {FileView} from './file-view.js';

/** A file of places that is never read whole: what it holds, and what it gives of a view. */
export interface LargeFile {
  readonly count: number;
  readonly bounds: Bounds;
  within(
    view: MapArea,
    limit: number,
    signal: AbortSignal,
  ): Promise<PlacesReading & {readonly count: number; readonly isWhole: boolean}>;
}

/** What is asked of the places. */
export interface Wish {
  /** Where distances are counted from. */
  readonly origin: Position | undefined;
  readonly centre: Position | undefined;
  readonly zoom: number | undefined;
  /** There is a list and no map. */
  readonly isList: boolean;
}

export interface InViewHost extends LitElement {
  readonly src: string;
  openPlacesFile(address: string, signal: AbortSignal): Promise<LargeFile>;
}

export interface Tell {
  rows(problems: PlacesReading['problems']): void;
  broken(error: unknown): void;
}

/** Places in view now, and what is said of them; no `view`: they are all the places of the file. */
export interface InViewPlaces {
  readonly places: readonly Place[];
  readonly view: FileView | undefined;
}

/** Most places of one view: beyond, nobody reads a list, and the map shows groups. */
const mostInView = 1000;
/** Most places of a list around a point. */
const mostInList = 200;
const everywhere: Bounds = {west: -180, south: -90, east: 180, north: 90};
/** How long the map has to rest before its view is read, in milliseconds. */
const calm = 200;
/** Half of what is shown around the visitor, in degrees: some fifteen kilometres. */
const around = 0.15;

type Found = Awaited<ReturnType<LargeFile['within']>> & {readonly asked: Asked};

interface Asked {
  readonly area: MapArea;
  readonly limit: number;
  readonly around: Scope['around'];
}

/** Keeps the places in step with what the map shows, or with where the visitor is when there is no map. */
export class InView {
  #host: InViewHost;
  #wish: Wish = {origin: undefined, centre: undefined, zoom: undefined, isList: false};
  #area: MapArea | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #file: Task<readonly [string], LargeFile>;
  #found: Task<readonly [LargeFile | undefined, Asked | undefined], Found>;
  #last: Found | undefined;
  #isTold = false;

  #frame = memo((file: LargeFile, origin: Position | undefined): Bounds => (origin ? boxAround(origin) : file.bounds));
  #ask = memo(
    (
      file: LargeFile,
      area: MapArea | undefined,
      origin?: Position,
      centre?: Position,
      zoom?: number,
      isList?: boolean,
    ) => (isList ? listDemand(file, origin ?? centre) : mapDemand(area ?? startOf(file, origin, centre, zoom))),
  );
  #describe = memo((file: LargeFile, found: Found, frame: Bounds, hasFailed: boolean): InViewPlaces => {
    const scope = {inView: found.count, inFile: file.count, isWhole: found.isWhole, around: found.asked.around};
    const view = {
      frame,
      whole: file.bounds,
      countLine: (kept: number, all: number) => countInView(kept, all, scope),
      note: hasFailed ? viewUnavailable : noteInView(scope),
    };
    return {places: found.places, view: found.places.length < file.count ? view : undefined};
  });

  constructor(host: InViewHost, tell: Tell) {
    this.#host = host;
    this.#file = new Task(host, {
      args: () => [host.src] as const,
      task: ([src], {signal}) => (src ? host.openPlacesFile(src, signal) : initialState),
      onComplete: () => {
        this.#last = this.#area = undefined;
        this.#isTold = false;
      },
      onError: tell.broken,
    });
    this.#found = new Task(host, {
      args: () => [this.#file.value, this.#asked] as const,
      task: async ([file, asked], {signal}) =>
        file && asked ? {...(await file.within(asked.area, asked.limit, signal)), asked} : initialState,
      onComplete: (found) => {
        if (!isSame(this.#last, found)) this.#last = found;
        else if (this.#last) this.#last = {...found, places: this.#last.places};
        if (!this.#isTold) tell.rows(found.problems);
        this.#isTold = true;
      },
      onError: tell.broken,
    });
  }

  /** What the map shows now: its places are read once it rests. */
  look(area: MapArea) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#area = area;
      this.#host.requestUpdate();
    }, calm);
  }

  /** The places in view; `broken` when none could ever be had, `undefined` while the first ones are on their way. */
  find(wish: Wish): InViewPlaces | 'broken' | undefined {
    this.#wish = wish;
    const file = this.#file.value;
    const hasFailed = this.#found.status === TaskStatus.ERROR;
    if (this.#file.status === TaskStatus.ERROR || (hasFailed && !this.#last)) return 'broken';
    if (!file || !this.#last) return undefined;
    return this.#describe(file, this.#last, this.#frame(file, wish.origin), hasFailed);
  }

  get #asked(): Asked | undefined {
    const {origin, centre, zoom, isList} = this.#wish;
    const file = this.#file.value;
    if (!file) return undefined;
    if (isList || file.count <= mostInView) return this.#ask(file, undefined, origin, centre, undefined, true);
    return this.#ask(file, this.#area, origin, centre, zoom, false);
  }
}

/** The same places: nobody draws them again. */
const isSame = (before: Found | undefined, now: Found): boolean =>
  before?.places.length === now.places.length && before.places.every(({id}, index) => id === now.places[index]?.id);

const mapDemand = (area: MapArea): Asked => ({area, limit: mostInView, around: 'map'});

/** A small file is given whole. */
function listDemand({bounds, count}: LargeFile, from: Position | undefined): Asked {
  const area = {bounds: everywhere, centre: from ?? middleOf(bounds)};
  return {area, limit: count <= mostInView ? count : mostInList, around: from ? 'place' : 'nothing'};
}

/** What the map will show, before it says so. */
function startOf(file: LargeFile, origin: Position | undefined, centre: Position | undefined, zoom = 11): MapArea {
  if (origin) return {bounds: boxAround(origin), centre: origin};
  if (!centre) return {bounds: file.bounds, centre: middleOf(file.bounds)};
  return {bounds: boxAround(centre, 280 / 2 ** zoom), centre};
}

const boxAround = ({latitude, longitude}: Position, reach = around): Bounds => ({
  west: longitude - reach * 1.4,
  south: latitude - reach,
  east: longitude + reach * 1.4,
  north: latitude + reach,
});

const middleOf = ({west, south, east, north}: Bounds): Position => ({
  latitude: (south + north) / 2,
  longitude: (west + east) / 2,
});
