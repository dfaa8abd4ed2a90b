/**
 * Days as numbers, counted from 1 January 1970, in the proleptic Gregorian calendar. A wall calendar: no time zone,
 * no clock change. `Date` is used only through its UTC side, as a calculator.
 */

/** In milliseconds. */
export const dayInMs = 864e5;

/** The number of a day. Months count from 1; a day past the end of its month runs into the next one. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayInMs;

/** The day as `YYYY-MM-DD`. */
export const isoDate = (day: number): string => new Date(day * dayInMs).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The number of Easter Sunday, any Gregorian year: the Sunday after the full moon of the computus (Oudin). */
export function easter(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leaps = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (leaps + 19 * golden + 15) % 30;
  const isLate = epact + Number(golden > 10) > 28;
  const weekLater = dayNumber(year, 3, 28 + epact - Number(isLate));
  return weekLater - weekday(weekLater + 1);
}
