/** When the questions are asked. The process lives in Paris. */
import {pick, type Random} from './random.js';

const clock = new Intl.DateTimeFormat('sv', {timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short'});
/** What the clocks of Paris show. */
export const momentOf = (instant: Date) => clock.format(instant).replace(' ', 'T');

const paris = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute);

/** Days on which most of the grammar turns. */
const turning = [
  [2026, 1, 1],
  [2026, 4, 3],
  [2026, 4, 5],
  [2026, 4, 6],
  [2026, 5, 1],
  [2026, 10, 25],
  [2026, 11, 11],
  [2026, 12, 24],
  [2026, 12, 26],
  [2026, 12, 31],
  [2027, 1, 1],
  [2027, 1, 4],
  [2027, 2, 28],
  [2027, 3, 1],
  [2027, 3, 28],
  [2027, 3, 29],
  [2027, 5, 1],
  [2027, 5, 6],
  [2027, 5, 8],
  [2027, 10, 31],
  [2028, 2, 29],
] as const;

/**
 * A minute from 2026 on, before the day `last`: a quarter of them any, half at or beside a time that the text says, a
 * quarter so on a day when things turn.
 */
export function instantFor(text: string, last: number, random: Random): Date {
  const kind = random(4);
  const [year, month, day] = pick(random, turning);
  const first = Date.UTC(2026, 0, 1) / 864e5;
  const any = new Date((first + random(last - first)) * 864e5);
  const base = kind === 3 ? ([year, month, day] as const) : dateOf(any);
  const times = [...text.matchAll(/(\d\d):(\d\d)/g)];
  const said = kind !== 0 && times.length ? pick(random, times) : undefined;
  const shift = said ? pick(random, [-1, 0, 0, 1]) : 0;
  const instant = paris(
    ...base,
    said ? Number(said[1]) : random(24),
    said ? Number(said[2]) + shift : pick(random, [0, 1, 15, 30, 59]),
  );
  return instant.getTime() / 864e5 < last ? instant : any;
}

const dateOf = (day: Date) => [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()] as const;
