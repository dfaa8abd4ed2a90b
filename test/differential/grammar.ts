/** The grammar that places use, one feature a line: what the generator makes its texts of. */
import {pick, type Random} from './random.js';

/** A rule as we are given it, and as the other evaluator is: the same words unless ours may be written otherwise. */
export interface Rule {
  readonly ours: string;
  readonly theirs: string;
}

/** One part of the grammar, and a rule of it made at random. */
export interface Feature {
  readonly name: string;
  /** A string when both are given the same words. */
  readonly rule: (random: Random) => string | Rule;
  /** Only where both know the school holidays. */
  readonly school?: boolean;
  /** It means nothing over an ordinary week: always alone, or always after one. */
  readonly stands?: 'alone' | 'after';
}

const [days, times, slots, seasons, ends] = [
  ['Mo-Fr', 'Mo', 'Tu-Th', 'Sa', 'Mo-Sa', 'Sa-Su', 'We', 'Mo-Su', 'Su'],
  ['09:00-12:00', '09:00-12:00,14:00-18:00', '08:30-19:15', '14:00-18:00', '10:00-12:00,13:00-15:00,16:00-20:00'],
  ['09:00-12:00', '12:00-14:00', '08:30-19:15', '14:00-18:00', '10:00-11:30', '17:45-20:00'],
  ['Jul-Aug', 'Nov-Feb', 'Feb-Mar', 'Jan,Mar,Dec', 'Apr-Jun', 'Sep-Jun', 'May-May', 'Dec-Jan'],
  ['off', '09:00-12:00', '10:00-16:00', 'Mo-Fr 14:00-18:00', 'Sa 10:00-12:00', 'Mo-Fr off'],
] as const;

const comments = ['adhérents', 'sur demande', 'accès badge', 'réunion'] as const;

/** Spellings of ours that it does not read, and what they mean in its words, from 2026 to 2028. */
type Spelling = readonly (readonly [ours: string, theirs: string])[];
const yearBefore: Spelling = [
  ['2027 Mar 28-Apr 16', '2027 Mar 28-2027 Apr 16'],
  ['2026 Nov 30-Dec 05', '2026 Nov 30-2026 Dec 05'],
  ['2026 Dec 20-Jan 04', '2026 Dec 20-2027 Jan 04'],
];
const fromDate: Spelling = [
  ['2026 Dec 01+', '2026 Dec 01-2039 Dec 31'],
  ['2027 Jan 15+', '2027 Jan 15-2039 Dec 31'],
  ['2026 Jul 14+', '2026 Jul 14-2039 Dec 31'],
];
const besideDate: Spelling = [
  ['Dec 25 +1 day', 'Dec 26'],
  ['Jan 01 -1 day', 'Dec 31'],
  ['May 08 -2 days', 'May 06'],
  ['Dec 24-Jan 01 +1 day', 'Dec 24-Jan 02'],
];
const weekdayBeside: Spelling = [
  ['Jan 01 +Mo', '2026 Jan 05,2027 Jan 04,2028 Jan 03'],
  ['Nov 11 +Sa', '2026 Nov 14,2027 Nov 13,2028 Nov 11'],
  ['Dec 25 -Mo', '2025 Dec 22,2026 Dec 21,2027 Dec 20,2028 Dec 25'],
];

function spelled(random: Random, spellings: Spelling): Rule {
  const [ours, theirs] = pick(random, spellings);
  const end = pick(random, ends);
  return {ours: `${ours} ${end}`, theirs: `${theirs} ${end}`};
}

/** One feature a line, as the issue lists them. */
export const features: readonly Feature[] = [
  {name: 'days and times', rule: (r) => `${pick(r, days)} ${pick(r, times)}`},
  {
    name: 'lists of days',
    rule: (r) => `${pick(r, ['Mo,We', 'Tu,Th,Sa', 'Mo-We,Fr', 'Mo,Tu-Fr,Su'])} ${pick(r, times)}`,
  },
  {name: 'days past Sunday', rule: (r) => `${pick(r, ['Fr-Mo', 'Su-Tu', 'Sa-We', 'Sa-Mo,We'])} ${pick(r, times)}`},
  {name: 'times alone', rule: (r) => pick(r, times), stands: 'alone'},
  {name: 'until midnight', rule: (r) => `${pick(r, days)} ${pick(r, ['18:00-24:00', '00:00-24:00', '00:00-08:00'])}`},
  {
    name: 'over midnight',
    rule: (r) =>
      `${pick(r, days)} ${pick(r, ['22:00-02:00', '18:00-05:30', '20:00-00:30', '10:00-12:00,22:00-01:00'])}`,
  },
  {name: 'past 24:00', rule: (r) => `${pick(r, days)} ${pick(r, ['22:00-26:00', '18:00-24:30', '14:00-28:00'])}`},
  {
    name: 'open ends',
    rule: (r) =>
      `${pick(r, days)} ${pick(r, ['18:00+', '10:00-14:00+', '09:00-12:00,18:00+', '08:00+', '22:00+', '17:00+'])}`,
  },
  {name: 'closed days', rule: (r) => `${pick(r, days)} ${pick(r, ['off', 'closed'])}`, stands: 'after'},
  {name: 'closed hours', rule: (r) => `${pick(r, days)} ${pick(r, [...slots, '22:00-02:00'])} off`, stands: 'after'},
  {
    name: 'closed with a reason',
    rule: (r) => `${pick(r, days)} off "${pick(r, ['congés', 'travaux'])}"`,
    stands: 'after',
  },
  {name: 'unknown', rule: (r) => `${pick(r, days)} ${pick(r, ['', ...slots])} unknown`.replace('  ', ' ')},
  {name: 'open, in words', rule: (r) => `${pick(r, days)} ${pick(r, slots)} open`},
  {name: 'comments', rule: (r) => `${pick(r, days)} ${pick(r, slots)} "${pick(r, comments)}"`},
  {name: 'open with a comment', rule: (r) => `${pick(r, days)} ${pick(r, slots)} open "${pick(r, comments)}"`},
  {name: 'comment of a day', rule: (r) => `${pick(r, days)} "${pick(r, comments)}"`},
  {name: 'by appointment', rule: (r) => `${pick(r, days)} ${pick(r, slots)} "sur rendez-vous"`},
  {name: 'months', rule: (r) => `${pick(r, seasons)} ${pick(r, ends)}`},
  {name: 'months alone', rule: (r) => `${pick(r, seasons)} ${pick(r, days)} ${pick(r, times)}`, stands: 'alone'},
  {
    name: 'dates',
    rule: (r) => `${pick(r, ['Dec 24', 'Dec 24,31', 'Jan 02', 'May 07,Nov 12', 'Feb 28'])} ${pick(r, ends)}`,
  },
  {
    name: 'ranges of dates',
    rule: (r) =>
      `${pick(r, ['Dec 20-Jan 04', 'Dec 24-31', 'Aug 01-15', 'Jul 14-Aug 15', 'Nov 01-30', 'Apr 01-Sep 15', 'Jan 01-06,Dec 27-31'])} ${pick(r, ends)}`,
  },
  {
    name: 'dates with years',
    rule: (r) =>
      `${pick(r, ['2026 Dec 24', '2026 Dec 24-2027 Jan 02', '2027 Mar 01-2027 Mar 14', '2027 Jan 04'])} ${pick(r, ends)}`,
  },
  {name: 'a year before a range', rule: (r) => spelled(r, yearBefore)},
  {
    name: 'years',
    rule: (r) => `${pick(r, ['2026', '2027', '2026-2027', '2027+', '2025-2031/2', '2026,2028'])} ${pick(r, ends)}`,
  },
  {name: 'from a date on', rule: (r) => spelled(r, fromDate)},
  {
    name: 'Easter',
    rule: (r) => `${pick(r, ['easter', 'easter +1 day', 'easter -2 days', 'easter +39 days'])} ${pick(r, ends)}`,
  },
  {
    name: 'ranges to Easter',
    rule: (r) =>
      `${pick(r, ['easter -2 days-easter +1 day', 'easter -7 days-easter', 'Mar 01-easter', 'easter-May 15', 'Jan 01-easter -1 day'])} ${pick(r, ends)}`,
  },
  {
    name: 'days of the month',
    rule: (r) =>
      `${pick(r, ['Mo[1]', 'Tu[1,3]', 'We[1-2]', 'Sa[-1]', 'Th[2]', 'Fr[5]', 'Su[-2]', 'Mo[1],We'])} ${pick(r, ['off', ...times])}`,
  },
  {
    name: 'days beside one',
    rule: (r) =>
      `${pick(r, ['Su[-1] -1 day', 'Mo[1] +1 day', 'Th[4] +1 day', 'Sa[1] -2 days', 'We[-1] +3 days'])} ${pick(r, ['off', ...times])}`,
  },
  {
    name: 'dates by weekday',
    rule: (r) =>
      `${pick(r, ['Mar Su[-1]-Oct Su[-1]', 'Oct Su[-1]-Mar Su[-1]', 'Sep Mo[1]-Dec Fr[3]', 'Dec Su[1]', 'May Sa[2]'])} ${pick(r, [...times, 'off'])}`,
  },
  {name: 'days beside a date', rule: (r) => spelled(r, besideDate)},
  {name: 'weekday beside a date', rule: (r) => spelled(r, weekdayBeside)},
  {
    name: 'weeks',
    rule: (r) =>
      `${pick(r, ['week 10', 'week 10-20', 'week 01-05,50-53', 'week 53', 'week 52-53', 'week 01'])} ${pick(r, ends)}`,
  },
  {
    name: 'even and odd weeks',
    rule: (r) =>
      `${pick(r, ['week 01-53/2', 'week 02-52/2', 'week 1-53/2', 'week 2-53/2', 'week 01-53/4'])} ${pick(r, ends)}`,
  },
  {
    name: 'weeks of months',
    rule: (r) => `${pick(r, ['2026 week 40-53', 'week 30-35 Jul-Aug', 'Dec week 50-53'])} ${pick(r, ends)}`,
  },
  {name: 'public holidays', rule: (r) => `PH ${pick(r, ['off', ...times, 'off "férié"'])}`, stands: 'after'},
  {
    name: 'days and public holidays',
    rule: (r) => `${pick(r, ['Mo-Fr,PH', 'PH,Sa', 'Su,PH', 'PH,Mo-Su'])} ${pick(r, ['off', ...times])}`,
  },
  {
    name: 'public holidays on some days',
    rule: (r) => `${pick(r, ['PH Mo-Fr', 'PH Sa', 'PH Su', 'PH Mo,Fr'])} ${pick(r, ['off', ...times])}`,
  },
  {name: 'beside public holidays', rule: (r) => `${pick(r, ['PH -1 day', 'PH +1 day'])} ${pick(r, ['off', ...times])}`},
  {
    name: 'public holidays of a season',
    rule: (r) => `${pick(r, ['May', 'Nov-Dec', 'Jul-Aug', 'Jan 01', 'Dec 25'])} PH ${pick(r, ['off', ...times])}`,
  },
  {name: 'school holidays', rule: (r) => `SH ${pick(r, ['off', ...times])}`, school: true},
  {
    name: 'days and school holidays',
    rule: (r) => `${pick(r, ['Mo-Fr,SH', 'SH,Sa', 'PH,SH', 'SH,PH'])} ${pick(r, ['off', ...times])}`,
    school: true,
  },
  {
    name: 'school holidays on some days',
    rule: (r) => `${pick(r, ['SH Mo-Fr', 'SH We', 'SH Sa-Su', 'SH Mo,We'])} ${pick(r, ['off', ...times])}`,
    school: true,
  },
  {
    name: 'always',
    rule: (r) => pick(r, ['24/7', '24/7 "accès badge"', '24/7 open', '24/7 open "accès badge"']),
    stands: 'alone',
  },
  {
    name: 'fallback',
    rule: (r) =>
      `${pick(r, days)} ${pick(r, times)} || ${pick(r, ['"sur demande"', 'unknown', 'Mo-Su 10:00-11:00', 'Sa 09:00-20:00 "réunion"', '"sur rendez-vous"'])}`,
  },
  {
    name: 'sun',
    rule: (r) =>
      `${pick(r, days)} ${pick(r, ['sunrise-sunset', '09:00-sunset', 'sunrise-12:00', '08:00-(sunset-01:00)', '(sunrise+00:30)-18:00', 'dawn-dusk', '10:00-dusk'])}`,
  },
  {
    name: 'end of February',
    rule: (r) => `${pick(r, ['Feb 15-Feb 28', 'Feb 28-Mar 02', 'Feb 29', 'Feb 15-29', 'Feb'])} ${pick(r, ends)}`,
  },
  {name: 'loose spelling', rule: loose},
  {name: 'French', rule: inFrench},
  {name: 'French sentences', rule: (r) => spelledWhole(r, sentences), stands: 'alone'},
  {name: 'French exceptions', rule: (r) => spelledWhole(r, exceptions), stands: 'after'},
  {name: 'French school holidays', rule: (r) => spelledWhole(r, schoolSentences), stands: 'after', school: true},
];

/** OSM as people really type it. */
function loose(random: Random): Rule {
  const theirs = `${pick(random, days)} ${pick(random, times)}`;
  const change = pick(random, [
    (text: string) => text.toLowerCase(),
    (text: string) => text.replace(/-/g, '–'),
    (text: string) => text.replace(/ 0/g, ' ').replace(/,0/g, ','),
    (text: string) => text.replace(/:00/g, 'h').replace(/:/g, 'h'),
    (text: string) => text.replace(/-/g, ' - ').replace(/,/g, ' , '),
    (text: string) => text.replace(' ', ': '),
  ]);
  return {ours: change(theirs), theirs};
}

const frenchDays = [
  ['lundi-vendredi', 'Mo-Fr'],
  ['du lundi au vendredi', 'Mo-Fr'],
  ['lun-ven', 'Mo-Fr'],
  ['lundi, mercredi', 'Mo,We'],
  ['mardi et jeudi', 'Tu,Th'],
  ['samedi', 'Sa'],
  ['le dimanche', 'Su'],
  ['du vendredi au lundi', 'Fr-Mo'],
  ['1er lundi du mois', 'Mo[1]'],
  ['lundi, jours fériés', 'Mo,PH'],
  ['juillet-août lundi-vendredi', 'Jul-Aug Mo-Fr'],
  ['24 décembre', 'Dec 24'],
  ['24/12/2026', '2026 Dec 24'],
  ['du 24/12/2026 au 02/01/2027', '2026 Dec 24-2027 Jan 02'],
] as const;
const frenchTimes = [
  ['9h-12h', '09:00-12:00'],
  ['9 h 30 - 12 h', '09:30-12:00'],
  ['9h-12h, 14h-18h', '09:00-12:00,14:00-18:00'],
  ['de 9h à 12h et de 14h à 17h', '09:00-12:00,14:00-17:00'],
  ['8h30–19h15', '08:30-19:15'],
  ['22h-2h', '22:00-02:00'],
  ['fermé', 'off'],
  ['24h/24', '00:00-24:00'],
] as const;

function inFrench(random: Random): Rule {
  const [ourDays, theirDays] = pick(random, frenchDays);
  const [ourTimes, theirTimes] = pick(random, frenchTimes);
  return {ours: `${ourDays} ${ourTimes}`, theirs: `${theirDays} ${theirTimes}`};
}

/** Whole rules, as people write them. */
const sentences: Spelling = [
  ['du lundi au vendredi de 9h à 12h et de 14h à 17h', 'Mo-Fr 09:00-12:00,14:00-17:00'],
  ['du lundi au vendredi de 9h à 12h, sauf le mercredi', 'Mo-Fr 09:00-12:00; We off'],
  ['Les mardi et jeudi de 8h30 à 12h15', 'Tu,Th 08:30-12:15'],
  ['1er vendredi du mois 9h-12h', 'Fr[1] 09:00-12:00'],
  ['le dernier samedi du mois 10h-12h', 'Sa[-1] 10:00-12:00'],
  ['semaines paires mercredi 14h-17h', 'week 02-52/2 We 14:00-17:00'],
  ['semaines impaires lundi-mardi 9h-12h', 'week 01-53/2 Mo-Tu 09:00-12:00'],
  ['tous les jours de 8h à 20h', 'Mo-Su 08:00-20:00'],
  ['lundi : 9h-12h / 14h-17h', 'Mo 09:00-12:00,14:00-17:00'],
  ['lundi-vendredi 9h-midi', 'Mo-Fr 09:00-12:00'],
  ['samedi 18h-minuit', 'Sa 18:00-24:00'],
  ['de juillet à août lundi-vendredi 9h-12h', 'Jul-Aug Mo-Fr 09:00-12:00'],
  ['du 1er juillet au 31 août 10h-12h', 'Jul 01-Aug 31 10:00-12:00'],
  ['vendredi à partir de 18h', 'Fr 18:00+'],
  ['24h/24, 7j/7', '24/7'],
  ['lundi-vendredi 9h-12h ; fermé le mercredi', 'Mo-Fr 09:00-12:00; We off'],
  ['lundi-vendredi 9h-12h ; fermé en août', 'Mo-Fr 09:00-12:00; Aug off'],
  ['tous les jours 9h-12h ; fermé les jours fériés', 'Mo-Su 09:00-12:00; PH off'],
];
const exceptions: Spelling = [
  ['fermé le lundi', 'Mo off'],
  ['fermé en août', 'Aug off'],
  ['mercredi : fermé', 'We off'],
  ['férié fermé', 'PH off'],
  ['jours fériés 10h-12h', 'PH 10:00-12:00'],
  ['fermé les jours fériés', 'PH off'],
  ['24/12/2026 9h-12h', '2026 Dec 24 09:00-12:00'],
  ['du 24 décembre au 2 janvier fermé', 'Dec 24-Jan 02 off'],
  ['samedi sur rendez-vous', 'Sa "sur rendez-vous"'],
];
const schoolSentences: Spelling = [
  ['vacances scolaires 10h-12h', 'SH 10:00-12:00'],
  ['vacances scolaires fermé', 'SH off'],
  ['vacances scolaires mercredi 14h-17h', 'SH We 14:00-17:00'],
];

function spelledWhole(random: Random, spellings: Spelling): Rule {
  const [ours, theirs] = pick(random, spellings);
  return {ours, theirs};
}
