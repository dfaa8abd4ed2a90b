/** Where days stand in their year: what dates and weeks need, and plain hours do not. */
import {dayInMs, dayNumber, weekday} from './days.js';

export const yearOf = (day: number): number => new Date(day * dayInMs).getUTCFullYear();

/** 1 to 31. */
export const dayOfMonth = (day: number): number => new Date(day * dayInMs).getUTCDate();

/**
 * A day as one number that sorts like the calendar and needs no month length: year × 512 + month × 32 + day.
 * « 29 February » exists there every year, and simply is no real day in common years.
 */
export const keyOf = (day: number): number => {
  const date = new Date(day * dayInMs);
  return date.getUTCFullYear() * 512 + (date.getUTCMonth() + 1) * 32 + date.getUTCDate();
};

/** ISO 8601 week, 1 to 53: the week belongs to the year of its Thursday. */
export const isoWeek = (day: number): number => {
  const thursday = day - weekday(day) + 3;
  return Math.floor((thursday - dayNumber(yearOf(thursday), 1, 1)) / 7) + 1;
};
