import {dayNumber, easter, lastUpTo} from '../calendar/days.js';
import {yearOf} from '../calendar/year.js';
import {kept} from './kept.js';
import {readNumber, readShift} from './numbers.js';
import type {Selector} from './selectors.js';
import type {TokenReader} from './tokens.js';

type Yearly = (year: number) => number;

/** One end of a range of dates, as read. */
interface Bound {
  /** 0: every year. */
  readonly year: number;
  /** 0: Easter. */
  readonly month: number;
  /** A month without a day. */
  readonly isWhole: boolean;
  /**
   * The day number in a year. Of a whole month, its first day and its last. In common years « 29 February » as a
   * beginning is 1 March, as an end 28 February; alone it is no day.
   */
  readonly first: Yearly;
  readonly last: Yearly;
}

/** What begins a date: `24/12/2026`, `24 décembre`, « 1er janvier », `Dec`, `easter`. */
const begins = 'YnNmMe';
/** The year of the end of what has none. */
const forever = 9999;
const leapYear = 2000;
/** A range of this many days is a season, unless it has a year. */
const longSeason = 28;

const readYear = (reader: TokenReader): number => reader.skip('Y')?.value ?? 0;
const readMonth = (reader: TokenReader): number => reader.skip('mM')?.value ?? 0;

/** `Su[-1]` after a month, as an end of a range: the day number in a year. Elsewhere it is a month and a weekday. */
function readNth(reader: TokenReader, month: number, isEnd: boolean): Yearly | undefined {
  if (!reader.sees(isEnd ? /^w\[/ : /^w\[-?n\]-[YnNmMe]/)) return undefined;
  const wanted = reader.take('w').value;
  reader.take('[');
  const isLast = reader.skip('-') ? 1 : 0;
  const days = 7 * readNumber(reader, 5);
  reader.take(']');
  return (year) => lastUpTo(dayNumber(year, month + isLast, isLast ? 7 - days : days), wanted);
}

/** `+1 day`, `+Mo`, `-Mo`: what moves a day, to that weekday from or up to it. After a space, the weekday is a selector. */
function readMove(reader: TokenReader): Yearly {
  const shift = readShift(reader);
  const [sign, {at, value}] = [reader.peek(), reader.peek(1)];
  if (!reader.sees(/^[+-]w/) || at > sign.at + 1) return (day) => day + shift;
  reader.skip('+-');
  reader.skip('w');
  return (day) => lastUpTo(day + shift + (sign.kind === '+' ? 6 : 0), value);
}

/** The month and the year of a day without them: those of the date before, or of the one after (« 24 et 31 mars »). */
function inherited(reader: TokenReader, before?: Bound): Pick<Bound, 'month' | 'year'> | undefined {
  const ahead = reader.sees(/^[nN,-]*[nN](?=[mM](Y?))/);
  if (!ahead || before) return ahead ? undefined : before;
  const {length} = ahead[0];
  return {month: reader.peek(length).value, year: ahead[1] ? reader.peek(length + 1).value : 0};
}

/** Reads one end of a range. `before`: the date already said, for `Dec 24-26` and `Dec 24,31`. */
function readBound(reader: TokenReader, before?: Bound, isEnd = false): Bound {
  const start = reader.peek();
  let year = readYear(reader);
  let month = readMonth(reader);
  let day = 0;
  const base = month ? readNth(reader, month, isEnd) : reader.skip('e') && easter;
  if (!base) {
    if (!month || reader.is('nN')) day = readNumber(reader, 31);
    month ||= readMonth(reader);
    if (!month) ({month, year} = inherited(reader, before) ?? reader.fail('heures attendues, exemple 9h-12h', start));
    year ||= readYear(reader);
    if (month > 12 || day > dayNumber(leapYear, month + 1, 1) - dayNumber(leapYear, month, 1))
      reader.fail('nombre ou date impossible', start);
  }
  const isWhole = !base && !day;
  const move = isWhole ? (same: number) => same : readMove(reader);
  return {
    year,
    month,
    isWhole,
    first: (its) => move(base?.(its) ?? dayNumber(its, month, day || 1)),
    last: (its) => move(base?.(its) ?? Math.min(dayNumber(its, month, day || 31), dayNumber(its, month + 1, 0))),
  };
}

/** Reads dates between commas. Whole months have no extent, so that a season is not taken for an exception. */
export function readDates(reader: TokenReader): Selector & {test(day: number): boolean} {
  let before: Bound | undefined;
  let extent: Selector['extent'] = 'single';
  let isLong = false;
  const tests = reader.list(() => {
    const start = reader.peek();
    const from = readBound(reader, before);
    if (before?.year && !from.year) reader.fail('année attendue', start);
    const isOpen = from.year && reader.skip('+');
    const isRange = reader.sees(/^-[YnNmMe]/) && reader.skip('-');
    const to = isOpen ? {...from, year: forever} : isRange ? readBound(reader, from, true) : from;
    if (isOpen || to.isWhole) extent = undefined;
    else if (isRange) extent &&= 'dated';
    isLong ||= !from.year && !to.year && (to.last(leapYear) - from.first(leapYear) + 366) % 366 >= longSeason - 1;
    before = to;
    return between(from, to) ?? reader.fail('ordre impossible', start);
  }, begins);
  const test = kept((day: number) => tests.some((has) => has(day)));
  return {kind: 'dates', test, extent, season: !extent || isLong ? test : undefined};
}

/**
 * A test of days. A year said at one end is the other's too, one more or less when the range passes the new year. With
 * years, or in one month, an end before its beginning is a mistake: nothing.
 */
function between(from: Bound, to: Bound): ((day: number) => boolean) | undefined {
  const passes = from.first(leapYear) > to.last(leapYear) ? 1 : 0;
  const firstYear = from.year || (to.year && to.year - passes);
  const lastYear = to.year || (from.year && from.year + passes);
  if (firstYear ? from.first(firstYear) > to.last(lastYear) : passes && from.month === to.month) return undefined;
  const ends = kept((base: number) => {
    const start = from.first(firstYear || base);
    const end = to.last(lastYear || base);
    return [start, end < start - 1 + passes ? to.last(base + 1) : end] as const;
  });
  const bases = firstYear ? [0] : [-1, 0, 1];
  return (day) =>
    bases.some((years) => {
      const [start, end] = ends(yearOf(day) + years);
      return start <= day && day <= end;
    });
}
