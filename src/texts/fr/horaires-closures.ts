/** Sentences of `<relais-horaires>` about closures, fetched with the reading of dates. */
import {longDay, period} from './horaires.js';

/** A closure that is running or near. `next` says when the place opens again. */
export function closureBanner(from: number, to: number, today: number, reason = '', next = ''): string {
  const days = from > today ? (from === to ? `le ${period(from, to)}` : period(from, to)) : `jusqu’au ${longDay(to)}`;
  const why = reason && ` (${reason})`;
  return `Fermé ${to === today ? 'aujourd’hui' : days}${why}.${next && ` Réouverture ${next}.`}`;
}
