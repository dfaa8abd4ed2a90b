import {weekday} from '../../domain/calendar/days.js';
import {instantOf, wallMinutes} from '../../domain/calendar/clocks.js';
import type {Exception} from '../../domain/hours/exceptions.js';
import type {Hours, State} from '../../domain/hours/hours.js';
import {dayLength, stateAt} from '../../domain/hours/timeline.js';
import * as fr from '../../texts/fr/horaires.js';
import type {Answer} from './answer.js';

const minute = 6e4;
/** A countdown begins this near. */
const countdownMinutes = 30;
/** In days: how far the visitor may look ahead, and how far exceptions are listed on the screen and on paper. */
const furthest = 364;
const listDays = 60;
const printedDays = 366;

/** What the webmaster wants to see. */
export interface Wishes {
  readonly format: fr.TimeFormat;
  readonly sansSemaine: boolean;
  /** A closure is announced this many days before. */
  readonly annonceJours: number;
}

/** A row of a table. */
export interface Row extends Exception {
  /** What the hours of the day are, beside them. */
  readonly note?: string;
  /** What the day is, under its name. */
  readonly label?: string;
}

export interface Table {
  readonly caption: string;
  readonly rows: readonly Row[];
}

/** What was found on the way, for what dates say more. */
export interface Facts {
  /** Minutes on the clocks of the place. */
  readonly now: number;
  /** Every exception to come, those of the week included. */
  readonly unusual: readonly Exception[];
  /** « Ferme dans 20 min. », when that is near. */
  readonly countdown: string;
  /** Do the clocks of the visitor show another time? */
  readonly isElsewhere: boolean;
}

/** Everything that is shown at one instant. Days are numbers. */
export interface View {
  readonly state: State;
  readonly today: number;
  readonly line: string;
  /** Quieter sentences under the answer. */
  readonly notes: readonly string[];
  readonly banner?: string;
  /** The week that the visitor looks at, unless every day is the same. */
  readonly week?: Table;
  /** What is out of the ordinary in the days to come, when there is something. */
  readonly exceptions?: Table;
  /** Milliseconds to the next change of any of this. */
  readonly wait: number;
}

/** Days one by one. */
export function daysFrom(hours: Hours, first: number, count: number): Exception[] {
  const days: Exception[] = [];
  for (let day = first; day < first + count; day++) days.push({from: day, to: day, day: hours.day(day)});
  return days;
}

/** Works out what to show at an instant. `chosen`: the Monday that the visitor went to. */
export function look(
  hours: Hours,
  dates: Answer['dates'],
  instant: Date,
  wishes: Wishes,
  chosen?: number,
  isPrinted?: boolean,
): View {
  const {timeZone} = hours;
  const {format, sansSemaine} = wishes;
  const at = instant.getTime();
  const now = wallMinutes(at, timeZone);
  const today = Math.floor(now / dayLength);
  const status = stateAt(hours, now);
  const {state, until, opens, reason} = status;

  const thisMonday = today - weekday(today);
  const [current = thisMonday] = [thisMonday, thisMonday + 7].filter((first) =>
    daysFrom(hours, first, 7).some(({from, day}) => day.slots.some(({to}) => from * dayLength + to > now)),
  );
  const monday = Math.min(Math.max(chosen ?? current, thisMonday), thisMonday + furthest);
  const week = !sansSemaine && (state !== 'open' || until) ? daysFrom(hours, monday, 7) : [];
  const far = isPrinted ? printedDays : listDays;
  const unusual = dates?.exceptions(today, far) ?? daysFrom(hours, today, far).filter(({day}) => day.exceptional);
  const later = unusual.filter(({from, to}) => sansSemaine || from < current || to > current + 6);

  const waitFor = (minutes?: number) => (minutes ? instantOf(minutes, timeZone) - at : Infinity);
  const isOpen = state === 'open' || state === 'appointment';
  const remaining = state === 'unknown' ? Infinity : waitFor(isOpen ? until : opens);
  const left = Math.ceil(remaining / minute);
  const near = left <= countdownMinutes;
  const countdown = near ? fr.countdown(!isOpen, left) : '';
  const isElsewhere = Math.floor(at / minute) - instant.getTimezoneOffset() !== now;
  const why = reason ? (state === 'unknown' ? fr.holidayToday(reason) : fr.closedToday(reason)) : '';

  const view: View = {
    state,
    today,
    line: fr.statusLine(status, today, format),
    notes: [why, countdown, isElsewhere ? fr.parisTime : ''].filter((note) => note),
    week: week.length ? {caption: fr.weekCaption(monday, thisMonday), rows: week} : undefined,
    exceptions: later.length ? {caption: fr.exceptions, rows: later} : undefined,
    wait: Math.min(
      ...[until, opens, (today + 1) * dayLength].map(waitFor).filter((wait) => wait > 0),
      remaining - (near ? left - 1 : countdownMinutes) * minute,
    ),
  };
  return dates?.tell(view, status, {now, unusual, countdown, isElsewhere}, wishes) ?? view;
}
