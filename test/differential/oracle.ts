/**
 * The reference evaluator of OpenStreetMap, asked with care: it knows only the clock of the computer, so that the
 * process has to live in Paris; it is German where no place is said; a search without a limit may never end.
 */
process.env.TZ = 'Europe/Paris';

import OpeningHours from 'opening_hours';

/** Départements and regions as it names them, with one of our communes. */
export const places: Readonly<Record<string, {readonly commune: string}>> = {
  'Bas-Rhin': {commune: '67482'},
  Moselle: {commune: '57463'},
  'Île-de-France': {commune: '75056'},
  'Grand Est': {commune: '51454'},
  'La Réunion': {commune: '97411'},
};

export type OracleState = 'open' | 'closed' | 'unknown';

export interface Oracle {
  stateAt(instant: Date): OracleState;
  commentAt(instant: Date): string | undefined;
  /** When the state next becomes another one, before `limit`. */
  changeAfter(instant: Date, limit: Date): Date | undefined;
}

/** The oracle about a text; throws where it does not read it. */
export function ask(text: string, state: string): Oracle {
  const hours = new OpeningHours(text, {lat: 48.58, lon: 7.75, address: {country_code: 'fr', state}});
  const stateAt = (instant: Date): OracleState =>
    hours.getUnknown(instant) ? 'unknown' : hours.getState(instant) ? 'open' : 'closed';
  return {
    stateAt,
    commentAt: (instant) => hours.getComment(instant),
    changeAfter(instant, limit) {
      const now = stateAt(instant);
      let next = hours.getNextChange(instant, limit);
      while (next && next < limit && stateAt(next) === now) {
        const after = hours.getNextChange(next, limit);
        if (after && after <= next) return undefined;
        next = after;
      }
      return next && next < limit ? next : undefined;
    },
  };
}

/** It throws for the days of after. */
const lastSchoolDay = Date.parse('2027-06-30') / 864e5;
const schools = new Map<string, (day: number) => boolean | undefined>();

/** Its school holidays, by our day numbers, so that both know the same. */
export function schoolHolidaysOf(state: string): (day: number) => boolean | undefined {
  const known = schools.get(state);
  if (known) return known;
  const days = new Map<number, boolean>();
  const calendarOf = (day: number) => {
    if (day > lastSchoolDay) return undefined;
    const date = new Date(day * 864e5);
    const noon = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
    const isIn = days.get(day) ?? ask('SH', state).stateAt(noon) === 'open';
    days.set(day, isIn);
    return isIn;
  };
  schools.set(state, calendarOf);
  return calendarOf;
}
