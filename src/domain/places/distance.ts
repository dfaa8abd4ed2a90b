import type {Place, Position} from './place.js';

const earthRadiusKm = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies, on a sphere: right within half a percent. */
export function distanceKm(a: Position, b: Position): number {
  const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2);
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = halfLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Nearest first; places without position last, in their own order. */
export function sortByDistance(places: readonly Place[], from: Position): Place[] {
  return places
    .map((place) => ({place, km: place.position ? distanceKm(from, place.position) : Infinity}))
    .sort((a, b) => (a.km === b.km ? 0 : a.km - b.km))
    .map(({place}) => place);
}
