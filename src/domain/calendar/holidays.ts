import {type Holiday, type HolidayRule, holidaysOf} from './national-holidays.js';

export type {Holiday};

/** Article L3134-13: Good Friday is kept only where there is a Protestant church; counting it is the cautious side. */
const alsaceMoselle: readonly HolidayRule[] = [
  [-2, 'Vendredi saint'],
  [1226, 'Saint-Étienne'],
];

/** The day of the abolition of slavery (article L3422-2), by département or collectivity. */
const abolition: Readonly<Record<string, number>> = {
  971: 527,
  972: 522,
  973: 610,
  974: 1220,
  976: 427,
  977: 1009,
  978: 528,
};

/**
 * The public holidays of a commune, by its INSEE code; the eleven national ones when the code is empty or unknown.
 * Local days of the Pacific collectivities are not known by rule: the webmaster adds them.
 */
export function publicHolidays(commune: string, year: number): Holiday[] {
  const overseas = abolition[commune.slice(0, 3)];
  return holidaysOf(year, [
    ...(/^(?:57|67|68)/.test(commune) ? alsaceMoselle : []),
    ...(overseas ? [[overseas, 'Abolition de l’esclavage'] as const] : []),
  ]);
}
