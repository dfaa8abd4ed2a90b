import {easter, isoDate} from './days.js';
import {type HolidayNames, national} from './national-holidays.js';
import {territoryOf} from './territory.js';

export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

const abolition = 'Abolition de l’esclavage';
const goodFriday = 'Vendredi saint';

/** Article L3134-13: Good Friday is kept only where there is a Protestant church; counting it is the cautious side. */
const alsaceMoselle: HolidayNames = {'-2': goodFriday, '12-26': 'Saint-Étienne'};

const saintBarthelemy: HolidayNames = {'10-09': abolition};
const saintMartin: HolidayNames = {'05-28': abolition};

/**
 * The days that a territory adds to the eleven, as the law stands in 2026; all read on 22 November 2026.
 *
 * Abolition of slavery: article L3422-2 of the labour code
 * (https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000035902463) and the State's data
 * (https://github.com/etalab/jours-feries-france-data, 2020-2031), with which all of this agrees but for the Pacific. In
 * Saint-Martin it is 28 May for the State since 2018, although some copies of the article still say 27 May.
 * Like the State, we count neither Good Friday nor 21 July (Victor Schœlcher) in Guadeloupe and Martinique: customs of
 * administrations and branches, not public holidays (https://github.com/commenthol/date-holidays/pull/574).
 *
 * The lunar feasts of Mayotte are customs too, which the same article names: the webmaster adds them.
 *
 * The Pacific collectivities have labour laws of their own, which the State's data leave out:
 * - 986, local usage: no text found; opening_hours 3.15 and vacanza/holidays (July 2026) agree on the three days;
 * - 987, labour code of Polynesia: 20 November since 2025, instead of 29 June
 *   (https://www.tahiti-infos.com/Le-20-novembre-remplace-officiellement-le-29-juin-comme-jour-ferie_a230388.html);
 * - 988, article 74 of the interprofessional agreement (https://job.nc/actualites_et_dossier/un-jour-ferie-nest-pas-automatiquement-chome).
 *
 * Five digits: a code that is one commune for INSEE (the two islands before 2007, Vieux-Fort) and another as a postcode.
 * The days of both count, the cautious side.
 */
const added: Readonly<Record<string, HolidayNames>> = {
  57: alsaceMoselle,
  67: alsaceMoselle,
  68: alsaceMoselle,
  971: {'05-27': abolition},
  972: {'05-22': abolition},
  973: {'06-10': abolition},
  974: {'12-20': abolition},
  976: {'04-27': abolition},
  977: saintBarthelemy,
  97123: saintBarthelemy,
  97133: saintBarthelemy,
  978: saintMartin,
  97127: saintMartin,
  986: {'04-28': 'Saint-Pierre-Chanel', '06-29': 'Saints Pierre et Paul', '07-29': 'Fête du Territoire'},
  987: {'03-05': 'Arrivée de l’Évangile', '-2': goodFriday, '11-20': 'Matāri’i'},
  988: {'09-24': 'Fête de la Citoyenneté'},
};

/** The public holidays of a commune, by its INSEE code; the eleven national ones when the code is empty or unknown. */
export const holidayNames = (commune: string): HolidayNames => ({
  ...national,
  ...added[territoryOf(commune)],
  ...added[commune],
});

/** The public holidays of a commune in a year, in order. */
export function publicHolidays(commune: string, year: number): Holiday[] {
  return Object.entries(holidayNames(commune))
    .map(([when, name]) => ({
      date: when.length === 5 ? `${year}-${when}` : isoDate(easter(year) + Number(when)),
      name,
    }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
