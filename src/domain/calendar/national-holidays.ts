import {dayNumber, easter, isoDate} from './days.js';

export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

/** Month × 100 + day, or days after Easter Sunday when under 100. */
export type HolidayRule = readonly [when: number, name: string];

/** The eleven of article L3133-1 of the labour code. */
const national: readonly HolidayRule[] = [
  [101, 'Jour de l’An'],
  [1, 'Lundi de Pâques'],
  [501, 'Fête du Travail'],
  [508, 'Victoire 1945'],
  [39, 'Ascension'],
  [50, 'Lundi de Pentecôte'],
  [714, 'Fête nationale'],
  [815, 'Assomption'],
  [1101, 'Toussaint'],
  [1111, 'Armistice 1918'],
  [1225, 'Noël'],
];

/** Are there holidays of its own, or another clock, for this INSEE code? */
export const isApart = (commune: string): boolean => /^(57|6[78]|9[78])/.test(commune);

/** The holidays of a year, in order; the eleven national ones and others. */
export function holidaysOf(year: number, others: readonly HolidayRule[] = []): Holiday[] {
  return [...national, ...others]
    .map(([when, name]) => ({
      date: isoDate(when < 100 ? easter(year) + when : dayNumber(year, Math.floor(when / 100), when % 100)),
      name,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
