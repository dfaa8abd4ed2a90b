import {weekday} from '../../domain/calendar/days.js';
import {instantOf, wallMinutes} from '../../domain/calendar/clocks.js';
import {dayAt, minutesOf, statusAt} from '../../domain/hours/evaluate.js';
import type {Exception} from '../../domain/hours/exceptions.js';
import type {Hours, Status} from '../../domain/hours/hours.js';
import * as fr from '../../texts/fr/horaires.js';
import type * as whole from './whole.js';

/** The code that dates need; not there when the hours have none. */
export type Whole = Pick<typeof whole, 'exceptions' | 'announce'>;

const dayLength = 1440;
const inMs = 6e4;
/** A closure is announced this many days before, exceptions are listed this far, a countdown begins this near. */
const [bannerDays, listDays, countdownMinutes] = [14, 60, 30] as const;

/** Everything that is shown at one instant. Days are numbers. */
export interface View {
  readonly hours: Hours;
  readonly status: Status;
  readonly today: number;
  readonly line: string;
  /** Quieter sentences under the answer. */
  readonly notes: readonly string[];
  readonly banner?: string;
  readonly monday: number;
  /** Seven days from `monday`; none when every day is the same. */
  readonly week: readonly Exception[];
  /** What is out of the ordinary after the week. */
  readonly later: readonly Exception[];
  /** Milliseconds to the next change of any of this. */
  readonly wait: number;
}

function daysFrom(hours: Hours, first: number, count: number): Exception[] {
  const days: Exception[] = [];
  for (let day = first; day < first + count; day++) days.push({from: day, to: day, day: dayAt(hours, day)});
  return days;
}

const openAfter = (days: readonly Exception[], minutes: number) =>
  days.some(({from, day}) => day.slots.some(({to}) => from * dayLength + to > minutes));

/** Works out what to show at an instant. `withWeek`: is the week shown? `whole`: with hours that may have dates. */
export function look(hours: Hours, instant: Date, format: fr.TimeFormat, withWeek: boolean, whole?: Whole): View {
  const {timeZone} = hours;
  const at = instant.getTime();
  const now = wallMinutes(at, timeZone);
  const today = Math.floor(now / dayLength);
  const status = statusAt(hours, instant);
  const {state, comment, reason} = status;
  const until = status.until && minutesOf(status.until);
  const opens = status.opens && minutesOf(status.opens);

  let monday = today - weekday(today);
  let week = daysFrom(hours, monday, 7);
  if (!openAfter(week, now)) {
    const next = daysFrom(hours, monday + 7, 7);
    if (openAfter(next, now)) [monday, week] = [monday + 7, next];
  }
  const always = state === 'open' && !until;
  const unusual = whole
    ? whole.exceptions(hours, today, listDays)
    : daysFrom(hours, today, listDays).filter(({day}) => day.exceptional);
  const closure = unusual.find((one) => one.closure && one.from <= today + bannerDays);
  const later = unusual.filter((one) => one !== closure && !(withWeek && one.from >= monday && one.to < monday + 7));

  const isOpen = state === 'open' || state === 'appointment';
  const target = isOpen ? until : state === 'unknown' ? undefined : opens;
  const remaining = target ? instantOf(target, timeZone) - at : Infinity;
  const left = Math.ceil(remaining / inMs);
  const changes = [until, opens, (today + 1) * dayLength].map((change) =>
    change ? instantOf(change, timeZone) - at : Infinity,
  );
  const near = left <= countdownMinutes;

  return {
    hours,
    status,
    today,
    monday,
    week: always || !withWeek ? [] : week,
    later,
    line: fr.statusLine(status, until || undefined, opens || undefined, today, format),
    notes: [
      state === 'appointment' && comment?.toLowerCase() === fr.byAppointment ? '' : comment,
      reason &&
        !(closure && closure.from <= today) &&
        (state === 'unknown' ? fr.holidayToday(reason) : fr.closedToday(reason)),
      near && fr.countdown(!isOpen, left),
      Math.floor(at / inMs) - instant.getTimezoneOffset() !== now && fr.zoneTime(timeZone),
    ].filter((note) => !!note) as string[],
    banner: closure && whole?.announce(hours, closure, today, format),
    wait: Math.min(...changes.filter((wait) => wait > 0), remaining - (near ? left - 1 : countdownMinutes) * inMs),
  };
}
