import {type OfferedDay, offeredDays} from '../../../domain/form/offered-days.js';
import {readHours} from '../../../domain/hours/read-hours.js';
import type {Place} from '../../../domain/places/place.js';

/** The next days when a place is open; none when its hours are not understood. */
export async function openDays(place: Place, today: string): Promise<readonly OfferedDay[]> {
  const {hours = '', communeCode, postcode} = place;
  const commune = communeCode ?? postcode?.replace(/^(98.).+/u, '$1') ?? '';
  const schoolHolidays = /\bSH\b|vacances|scolaire/iu.test(hours)
    ? (await import('../../../domain/calendar/school-holidays.js')).schoolHolidays(commune)
    : undefined;
  const read = readHours(hours, {commune, schoolHolidays});
  return read.hours ? offeredDays(read.hours, today) : [];
}
