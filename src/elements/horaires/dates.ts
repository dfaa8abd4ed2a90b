/** What hours with dates, or another clock than that of Paris, say more. */
import type {Exception} from '../../domain/hours/exceptions.js';
import type {Hours, Status} from '../../domain/hours/hours.js';
import {stateAt} from '../../domain/hours/timeline.js';
import {type TimeFormat, when} from '../../texts/fr/horaires.js';
import {closureBanner, slotNotes} from '../../texts/fr/horaires-dates.js';

export {exceptions} from '../../domain/hours/exceptions.js';
export {appointmentLine, slotNotes, zoneTime} from '../../texts/fr/horaires-dates.js';

/** The webmaster's words about the current slot, if they say more than our own. */
export const commentOf = ({state, comment}: Status<number>) =>
  state === 'appointment' && comment?.toLowerCase() === slotNotes.appointment ? undefined : comment;

/** The sentence that announces a closure, with the moment when the place opens again. */
export function announce(hours: Hours, {from, to, day}: Exception, today: number, format: TimeFormat): string {
  const {opens} = stateAt(hours, (to + 1) * 1440 - 1);
  return closureBanner(from, to, today, day.reason, opens ? when(opens, today, format) : '');
}
