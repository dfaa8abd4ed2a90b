/** The ordinary week of a place: what comes back, by part of the year, with the days that are alike together. */
import {weekday} from '../calendar/days.js';
import type {Day, Hours, Slot, WholeHours} from './hours.js';

/** Nothing is looked for further than this, in days. */
const horizon = 400;
/** So many dates are named when only some weeks are alike. */
const weeksNamed = 3;
/** A weekday that is closed this often is told by the dates when it opens, not by those when it is closed. */
const oftenClosed = 1 / 3;

/** What an ordinary day is made of: `WholeHours` know it, plain hours are asked about days that are no holiday. */
export interface Ordinary {
  day(number: number): Day;
  usual(number: number): readonly Slot[];
  season(number: number): string;
}

/** Days of the week that are alike, 0 for Monday to 6 for Sunday. */
export interface RegularDays {
  readonly first: number;
  readonly last: number;
  readonly slots: readonly Slot[];
  /** Only some weeks are so: the Mondays of the next ones. */
  readonly weeks?: readonly number[];
  /** All the weeks that the lines before do not tell. */
  readonly others?: boolean;
}

/** From one day to another, both included; `to` is missing when no end is in sight. */
export interface Period {
  readonly from: number;
  readonly to?: number;
}

/** A part of the year in which weeks are alike; the first one is running. */
export interface RegularPart {
  readonly periods: readonly Period[];
  readonly days: readonly RegularDays[];
}

/** What was written for the weekdays of one number, week by week (the number of a Monday): the key of its slots. */
type Weeks = ReadonlyMap<number, string>;

/** The slots of each key. A key is never read back: old libraries of the page change what JSON writes. */
type SlotsOf = Map<string, readonly Slot[]>;

/** The key of a day without slots. */
const none = '';

export function ordinary(hours: Hours | WholeHours): Ordinary {
  if ('usual' in hours) return hours;
  const workday = (number: number): Day => {
    const day = hours.day(number);
    return day.holiday ? workday(number + 7) : day;
  };
  return {day: hours.day, usual: (number) => workday(number).slots, season: () => ''};
}

/**
 * The parts of the year to come, the running one first. `isKnown`: is enough published to say what this day is (school
 * holidays)? What is not is left out.
 */
export function regularParts(
  hours: Ordinary,
  today: number,
  isKnown: (day: number) => boolean = () => true,
): RegularPart[] {
  const seasons = new Map<string, number[]>();
  for (let day = today; day < today + horizon; day++) {
    if (!isKnown(day)) continue;
    const season = hours.season(day);
    seasons.set(season, [...(seasons.get(season) ?? []), day]);
  }
  const parts = new Map<string, {days: readonly RegularDays[]; dates: number[]}>();
  for (const dates of seasons.values()) {
    const days = regularDays(hours, dates);
    const key = JSON.stringify(days.map(({first, last, slots, others}) => [first, last, slots, others]));
    const same = parts.get(key);
    if (same) same.dates.push(...dates);
    else parts.set(key, {days, dates: [...dates]});
  }
  return [...parts.values()].map(({days, dates}) => ({days, periods: periods(dates, today + horizon - 1)}));
}

/** Runs of consecutive days; the one that reaches `last` has no end. */
function periods(dates: readonly number[], last: number): Period[] {
  const runs: Period[] = [];
  for (const day of [...dates].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.to === day - 1) runs[runs.length - 1] = {from: run.from, to: day};
    else runs.push({from: day, to: day});
  }
  return runs.map((run) => (run.to === last ? {from: run.from} : run));
}

function regularDays(hours: Ordinary, dates: readonly number[]): RegularDays[] {
  const slotsOf: SlotsOf = new Map();
  const keyOf = (day: number): string => {
    const slots = plainSlots(hours.usual(day));
    const key = slots.length ? JSON.stringify(slots) : none;
    slotsOf.set(key, slots);
    return key;
  };
  const byWeekday = [0, 1, 2, 3, 4, 5, 6].map((number): Weeks => {
    const mine = dates.filter((day) => weekday(day) === number);
    return new Map(mine.map((day) => [day - number, keyOf(day)]));
  });
  const rows: RegularDays[] = [];
  for (let first = 0; first < 7; first++) {
    const all = new Map(byWeekday[first]);
    let last = first;
    for (let next = byWeekday[last + 1]; next?.size && all.size && alike(all, next); next = byWeekday[last + 1]) {
      for (const [week, key] of next) all.set(week, key);
      last++;
    }
    rows.push(...rowsOf(hours, first, last, all, slotsOf));
    first = last;
  }
  return rows;
}

/** What is said of a slot, without what the reading adds for itself. */
const plainSlots = (slots: readonly Slot[]): Slot[] =>
  slots.map(({from, to, state, comment, vague}) => ({from, to, state, comment, vague}));

/** The same in every week that both have. */
const alike = (some: Weeks, others: Weeks): boolean =>
  [...others].every(([week, key]) => (some.get(week) ?? key) === key);

/** One row when every week is the same; otherwise one for each kind of week, the most ordinary last. */
function rowsOf(hours: Ordinary, first: number, last: number, all: Weeks, slotsOf: SlotsOf): RegularDays[] {
  const kinds = new Map<string, number[]>();
  for (const [week, key] of [...all].sort(([a], [b]) => a - b)) kinds.set(key, [...(kinds.get(key) ?? []), week]);
  const most = [...kinds].reduce((a, b) => (b[1].length > a[1].length ? b : a), [none, [] as number[]] as const)[0];
  const base = (kinds.get(none)?.length ?? 0) > all.size * oftenClosed ? none : most;
  const isSo = (week: number) =>
    [0, 1, 2, 3, 4, 5, 6].some((number) => {
      if (number < first || number > last) return false;
      const {exceptional, unconfirmed} = hours.day(week + number);
      return !exceptional && !unconfirmed;
    });
  const rest = [...kinds].filter(([key]) => key !== base);
  if (!kinds.size) return [];
  return [
    ...rest.map(([key, weeks]) => ({
      first,
      last,
      slots: slotsOf.get(key) ?? [],
      weeks: weeks.filter(isSo).slice(0, weeksNamed),
    })),
    {first, last, slots: slotsOf.get(base) ?? [], ...(rest.length && {others: true})},
  ];
}
