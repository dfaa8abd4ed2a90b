import {weekday} from '../calendar/days.js';
import {dayOfMonth, isoWeek, yearOf} from '../calendar/year.js';
import {readDates} from './dates.js';
import type {DayTest} from './hours.js';
import {isYear, readNumber, readShift} from './numbers.js';
import type {TokenReader} from './tokens.js';

/** Some days, as a text names them. */
export interface Selector {
  /** A rule has one selector of a kind. `holidays`: public or school holidays alone. */
  readonly kind: 'days' | 'holidays' | 'dates' | 'weeks' | 'years';
  readonly test: DayTest;
  /** `dated`: precise days; `single`: and one at a time. */
  readonly extent?: 'dated' | 'single';
  /** Public holidays are among them. */
  readonly holidays?: boolean;
  /** A part of the year that comes back. */
  readonly season?: DayTest;
}

/**
 * Reads all the selectors that follow one another: a day is chosen when it is in each of them. « Lundi 24
 * décembre » is refused: it would be about no day when that is no Monday. `left`: what « sauf »
 * takes away, when nothing was yet.
 */
export function readSelectors(reader: TokenReader, left: Selector[]): Selector[] {
  const selectors: Selector[] = [];
  for (;;) {
    const start = reader.peek();
    const isExcept = !left.length && reader.skip('x');
    const selector = readSelector(reader);
    if (!selector) return isExcept ? reader.fail('jour attendu') : selectors;
    const {extent, kind: its} = selector;
    const clashes = ({kind}: Selector) =>
      kind === its || its === 'years' || (kind === 'days' && (its === 'holidays' || extent));
    if (!isExcept && selectors.some(clashes)) reader.fail(extent && 'écrivez la date sans le jour', start);
    (isExcept ? left : selectors).push(selector);
    reader.skip(':');
    if (isExcept && selector.kind !== 'holidays') return selectors;
  }
}

function readSelector(reader: TokenReader): Selector | undefined {
  const isRank = reader.is('N') && (reader.is('w', 1) || (reader.is(',', 1) && reader.is('N', 2)));
  if (isRank || reader.is('wps')) return readDays(reader);
  if (isYear(reader) && !reader.is('mnNe', 1)) return readYears(reader);
  if (reader.is('dnNme')) return readDates(reader);
  return reader.skip('k') && readWeeks(reader);
}

/** `Mo-Fr,PH`, `SH`, `Mo[1]`, « 1er et 3e lundi »: any of these. */
function readDays(reader: TokenReader): Selector {
  let kind: Selector['kind'] = 'holidays';
  let holidays = false;
  let season: DayTest | undefined;
  const tests = reader.list((): DayTest => {
    if (reader.skip('s')) return (season = (day, calendar) => calendar.schoolOn(day));
    if (reader.skip('p')) {
      const shift = readShift(reader);
      holidays ||= !shift;
      return (day, calendar) => calendar.holidayOn(day - shift);
    }
    kind = 'days';
    return readWeekday(reader);
  }, 'wpsN');
  if (tests.length > 1) season = undefined;
  return {
    kind,
    holidays,
    season,
    test: (day, calendar) => tests.some((test) => test(day, calendar)),
  };
}

function readWeekday(reader: TokenReader): DayTest {
  const said = reader.is('N') ? reader.list(() => reader.take('N').value, 'N') : undefined;
  const from = reader.take('w').value;
  const length = reader.skip('-') ? (reader.take('w').value - from + 7) % 7 : 0;
  const ranks = said ?? (reader.skip('[') && readRanks(reader));
  if (ranks && (length || (said && reader.is(',') && reader.is('w', 1)))) reader.fail();
  const shift = ranks ? readShift(reader) : 0;
  return (day) =>
    (weekday(day - shift) - from + 7) % 7 <= length &&
    (!ranks || ranksOf(day - shift).some((rank) => ranks.includes(rank)));
}

/** `1]`, `1,3]`, `1-2]`, `-1]`: the ranks. */
function readRanks(reader: TokenReader): number[] {
  const ranks = reader.list(() => {
    if (reader.skip('-')) return [-readNumber(reader, 5)];
    const from = readNumber(reader, 5);
    const to = reader.skip('-') ? readNumber(reader, 5) : from;
    return [1, 2, 3, 4, 5].filter((rank) => from <= rank && rank <= to);
  }, 'n-');
  reader.take(']');
  return ranks.flat();
}

/** Which one of its month a day is, from the beginning and from the end: `[2, -3]`. */
function ranksOf(day: number): readonly number[] {
  const date = dayOfMonth(day);
  let left = 1;
  while (dayOfMonth(day + 7 * left) > date) left++;
  return [Math.ceil(date / 7), -left];
}

/** Numbers, ranges, every so many of a range; years may have no end. `week 2-26/2` looks like a date to the tokens. */
function readSteps(reader: TokenReader, max: number): (value: number) => boolean {
  const ranges = reader.list(() => {
    const from = readNumber(reader, max);
    if (max > 53 && reader.skip('+')) return {from, to: max, step: 1};
    if (!reader.skip('-')) return {from, to: from, step: 1};
    const alike = reader.skip('d');
    if (alike && (alike.year || !alike.month || alike.value > max)) reader.fail('nombre impossible', alike);
    const to = alike ? alike.value : readNumber(reader, max);
    if (to < from) reader.fail('ordre impossible');
    return {
      from,
      to,
      step: alike?.month ?? (reader.skip('/') ? readNumber(reader, max) : 1),
    };
  }, 'n');
  return (value) => ranges.some(({from, to, step}) => from <= value && value <= to && (value - from) % step === 0);
}

/** `2026`, `2026-2030/2`, `2026+`: a change of the ordinary hours, like a season. */
function readYears(reader: TokenReader): Selector {
  const has = readSteps(reader, 9999);
  const test: DayTest = (day) => has(yearOf(day));
  return {kind: 'years', test, season: test};
}

/** `week 5`, `week 1-20`, `week 1-53/2`, « semaines paires ». */
function readWeeks(reader: TokenReader): Selector {
  const odd = reader.skip('y')?.value;
  const has = odd === undefined ? readSteps(reader, 53) : (week: number) => week % 2 === odd;
  return {kind: 'weeks', test: (day) => has(isoWeek(day))};
}
