import {easter, isoDate} from './days.js';

/** Names of public holidays by `MM-DD`, or by days after Easter Sunday. */
export type HolidayNames = Readonly<Record<string, string>>;

/** The eleven of article L3133-1 of the labour code. */
export const national: HolidayNames = {
  '01-01': 'Jour de l’An',
  1: 'Lundi de Pâques',
  '05-01': 'Fête du Travail',
  '05-08': 'Victoire 1945',
  39: 'Ascension',
  50: 'Lundi de Pentecôte',
  '07-14': 'Fête nationale',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': 'Armistice 1918',
  '12-25': 'Noël',
};

/** The name of the holiday, among these, that a day is. */
export function holidayAmong(names: HolidayNames, day: number): string | undefined {
  const date = isoDate(day);
  return names[date.slice(5)] ?? names[day - easter(Number(date.slice(0, 4)))];
}

/** Are there holidays of its own, or another clock, for this INSEE code? */
export const isApart = (commune: string): boolean => /^(57|6[78]|9[78])/.test(commune);
