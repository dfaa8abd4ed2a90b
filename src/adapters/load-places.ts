import type {PlacesReading} from '../domain/places/from-fields.js';
import {mergePlaces} from '../domain/places/merge.js';
import {readPlaces} from './read-places.js';

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** Largest file, in bytes. */
  readonly maxBytes?: number;
  /** How long a server may stay silent, in milliseconds. */
  readonly patience?: number;
}

/** Why a file could not be had: a French sentence. */
class Refusal extends Error {}

/**
 * Loads the places of one or several addresses (a space between), together. One that cannot be read gives a problem
 * without row, and the others are kept. Rejects with a French sentence when nothing at all could be read, and when
 * `signal` says stop.
 */
export async function loadPlaces(addresses: string, options: LoadOptions = {}): Promise<PlacesReading> {
  const list = addresses.split(/\s+/u).filter(Boolean);
  const isAlone = list.length === 1;
  const readings = await Promise.all(list.map((address) => loadOne(address, isAlone ? undefined : address, options)));
  const problems = readings.flatMap((reading) => reading.problems);
  if (readings.every(isUnreadable)) throw new Error(problems.map(({message}) => message).join(' '));
  const places = isAlone ? (readings[0]?.places ?? []) : mergePlaces(readings.map((reading) => reading.places));
  return {places, problems};
}

const isUnreadable = ({places, problems}: PlacesReading): boolean =>
  places.length === 0 && problems.some(({row}) => row === undefined);

async function loadOne(address: string, name: string | undefined, options: LoadOptions): Promise<PlacesReading> {
  try {
    return readPlaces(await download(address, options), {name});
  } catch (error) {
    options.signal?.throwIfAborted();
    const reason = error instanceof Refusal ? error.message : 'Le fichier n’a pas pu être lu.';
    return {places: [], problems: [{message: name ? `${name} : ${reason}` : reason}]};
  }
}

const unreachable = 'Le serveur ne répond pas, ou n’autorise pas cette page à lire le fichier (CORS).';

async function download(address: string, {signal, maxBytes = 20e6, patience = 30_000}: LoadOptions): Promise<string> {
  const stop = new AbortController();
  const forward = () => stop.abort();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', forward);
  let timer = setTimeout(forward, patience);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(forward, patience);
  };
  try {
    const response = await fetch(address, {signal: stop.signal});
    if (!response.ok) throw new Refusal(`Le serveur répond « ${response.status} » à la place du fichier.`);
    return decode(await readBytes(response, maxBytes, alive));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(unreachable);
  } finally {
    stop.abort();
    clearTimeout(timer);
    signal?.removeEventListener('abort', forward);
  }
}

/** The bytes of an answer, refused as soon as they are known to be too many. */
async function readBytes(response: Response, maxBytes: number, alive: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new Refusal(`Le fichier dépasse ${Math.round(maxBytes / 1e6)} Mo : allégez-le ou découpez-le.`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    alive();
    size += value.length;
    if (size > maxBytes) throw tooLarge;
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** UTF-8; what is not valid UTF-8 was written by an older spreadsheet, in Windows-1252. */
export function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
