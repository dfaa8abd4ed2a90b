import type {Position} from '../position.js';

/** A rectangle on the globe, in degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const manyPlaces = 200;
const setAside = 0.005;

/**
 * The rectangle that shows the places. Among many, the few that stand far away (overseas départements) are set aside,
 * or nobody would see the others: they stay in the list and on the map.
 */
export function boundsOf(positions: readonly Position[]): Bounds | undefined {
  if (positions.length === 0) return undefined;
  const out = positions.length > manyPlaces ? Math.floor(positions.length * setAside) : 0;
  const longitudes = positions.map(({longitude}) => longitude).sort((a, b) => a - b);
  const latitudes = positions.map(({latitude}) => latitude).sort((a, b) => a - b);
  const at = (values: readonly number[], index: number) => values[index] ?? 0;
  const last = positions.length - 1 - out;
  return {west: at(longitudes, out), south: at(latitudes, out), east: at(longitudes, last), north: at(latitudes, last)};
}
