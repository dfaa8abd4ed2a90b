import Papa from 'papaparse';
import type {Problem} from '../domain/places/place.js';

export interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

const message = 'Un guillemet est ouvert ou fermé au mauvais endroit.';

/**
 * Cuts a text into cells: comma, semicolon or tab, quotes, line breaks inside quotes. Rows count from 1. A row where a
 * quote is lost is told, once.
 */
export function readCsv(text: string): Table {
  const {data, errors} = Papa.parse<string[]>(text.replace(/(?:\r\n|\n|\r)$/u, ''), {delimiter: delimiterOf(text)});
  const broken = errors.filter(({type}) => type === 'Quotes').map(({row = 0}) => row + 1);
  return {rows: data, problems: [...new Set(broken)].map((row) => ({row, message}))};
}

/** The one that the names of the columns use most: further down, commas are also those of French numbers. */
function delimiterOf(text: string): string {
  const header = (/^\s*([^\r\n]*)/u.exec(text)?.[1] ?? '').replace(/"[^"]*"/gu, '');
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ',');
}
