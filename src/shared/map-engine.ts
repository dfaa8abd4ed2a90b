import type {Bounds} from '../domain/places/bounds.js';
import type {Place, Position} from '../domain/places/place.js';

/** A place on the map, with its number in the list when it is among those shown there. */
export interface MapPoint {
  readonly place: Place;
  readonly number?: number;
}

/** What may go wrong with the drawing: no WebGL 2, no worker, no basemap. */
export type MapFault = 'webgl' | 'worker' | 'basemap';

/** Who drew the basemap; the law of every source asks to say it. */
export interface Credit {
  readonly text: string;
  readonly href?: string;
}

export interface MapEngineOptions {
  /** Address of a style; empty: no basemap, nothing is requested. */
  readonly basemap: string;
  /** Where the map begins. */
  readonly centre?: Position;
  readonly zoom?: number;
  /** The library's own sentences, by its own keys. */
  readonly messages: Readonly<Record<string, string>>;
  /** The visitor pointed at one place, or at several that stand at the same spot. */
  onChoose(ids: readonly string[]): void;
  /** Something went wrong; `undefined`: it is right again. */
  onFault(fault: MapFault | undefined): void;
  onCredits(credits: readonly Credit[]): void;
}

/** What we need of a map library, in our words. */
export interface MapEngine {
  setPlaces(points: readonly MapPoint[]): void;
  setChosen(place: Place | undefined): void;
  /** Brings a place into view. */
  show(position: Position): void;
  /** Brings a rectangle into view. */
  fit(bounds: Bounds): void;
  /** Steps of zoom; negative: away. */
  zoomBy(steps: number): void;
  /** A third of the view, to the right and to the bottom; -1, 0 or 1. */
  panBy(right: number, down: number): void;
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
