import {isoDate, weekday, yearOf} from '../calendar/days.js';
import {type Holiday, holidaysOf, isApart} from '../calendar/national-holidays.js';
import type {Hours, Rule} from './hours.js';

/** Names of public holidays by date, worked out once a year of the calendar. */
export function holidayBook(ofYear: (year: number) => readonly Holiday[]): Hours['holiday'] {
  const book = new Map<number, Map<string, string>>();
  return (day) => {
    const year = yearOf(day);
    const days = book.get(year) ?? new Map(ofYear(year).map(({date, name}) => [date, name]));
    book.set(year, days);
    return days.get(isoDate(day));
  };
}

const names = 'MoTuWeThFrSaSu';

/** The slots of `09:00-12:00,14:00-18:00`; a night ends before 8:00. Nothing when one of them is not plain. */
function readTimes(text: string): Rule['times'] | undefined {
  const times = text.split(',').map((slot) => {
    const [, hour = NaN, minute = 0, endHour = 0, endMinute = 0] = (
      /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(slot) ?? []
    ).map(Number);
    const from = hour * 60 + minute;
    const end = endHour * 60 + endMinute;
    const to = end < from && end <= 480 ? end + 1440 : end;
    return from < to && from < 1440 && end <= 1440 ? ([from, to] as const) : undefined;
  });
  return times.every((slot) => !!slot) ? times : undefined;
}

/** A test of a day for `Mo-Fr,Su` or `PH`; nothing when one of them is not plain. */
function readDays(range: string): Rule['covers'] | undefined {
  if (range === 'PH') return (_, holiday) => !!holiday;
  const [, first = '', last = first] = /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(\w\w))?$/.exec(range) ?? [];
  const from = names.indexOf(first) / 2;
  const length = (names.indexOf(last) / 2 - from + 7) % 7;
  return first && Number.isInteger(length) && names.includes(last)
    ? (day) => (weekday(day) - from + 7) % 7 <= length
    : undefined;
}

/** `24/7`, `Mo-Fr,PH 09:00-12:00`, `PH off`. Nothing when it is not as plain as that. */
function readRule(text: string, index: number): Rule | undefined {
  const always = text === '24/7' && !index;
  const [days = '', hours = '', more] = always ? ['Mo-Su', 'off'] : text.trim().split(/\s+/);
  const off = hours === 'off';
  const times = off ? [] : readTimes(hours);
  const tests = days.split(',').map(readDays);
  if (!times || more || tests.includes(undefined)) return undefined;
  return {
    mode: ';',
    times,
    state: off && !always ? 'closed' : 'open',
    holidays: /PH/.test(days),
    dated: false,
    sure: always,
    covers: (day, holiday) => tests.some((test) => test?.(day, holiday)),
  };
}

/**
 * Reads the plain OSM spelling, days then times or `off`, for a commune that keeps the common holidays and clock: what
 * most places need, with a fifth of the code. Nothing in any other case: that is for `readHours`, which agrees on these.
 */
export function readPlainHours(text: string, commune: string, timeZone: string): Hours | undefined {
  const rules = text.split(';').flatMap((rule, index) => readRule(rule, index) ?? []);
  if (rules.length < text.split(';').length || isApart(commune)) return undefined;
  return {rules, timeZone: timeZone || 'Europe/Paris', holiday: holidayBook(holidaysOf)};
}
