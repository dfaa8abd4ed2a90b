import {type HoursSource, isSchema, placeIn, sourceOf, valueOf, writtenIn} from '../domain/hours/sources/place.js';
import type {Draft, SourceRecord} from '../domain/hours/sources/record.js';
import {download, Refusal} from './download.js';

/** A file that some cards wait for, or have. */
interface SharedFile {
  /** What it holds: a JSON, or the rows of a table. */
  readonly value: Promise<unknown>;
  readonly request: AbortController;
  /** How many cards have not given up. */
  waiting: number;
}

/** One request for each address and page; a failure is forgotten, so that a later card may try again. */
const files = new Map<string, SharedFile>();

/** How long a file serves other cards, in milliseconds: a town hall that corrects it is heard the same day. */
const fresh = 10 * 60_000;

/** Enough for every France services; a whole national directory is not for a page. */
const maxBytes = 5e6;

/** More than any table of places has, in columns and in cells. */
const [mostColumns, mostCells] = [500, 1e6];

/**
 * Loads the hours of one place. What follows `#` in the address is the name of the place, when the file holds several.
 * Rejects with a French sentence, and when `signal` says stop.
 */
export async function loadHours(address: string, signal?: AbortSignal): Promise<HoursSource> {
  const [file = '', ...name] = address.trim().split('#');
  const place = placeIn(await shared(file, signal), decoded(name.join('#')));
  return sourceOf(place, writtenIn(place) ?? (await weekIn(place)));
}

/** What reads each format is loaded for the pages that have some. */
const weekIn = async (place: SourceRecord): Promise<Draft> =>
  isSchema(place)
    ? (await import('../domain/hours/sources/json-ld.js')).readJsonLd(place)
    : (await import('../domain/hours/sources/week-formats.js')).readWeek(place);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A JSON or, when it begins like no other thing, the rows of a table by the names of their columns. */
async function read(content: string): Promise<unknown> {
  if (!/^\ufeff?\s*[^\s\ufeff[{<"]/.test(content)) return valueOf(content);
  const [header = [], ...rows] = [...(await import('./csv.js')).csvRows(content.replace(/^\ufeff/, ''))].map(
    ({cells}) => cells,
  );
  if (header.length > mostColumns || header.length * rows.length > mostCells)
    throw new Refusal('Le tableau a trop de colonnes ou de lignes pour une page\u00a0: gardez celles de vos lieux.');
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column.trim(), row[index]])));
}

/** What is at an address, asked once; the request stops when the last card that waits for it gives up. */
function shared(address: string, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted();
  const file = files.get(address) ?? ask(address);
  file.waiting++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      if (--file.waiting === 0) {
        if (files.get(address) === file) files.delete(address);
        file.request.abort();
      }
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', leave);
    void file.value.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
  });
}

function ask(address: string): SharedFile {
  const request = new AbortController();
  const value = download(address, {signal: request.signal, maxBytes}).then(read);
  const file: SharedFile = {value, request, waiting: 0};
  const forget = () => files.get(address) === file && files.delete(address);
  files.set(address, file);
  value.then(() => setTimeout(forget, fresh), forget);
  return file;
}
