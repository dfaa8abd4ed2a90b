import type {Helpers, PlacesReading} from '../domain/places/from-fields.js';
import {isCsv, type ReadPlacesOptions, sliceText, type TextReaders} from './read-text.js';

/** What loads each helper: proj4, and the reader of hours by day, are heavier than all the rest. */
const load: Readonly<Record<keyof Helpers, (helpers: Helpers) => Promise<void>>> = {
  project: async (helpers) => void (helpers.project = (await import('./lambert.js')).project),
  week: async (helpers) => void (helpers.week = (await import('../domain/places/week-columns.js')).readWeek),
};

/**
 * Reads the places of a text, some at a time, and loads what its format needs when it comes: most towns have a plain
 * table, which needs nothing. A helper that cannot be loaded leaves out what it would have read; the rows stay.
 */
export async function* sliceAny(text: string, options: ReadPlacesOptions = {}): AsyncGenerator<PlacesReading> {
  const readers = await readersOf(text, options);
  const helpers: Helpers = {};
  for (const {lacks, ...slice} of sliceText(text, options, helpers, readers)) {
    yield slice;
    if (lacks) await load[lacks](helpers).catch(() => undefined);
  }
}

async function readersOf(text: string, {format}: ReadPlacesOptions): Promise<TextReaders> {
  if (!isCsv(text, format)) return import('./read-other.js');
  return text.includes('"') ? {cut: (await import('./csv.js')).csvRows} : {};
}

/** The same, all at once. */
export async function readAny(text: string, options: ReadPlacesOptions = {}): Promise<PlacesReading> {
  const slices: PlacesReading[] = [];
  for await (const slice of sliceAny(text, options)) slices.push(slice);
  return {places: slices.flatMap(({places}) => places), problems: slices.flatMap(({problems}) => problems)};
}
