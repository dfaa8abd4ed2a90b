import type {PlacesReading} from '../domain/places/from-fields.js';
import {download, type DownloadOptions, Refusal} from './download.js';
import {isTable, readText} from './read-text.js';

/**
 * Loads the places of one or several addresses (a space between), together. One that cannot be read gives a problem
 * without row, and the others are kept. Rejects with a French sentence when nothing at all could be read, and when
 * `signal` says stop.
 */
export async function loadPlaces(addresses: string, options: DownloadOptions = {}): Promise<PlacesReading> {
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

async function loadOne(address: string, name: string | undefined, options: DownloadOptions): Promise<PlacesReading> {
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
