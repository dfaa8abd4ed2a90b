/** French typography, for every sentence: narrow and plain no-break spaces, numbers, money. */

/** Narrow no-break space: inside numbers, before `;`, `!`, `?`, around « h ». */
export const NNBSP = '\u202f';
/** No-break space: before `:`, inside « », before a unit. */
export const NBSP = '\u00a0';

const formatters = new Map<number, Intl.NumberFormat>();

/** A number as French people write it: `1 234,5`. `decimals`: exactly that many. */
export function formatNumber(value: number, decimals = 0): string {
  let formatter = formatters.get(decimals);
  if (!formatter) {
    formatter = new Intl.NumberFormat('fr-FR', {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
    formatters.set(decimals, formatter);
  }
  return formatter.format(value === 0 ? 0 : value).replace('-', '\u2212');
}

/** `one` for 0 and 1 (French plural begins at 2), `many` otherwise; `#` is replaced by the number. */
export function plural(count: number, one: string, many: string): string {
  return (Math.abs(count) < 2 ? one : many).replace('#', formatNumber(count));
}
