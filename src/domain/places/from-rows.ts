import {columnsOf, Fields, isKnownColumn, isPlaceColumn} from './fields.js';
import type {SourceRow} from './from-fields.js';

/** One row of a table. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** A quote is lost in it: its cells may not be cut where they should. */
  readonly isBroken: boolean;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** What reading the beginning of a source gives: its rows, still to come, or the reason why there is none. */
export type RowsReading = {readonly rows: Iterable<SourceRow>} | {readonly problem: string; readonly row?: number};

const lostQuote = 'Un guillemet est ouvert ou fermé au mauvais endroit.';

/** Lines that a spreadsheet may have above the names of the columns: a title, a date. */
const mostTitles = 10;

/**
 * Finds the line that names the columns, the first one or the first after some titles, and gives every line below that
 * says something; cells beyond the named columns are passed over.
 */
export function rowsOfTable(table: Iterator<CsvRow>): RowsReading {
  const seen: (readonly string[])[] = [];
  let first: readonly string[] | undefined;
  for (let next = table.next(); !next.done; next = table.next()) {
    const {cells} = next.value;
    seen.push(cells);
    if (isBlank(cells)) continue;
    const known = cells.filter(isKnownColumn).length;
    if (known > 1 || (!first && cells.some(isPlaceColumn))) return {rows: rowsBelow(table, cells, seen.length)};
    first ??= cells;
    if (seen.length > mostTitles) break;
  }
  if (!first) return {problem: 'Le tableau est vide.'};
  const found = first.map((name) => name.trim()).join(', ');
  const message = 'La première ligne ne nomme aucune colonne connue (nom, adresse, latitude…). Colonnes lues\u00a0: ';
  return {row: seen.indexOf(first) + 1, problem: `${message}${found.slice(0, 120)}.`};
}

function* rowsBelow(table: Iterator<CsvRow>, header: readonly string[], headerRow: number): Generator<SourceRow> {
  const columns = columnsOf(header);
  let row = headerRow;
  for (let next = table.next(); !next.done; next = table.next()) {
    const {cells, isBroken} = next.value;
    row += 1;
    if (isBlank(cells)) continue;
    yield {row, fields: new Fields(columns, cells), ...(isBroken && {problem: lostQuote})};
  }
}
