import type {PlacesReading} from '../domain/places/from-fields.js';
import {isTable, readText} from './read-text.js';

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
  return {places: await together(readings.map(({places}) => places)), problems};
}

/** Several sources may give the same place; what merges them is loaded for them alone. */
async function together(lists: readonly PlacesReading['places'][]): Promise<PlacesReading['places']> {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  return (await import('../domain/places/merge.js')).mergePlaces(lists);
}

const isUnreadable = ({places, problems}: PlacesReading): boolean =>
  places.length === 0 && problems.some(({row}) => row === undefined);

async function loadOne(address: string, name: string | undefined, options: LoadOptions): Promise<PlacesReading> {
  try {
    return await readAny(await download(address, options), name);
  } catch (error) {
    options.signal?.throwIfAborted();
    const reason = error instanceof Refusal ? error.message : 'Le fichier n’a pas pu être lu.';
    return {places: [], problems: [{message: name ? `${name} : ${reason}` : reason}]};
  }
}

/** Most towns have a table: what reads the rest is loaded when some comes. */
async function readAny(text: string, name: string | undefined): Promise<PlacesReading> {
  const other = isTable(text) ? undefined : await import('./read-other.js');
  return readText(text, {name}, other?.readOther);
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
async function readBytes(response: Response, maxBytes: number, alive: () => void): Promise<ArrayBuffer> {
  const tooLarge = new Refusal(`Le fichier dépasse ${Math.round(maxBytes / 1e6)} Mo : allégez-le ou découpez-le.`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge;
  const reader = response.body?.getReader();
  if (!reader) return new ArrayBuffer();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    alive();
    size += value.length;
    if (size > maxBytes) throw tooLarge;
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}

/** UTF-8; what is not valid UTF-8 was written by an older spreadsheet, in Windows-1252. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
