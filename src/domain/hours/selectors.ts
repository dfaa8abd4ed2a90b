import {weekday} from '../calendar/days.js';
import {isoWeek, ranksOf, yearOf} from '../calendar/year.js';
import {readDates} from './dates.js';
import type {DayTest} from './hours.js';
import {readNumbers, readShift} from './numbers.js';
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
    if (isExcept && its !== 'holidays') return selectors;
  }
}

function readSelector(reader: TokenReader): Selector | undefined {
  if (reader.sees(/^([wpsl]|N(,[Nl])*w)/)) return readDays(reader);
  if (reader.sees(/^Y(?![nNmMe])/)) {
    const has = readNumbers(reader, 2199, 'Y');
    const test: DayTest = (day) => has(yearOf(day));
    return {kind: 'years', test, season: test};
  }
  if (reader.is('YnNmMe')) return readDates(reader);
  if (!reader.skip('k')) return undefined;
  const odd = reader.skip('y')?.value;
  const has = odd === undefined ? readNumbers(reader, 53, 'n') : (week: number) => week % 2 === odd;
  return {kind: 'weeks', test: (day) => has(isoWeek(day))};
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
  }, 'wpsNl');
  return {
    kind,
    holidays,
    season: tests[1] ? undefined : season,
    test: (day, calendar) => tests.some((test) => test(day, calendar)),
  };
}

/** `Mo-Fr`, `Mo[1,-1] +2 days`, « 1er et 3e lundi ». */
function readWeekday(reader: TokenReader): DayTest {
  const isSaid = !reader.is('w');
  let has = isSaid && readNumbers(reader, 5, 'N');
  const from = reader.take('w').value;
  const length = reader.skip('-') ? (reader.take('w').value - from + 7) % 7 : 0;
  if (!isSaid && reader.skip('[')) {
    has = readNumbers(reader, 5, 'n');
    reader.take(']');
  }
  if (has && (length || (isSaid && reader.sees(/^,w/)))) reader.fail();
  const shift = has ? readShift(reader) : 0;
  return (day) => weekday(day - shift, from) <= length && (!has || ranksOf(day - shift).some(has));
}
