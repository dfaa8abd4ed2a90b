/** What a page fetches only when the plain spelling is not enough: the whole reading, and what dates bring. */
import {instantOf} from '../../domain/calendar/clocks.js';
import {minutesOf, statusAt} from '../../domain/hours/evaluate.js';
import type {Exception} from '../../domain/hours/exceptions.js';
import type {Hours} from '../../domain/hours/hours.js';
import {type TimeFormat, when} from '../../texts/fr/horaires.js';
import {closureBanner} from '../../texts/fr/horaires-closures.js';

export {exceptions} from '../../domain/hours/exceptions.js';
export {readHours} from '../../domain/hours/read-hours.js';

/** The sentence that announces a closure, with the moment when the place opens again. */
export function announce(hours: Hours, {from, to, day}: Exception, today: number, format: TimeFormat): string {
  const lastMinute = instantOf((to + 1) * 1440 - 1, hours.timeZone);
  const {opens} = statusAt(hours, new Date(lastMinute));
  return closureBanner(from, to, today, day.reason, opens && when(minutesOf(opens), today, format));
}
