import {type Helpers, type PlacesReading, type PlacesSlice, sliceFields} from '../domain/places/from-fields.js';
import {type CsvRow, type RowsReading, rowsOfTable} from '../domain/places/from-rows.js';
import type {PlaceFormat, Problem} from '../domain/places/place.js';
import {plainRows} from './plain-table.js';

export interface ReadPlacesOptions {
  /** Found by looking at the text when it is not given. */
  readonly format?: PlaceFormat;
  /** Name of the file, to begin the sentences with. */
  readonly name?: string;
}

/** What finds the rows of a text; without `cut`, a table that holds no quote. */
export interface TextReaders {
  readonly cut?: (table: string) => Iterator<CsvRow>;
  /** For a text that is no table. */
  readonly rowsOfOther?: (content: string, format?: PlaceFormat) => RowsReading;
}

/** Tells a table from JSON, web pages, workbooks and files that are no text. */
export const isTable = (text: string): boolean =>
  !/^\ufeff?\s*[[{<]/u.test(text) &&
  !['PK\u0003\u0004', 'fgb\u0003'].some((mark) => text.startsWith(mark)) &&
  !text.slice(0, 1000).includes('\u0000');

/** A table, as the page says it or by looking at it. */
export const isCsv = (text: string, format?: PlaceFormat): boolean => (format ? format === 'csv' : isTable(text));

/**
 * Reads the places of a text, some at a time. `helpers` may be filled when a slice lacks one. Never throws. A problem without row means that nothing could be read; the others name their row and
 * column, and their row is kept all the same.
 */
export function* sliceText(
  text: string,
  {format, name}: ReadPlacesOptions,
  helpers: Helpers,
  {cut = plainRows, rowsOfOther}: TextReaders = {},
): Generator<PlacesSlice> {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const named = ({message, ...where}: Problem) => ({...where, message: name ? `${name}\u00a0: ${message}` : message});
  const rowsOf = isCsv(content, format) ? undefined : rowsOfOther;
  const read = () => rowsOf?.(content, format) ?? rowsOfTable(cut(content));
  const found: RowsReading = /\S/u.test(content) ? read() : {problem: 'Le fichier est vide.'};
  if ('problem' in found) yield {places: [], problems: [named({message: found.problem})]};
  else for (const slice of sliceFields(found.rows, helpers)) yield {...slice, problems: slice.problems.map(named)};
}

/** The same, all at once. */
export function readText(...asked: Parameters<typeof sliceText>): PlacesReading {
  const slices = [...sliceText(...asked)];
  return {places: slices.flatMap(({places}) => places), problems: slices.flatMap(({problems}) => problems)};
}
