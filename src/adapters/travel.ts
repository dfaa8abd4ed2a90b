import type {Place} from '../domain/places/place.js';
import type {Position} from '../domain/position.js';
import {travelProblems} from '../texts/fr/carte-travel.js';
import {sleep} from './ign.js';
import {roadBetween, type RoadOptions} from './road.js';

export interface TravelOptions extends Pick<RoadOptions, 'service' | 'patience' | 'pause'> {
  /** Between the beginnings of two questions, in milliseconds: the service takes 5 a second. */
  readonly spacing?: number;
}

/**
 * How long it takes to go to each place, in minutes, told one after the other; `undefined` where no road leads. Asked of
 * the IGN: call it only after a click that names the service. Rejects with a French sentence when the service does not
 * answer, and when `signal` says stop.
 */
export async function travelTimes(
  from: Position,
  places: readonly Place[],
  profile: 'car' | 'pedestrian',
  tell: (place: Place, minutes: number | undefined) => void,
  signal: AbortSignal,
  {spacing = 250, ...options}: TravelOptions = {},
): Promise<void> {
  let next = 0;
  for (const place of places) {
    if (!place.position) continue;
    await sleep(next - Date.now(), signal);
    next = Date.now() + spacing;
    tell(place, await minutesTo(from, place.position, signal, {...options, profile}));
  }
}

async function minutesTo(from: Position, to: Position, signal: AbortSignal, options: RoadOptions) {
  try {
    const {durationMin} = await roadBetween(from, to, signal, {...options, problems: travelProblems});
    return durationMin;
  } catch (error) {
    if (error instanceof Error && error.message === travelProblems.noRoad) return undefined;
    throw error;
  }
}
