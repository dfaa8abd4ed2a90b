import {weekday} from '../calendar/days.js';
import {holidayAmong, isApart, national} from '../calendar/national-holidays.js';
import type {Day, Hours, Slot} from './hours.js';
import {dayLength} from './timeline.js';

interface PlainRule {
  readonly slots: readonly Slot[];
  /** It names public holidays. */
  readonly holidays: boolean;
  covers(day: number, holiday: string | undefined): unknown;
}

const names = 'Mo,Tu,We,Th,Fr,Sa,Su'.split(',');

/** The slots of `09:00-12:00,14:00-18:00`, in order and apart; nothing when they are not as plain as that. */
function readSlots(text: string): Slot[] | undefined {
  if (text === 'off') return [];
  if (!/^(\d\d:[0-5]\d-\d\d:[0-5]\d(,|$))+$/.test(text)) return undefined;
  const minutes = text.split(/[-,]/).map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  if (minutes.some((minute, index) => minute >= dayLength || minute <= (minutes[index - 1] ?? -1))) return undefined;
  return minutes.flatMap((to, index) => (index % 2 ? {from: minutes[index - 1] ?? 0, to, state: 'open'} : []));
}

/** A test of a day for `Mo-Fr` or `PH`; nothing when it is not plain. */
function readDays(range: string): PlainRule['covers'] | undefined {
  if (range === 'PH') return (_, holiday) => holiday;
  const [from = 0, to = from, more] = range.split('-').map((name) => names.indexOf(name));
  if (from < 0 || to < 0 || more !== undefined) return undefined;
  return (day) => (weekday(day) - from + 7) % 7 <= (to - from + 7) % 7;
}

/** `Mo-Fr,PH 09:00-12:00`, `PH off`. Nothing when it is not as plain as that. */
function readRule(text: string): PlainRule | undefined {
  const [days = '', hours = '', more] = text.trim().split(/\s+/);
  const slots = readSlots(hours);
  const tests = days.split(',').map(readDays);
  if (!slots || more || tests.includes(undefined)) return undefined;
  return {
    slots,
    holidays: days.includes('PH'),
    covers: (day, holiday) => tests.some((test) => test?.(day, holiday)),
  };
}

/** The last rule about a day is right; a public holiday that no rule names is never surely open. */
function dayOf(rules: readonly PlainRule[], number: number): Day {
  const holiday = holidayAmong(national, number);
  let last: PlainRule | undefined;
  let usual = false;
  let exceptional = false;
  for (const rule of rules) {
    if (!rule.covers(number, holiday)) continue;
    last = rule;
    usual ||= rule.slots.length > 0;
    exceptional ||= usual && rule.holidays && !!holiday;
  }
  const slots = last?.slots ?? [];
  const unconfirmed = slots.length > 0 && !!holiday && !rules.some(({holidays}) => holidays);
  return {
    slots: unconfirmed ? [{from: 0, to: dayLength, state: 'unknown'}] : slots,
    holiday,
    reason: unconfirmed || (last?.holidays && !slots.length) ? holiday : undefined,
    exceptional: exceptional || unconfirmed,
    unconfirmed,
  };
}

/** `24/7` surely means the public holidays too. */
const always = (number: number): Day => ({
  slots: [{from: 0, to: dayLength, state: 'open'}],
  holiday: holidayAmong(national, number),
  exceptional: false,
  unconfirmed: false,
});

/**
 * Reads the plain OSM spelling, `24/7` or days then times or `off`, without nights nor midnights, for a commune that keeps the common
 * holidays and clock: what most places need, with a fifth of the code. Nothing in any other case: that is for
 * `readHours`, which agrees on these.
 */
export function readPlainHours(text: string, commune: string): Hours | undefined {
  const rules = text === '24/7' ? [] : text.split(';').map(readRule);
  if (rules.includes(undefined) || isApart(commune)) return undefined;
  const day = (number: number) => (rules.length ? dayOf(rules as PlainRule[], number) : always(number));
  return {timeZone: 'Europe/Paris', day, timeline: (number) => day(number).slots};
}
