import {distanceKm} from '../../domain/places/distance.js';
import type {Place, Position} from '../../domain/places/place.js';

/** The place nearest to a position, as the crow flies: a coworking space if there is one, else any. */
export function nearestPlace(places: readonly Place[], from: Position | undefined): Place | undefined {
  if (!from) return undefined;
  const located = places.flatMap((place) => {
    const {position, types} = place;
    return position ? [{place, away: distanceKm(from, position), isOther: !types.includes('coworking')}] : [];
  });
  located.sort((one, other) => Number(one.isOther) - Number(other.isOther) || one.away - other.away);
  return located[0]?.place;
}
