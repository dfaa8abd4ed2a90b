/** Where days stand in their year: what dates and weeks need, and plain hours do not. */
import {dayInMs, dayNumber, weekday} from './days.js';

const dateOf = (day: number): Date => new Date(day * dayInMs);

export const yearOf = (day: number): number => dateOf(day).getUTCFullYear();

/** Which one of its weekday a day is in its month, from the beginning and from the end: `[2, -3]`. */
export function ranksOf(day: number): readonly number[] {
  const date = dateOf(day);
  const next = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 2, 1);
  return [Math.ceil(date.getUTCDate() / 7), Math.floor((day - next) / 7)];
}

/** ISO 8601 week, 1 to 53: the week belongs to the year of its Thursday. */
export const isoWeek = (day: number): number => {
  const thursday = day - weekday(day) + 3;
  return Math.floor((thursday - dayNumber(yearOf(thursday), 1, 1)) / 7) + 1;
};
