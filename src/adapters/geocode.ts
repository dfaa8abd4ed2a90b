import {readAddresses} from '../domain/places/geocoding.js';
import type {Around} from '../domain/places/view-state.js';
import type {Position} from '../domain/position.js';
import {addressProblems} from '../texts/fr/carte-address.js';
import {askIgn, type IgnAnswer, parseAnswer} from './ign.js';

export interface GeocodeOptions {
  /** Addresses near this point come first. */
  readonly near?: Position;
  /** Address of the service. */
  readonly service?: string;
  /** How long it may take, in milliseconds. */
  readonly patience?: number;
  /** How long to wait after « too many requests » when the service does not say, in milliseconds. */
  readonly pause?: number;
}

/** No key; 50 requests a second for one address, then 429 for 5 seconds. */
const ignAddresses = 'https://data.geopf.fr/geocodage/search';
/** The service refuses longer ones. */
const longestQuery = 200;
const mostAnswers = 5;

/**
 * The addresses and communes that a text may mean, best first, asked of the IGN: call it only when the visitor asks for
 * it by its name. Rejects with a French sentence when there is no answer, and when `signal` says stop.
 */
export async function findAddresses(
  query: string,
  signal?: AbortSignal,
  {near, service = ignAddresses, patience = 8000, pause = 5500}: GeocodeOptions = {},
): Promise<readonly Around[]> {
  let answer: IgnAnswer;
  try {
    answer = await askIgn(`${service}?${question(query, near)}`, signal, {patience, pause});
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Error(addressProblems.silent, {cause});
  }
  if (answer.status === 429) throw new Error(addressProblems.busy);
  // It refuses a text that begins with neither a letter nor a figure, or that is too short: nothing is called so.
  if (answer.status === 400) return [];
  if (answer.status !== 200) throw new Error(addressProblems.broken);
  const addresses = readAddresses(parseAnswer(answer.text));
  if (!addresses) throw new Error(addressProblems.broken);
  return addresses;
}

function question(query: string, near: Position | undefined): string {
  return new URLSearchParams({
    q: query.slice(0, longestQuery),
    index: 'address',
    autocomplete: '1',
    limit: String(mostAnswers),
    ...(near && {lat: near.latitude.toFixed(3), lon: near.longitude.toFixed(3)}),
  }).toString();
}
