import type {CsvRow} from '../domain/places/from-rows.js';

/** The one that the names of the columns use most: further down, commas are also those of French numbers. */
export function delimiterOf(text: string): string {
  const header = (/^\s*([^\r\n]*)/u.exec(text)?.[1] ?? '').replace(/"[^"]*"/gu, '');
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', '\t', '|'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ',');
}

/** Cuts a table that holds no quote, as most small ones: lines are rows, and no library is needed. */
export function* plainRows(text: string): Generator<CsvRow> {
  const delimiter = delimiterOf(text);
  for (const line of text.replace(/(?:\r\n?|\n)$/u, '').split(/\r\n?|\n/u))
    yield {cells: line.split(delimiter), isBroken: false};
}
