import type {Position} from '../domain/position.js';
import {readRoad, type Road} from '../domain/places/road.js';
import {roadProblems} from '../texts/fr/communes.js';
import {patientFetch} from './patient-fetch.js';

export interface RoadOptions {
  /** Address of the service. */
  readonly service?: string;
  /** How long it may take, in milliseconds. */
  readonly patience?: number;
  /** How long to wait after « too many requests » when the service does not say, in milliseconds. */
  readonly pause?: number;
}

/** No key; 5 requests a second for one address, then 429 for 5 seconds. */
const ignRoutes = 'https://data.geopf.fr/navigation/itineraire';
/** A visitor who clicked does not wait longer than this for a service that asks to come back. */
const longestPause = 10_000;

/**
 * The way by car between two positions, the fastest, asked of the IGN: call it only after a click that names the
 * service. Rejects with a French sentence when there is no answer, and when `signal` says stop.
 */
export async function roadBetween(
  from: Position,
  to: Position,
  signal?: AbortSignal,
  {service = ignRoutes, patience = 15_000, pause = 5500}: RoadOptions = {},
): Promise<Road> {
  const address = `${service}?${question(from, to)}`;
  const ask = () => answerOf(address, signal, patience);
  let answer = await ask();
  const wait = answer.status === 429 ? waitOf(answer.headers, pause) : Infinity;
  if (wait <= longestPause) {
    await sleep(wait, signal);
    answer = await ask();
  }
  return read(answer);
}

/**
 * Longitude first, without exponent: the service refuses `1e-7`. The line of the road cannot be refused, so the shortest
 * writing of it.
 */
function question(from: Position, to: Position): string {
  return new URLSearchParams({
    resource: 'bdtopo-osrm',
    profile: 'car',
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

type Answer = Awaited<ReturnType<typeof patientFetch>>;

async function answerOf(address: string, signal: AbortSignal | undefined, patience: number): Promise<Answer> {
  try {
    return await patientFetch(
      address,
      {signal, patience},
      {headers: {Accept: 'application/json'}, credentials: 'omit', referrerPolicy: 'no-referrer'},
    );
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Error(roadProblems.silent, {cause});
  }
}

function read({status, text}: Answer): Road {
  if (status === 429) throw new Error(roadProblems.busy);
  // Out of its map: a position refused, or no road found.
  if (status === 400 || status === 404) throw new Error(roadProblems.noRoad);
  if (status !== 200) throw new Error(roadProblems.broken);
  const road = readRoad(parse(text));
  if (!road) throw new Error(roadProblems.unreadable);
  return road;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds or a date; other origins may not be let see it. */
function waitOf(headers: Headers, byDefault: number): number {
  const told = headers.get('Retry-After');
  if (!told) return byDefault;
  const seconds = Number(told);
  return Math.max(0, Number.isNaN(seconds) ? Date.parse(told) - Date.now() || 0 : seconds * 1000);
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop, {once: true});
  });
}
