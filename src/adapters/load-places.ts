import type {PlacesReading} from '../domain/places/from-fields.js';
import {decode, downloadBytes, type DownloadOptions, Refusal} from './download.js';
import type {ReadingProgress} from './read-aside.js';

export interface LoadOptions extends DownloadOptions {
  /** Told from time to time while a large file is read. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** From so many bytes a file is read beside the page: some 3 000 places. */
const large = 1e6;
/** The largest file that one page should hold: some 150 000 places. Beyond, FlatGeobuf. */
const maxBytes = 60e6;

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
    return await readWhatComes(address, name, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    const reason = error instanceof Refusal ? error.message : 'Le fichier n’a pas pu être lu.';
    return {places: [], problems: [{message: name ? `${name}\u00a0: ${reason}` : reason}]};
  }
}

const flatGeobuf = 'Un fichier FlatGeobuf se lit seul, dans l’attribut src d’une carte.';

/** What reads the file is loaded while the file comes. */
async function readWhatComes(address: string, name: string | undefined, options: LoadOptions): Promise<PlacesReading> {
  if (/\.fgb(?:[?#]|$)/iu.test(address)) throw new Refusal(flatGeobuf);
  const [bytes, {readAny}] = await Promise.all([
    downloadBytes(address, {maxBytes, ...options}),
    import('./read-any.js'),
  ]);
  if (bytes.byteLength <= large) return readAny(decode(bytes), {name});
  const {signal, onProgress} = options;
  return (await import('./read-aside.js')).readAside(bytes, {name, signal, onProgress});
}
