import {columns} from './export-rows.js';
import type {Place} from './place.js';

/** What a spreadsheet would run, full-width signs included: an apostrophe makes it plain text. */
const formula = /^[\s]*[=+\-@\t\r＝＋－＠]/u;
/** A telephone number or a negative number runs nothing. */
const harmless = /^[+-]?[\d\s.()]{1,30}$/u;

/**
 * The places as a table that French spreadsheets open as it is: byte order mark, semicolons, `\r\n`, quotes doubled
 * (RFC 4180 but for the separator). Positions have a point and six decimals, which no spreadsheet takes for a date.
 * Our own reader reads every column back.
 */
export function placesToCsv(places: readonly Place[]): string {
  const used = columns.filter(
    ([name, value]) => always.has(name) || places.some((place) => value(place) !== undefined),
  );
  const rows = places.map((place) => used.map(([name, value]) => cell(name, value(place))).join(';'));
  return `\ufeff${[used.map(([name]) => name).join(';'), ...rows].join('\r\n')}\r\n`;
}

const always = new Set(['id', 'nom', 'latitude', 'longitude', 'adresse', 'code_postal', 'commune']);

function cell(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return name === 'tarif' ? String(value) : value.toFixed(6);
  const safe = formula.test(value) && !harmless.test(value) ? `'${value}` : value;
  return /[";\r\n,\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
