/** School holidays of a commune: what only hours that name them need, so a module apart. */
import {dayInMs} from './days.js';
import {calendars} from './school-calendars.js';
import {territoryOf} from './territory.js';

const dayOf = (date: string): number => Date.parse(date) / dayInMs;

const calendarOf = (commune: string) => calendars.find(({places}) => places.split(' ').includes(territoryOf(commune)));

/**
 * Is a day in the school holidays of a commune (INSEE code)? `undefined` when nobody knows: before the first date that
 * we have, past the last one published, in a territory whose calendar was not found, or when there is no commune.
 */
export function schoolHolidays(commune: string): (day: number) => boolean | undefined {
  const calendar = calendarOf(commune);
  if (!calendar) return () => undefined;
  const from = dayOf(calendar.from);
  const expires = dayOf(calendar.expires);
  const periods = calendar.periods.split(' ').map((period) => period.split('/').map(dayOf));
  return (day) =>
    day < from || day >= expires ? undefined : periods.some(([start = 0, end = 0]) => start <= day && day < end);
}

/** The first day (number) of which the calendar of a commune says nothing any more; `undefined` without a calendar. */
export function schoolHolidaysExpire(commune: string): number | undefined {
  const calendar = calendarOf(commune);
  return calendar && dayOf(calendar.expires);
}
