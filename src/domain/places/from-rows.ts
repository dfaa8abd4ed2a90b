import {isKnownColumn, readFields} from './fields.js';
import {type PlacesReading, placesFromFields, type SourceRow} from './from-fields.js';

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * Reads a table whose first line names the columns. Every line that says something is kept; cells beyond the named
 * columns are passed over. A problem without row: the table could not be understood at all.
 */
export function placesFromRows(rows: readonly (readonly string[])[]): PlacesReading {
  const headerIndex = rows.findIndex((row) => !isBlank(row));
  const header = rows[headerIndex];
  if (!header) return {places: [], problems: [{message: 'Le tableau est vide.'}]};
  if (!header.some(isKnownColumn)) {
    const found = header
      .map((name) => name.trim())
      .join(', ')
      .slice(0, 120);
    const message = `La première ligne ne nomme aucune colonne connue (nom, adresse, latitude…). Colonnes lues : ${found}.`;
    return {places: [], problems: [{row: headerIndex + 1, message}]};
  }
  return placesFromFields(sourceRows(rows, headerIndex, header));
}

function* sourceRows(
  rows: readonly (readonly string[])[],
  headerIndex: number,
  header: readonly string[],
): Iterable<SourceRow> {
  for (let index = headerIndex + 1; index < rows.length; index += 1) {
    const cells = rows[index];
    if (!cells || isBlank(cells)) continue;
    const fields = readFields(header.map((column, at) => [column.trim(), cells[at] ?? ''] as const));
    yield {row: index + 1, fields};
  }
}
