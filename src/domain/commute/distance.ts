import {detour, detourHigh, detourLow} from './numbers.js';
import type {Km} from './units.js';

/** Kilometres by road between two points, as they may be told without asking anyone. */
export interface RoadEstimate {
  readonly kilometres: Km;
  /** Between what it may be. */
  readonly low: Km;
  readonly high: Km;
}

/** From the kilometres as the crow flies (`distanceKm` of places): an estimate, to be shown as one. */
export const roadEstimate = (crowKm: number): RoadEstimate => ({
  kilometres: (crowKm * detour) as Km,
  low: (crowKm * detourLow) as Km,
  high: (crowKm * detourHigh) as Km,
});
