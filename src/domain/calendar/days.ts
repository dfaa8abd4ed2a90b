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

/** 0 for Monday to 6 for Sunday; or how many days before the last such weekday was. */
export const weekday = (day: number, since = 0): number => (((day + 3 - since) % 7) + 7) % 7;

/** The last such weekday up to a day. */
export const lastUpTo = (day: number, wanted: number): number => day - weekday(day, wanted);

/**
 * The number of Easter Sunday, from 1900 to 2199: the Sunday after the full moon of the computus (Oudin), whose
 * corrections of the centuries make 24 in all these years.
 */
export function easter(year: number): number {
  const golden = year % 19;
  const epact = (19 * golden + 24) % 30;
  const isLate = epact + Number(golden > 10) > 28;
  return lastUpTo(dayNumber(year, 3, 28 + epact - Number(isLate)), 6);
}
