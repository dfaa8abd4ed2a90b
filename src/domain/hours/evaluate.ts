/** The same answers as the page shows, for other programs: instants in, moments of the place out. */
import {wallMinutes} from '../calendar/clocks.js';
import type {Hours, Interval, LocalMoment, Slot, Status} from './hours.js';
import {joined} from './paint.js';
import {dayLength, stateAt, upcoming} from './timeline.js';

const momentOf = (minutes: number): LocalMoment => new Date(minutes * 6e4).toISOString().slice(0, 16);
const maybeMoment = (minutes: number | undefined) => (minutes === undefined ? undefined : momentOf(minutes));

/** Wall minutes since 1970 of a moment at the place; NaN when it is not one. */
const minutesOf = (local: LocalMoment): number => Date.parse(`${local}Z`) / 6e4;

/** Is a place open at an instant, until when, and when does it next open? The clocks are those of the place. */
export function statusAt(hours: Hours, instant: Date): Status {
  const at = instant.getTime();
  if (Number.isNaN(at)) return {state: 'unknown'};
  const status = stateAt(hours, wallMinutes(at, hours.timeZone));
  return {...status, until: maybeMoment(status.until), opens: maybeMoment(status.opens)};
}

/** Everything that is not closed between two moments, at most 400 days of it. */
export function intervals(hours: Hours, from: LocalMoment, to: LocalMoment): Interval[] {
  const start = minutesOf(from);
  const end = minutesOf(to);
  const found: Slot[] = [];
  if (!(start < end)) return [];
  for (const slot of upcoming(hours, Math.floor(start / dayLength))) {
    if (slot.from >= end) break;
    if (slot.to > start) found.push({...slot, from: Math.max(slot.from, start), to: Math.min(slot.to, end)});
  }
  return joined(found).map(({from, to, state, comment}) => ({
    from: momentOf(from),
    to: momentOf(to),
    state,
    comment,
  }));
}
