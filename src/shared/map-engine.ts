import type {Bounds} from '../domain/places/bounds.js';
import type {Place, Position} from '../domain/places/place.js';

/** A place on the map, with its number in the list when it is among those shown there. */
export interface MapPoint {
  readonly place: Place;
  readonly number?: number;
}

/** Why nothing is drawn: no WebGL 2, a graphic card that gave up, no worker. */
export type MapFault = 'webgl' | 'context' | 'worker';

/** What a basemap is made of: a style, or one file of tiles (PMTiles). */
export interface BasemapSource {
  readonly kind: 'style' | 'tiles';
  readonly address: string;
}

/**
 * Why a basemap is left: it does not answer in time, it answers with an error or something else, or its host does not
 * give parts of a file (HTTP Range).
 */
export type GroundFailure = 'silent' | 'wrong' | 'range';

/** What lies under the places. */
export interface Ground {
  /** Rank of the basemap among those asked for; `undefined`: the outline of France that comes with the script. */
  readonly basemap: number | undefined;
  /** Why it is not the first one. */
  readonly failure?: GroundFailure;
}

/** Who drew the basemap; the law of every source asks to say it. */
export interface Credit {
  readonly text: string;
  readonly href?: string;
}

/** Where the map looks. */
export interface MapViewpoint {
  readonly centre: Position;
  /** 0-20. */
  readonly zoom: number;
}

/** What is in sight of the map. */
export interface MapArea {
  readonly bounds: Bounds;
  readonly centre: Position;
}

/** What can be pointed at on the map: a place, or several drawn as one. */
export type MapMark =
  | {readonly kind: 'place'; readonly id: string; readonly position: Position}
  | {readonly kind: 'group'; readonly cluster: number; readonly count: number; readonly position: Position};

export interface MapEngineOptions {
  /** In the order to try them; none: nothing is requested. */
  readonly basemaps: readonly BasemapSource[];
  /** Where the map begins. */
  readonly centre?: Position;
  readonly zoom?: number;
  /** The library's own sentences, by its own keys. */
  readonly messages: Readonly<Record<string, string>>;
  /** The visitor pointed at one place, or at several that stand at the same spot. */
  onChoose(ids: readonly string[]): void;
  /** Something went wrong; `undefined`: it is right again. */
  onFault(fault: MapFault | undefined): void;
  /** What lies under the places changed. */
  onGround(ground: Ground): void;
  onCredits(credits: readonly Credit[]): void;
  /** The visitor moved the map; not told of what the element does itself. */
  onMove?(view: MapViewpoint): void;
  /** The map rests on another view, whoever moved it. */
  onView?(view: MapArea): void;
  /** The visitor wants to go through what is in view, with the keyboard. */
  onWalk?(): void;
}

/** What we need of a map library, in our words. */
export interface MapEngine {
  setPlaces(points: readonly MapPoint[]): void;
  setChosen(place: Place | undefined): void;
  /** Lines around a territory, GeoJSON; `undefined`: none. */
  setOutline?(outline: object | undefined): void;
  /** Brings a place into view. */
  show(position: Position): void;
  /** Brings a rectangle into view. */
  fit(bounds: Bounds): void;
  /** Steps of zoom; negative: away. */
  zoomBy(steps: number): void;
  /** A third of the view, to the right and to the bottom; -1, 0 or 1. */
  panBy(right: number, down: number): void;
  /** What is in view, the numbered places first, then the nearest to the middle. */
  marks?(): readonly MapMark[];
  /** Rings one mark, so that one sees which is spoken of. */
  aim?(mark: MapMark | undefined): void;
  /** Does what a press on the mark does. */
  press?(mark: MapMark): void;
  /** Gives the focus to the drawing. */
  focus?(): void;
  /** Tries the basemaps again, from the first. */
  retry?(): void;
  view?(): MapViewpoint;
  /** A copy of what is drawn now, for paper. */
  snapshot?(): HTMLCanvasElement | undefined;
  destroy(): void;
}

/**
 * Draws a map in `container`, which stands in `root`. Rejects with a `MapUnavailable` when it cannot draw at all.
 */
export type CreateMapEngine = (
  container: HTMLElement,
  root: ShadowRoot,
  options: MapEngineOptions,
  signal: AbortSignal,
) => Promise<MapEngine>;

/** The map cannot be drawn here; the list does without it. */
export class MapUnavailable extends Error {
  constructor(readonly fault: MapFault) {
    super(fault);
  }
}
