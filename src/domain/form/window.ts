export {readDay} from './days.js';

/** The days a form takes answers, `YYYY-MM-DD` in France, both included. */
export interface OpenDays {
  readonly opens?: string;
  readonly closes?: string;
}

export type WindowState = 'before' | 'open' | 'last-days' | 'after';

const dayMs = 86_400_000;
const lastDays = 7;

/** The day it is in mainland France at this instant (milliseconds since 1970). Swedish dates are ISO dates. */
export function parisDay(instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Paris'}).format(instant);
}

/** Says if a form takes answers on that day. The last seven days, closing day included, are told apart. */
export function windowState({opens, closes}: OpenDays, today: string): WindowState {
  if (opens && today < opens) return 'before';
  if (!closes) return 'open';
  if (today > closes) return 'after';
  return (Date.parse(closes) - Date.parse(today)) / dayMs < lastDays ? 'last-days' : 'open';
}

/**
 * How far the device's clock is from the server's, in milliseconds to add to it: from the `Date` header of a reply read
 * at `now`. A header tells whole seconds and travels: less than a minute of difference is none. `undefined`: no date.
 */
export function clockSkew(date: string | null | undefined, now: number): number | undefined {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return undefined;
  return Math.abs(server - now) < 60_000 ? 0 : server - now;
}
