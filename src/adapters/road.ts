import type {Position} from '../domain/position.js';
import {readRoad, type Road} from '../domain/places/road.js';
import {roadProblems} from '../texts/fr/communes.js';
import {askIgn, type IgnAnswer, parseAnswer} from './ign.js';

export interface RoadOptions {
  /** How one goes. */
  readonly profile?: 'car' | 'pedestrian';
  /** Address of the service. */
  readonly service?: string;
  /** How long it may take, in milliseconds. */
  readonly patience?: number;
  /** How long to wait after « too many requests » when the service does not say, in milliseconds. */
  readonly pause?: number;
  /** What to say when there is no answer. */
  readonly problems?: Readonly<Record<keyof typeof roadProblems, string>>;
}

/** No key; 5 requests a second for one address, then 429 for 5 seconds. */
const ignRoutes = 'https://data.geopf.fr/navigation/itineraire';

/**
 * The way between two positions, the fastest, asked of the IGN: call it only after a click that names the service.
 * Rejects with a French sentence when there is no answer, and when `signal` says stop.
 */
export async function roadBetween(
  from: Position,
  to: Position,
  signal?: AbortSignal,
  options: RoadOptions = {},
): Promise<Road> {
  const {profile = 'car', service = ignRoutes, patience = 15_000, pause = 5500, problems = roadProblems} = options;
  const address = `${service}?${question(from, to, profile)}`;
  let answer: IgnAnswer;
  try {
    answer = await askIgn(address, signal, {patience, pause});
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Error(problems.silent, {cause});
  }
  return read(answer, problems);
}

/**
 * Longitude first, without exponent: the service refuses `1e-7`. The line of the road cannot be refused, so the shortest
 * writing of it.
 */
function question(from: Position, to: Position, profile: string): string {
  return new URLSearchParams({
    resource: 'bdtopo-osrm',
    profile,
    optimization: 'fastest',
    start: written(from),
    end: written(to),
    geometryFormat: 'polyline',
    getSteps: 'false',
    getBbox: 'false',
    distanceUnit: 'kilometer',
    timeUnit: 'minute',
  }).toString();
}

const written = ({latitude, longitude}: Position): string => `${longitude.toFixed(5)},${latitude.toFixed(5)}`;

function read({status, text}: IgnAnswer, problems: Readonly<Record<keyof typeof roadProblems, string>>): Road {
  if (status === 429) throw new Error(problems.busy);
  // Out of its map: a position refused, or no road found.
  if (status === 400 || status === 404) throw new Error(problems.noRoad);
  if (status !== 200) throw new Error(problems.broken);
  const road = readRoad(parseAnswer(text));
  if (!road) throw new Error(problems.unreadable);
  return road;
}
