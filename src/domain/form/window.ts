import type {Reading} from '../reading.js';

/** The days a form takes answers, `YYYY-MM-DD` in France, both included. */
export interface OpenDays {
  readonly opens?: string;
  readonly closes?: string;
}

export type WindowState = 'before' | 'open' | 'last-days' | 'after';

const dayMs = 86_400_000;
const lastDays = 7;

/** Reads `2026-07-15` or `15/07/2026`. */
export function readDay(text: string | null): Reading<string> {
  const asked = text?.trim() ?? '';
  if (asked === '') return {value: ''};
  const iso = asked.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  if (/^\d{4}-\d{2}-\d{2}$/u.test(iso) && isDay(iso)) return {value: iso};
  return {value: '', problem: `«\u00a0${asked}\u00a0» n’est pas une date. Exemple\u00a0: 2026-07-15 ou 15/07/2026.`};
}

function isDay(iso: string): boolean {
  const instant = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso);
}

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
