/**
 * Days as numbers, counted from 1 January 1970, in the proleptic Gregorian calendar. A wall calendar: no time zone,
 * no clock change. `Date` is used only through its UTC side, as a calculator.
 */

const dayInMs = 864e5;

/** The number of a day. Months count from 1; a day past the end of its month runs into the next one. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayInMs;

/** The day as `YYYY-MM-DD`. */
export const isoDate = (day: number): string => new Date(day * dayInMs).toISOString().slice(0, 10);

export const yearOf = (day: number): number => new Date(day * dayInMs).getUTCFullYear();

/** 1 to 31. */
export const dayOfMonth = (day: number): number => new Date(day * dayInMs).getUTCDate();

/**
 * A day as one number that sorts like the calendar and needs no month length: year × 512 + month × 32 + day.
 * « 29 February » exists there every year, and simply is no real day in common years.
 */
export const dateKey = (year: number, month: number, day: number): number => year * 512 + month * 32 + day;

/** The key of a day number. */
export const keyOf = (day: number): number => {
  const date = new Date(day * dayInMs);
  return dateKey(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** ISO 8601 week, 1 to 53: the week belongs to the year of its Thursday. */
export const isoWeek = (day: number): number => {
  const thursday = day - weekday(day) + 3;
  return Math.floor((thursday - dayNumber(yearOf(thursday), 1, 1)) / 7) + 1;
};

const {floor} = Math;

/** The number of Easter Sunday, any Gregorian year (Oudin). */
export const easter = (year: number): number => {
  const century = floor(year / 100);
  const golden = year % 19;
  const epact = (century - floor(century / 4) - floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = epact - floor(epact / 28) * (1 - floor(29 / (epact + 1)) * floor((21 - golden) / 11));
  const shift = (year + floor(year / 4) + moon + 2 - century + floor(century / 4)) % 7;
  return dayNumber(year, 3, 28 + moon - shift);
};
