import {weekday} from '../../domain/calendar/days.js';
import {instantOf, wallMinutes} from '../../domain/calendar/clocks.js';
import type {Exception} from '../../domain/hours/exceptions.js';
import type {Hours, State} from '../../domain/hours/hours.js';
import {dayLength, stateAt} from '../../domain/hours/timeline.js';
import * as fr from '../../texts/fr/horaires.js';
import type {Answer} from './answer.js';

const minute = 6e4;
/** A closure is announced this many days before, exceptions are listed this far, a countdown begins this near. */
const [bannerDays, listDays, countdownMinutes] = [14, 60, 30] as const;

export interface Table {
  readonly part: 'semaine' | 'exceptions';
  readonly caption: string;
  readonly rows: readonly Exception[];
}

/** Everything that is shown at one instant. Days are numbers. */
export interface View {
  readonly state: State;
  readonly today: number;
  readonly line: string;
  /** Quieter sentences under the answer. */
  readonly notes: readonly string[];
  readonly banner?: string;
  /** The week, unless every day is the same; then what is out of the ordinary after it. */
  readonly tables: readonly Table[];
  /** Milliseconds to the next change of any of this. */
  readonly wait: number;
}

/** Days one by one. */
export function daysFrom(hours: Hours, first: number, count: number): Exception[] {
  const days: Exception[] = [];
  for (let day = first; day < first + count; day++) days.push({from: day, to: day, day: hours.day(day)});
  return days;
}

/** Works out what to show at an instant. `withWeek`: is the week shown? */
export function look(
  hours: Hours,
  dates: Answer['dates'],
  instant: Date,
  format: fr.TimeFormat,
  withWeek: boolean,
): View {
  const {timeZone} = hours;
  const at = instant.getTime();
  const now = wallMinutes(at, timeZone);
  const today = Math.floor(now / dayLength);
  const status = stateAt(hours, now);
  const {state, until, opens, reason} = status;

  const thisMonday = today - weekday(today);
  const [monday = thisMonday] = [thisMonday, thisMonday + 7].filter((first) =>
    daysFrom(hours, first, 7).some(({from, day}) => day.slots.some(({to}) => from * dayLength + to > now)),
  );
  const week = withWeek && (state !== 'open' || until) ? daysFrom(hours, monday, 7) : [];
  const unusual =
    dates?.exceptions(hours, today, listDays) ?? daysFrom(hours, today, listDays).filter(({day}) => day.exceptional);
  const closure = unusual.find((one) => one.closure && one.from <= today + bannerDays);
  const later = unusual.filter((one) => one !== closure && !(withWeek && one.from >= monday && one.to < monday + 7));

  const waitFor = (minutes?: number) => (minutes ? instantOf(minutes, timeZone) - at : Infinity);
  const isOpen = state === 'open' || state === 'appointment';
  const remaining = state === 'unknown' ? Infinity : waitFor(isOpen ? until : opens);
  const left = Math.ceil(remaining / minute);
  const near = left <= countdownMinutes;

  return {
    state,
    today,
    tables: (
      [
        {part: 'semaine', caption: fr.weekCaption(monday, today), rows: week},
        {part: 'exceptions', caption: fr.exceptions, rows: later},
      ] as const
    ).filter(({rows}) => rows.length),
    line: dates?.appointmentLine(status, today, format) ?? fr.statusLine(status, today, format),
    notes: [
      dates?.commentOf(status),
      reason &&
        !(closure && closure.from <= today) &&
        (state === 'unknown' ? fr.holidayToday(reason) : fr.closedToday(reason)),
      near && fr.countdown(!isOpen, left),
      Math.floor(at / minute) - instant.getTimezoneOffset() !== now && (dates?.zoneTime(timeZone) ?? fr.parisTime),
    ].filter((note) => !!note) as string[],
    banner: closure && dates?.announce(hours, closure, today, format),
    wait: Math.min(
      ...[until, opens, (today + 1) * dayLength].map(waitFor).filter((wait) => wait > 0),
      remaining - (near ? left - 1 : countdownMinutes) * minute,
    ),
  };
}
