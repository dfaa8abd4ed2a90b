import type {PlacesReading} from '../domain/places/from-fields.js';
import {placesFromRows} from '../domain/places/from-rows.js';
import type {PlaceFormat, Problem} from '../domain/places/place.js';
import {readCsv} from './csv.js';

export interface ReadPlacesOptions {
  /** Found by looking at the text when it is not given. */
  readonly format?: PlaceFormat;
  /** Name of the file, to begin the sentences with. */
  readonly name?: string;
}

type Reader = (content: string, format?: PlaceFormat) => PlacesReading;

/** Tells a table from JSON, web pages, workbooks and files that are no text. */
export const isTable = (text: string): boolean =>
  !/^\s*[[{<]/u.test(text) &&
  !['PK\u0003\u0004', 'fgb\u0003'].some((mark) => text.startsWith(mark)) &&
  !text.slice(0, 1000).includes('\u0000');

/**
 * Reads the places of a text; `readOther` is for those that are no table. Never throws. A problem without row means
 * that nothing could be read; the others name their row and column, and their row is kept all the same.
 */
export function readText(text: string, {format, name}: ReadPlacesOptions, readOther: Reader = readTable) {
  const content = text.replace(/^\ufeff/u, '');
  const read = (format ? format === 'csv' : isTable(content)) ? readTable : readOther;
  const {places, problems} = content.trim() === '' ? nothing('Le fichier est vide.') : read(content, format);
  const named = ({message, ...where}: Problem) => ({...where, message: name ? `${name} : ${message}` : message});
  return {places, problems: problems.map(named)};
}

function readTable(content: string): PlacesReading {
  const {rows, problems} = readCsv(content);
  const reading = placesFromRows(rows);
  const isFatal = reading.places.length === 0 && reading.problems.length > 0;
  return isFatal
    ? nothing(reading.problems[0]?.message ?? '')
    : {...reading, problems: [...problems, ...reading.problems]};
}

const nothing = (message: string): PlacesReading => ({places: [], problems: [{message}]});
