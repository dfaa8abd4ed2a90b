import {dayNumber, easter, weekday} from '../calendar/days.js';
import {keyOf} from '../calendar/year.js';
import {kept} from './kept.js';
import type {Selector} from './selectors.js';
import {isYear, readNumber, readShift, skipYear} from './numbers.js';
import type {Token, TokenReader} from './tokens.js';

/** One end of a range of dates, as read. */
interface Bound {
  /** 0: every year. */
  readonly year: number;
  /** 0: Easter. */
  readonly month: number;
  /** A month without a day. */
  readonly isWhole?: boolean;
  /** The date in a year, as a key (see `keyOf`); of a whole month, its first day and its last. */
  first(year: number): number;
  last(year: number): number;
}

type Yearly = (year: number) => number;

/** What begins a date: `24/12/2026`, `24 décembre`, « 1er janvier », `Dec`, `easter`. */
const begins = 'dnNme';
/** The year of the end of what has none. */
const forever = 9999;
const leapYear = 2000;
const knownKeyOf = kept(keyOf);

/** `+Mo`, `-Mo`: the days from a day to that weekday, from or up to it. After a space, the weekday is a selector. */
function readWeekdayShift(reader: TokenReader): Yearly | undefined {
  const [sign, day] = [reader.peek(), reader.peek(1)];
  if (day.kind !== 'w' || day.at > sign.at + 1 || !reader.skip('+-')) return undefined;
  reader.take('w');
  const step = sign.kind === '-' ? -1 : 1;
  return (from) => step * ((step * (day.value - weekday(from)) + 7) % 7);
}

/** `Su[-1]` after a month, as an end of a range: the day number in a year. Elsewhere it is a month and a weekday. */
function readNth(reader: TokenReader, month: number, isEnd: boolean): Yearly | undefined {
  const length = reader.is('-', 2) ? 5 : 4;
  if (!reader.is('[', 1) || !(isEnd || (reader.is('-', length) && reader.is(begins, length + 1)))) return undefined;
  const wanted = reader.take('w').value;
  reader.take('[');
  const isLast = reader.skip('-') ? 1 : 0;
  const weeks = readNumber(reader, 5) - 1;
  reader.take(']');
  return (year) => {
    const start = dayNumber(year, month + isLast, 1 - 7 * isLast);
    return start + ((wanted - weekday(start) + 7) % 7) + (isLast ? -7 : 7) * weeks;
  };
}

/** The month and the year of a day without them: those of the date before, or of the one after (« 24 et 31 mars »). */
function inherited(reader: TokenReader, start: Token, before?: Bound): Pick<Bound, 'month' | 'year'> {
  let ahead = 0;
  while (reader.is('nN,-', ahead)) ahead++;
  const isAhead = reader.is('m', ahead) && reader.is('nN', ahead - 1);
  if (isAhead === !!before) reader.fail('heures attendues, exemple 9h-12h', start);
  if (before) return before;
  return {
    month: reader.peek(ahead).value,
    year: isYear(reader, ahead + 1) ? reader.peek(ahead + 1).value : 0,
  };
}

/** Reads one end of a range. `before`: the date already said, for `Dec 24-26` and `Dec 24,31`. */
function readBound(reader: TokenReader, before?: Bound, isEnd = false): Bound {
  const start = reader.peek();
  const numeric: Partial<Token> = reader.skip('d') ?? {};
  let {year = skipYear(reader), month = reader.skip('m')?.value ?? 0} = numeric;
  let day = numeric.value;
  let base = month ? readNth(reader, month, isEnd) : reader.skip('e') && easter;
  if (day === undefined && !base) {
    if (!month || (reader.is('nN') && !isYear(reader))) day = readNumber(reader, 31);
    month ||= reader.skip('m')?.value ?? 0;
    if (!month) ({month, year} = inherited(reader, start, before));
    year ||= skipYear(reader);
  }
  const isWhole = !base && day === undefined;
  const longest = month === 2 ? 29 : 30 + ((month + (month >> 3)) % 2);
  if (!base && (month < 1 || month > 12 || day === 0 || (day ?? 1) > longest)) reader.fail('date impossible', start);
  const shift = isWhole ? 0 : readShift(reader);
  const move = start.kind === 'd' || isWhole ? undefined : readWeekdayShift(reader);
  if (shift || move) base ??= (year) => dayNumber(year, month, day ?? 1);
  const end = (byDefault: number): Yearly =>
    kept((year) => {
      if (!base) return year * 512 + month * 32 + (day ?? byDefault);
      const shifted = base(year) + shift;
      return keyOf(shifted + (move?.(shifted) ?? 0));
    });
  return {year, month, isWhole, first: end(1), last: end(31)};
}

/** Reads dates between commas. Whole months have no extent, so that a season is not taken for an exception. */
export function readDates(reader: TokenReader): Selector & {test(day: number): boolean} {
  let before: Bound | undefined;
  let extent: Selector['extent'] = 'single';
  const tests = reader.list(() => {
    const start = reader.peek();
    const from = readBound(reader, before);
    const isOpen = !!from.year && reader.skip('+');
    const isRange = reader.is('-') && reader.is(begins, 1) && reader.skip('-');
    const to = isOpen ? {...from, year: forever} : isRange ? readBound(reader, from, true) : from;
    if (before?.year && !from.year) reader.fail('année attendue', start);
    if (isOpen || to.isWhole) extent = undefined;
    else if (isRange) extent &&= 'dated';
    before = to;
    return between(from, to) ?? reader.fail('ordre impossible', start);
  }, begins);
  const test = (day: number) => tests.some((has) => has(knownKeyOf(day)));
  return {kind: 'dates', test, extent, season: extent ? undefined : test};
}

/**
 * A test of keys. A year said at one end is the other's too, one more or less when the range passes the new year. With
 * years, or in one month, an end before its beginning is a mistake: nothing.
 */
function between(from: Bound, to: Bound): ((key: number) => boolean) | undefined {
  const passes = from.first(leapYear) > to.last(leapYear) ? 1 : 0;
  const firstYear = from.year || (to.year && to.year - passes);
  const lastYear = to.year || (from.year && from.year + passes);
  const isBackwards = firstYear ? from.first(firstYear) > to.last(lastYear) : passes && from.month === to.month;
  if (isBackwards) return undefined;
  const isIn = (key: number, base: number) => {
    const start = from.first(firstYear || base);
    const end = to.last(lastYear || base);
    return start <= key && key <= (end < start ? to.last(base + 1) : end);
  };
  return (key) => [0, -1, 1].some((years) => isIn(key, (key >> 9) + years));
}
