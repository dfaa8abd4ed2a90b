/**
 * What the card answers, in one line, as a visitor reads it at the place. Spaces are plain here; the last test says where
 * they do not break. To change a sentence is to change this column, and to read it again.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {schoolHolidays} from '../../../src/domain/calendar/school-holidays.js';
import type {HoursPlace} from '../../../src/domain/hours/hours.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';
import {stateAt} from '../../../src/domain/hours/timeline.js';
import {datesOf} from '../../../src/elements/horaires/dates.js';
import {statusLine, type TimeFormat} from '../../../src/texts/fr/horaires.js';

/** The line at a moment of the place: `2026-11-23 09:00`, a weekday before it. */
function lineAt(text: string, moment: string, place: HoursPlace = {}, format: TimeFormat = '9 h'): string {
  const {hours, problem} = readHours(text, {...place, schoolHolidays: schoolHolidays(place.commune ?? '')});
  assert.equal(problem, undefined);
  const now = Date.parse(`${moment.slice(-16).replace(' ', 'T')}Z`) / 6e4;
  const today = Math.floor(now / 1440);
  const status = stateAt(hours!, now);
  return datesOf(hours!, [], () => []).line(status, now, format) ?? statusLine(status, today, format);
}

const plainSpaces = (line: string) => line.replace(/[\u00a0\u202f]/gu, ' ');

function hours(text: string, rows: readonly (readonly [moment: string, line: string])[], place?: HoursPlace) {
  describe(text, () => {
    for (const [moment, line] of rows)
      it(`${moment} · ${line}`, () => assert.equal(plainSpaces(lineAt(text, moment, place)), line));
  });
}

hours('Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; Aug Mo-Sa 09:00-12:00; PH off', [
  ['ven. 2027-07-30 19:00', 'Fermé, ouvre demain à 9 h'],
  ['lun. 2027-08-02 10:00', 'Ouvert, jusqu’à 12 h'],
  ['lun. 2027-08-02 12:00', 'Fermé, ouvre demain à 9 h'],
  ['mar. 2027-08-31 12:00', 'Fermé, ouvre demain à 9 h'],
  ['mer. 2027-09-01 12:30', 'En pause, reprend à 14 h'],
  ['sam. 2027-08-14 12:00', 'Fermé, ouvre lundi à 9 h'],
]);
hours('Mo-Fr 09:00-12:30,14:00-18:00; PH off', [
  ['lun. 2026-11-23 00:00', 'Fermé, ouvre à 9 h'],
  ['lun. 2026-11-23 08:59', 'Fermé, ouvre à 9 h'],
  ['lun. 2026-11-23 09:00', 'Ouvert, jusqu’à 12 h 30'],
  ['lun. 2026-11-23 12:29', 'Ouvert, jusqu’à 12 h 30'],
  ['lun. 2026-11-23 12:30', 'En pause, reprend à 14 h'],
  ['lun. 2026-11-23 13:59', 'En pause, reprend à 14 h'],
  ['lun. 2026-11-23 14:00', 'Ouvert, jusqu’à 18 h'],
  ['lun. 2026-11-23 17:59', 'Ouvert, jusqu’à 18 h'],
  ['lun. 2026-11-23 18:00', 'Fermé, ouvre demain à 9 h'],
  ['lun. 2026-11-23 23:59', 'Fermé, ouvre demain à 9 h'],
  ['jeu. 2026-11-26 18:00', 'Fermé, ouvre demain à 9 h'],
  ['ven. 2026-11-27 18:00', 'Fermé, ouvre lundi à 9 h'],
  ['sam. 2026-11-28 10:00', 'Fermé, ouvre lundi à 9 h'],
  ['dim. 2026-11-29 10:00', 'Fermé, ouvre demain à 9 h'],
  ['dim. 2026-11-29 23:59', 'Fermé, ouvre demain à 9 h'],
  ['lun. 2026-11-30 00:00', 'Fermé, ouvre à 9 h'],
  ['jeu. 2026-12-24 18:00', 'Fermé, ouvre lundi à 9 h'],
  ['ven. 2026-12-25 10:00', 'Fermé, ouvre lundi à 9 h'],
  ['sam. 2026-12-26 10:00', 'Fermé, ouvre lundi à 9 h'],
  ['jeu. 2026-12-31 18:00', 'Fermé, ouvre lundi à 9 h'],
  ['ven. 2027-01-01 10:00', 'Fermé, ouvre lundi à 9 h'],
  ['mer. 2027-05-05 18:00', 'Fermé, ouvre vendredi à 9 h'],
  ['jeu. 2027-05-06 10:00', 'Fermé, ouvre demain à 9 h'],
  ['ven. 2027-05-07 18:00', 'Fermé, ouvre lundi à 9 h'],
]);
hours('Mo-Sa 08:30-19:15; PH off', [
  ['mar. 2026-11-10 19:15', 'Fermé, ouvre jeudi à 8 h 30'],
  ['mer. 2026-11-11 10:00', 'Fermé, ouvre demain à 8 h 30'],
  ['jeu. 2026-11-12 08:29', 'Fermé, ouvre à 8 h 30'],
  ['jeu. 2026-11-12 08:30', 'Ouvert, jusqu’à 19 h 15'],
  ['jeu. 2026-12-24 20:00', 'Fermé, ouvre samedi à 8 h 30'],
  ['sam. 2026-12-26 08:00', 'Fermé, ouvre à 8 h 30'],
  ['sam. 2027-05-01 09:00', 'Fermé, ouvre lundi à 8 h 30'],
  ['ven. 2027-04-30 20:00', 'Fermé, ouvre lundi à 8 h 30'],
]);
hours('Tu,Th 14:00-17:00; Sa 09:00-12:00', [
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre demain à 14 h'],
  ['mar. 2026-11-24 13:00', 'Fermé, ouvre à 14 h'],
  ['mar. 2026-11-24 15:00', 'Ouvert, jusqu’à 17 h'],
  ['mar. 2026-11-24 17:00', 'Fermé, ouvre jeudi à 14 h'],
  ['mer. 2026-11-25 09:00', 'Fermé, ouvre demain à 14 h'],
  ['jeu. 2026-11-26 17:00', 'Fermé, ouvre samedi à 9 h'],
  ['ven. 2026-11-27 12:00', 'Fermé, ouvre demain à 9 h'],
  ['sam. 2026-11-28 11:00', 'Ouvert, jusqu’à 12 h'],
  ['sam. 2026-11-28 12:00', 'Fermé, ouvre mardi à 14 h'],
  ['dim. 2026-11-29 12:00', 'Fermé, ouvre mardi à 14 h'],
]);
hours('24/7', [
  ['lun. 2026-11-23 10:00', 'Ouvert 24 h/24, 7 j/7'],
  ['ven. 2026-12-25 03:00', 'Ouvert 24 h/24, 7 j/7'],
]);
hours('24/7; Dec 25 off; Jan 01 off', [
  ['lun. 2026-11-23 10:00', 'Ouvert, jusqu’au jeudi 24 décembre inclus'],
  ['ven. 2026-12-18 10:00', 'Ouvert, jusqu’à jeudi inclus'],
  ['jeu. 2026-12-24 10:00', 'Ouvert, jusqu’à minuit'],
  ['jeu. 2026-12-24 23:59', 'Ouvert, jusqu’à minuit'],
  ['ven. 2026-12-25 00:00', 'Fermé, ouvre demain à 0 h'],
  ['sam. 2026-12-26 00:00', 'Ouvert, jusqu’à jeudi inclus'],
]);
hours('Mo-Su 00:00-24:00; PH off', [
  ['lun. 2026-11-23 10:00', 'Ouvert, jusqu’au jeudi 24 décembre inclus'],
  ['mar. 2026-11-10 10:00', 'Ouvert, jusqu’à minuit'],
  ['mer. 2026-11-11 10:00', 'Fermé, ouvre demain à 0 h'],
]);
hours('Fr-Sa 18:00-02:00', [
  ['ven. 2026-11-27 17:59', 'Fermé, ouvre à 18 h'],
  ['ven. 2026-11-27 18:00', 'Ouvert, jusqu’à 2 h du matin'],
  ['ven. 2026-11-27 23:59', 'Ouvert, jusqu’à 2 h du matin'],
  ['sam. 2026-11-28 00:00', 'Ouvert, jusqu’à 2 h'],
  ['sam. 2026-11-28 01:59', 'Ouvert, jusqu’à 2 h'],
  ['sam. 2026-11-28 02:00', 'Fermé, ouvre à 18 h'],
  ['sam. 2026-11-28 12:00', 'Fermé, ouvre à 18 h'],
  ['dim. 2026-11-29 01:00', 'Ouvert, jusqu’à 2 h'],
  ['dim. 2026-11-29 02:00', 'Fermé, ouvre vendredi à 18 h'],
]);
hours('Mo-Th 18:00-24:00; Fr 18:00-01:00', [
  ['lun. 2026-11-23 19:00', 'Ouvert, jusqu’à minuit'],
  ['lun. 2026-11-23 23:59', 'Ouvert, jusqu’à minuit'],
  ['mar. 2026-11-24 00:00', 'Fermé, ouvre à 18 h'],
  ['ven. 2026-11-27 20:00', 'Ouvert, jusqu’à 1 h du matin'],
  ['sam. 2026-11-28 00:30', 'Ouvert, jusqu’à 1 h'],
  ['sam. 2026-11-28 01:00', 'Fermé, ouvre lundi à 18 h'],
]);
hours('Mo-Fr 00:00-06:00', [
  ['lun. 2026-11-23 01:00', 'Ouvert, jusqu’à 6 h'],
  ['lun. 2026-11-23 06:00', 'Fermé, ouvre demain à 0 h'],
  ['ven. 2026-11-27 06:00', 'Fermé, ouvre lundi à 0 h'],
  ['dim. 2026-11-29 12:00', 'Fermé, ouvre demain à 0 h'],
]);
hours('Mo-Fr 08:00-20:00 "sur rendez-vous"; PH off', [
  ['lun. 2026-11-23 07:00', 'Fermé, ouvre sur rendez-vous à 8 h'],
  ['lun. 2026-11-23 08:00', 'Ouvert sur rendez-vous, jusqu’à 20 h'],
  ['lun. 2026-11-23 20:00', 'Fermé, ouvre sur rendez-vous demain à 8 h'],
  ['ven. 2026-11-27 20:00', 'Fermé, ouvre sur rendez-vous lundi à 8 h'],
  ['sam. 2026-11-28 12:00', 'Fermé, ouvre sur rendez-vous lundi à 8 h'],
  ['jeu. 2026-12-24 21:00', 'Fermé, ouvre sur rendez-vous lundi à 8 h'],
]);
hours('Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00 "sur rendez-vous"; PH off', [
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre sur rendez-vous à 14 h'],
  ['lun. 2026-11-23 14:00', 'Ouvert sur rendez-vous, jusqu’à 17 h'],
  ['lun. 2026-11-23 17:00', 'Fermé, ouvre sur rendez-vous demain à 14 h'],
]);
hours('Mo-Fr 09:00-12:00, Mo-Fr 14:00-17:00 "sur rendez-vous"; PH off', [
  ['lun. 2026-11-23 08:00', 'Fermé, ouvre à 9 h'],
  ['lun. 2026-11-23 10:00', 'Ouvert, jusqu’à 12 h'],
  ['lun. 2026-11-23 12:00', 'En pause, reprend sur rendez-vous à 14 h'],
  ['lun. 2026-11-23 14:00', 'Ouvert sur rendez-vous, jusqu’à 17 h'],
  ['lun. 2026-11-23 17:00', 'Fermé, ouvre demain à 9 h'],
]);
hours('Mo-Fr 09:00-12:00 || "sur rendez-vous"', [
  ['lun. 2026-11-23 08:00', 'Ouvert sur rendez-vous ; sans rendez-vous à partir de 9 h'],
  ['lun. 2026-11-23 10:00', 'Ouvert, jusqu’à 12 h, puis sur rendez-vous'],
  ['lun. 2026-11-23 12:00', 'Ouvert sur rendez-vous ; sans rendez-vous à partir de demain à 9 h'],
  ['sam. 2026-11-28 12:00', 'Ouvert sur rendez-vous ; sans rendez-vous à partir de lundi à 9 h'],
]);
hours('24/7 "sur rendez-vous"', [['lun. 2026-11-23 10:00', 'Ouvert sur rendez-vous']]);
hours('Mo-Fr 10:00-20:00 "adhérents"; PH off', [
  ['lun. 2026-11-23 09:00', 'Fermé, horaires non confirmés à partir de 10 h'],
  ['lun. 2026-11-23 10:00', 'Horaires non confirmés'],
  ['lun. 2026-11-23 20:00', 'Fermé, horaires non confirmés à partir de demain à 10 h'],
]);
hours('Mo-Fr 09:00-18:00', [
  ['mar. 2026-11-10 18:00', 'Fermé, ouvre jeudi à 9 h'],
  ['mar. 2026-11-10 23:59', 'Fermé, ouvre jeudi à 9 h'],
  ['mer. 2026-11-11 00:00', 'Horaires non confirmés'],
  ['mer. 2026-11-11 10:00', 'Horaires non confirmés'],
  ['jeu. 2026-11-12 00:00', 'Fermé, ouvre à 9 h'],
  ['jeu. 2026-12-24 17:00', 'Ouvert, jusqu’à 18 h'],
  ['jeu. 2026-12-24 18:00', 'Fermé, ouvre lundi à 9 h'],
]);
hours(
  'Mo-Fr 09:00-18:00; PH off',
  [
    ['jeu. 2026-12-10 10:00', 'Ouvert, jusqu’à 18 h'],
    ['mer. 2026-12-23 17:00', 'Ouvert, jusqu’à 18 h'],
    ['mer. 2026-12-23 18:00', 'Fermé, ouvre le lundi 4 janvier à 9 h'],
    ['jeu. 2026-12-24 10:00', 'Fermé, ouvre le lundi 4 janvier à 9 h'],
    ['lun. 2026-12-28 10:00', 'Fermé, ouvre le lundi 4 janvier à 9 h'],
    ['mar. 2026-12-29 10:00', 'Fermé, ouvre lundi à 9 h'],
    ['ven. 2027-01-01 10:00', 'Fermé, ouvre lundi à 9 h'],
    ['dim. 2027-01-03 10:00', 'Fermé, ouvre demain à 9 h'],
    ['lun. 2027-01-04 08:00', 'Fermé, ouvre à 9 h'],
    ['ven. 2027-02-12 18:00', 'Fermé, ouvre mardi à 9 h'],
    ['lun. 2027-02-15 10:00', 'Fermé, ouvre demain à 9 h'],
  ],
  {closures: '24/12/2026-02/01/2027 "congés"; 15/02/2027'},
);
hours('Jul-Aug Mo-Fr 10:00-12:00; Sep-Jun Mo-Fr 09:00-18:00; PH off', [
  ['lun. 2026-11-23 10:00', 'Ouvert, jusqu’à 18 h'],
  ['mer. 2027-06-30 18:00', 'Fermé, ouvre demain à 10 h'],
  ['jeu. 2027-07-01 10:00', 'Ouvert, jusqu’à 12 h'],
  ['mar. 2027-08-31 12:00', 'Fermé, ouvre demain à 9 h'],
  ['mar. 2027-08-31 13:00', 'Fermé, ouvre demain à 9 h'],
]);
hours('Jul-Aug 10:00-18:00', [
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre le jeudi 1er juillet 2027 à 10 h'],
  ['dim. 2027-06-20 10:00', 'Fermé, ouvre le jeudi 1er juillet à 10 h'],
  ['jeu. 2027-06-24 23:00', 'Fermé, ouvre le jeudi 1er juillet à 10 h'],
  ['ven. 2027-06-25 10:00', 'Fermé, ouvre jeudi à 10 h'],
  ['mer. 2027-06-30 10:00', 'Fermé, ouvre demain à 10 h'],
  ['ven. 2027-07-02 18:00', 'Fermé, ouvre demain à 10 h'],
  ['mar. 2027-08-31 17:00', 'Ouvert, jusqu’à 18 h'],
  ['mar. 2027-08-31 18:00', 'Fermé, ouvre le samedi 1er juillet 2028 à 10 h'],
]);
hours('Tu[1] 09:00-12:00; Th[-1] 14:00-16:00', [
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre jeudi à 14 h'],
  ['jeu. 2026-11-26 14:00', 'Ouvert, jusqu’à 16 h'],
  ['jeu. 2026-11-26 16:00', 'Fermé, ouvre mardi à 9 h'],
  ['mar. 2026-12-01 08:00', 'Fermé, ouvre à 9 h'],
  ['mar. 2026-12-01 12:00', 'Fermé, ouvre le jeudi 31 décembre à 14 h'],
  ['jeu. 2026-12-24 16:00', 'Fermé, ouvre le jeudi 31 décembre à 14 h'],
  ['ven. 2026-12-25 10:00', 'Fermé, ouvre jeudi à 14 h'],
]);
hours('week 01-53/2 We 14:00-17:00; week 02-52/2 We 09:00-12:00; PH off', [
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre mercredi à 9 h'],
  ['mer. 2026-11-25 15:00', 'Fermé, ouvre le mercredi 2 décembre à 14 h'],
  ['mer. 2026-11-25 17:00', 'Fermé, ouvre le mercredi 2 décembre à 14 h'],
  ['mer. 2026-12-30 14:00', 'Ouvert, jusqu’à 17 h'],
  ['mer. 2026-12-30 17:00', 'Fermé, ouvre le mercredi 6 janvier à 14 h'],
  ['mer. 2027-01-06 10:00', 'Fermé, ouvre à 14 h'],
]);
hours('easter +1 day 10:00-12:00', [
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre le lundi 29 mars à 10 h'],
  ['dim. 2027-03-28 10:00', 'Fermé, ouvre demain à 10 h'],
  ['lun. 2027-03-29 11:00', 'Ouvert, jusqu’à 12 h'],
  ['lun. 2027-03-29 12:00', 'Fermé, ouvre le lundi 17 avril 2028 à 10 h'],
]);
hours('2026 Dec 24 09:00-12:00', [
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre le jeudi 24 décembre à 9 h'],
  ['dim. 2026-12-20 10:00', 'Fermé, ouvre jeudi à 9 h'],
  ['jeu. 2026-12-24 10:00', 'Ouvert, jusqu’à 12 h'],
  ['jeu. 2026-12-24 12:00', 'Fermé'],
  ['ven. 2026-12-25 10:00', 'Fermé'],
]);
hours('Dec 24,31 09:00-16:00; Mo-Sa 09:00-19:00; Dec 24,31 09:00-16:00; PH off', [
  ['mer. 2026-12-23 19:00', 'Fermé, ouvre demain à 9 h'],
  ['jeu. 2026-12-24 15:30', 'Ouvert, jusqu’à 16 h'],
  ['jeu. 2026-12-24 16:00', 'Fermé, ouvre samedi à 9 h'],
  ['jeu. 2026-12-31 16:00', 'Fermé, ouvre samedi à 9 h'],
]);
hours('Mo 07:05-07:45; We 13:00-13:01', [
  ['lun. 2026-11-23 06:00', 'Fermé, ouvre à 7 h 05'],
  ['lun. 2026-11-23 07:05', 'Ouvert, jusqu’à 7 h 45'],
  ['lun. 2026-11-23 07:45', 'Fermé, ouvre mercredi à 13 h'],
  ['mer. 2026-11-25 13:00', 'Ouvert, jusqu’à 13 h 01'],
  ['mer. 2026-11-25 13:01', 'Fermé, ouvre lundi à 7 h 05'],
]);
hours('Mo-We 18:00-26:00', [
  ['mer. 2026-11-25 20:00', 'Ouvert, jusqu’à 2 h du matin'],
  ['jeu. 2026-11-26 01:00', 'Ouvert, jusqu’à 2 h'],
  ['jeu. 2026-11-26 02:00', 'Fermé, ouvre lundi à 18 h'],
]);
hours(
  'Mo-Su 09:00-18:00; PH off',
  [
    ['jeu. 2026-12-24 18:00', 'Fermé, ouvre dimanche à 9 h'],
    ['sam. 2026-12-26 10:00', 'Fermé, ouvre demain à 9 h'],
    ['jeu. 2027-03-25 19:00', 'Fermé, ouvre samedi à 9 h'],
    ['ven. 2027-03-26 10:00', 'Fermé, ouvre demain à 9 h'],
    ['sam. 2027-03-27 18:00', 'Fermé, ouvre demain à 9 h'],
    ['dim. 2027-03-28 17:59', 'Ouvert, jusqu’à 18 h'],
    ['lun. 2027-03-29 10:00', 'Fermé, ouvre demain à 9 h'],
  ],
  {commune: '67482'},
);
hours(
  'Mo-Sa 07:30-17:00; PH off',
  [
    ['sam. 2026-12-19 17:00', 'Fermé, ouvre lundi à 7 h 30'],
    ['dim. 2026-12-20 10:00', 'Fermé, ouvre demain à 7 h 30'],
    ['lun. 2026-11-23 07:29', 'Fermé, ouvre à 7 h 30'],
    ['lun. 2026-11-23 07:30', 'Ouvert, jusqu’à 17 h'],
  ],
  {commune: '97411'},
);
hours(
  'Mo-Fr 07:30-15:30; PH off',
  [
    ['lun. 2026-11-23 07:30', 'Ouvert, jusqu’à 15 h 30'],
    ['ven. 2026-11-27 15:30', 'Fermé, ouvre lundi à 7 h 30'],
  ],
  {commune: '98818'},
);
hours('lundi-vendredi 9h-12h, 14h-18h ; samedi 9h-12h ; 24/12/2026 9h-12h "horaires réduits"', [
  ['lun. 2026-11-23 12:00', 'En pause, reprend à 14 h'],
  ['sam. 2026-11-28 12:00', 'Fermé, ouvre lundi à 9 h'],
  ['jeu. 2026-12-24 11:00', 'Ouvert, jusqu’à 12 h'],
  ['jeu. 2026-12-24 12:00', 'Fermé, ouvre samedi à 9 h'],
  ['sam. 2026-12-26 12:00', 'Fermé, ouvre lundi à 9 h'],
]);
hours('Sa 20:00-04:00', [
  ['sam. 2027-03-27 23:00', 'Ouvert, jusqu’à 4 h du matin'],
  ['dim. 2027-03-28 01:59', 'Ouvert, jusqu’à 4 h'],
  ['dim. 2027-03-28 03:00', 'Ouvert, jusqu’à 4 h'],
  ['dim. 2027-03-28 04:00', 'Fermé, ouvre samedi à 20 h'],
  ['dim. 2027-10-31 02:30', 'Ouvert, jusqu’à 4 h'],
]);
hours('mercredi 14h-17h ; samedi 10h-12h, 14h-17h ; férié fermé', [
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre mercredi à 14 h'],
  ['mar. 2026-11-24 18:00', 'Fermé, ouvre demain à 14 h'],
  ['mer. 2026-11-25 16:30', 'Ouvert, jusqu’à 17 h'],
  ['sam. 2026-11-28 12:00', 'En pause, reprend à 14 h'],
  ['sam. 2026-12-19 17:00', 'Fermé, ouvre mercredi à 14 h'],
]);
hours('Fr 18:00+; Sa 10:00-14:00+', [
  ['ven. 2026-11-27 12:00', 'Fermé, ouvre à 18 h'],
  ['ven. 2026-11-27 18:00', 'Horaires non confirmés'],
  ['sam. 2026-11-28 05:00', 'Fermé, ouvre à 10 h'],
  ['sam. 2026-11-28 13:00', 'Ouvert, au moins jusqu’à 14 h'],
  ['sam. 2026-11-28 14:00', 'Horaires non confirmés'],
  ['dim. 2026-11-29 00:00', 'Fermé, ouvre vendredi à 18 h'],
]);
hours(
  'Mo-Fr 09:00-12:00; SH off; PH off',
  [
    ['ven. 2026-12-18 10:00', 'Ouvert, jusqu’à 12 h'],
    ['ven. 2026-12-18 12:00', 'Fermé, ouvre le lundi 4 janvier à 9 h'],
    ['lun. 2026-12-21 10:00', 'Fermé, ouvre le lundi 4 janvier à 9 h'],
    ['dim. 2027-01-03 10:00', 'Fermé, ouvre demain à 9 h'],
    ['lun. 2027-01-04 09:00', 'Ouvert, jusqu’à 12 h'],
    ['lun. 2028-09-04 10:00', 'Horaires non confirmés'],
  ],
  {commune: '39368'},
);
hours(
  'vacances scolaires 10h-12h',
  [
    ['lun. 2026-11-23 10:00', 'Fermé, ouvre le samedi 19 décembre à 10 h'],
    ['lun. 2026-12-21 11:00', 'Ouvert, jusqu’à 12 h'],
    ['sam. 2027-01-02 12:00', 'Fermé, ouvre demain à 10 h'],
  ],
  {commune: '39368'},
);
hours('Mo-Fr sunrise-sunset; PH off', [
  ['lun. 2026-11-23 02:00', 'Fermé, ouvre aujourd’hui, du lever au coucher du soleil'],
  ['lun. 2026-11-23 12:00', 'Horaires non confirmés'],
  ['ven. 2026-11-27 23:45', 'Fermé, ouvre lundi, du lever au coucher du soleil'],
]);
hours('Mo 09:00-12:00; Fr 09:00-sunset; Sa sunset-23:00; Su (sunrise-01:00)-12:00; PH off', [
  ['jeu. 2026-11-26 10:00', 'Fermé, ouvre demain à 9 h'],
  ['ven. 2026-11-27 23:45', 'Fermé, ouvre demain, du coucher du soleil à 23 h'],
  ['sam. 2026-11-28 10:00', 'Fermé, ouvre aujourd’hui, du coucher du soleil à 23 h'],
  ['sam. 2026-11-28 23:00', 'Fermé, ouvre demain, de 1 h avant le lever du soleil à 12 h'],
  ['mar. 2026-11-24 10:00', 'Fermé, ouvre vendredi à 9 h'],
]);
hours('Aug 14 sunset+', [
  ['lun. 2027-08-02 10:00', 'Fermé, ouvre le samedi 14 août, à partir du coucher du soleil'],
  ['lun. 2026-11-23 10:00', 'Fermé, ouvre le samedi 14 août 2027, à partir du coucher du soleil'],
]);
hours('Mo 18:00+ "adhérents"; Jun 07 off', [
  ['mar. 2026-11-24 10:00', 'Fermé, horaires non confirmés à partir de lundi à 18 h'],
  ['lun. 2026-11-23 17:00', 'Fermé, horaires non confirmés à partir de 18 h'],
]);
hours('Mo 18:00+ unknown', [['lun. 2026-11-23 17:00', 'Fermé, horaires non confirmés à partir de 18 h']]);
hours('Jul 14-20 unknown', [
  ['mar. 2027-07-13 10:00', 'Fermé, horaires non confirmés à partir de demain'],
  ['mar. 2027-07-06 10:00', 'Fermé, horaires non confirmés à partir du mercredi 14 juillet'],
  ['mar. 2026-11-24 10:00', 'Fermé, horaires non confirmés à partir du mercredi 14 juillet 2027'],
]);
hours('24/7; 2027 Aug 01-15 off; 2028 Aug 01 00:00-06:00', [
  ['mar. 2026-11-24 10:00', 'Ouvert, jusqu’au samedi 31 juillet 2027 inclus'],
  ['ven. 2027-02-26 10:00', 'Ouvert, jusqu’au samedi 31 juillet inclus'],
  ['dim. 2027-08-15 10:00', 'Fermé, ouvre demain à 0 h'],
  ['lun. 2027-08-16 10:00', 'Ouvert, jusqu’au mardi 1er août 2028 à 6 h'],
]);
hours('Mo-Tu 00:00-24:00; We 00:00-08:00; Fr 08:00-06:00, Sa 20:00-00:30', [
  ['mar. 2026-11-24 01:00', 'Ouvert, jusqu’à demain à 8 h'],
  ['mar. 2026-11-24 23:00', 'Ouvert, jusqu’à demain à 8 h'],
  ['ven. 2026-11-27 11:59', 'Ouvert, jusqu’à demain à 6 h'],
  ['ven. 2026-11-27 12:00', 'Ouvert, jusqu’à 6 h du matin'],
  ['sam. 2026-11-28 05:00', 'Ouvert, jusqu’à 6 h'],
  ['sam. 2026-11-28 20:00', 'Ouvert, jusqu’à 0 h 30'],
]);
hours('Mo-Fr 09:00-12:00, Sa 10:00-12:00 unknown', [
  ['ven. 2026-11-27 12:00', 'Fermé, ouvre lundi à 9 h'],
  ['sam. 2026-11-28 10:00', 'Horaires non confirmés'],
  ['sam. 2026-11-28 12:00', 'Fermé, ouvre lundi à 9 h'],
]);
hours('Mo 09:00-12:00', [
  ['lun. 2026-11-23 12:00', 'Fermé, ouvre le lundi 30 novembre à 9 h'],
  ['mar. 2026-11-24 12:00', 'Fermé, ouvre lundi à 9 h'],
  ['lun. 2026-11-30 00:00', 'Fermé, ouvre à 9 h'],
  ['lun. 2026-12-28 12:00', 'Fermé, ouvre le lundi 4 janvier à 9 h'],
  ['lun. 2027-02-22 12:00', 'Fermé, ouvre le lundi 1er mars à 9 h'],
]);

describe('spaces that do not break', () => {
  const text = 'Mo-Fr 09:00-12:30,14:00-18:00; PH off';
  for (const [format, line] of [
    ['9 h', 'Ouvert, jusqu’à 12\u202fh\u202f30'],
    ['9h30', 'Ouvert, jusqu’à 12h30'],
    ['09:30', 'Ouvert, jusqu’à 12:30'],
  ] as const)
    it(format, () => assert.equal(lineAt(text, 'lun. 2026-11-23 10:00', {}, format), line));
  it('after the noon of a clock of 24 hours', () =>
    assert.equal(
      lineAt('Fr 18:00-02:00', 'ven. 2026-11-27 20:00', {}, '09:30'),
      'Ouvert, jusqu’à demain à\u00a002:00',
    ));
  it('before a semicolon', () =>
    assert.equal(
      lineAt('Mo 09:00-12:00 || "sur rendez-vous"', 'lun. 2026-11-23 08:00'),
      'Ouvert sur rendez-vous\u202f; sans rendez-vous à partir de 9\u202fh',
    ));
  it('tomorrow', () => assert.equal(lineAt(text, 'lun. 2026-11-23 19:00'), 'Fermé, ouvre demain à\u00a09\u202fh'));
  it('always', () => assert.equal(lineAt('24/7', 'lun. 2026-11-23 19:00'), 'Ouvert 24\u202fh/24, 7\u202fj/7'));
});
