import {easter, isoDate} from './days.js';
import {type HolidayNames, national} from './national-holidays.js';

export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

/** Article L3134-13: Good Friday is kept only where there is a Protestant church; counting it is the cautious side. */
const alsaceMoselle: HolidayNames = {'-2': 'Vendredi saint', '12-26': 'Saint-Étienne'};

/** The day of the abolition of slavery (article L3422-2), by département or collectivity. */
const abolition: Readonly<Record<string, string>> = {
  971: '05-27',
  972: '05-22',
  973: '06-10',
  974: '12-20',
  976: '04-27',
  977: '10-09',
  978: '05-28',
};

/**
 * The public holidays of a commune, by its INSEE code; the eleven national ones when the code is empty or unknown.
 * Local days of the Pacific collectivities are not known by rule: the webmaster adds them.
 */
export function holidayNames(commune: string): HolidayNames {
  const overseas = abolition[commune.slice(0, 3)];
  return {
    ...national,
    ...(/^(?:57|67|68)/.test(commune) ? alsaceMoselle : {}),
    ...(overseas ? {[overseas]: 'Abolition de l’esclavage'} : {}),
  };
}

/** The public holidays of a commune in a year, in order. */
export function publicHolidays(commune: string, year: number): Holiday[] {
  return Object.entries(holidayNames(commune))
    .map(([when, name]) => ({
      date: when.length === 5 ? `${year}-${when}` : isoDate(easter(year) + Number(when)),
      name,
    }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
