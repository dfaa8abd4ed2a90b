import {type Helpers, type PlacesReading, type PlacesSlice, sliceFields} from '../domain/places/from-fields.js';
import {type RowsReading, rowsOfTable} from '../domain/places/from-rows.js';
import type {PlaceFormat, Problem} from '../domain/places/place.js';
import {csvRows} from './csv.js';

export interface ReadPlacesOptions {
  /** Found by looking at the text when it is not given. */
  readonly format?: PlaceFormat;
  /** Name of the file, to begin the sentences with. */
  readonly name?: string;
}

/** What finds the rows of a text that is no table. */
export type RowsOfOther = (content: string, format?: PlaceFormat) => RowsReading;

/** Tells a table from JSON, web pages, workbooks and files that are no text. */
export const isTable = (text: string): boolean =>
  !/^\ufeff?\s*[[{<]/u.test(text) &&
  !['PK\u0003\u0004', 'fgb\u0003'].some((mark) => text.startsWith(mark)) &&
  !text.slice(0, 1000).includes('\u0000');

/**
 * Reads the places of a text, some at a time. `rowsOfOther` is for texts that are no table; `helpers` may be filled when
 * a slice lacks one. Never throws. A problem without row means that nothing could be read; the others name their row and
 * column, and their row is kept all the same.
 */
export function* sliceText(
  text: string,
  {format, name}: ReadPlacesOptions,
  helpers: Helpers,
  rowsOfOther: RowsOfOther = rowsOfCsv,
): Generator<PlacesSlice> {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const named = ({message, ...where}: Problem) => ({...where, message: name ? `${name}\u00a0: ${message}` : message});
  const rowsOf = (format ? format === 'csv' : isTable(content)) ? rowsOfCsv : rowsOfOther;
  const found: RowsReading = /\S/u.test(content) ? rowsOf(content, format) : {problem: 'Le fichier est vide.'};
  if ('problem' in found) yield {places: [], problems: [named({message: found.problem})]};
  else for (const slice of sliceFields(found.rows, helpers)) yield {...slice, problems: slice.problems.map(named)};
}

/** The same, all at once. */
export function readText(...asked: Parameters<typeof sliceText>): PlacesReading {
  const slices = [...sliceText(...asked)];
  return {places: slices.flatMap(({places}) => places), problems: slices.flatMap(({problems}) => problems)};
}

const rowsOfCsv = (content: string): RowsReading => rowsOfTable(csvRows(content));
