/**
 * School holidays as they are published, read on 22 November 2026.
 *
 * Official source, Licence Ouverte: ministère de l’Éducation nationale, `fr-en-calendrier-scolaire`
 * (https://data.education.gouv.fr/explore/dataset/fr-en-calendrier-scolaire/), after the arrêtés of 7 December 2022
 * (2025-26, JORFTEXT000046704476), 22 October 2025 (2026-27, JORFTEXT000052416058) and 21 July 2026 (2027-28,
 * JORFTEXT000054457294). It was not read there but in copies that agree, which each calendar names.
 *
 * A period is `first day without class/day of return`. Holidays begin in the evening, after class: the first day
 * counted is the next one, or the Saturday when class ends on a Saturday, since most pupils have none that day. The day
 * of return is a day of class. The Thursday of Ascension and the weekend after its bridge belong to the holidays.
 */
export interface SchoolCalendar {
  /** Départements and collectivities. */
  readonly places: string;
  /** The first day that is known. */
  readonly from: string;
  /** The first day that is not published any more, or not surely. */
  readonly expires: string;
  readonly periods: string;
}

/**
 * Zones A, B and C: vacanza/holidays (dataset of French school holidays, 2026), openpotato/openholidaysapi.data (January
 * 2026, and pull request 184 of September 2026) and two calendars transcribed from the arrêtés agree on every period.
 * On the return of 2 September 2027, three of four. The last day of class of July 2028 is the 3rd for some, the 4th for
 * others, and the return is not published: known until 3 July.
 */
const mainland = {from: '2025-09-01', expires: '2028-07-04'};

const common =
  '2025-10-18/2025-11-03 2025-12-20/2026-01-05 2026-05-14/2026-05-18 2026-07-04/2026-09-01 ' +
  '2026-10-17/2026-11-02 2026-12-19/2027-01-04 2027-05-06/2027-05-10 2027-07-03/2027-09-02 ' +
  '2027-10-23/2027-11-08 2027-12-18/2028-01-03 2028-05-25/2028-05-29 ';

export const calendars: readonly SchoolCalendar[] = [
  {
    // Besançon, Bordeaux, Clermont-Ferrand, Dijon, Grenoble, Limoges, Lyon, Poitiers.
    places: '25 39 70 90 24 33 40 47 64 03 15 43 63 21 58 71 89 07 26 38 73 74 19 23 87 01 42 69 16 17 79 86',
    ...mainland,
    periods:
      common +
      '2026-02-07/2026-02-23 2026-04-04/2026-04-20 2027-02-13/2027-03-01 2027-04-10/2027-04-26 ' +
      '2028-02-19/2028-03-06 2028-04-22/2028-05-09',
  },
  {
    // Aix-Marseille, Amiens, Lille, Nancy-Metz, Nantes, Nice, Normandie, Orléans-Tours, Reims, Rennes, Strasbourg.
    places:
      '04 05 13 84 02 60 80 59 62 54 55 57 88 44 49 53 72 85 06 83 14 27 50 61 76 18 28 36 37 41 45 08 10 51 52 ' +
      '22 29 35 56 67 68',
    ...mainland,
    periods:
      common +
      '2026-02-14/2026-03-02 2026-04-11/2026-04-27 2027-02-20/2027-03-08 2027-04-17/2027-05-03 ' +
      '2028-02-05/2028-02-21 2028-04-08/2028-04-24',
  },
  {
    // Créteil, Montpellier, Paris, Toulouse, Versailles.
    places: '77 93 94 11 30 34 48 66 75 09 12 31 32 46 65 81 82 78 91 92 95',
    ...mainland,
    periods:
      common +
      '2026-02-21/2026-03-09 2026-04-18/2026-05-04 2027-02-06/2027-02-22 2027-04-03/2027-04-19 ' +
      '2028-02-12/2028-02-28 2028-04-15/2028-05-02',
  },
  {
    // Corse. One source: openpotato/openholidaysapi.data, pull request 181 (31 August 2026), after service-public.fr,
    // which does not speak of the bridge of Ascension: known until the eve of it.
    places: '2A 2B 20',
    from: '2026-10-17',
    expires: '2027-05-06',
    periods: '2026-10-17/2026-11-02 2026-12-19/2027-01-04 2027-02-13/2027-03-01 2027-04-10/2027-04-26',
  },
  {
    // La Réunion. calendrier-scolaire.education/outre-mer/reunion (after the académie) and
    // openpotato/openholidaysapi.data (January 2026) agree, but on the end of class in July 2027 (the 3rd or the 10th).
    places: '974',
    from: '2025-08-19',
    expires: '2027-07-03',
    periods:
      '2025-10-11/2025-10-27 2025-12-20/2026-01-21 2026-02-28/2026-03-16 2026-05-02/2026-05-18 2026-07-04/2026-08-18 ' +
      '2026-10-10/2026-10-26 2026-12-19/2027-02-01 2027-03-17/2027-03-30 2027-05-06/2027-05-19',
  },
  // Guadeloupe, Saint-Barthélemy, Saint-Martin, Martinique, Guyane, Mayotte, Saint-Pierre-et-Miquelon and the Pacific: no
  // calendar of 2026-27 was found.
];
