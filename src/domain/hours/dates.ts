import {easter} from '../calendar/days.js';
import {keyOf, yearOf} from '../calendar/year.js';
import type {Selector} from './parse.js';
import type {Token, TokenReader} from './tokens.js';

/** What begins a date: `24/12/2026`, `24 décembre`, `2026`, `Dec`, `easter`. */
export const dateBegins = 'dnme';

/** A day of the year (month × 32 + day), or days after Easter; every year when `year` is 0. */
interface DateBound {
  readonly year: number;
  readonly key?: number;
  readonly easter?: number;
}

type DateRange = readonly [from: DateBound, to: DateBound];

/** A bound as read: `last` is the other end of a whole month or year. */
interface Bound extends DateBound {
  readonly month: number;
  readonly last?: number;
}

const key = (month: number, day: number) => month * 32 + day;

const isYear = (reader: TokenReader) => reader.is('n') && reader.peek().value > 1969 && reader.peek().value < 2200;
const year = (reader: TokenReader) => (isYear(reader) ? reader.take('n').value : 0);

function inMonth(reader: TokenReader, month: number, day: number, token: Token): {month: number; key: number} {
  const longest = month === 2 ? 29 : 30 + ((month + (month >> 3)) % 2);
  if (month < 1 || month > 12 || day < 1 || day > longest) reader.fail('date', token);
  return {month, key: key(month, day)};
}

/** Reads one end of a range. `inherited`: the month already said, for `Dec 24-26` and `Dec 24,31`. */
function bound(reader: TokenReader, inherited: number): Bound {
  const start = reader.peek();
  const numbers = reader.skip('d');
  if (numbers) return {year: numbers.year ?? 0, ...inMonth(reader, numbers.month ?? 0, numbers.value, start)};
  const first = year(reader);
  if (reader.skip('e')) return {year: first, month: 0, easter: easterShift(reader)};
  const named = reader.skip('m')?.value;
  if (named && reader.is('n') && !isYear(reader)) {
    return {year: first, ...inMonth(reader, named, reader.take('n').value, start)};
  }
  if (named) return {year: first || year(reader), month: named, key: key(named, 1), last: key(named, 31)};
  if (first && !reader.is('n')) return {year: first, month: 0, key: key(1, 1), last: key(12, 31)};
  const day = reader.take('n', 'date').value;
  const month = reader.skip('m')?.value;
  const found = inMonth(reader, month ?? inherited, day, start);
  return {year: (month && year(reader)) || first, ...found};
}

/** `easter`, `easter -2 days`. */
function easterShift(reader: TokenReader): number {
  if (!reader.is('+-') || !reader.is('n', 1) || reader.peek(1).value > 99) return 0;
  const sign = reader.skip('-') ? -1 : 1;
  reader.skip('+');
  return sign * reader.take('n').value;
}

/** Reads dates between commas. Whole months have no extent, so that a season is not taken for an exception. */
export function readDates(reader: TokenReader): Selector {
  let month = 0;
  let whole = false;
  let single = true;
  const dates = reader.list(() => {
    const start = reader.peek();
    const from = bound(reader, month);
    month = from.month;
    const range = reader.is('-') && reader.is(dateBegins, 1) && reader.skip('-');
    const to = range ? bound(reader, month) : from;
    whole ||= to.last !== undefined;
    single &&= !range && !to.last;
    const dated = withYears(from, to);
    if (isBackwards(dated)) reader.fail('ordre', start);
    return dated;
  }, dateBegins);
  return {
    kind: 'dates',
    test: (day) => dates.some((range) => inRange(range, day)),
    extent: whole ? undefined : single ? 'single' : 'dated',
  };
}

/** A year said at one end is the other's too, one more or less when the range passes the new year. */
function withYears(from: Bound, to: Bound): DateRange {
  const end = to.last ?? to.key;
  const passes = from.key !== undefined && end !== undefined && from.key > end ? 1 : 0;
  return [
    {year: from.year || (to.year && to.year - passes), key: from.key, easter: from.easter},
    {year: to.year || (from.year && from.year + passes), key: end, easter: to.easter},
  ];
}

/** With years, an end before its beginning is a mistake; without, the range passes the new year. */
const isBackwards = ([from, to]: DateRange): boolean =>
  from.year > to.year || (from.year > 0 && from.year === to.year && (from.key ?? 0) > (to.key ?? 512));

function boundKey({year, key, easter: shift}: DateBound, base: number): number {
  const full = year || base;
  return shift === undefined ? full * 512 + (key ?? 0) : keyOf(easter(full) + shift);
}

function inRange([from, to]: DateRange, day: number): boolean {
  const key = keyOf(day);
  const year = yearOf(day);
  return [year - 1, year].some((base) => {
    const start = boundKey(from, base);
    const end = boundKey(to, base);
    return start <= key && key <= (end < start ? boundKey(to, base + 1) : end);
  });
}
