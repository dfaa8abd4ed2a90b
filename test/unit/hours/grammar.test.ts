import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dayNumber} from '../../../src/domain/calendar/days.js';
import {intervals, statusAt} from '../../../src/domain/hours/evaluate.js';
import type {HoursPlace} from '../../../src/domain/hours/hours.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';

/** Mainland France in winter: one hour ahead. */
const at = (moment: string) => new Date(`${moment}:00+01:00`);

function read(text: string, place?: HoursPlace) {
  const {hours, problem} = readHours(text, place);
  assert.equal(problem, undefined, text);
  return hours!;
}

/** The state at each moment. The moments of a row are the minute before a boundary, the boundary, and so on. */
function states(text: string, rows: Readonly<Record<string, string>>, place?: HoursPlace) {
  for (const [moment, state] of Object.entries(rows))
    it(`${text} · ${moment} · ${state}`, () => assert.equal(statusAt(read(text, place), at(moment)).state, state));
}

/** The days when something is written, between two dates (end not included). */
function days(text: string, from: string, to: string, expected: readonly string[], place?: HoursPlace) {
  it(`${text} · ${expected.join(' ')}`, () => {
    const found = intervals(read(text, place), `${from}T00:00`, `${to}T00:00`).map((slot) => slot.from.slice(5, 10));
    assert.deepEqual([...new Set(found)], expected);
  });
}

describe('open ends: it opens, nobody knows when it closes', () => {
  states('Mo 18:00+', {
    '2026-11-23T17:59': 'closed',
    '2026-11-23T18:00': 'unknown',
    '2026-11-24T03:59': 'unknown',
    '2026-11-24T04:00': 'closed',
  });
  states('Mo 10:00-14:00+', {
    '2026-11-23T09:59': 'closed',
    '2026-11-23T10:00': 'open',
    '2026-11-23T13:59': 'open',
    '2026-11-23T14:00': 'unknown',
    '2026-11-23T23:59': 'unknown',
    '2026-11-24T00:00': 'closed',
  });
  states('Mo 10:00-14:00+,18:00-20:00', {
    '2026-11-23T17:59': 'unknown',
    '2026-11-23T18:00': 'open',
    '2026-11-23T20:00': 'closed',
  });
  states('24/7; Mo 18:00+ off', {'2026-11-23T17:59': 'open', '2026-11-23T18:00': 'unknown'});

  it('say it in words', () => {
    assert.equal(read('Mo 18:30+').day(dayNumber(2026, 11, 23)).slots[0]?.comment, 'à partir de 18\u202fh\u202f30');
    const [known, after] = read('Mo 10:00-14:00+ "bar"').day(dayNumber(2026, 11, 23)).slots;
    assert.deepEqual([known?.vague, known?.comment], [false, 'bar']);
    assert.deepEqual([after?.vague, after?.comment], [true, 'après 14\u202fh, bar']);
  });
});

describe('the sun: widest bounds, never open or closed, and words', () => {
  states('Mo sunrise-sunset', {
    '2026-11-23T03:59': 'closed',
    '2026-11-23T04:00': 'unknown',
    '2026-11-23T12:00': 'unknown',
    '2026-11-23T23:29': 'unknown',
    '2026-11-23T23:30': 'closed',
  });
  states('24/7; Mo-Su sunset-sunrise off', {'2026-11-23T12:00': 'open', '2026-11-23T20:00': 'unknown'});
  for (const [text, words] of [
    ['sunrise-sunset', 'du lever au coucher du soleil'],
    ['du lever au coucher du soleil', 'du lever au coucher du soleil'],
    ['du lever du soleil à 18h', 'du lever du soleil à 18\u202fh'],
    ['09:00-sunset', 'de 9\u202fh au coucher du soleil'],
    ['dawn-dusk', 'du lever au coucher du soleil'],
    ['09:05-(sunset-01:00)', 'de 9\u202fh\u202f05 à 1\u202fh avant le coucher du soleil'],
    ['sunset-02:00 "bar"', 'du coucher du soleil à 2\u202fh, bar'],
    ['sunset+', 'à partir du coucher du soleil'],
  ] as const) {
    it(`${text} · ${words}`, () => {
      const [slot] = read(text).day(dayNumber(2026, 11, 23)).slots;
      assert.deepEqual([slot?.state, slot?.vague, slot?.comment], ['unknown', true, words]);
    });
  }
});

describe('dates', () => {
  days('Feb 28-Mar 01 9h-12h', '2027-02-01', '2027-03-10', ['02-28', '03-01']);
  days('Feb 28-Mar 01 9h-12h', '2028-02-01', '2028-03-10', ['02-28', '02-29', '03-01']);
  days('Feb 29 9h-12h', '2027-02-01', '2027-03-10', []);
  days('2026 Dec 30-2027 Jan 02 9h-12h; PH off', '2026-12-01', '2028-02-01', ['12-30', '12-31', '01-02']);
  days('2026 Dec 30-Jan 02 9h-12h; PH off', '2025-12-01', '2028-02-01', ['12-30', '12-31', '01-02']);
  days('2026 Dec 24,31 9h-12h', '2026-12-01', '2027-12-31', ['12-24', '12-31']);
  days('2026 Dec 30+ 9h-12h; PH off', '2026-12-01', '2027-01-04', ['12-30', '12-31', '01-02', '01-03']);
  days('Jan 01 -1 day 9h-12h', '2026-12-01', '2027-02-01', ['12-31']);
  days('Jan 02 +Mo 9h-12h', '2027-01-01', '2027-02-01', ['01-04']);
  days('24,31/12 9h-12h', '2026-12-01', '2027-01-31', ['12-24', '12-31']);
  days('24-26/12 9h-12h; PH off', '2026-12-01', '2027-01-31', ['12-24', '12-26']);
  days('Dec 25 -Mo 9h-12h', '2026-12-01', '2027-01-01', ['12-21']);
  days('easter -2 days-easter +1 day 9h-12h; PH off', '2026-03-01', '2026-05-01', ['04-03', '04-04', '04-05']);
  days('Dec Su[1]-Dec 08 9h-12h', '2026-12-01', '2027-01-01', ['12-06', '12-07', '12-08']);
  days('Mar Su[-1]-Oct Su[-1] Mo 9h-12h', '2026-10-15', '2026-11-15', ['10-19']);
  days('du 24 au 26 novembre 9h-12h', '2026-11-01', '2026-12-01', ['11-24', '11-25', '11-26']);
  days('les 24 et 31 décembre 2026 9h-12h', '2026-12-01', '2027-12-31', ['12-24', '12-31']);
  days('24 décembre et 2 janvier 9h-12h', '2026-12-01', '2027-01-31', ['12-24', '01-02']);
});

describe('a long range of dates without a year is a season, not an exception', () => {
  const day = dayNumber(2027, 7, 14);
  for (const [text, isSeason] of [
    ['Mo-Fr 09:00-12:00; Jul 01-Aug 31 Mo-Fr 10:00-12:00; PH off', true],
    ['lundi-vendredi 9h-12h ; du 1er juillet au 31 août lundi-vendredi 10h-12h ; jours fériés fermé', true],
    ['Mo-Fr 09:00-12:00; Jul 01-15 Mo-Fr 10:00-12:00; PH off', false],
    ['Mo-Fr 09:00-12:00; 2027 Jul 01-Aug 31 Mo-Fr 10:00-12:00; PH off', false],
    ['Mo-Fr 09:00-12:00; Jul 01-Aug 31 off; PH off', false],
  ] as const) {
    it(text, () => {
      const hours = read(text);
      assert.equal(hours.season(day - 1) !== hours.season(dayNumber(2027, 6, 1)), isSeason);
      assert.equal(hours.day(day - 1).exceptional, !isSeason);
      assert.equal(hours.usual(day - 1)[0]?.from, isSeason ? 600 : 540);
    });
  }
});

describe('years', () => {
  days('2027 Dec 24 9h-12h', '2026-12-01', '2028-12-31', ['12-24']);
  days('2026-2027 Mo[1] Dec 9h-12h', '2026-12-01', '2027-12-31', ['12-07', '12-06']);
  days('2026-2030/2 Dec 24 9h-12h', '2026-12-01', '2027-12-31', ['12-24']);
  days('2027+ Dec 24 9h-12h', '2026-12-01', '2026-12-31', []);
  days('2027+ Dec 24 9h-12h', '2026-12-25', '2027-12-31', ['12-24']);
  days('2026,2028 Dec 24 9h-12h', '2027-01-01', '2027-12-31', []);
});

describe('weekdays of the month', () => {
  days('Tu[1,3] 9h-12h', '2026-12-01', '2027-01-01', ['12-01', '12-15']);
  days('Tu[1-2] 9h-12h', '2026-12-01', '2027-01-01', ['12-01', '12-08']);
  days('Tu[-1] 9h-12h', '2026-12-01', '2027-01-01', ['12-29']);
  days('Su[-1] -1 day 9h-12h', '2026-12-01', '2027-01-01', ['12-26']);
  days('Mo[1] +2 days 9h-12h', '2026-12-01', '2027-01-01', ['12-09']);
  days('1er vendredi du mois 9h-12h', '2026-12-01', '2027-01-01', ['12-04']);
  days('le 1er et le 3e mardi du mois 9h-12h', '2026-12-01', '2027-01-01', ['12-01', '12-15']);
  days('le 1er lundi et le 3e jeudi du mois 9h-12h', '2026-12-01', '2027-01-01', ['12-07', '12-17']);
  days('les 1er et dernier samedis du mois 9h-12h', '2026-12-01', '2027-01-01', ['12-05', '12-26']);
  days('décembre dernier samedi 9h-12h', '2026-11-20', '2027-01-01', ['12-26']);
  days('le dernier samedi du mois 9h-12h', '2026-11-20', '2027-01-01', ['11-28', '12-26']);
});

describe('weeks, with the 53rd of 2026', () => {
  days('semaines impaires : lundi 9h-12h', '2026-12-15', '2027-01-20', ['12-28', '01-04', '01-18']);
  days('semaines paires : lundi 9h-12h', '2026-12-15', '2027-01-20', ['12-21', '01-11']);
  days('week 52-53 Mo 9h-12h', '2026-12-15', '2027-01-20', ['12-21', '12-28']);
  days('week 2-26/2 Mo 9h-12h', '2026-12-15', '2027-01-30', ['01-11', '01-25']);
});

describe('public holidays', () => {
  days('PH -1 day 9h-12h', '2026-12-01', '2027-01-10', ['12-24', '12-31']);
  days('PH Fr 9h-12h', '2026-11-01', '2027-01-31', ['12-25', '01-01']);
  states('lundi-vendredi 9h-12h sauf jours fériés', {
    '2026-11-11T10:00': 'closed',
    '2026-11-12T10:00': 'open',
  });
  states('lundi-vendredi 9h-12h ; samedi 9h-12h sauf jours fériés', {
    '2026-08-15T10:00': 'closed',
    '2026-11-11T10:00': 'unknown',
  });
  states('lundi-vendredi 9h-12h, samedi 14h-18h, sauf jours fériés', {
    '2026-08-15T15:00': 'closed',
    '2026-11-11T10:00': 'closed',
  });
  states('We 22:00-02:00', {
    '2026-11-11T23:59': 'unknown',
    '2026-11-12T01:59': 'unknown',
    '2026-11-12T02:00': 'closed',
  });
});

describe('school holidays', () => {
  const christmas = (day: number) =>
    day >= dayNumber(2027, 1, 10) ? undefined : day >= dayNumber(2026, 12, 19) && day < dayNumber(2027, 1, 4);
  const place = {schoolHolidays: christmas};
  days('SH 9h-12h; PH off', '2026-12-15', '2026-12-22', ['12-19', '12-20', '12-21'], place);
  days('vacances scolaires Mo 9h-12h', '2026-12-01', '2027-01-09', ['12-21', '12-28'], place);
  days('lundi 9h-12h hors vacances scolaires', '2026-12-10', '2027-01-09', ['12-14', '01-04'], place);
  days('en période scolaire : lundi 9h-12h', '2026-12-10', '2027-01-09', ['12-14', '01-04'], place);
  days('Mo 9h-12h; SH off', '2026-12-10', '2027-01-09', ['12-14', '01-04'], place);
  days('Sa,SH 9h-12h; PH off', '2026-12-12', '2026-12-22', ['12-12', '12-19', '12-20', '12-21'], place);

  it('that are not published leave unknown only the days that they would change', () => {
    const hours = read('Mo-Fr 09:00-12:00; SH Mo-We 14:00-18:00; PH off', place);
    const monday = hours.day(dayNumber(2027, 2, 1));
    assert.deepEqual(
      [monday.unconfirmed, monday.reason, monday.holiday, monday.slots[0]?.state],
      [true, 'vacances scolaires', undefined, 'unknown'],
    );
    const thursday = hours.day(dayNumber(2027, 2, 4));
    assert.deepEqual([thursday.unconfirmed, thursday.slots[0]?.state], [false, 'open']);
  });
  it('that nobody gives are never published', () => {
    assert.equal(statusAt(read('Mo 09:00-12:00; SH off'), at('2026-12-07T10:00')).state, 'unknown');
    assert.equal(statusAt(read('Mo 09:00-12:00; SH off'), at('2026-12-08T10:00')).state, 'closed');
    assert.equal(statusAt(read('Mo 22:00-02:00; SH off'), at('2026-12-08T01:00')).state, 'unknown');
  });
  it('are a season', () => {
    const hours = read('Mo 09:00-12:00; SH Mo 14:00-18:00', place);
    assert.notEqual(hours.season(dayNumber(2026, 12, 18)), hours.season(dayNumber(2026, 12, 19)));
    assert.equal(hours.season(dayNumber(2026, 12, 19)), hours.season(dayNumber(2027, 1, 3)));
  });
});

describe('around the clock, in every spelling', () => {
  for (const always of ['24/7', '24h/24, 7j/7', '24 h/24 et 7 j/7', '00:00-24:00']) {
    days(`${always}, PH off`, '2026-12-24', '2026-12-27', ['12-24', '12-26']);
    states(`${always}; Sa 00:00-08:00; PH off`, {'2026-11-28T07:59': 'open', '2026-11-28T08:00': 'closed'});
    states(always, {'2026-12-25T10:00': 'open'});
    states(`Mo 09:00-12:00; 2026 Dec 25 ${always}`, {'2026-12-25T10:00': 'open'});
  }
  states('Mo-Fr 09:00-12:00 || off', {'2026-11-23T09:00': 'open', '2026-11-23T12:00': 'closed'});
});

describe('a night beside a rule that takes it away', () => {
  states('Mo-Sa unknown; Mo 22:00-02:00; PH off', {'2026-04-06T20:00': 'closed', '2026-04-07T00:00': 'unknown'});
  states('Mo 22:00-02:00; Tu 01:00-03:00 off', {
    '2026-11-24T00:59': 'open',
    '2026-11-24T01:00': 'closed',
  });
});

describe('states and exceptions in French', () => {
  states('du lundi au vendredi de 9h à 12h et de 14h à 17h, sauf le mercredi', {
    '2026-11-23T13:59': 'break',
    '2026-11-23T14:00': 'open',
    '2026-11-25T10:00': 'closed',
  });
  states('tous les jours sauf le dimanche 9h-18h', {'2026-11-22T10:00': 'closed', '2026-11-23T10:00': 'open'});
  states('lundi-samedi 9h-12h. Fermé le mercredi et en août.', {}, undefined);
  states('lundi-samedi 9h-12h\nfermé le mercredi\nfermé en décembre', {
    '2026-11-24T10:00': 'open',
    '2026-11-25T10:00': 'closed',
    '2026-12-01T10:00': 'closed',
  });
  states('ouvert sur rendez-vous le lundi de 9h à midi', {
    '2026-11-23T11:59': 'appointment',
    '2026-11-23T12:00': 'closed',
  });
  states('vendredi de 22h à minuit', {'2026-11-27T23:59': 'open', '2026-11-28T00:00': 'closed'});
  states('le week-end 9h-12h', {'2026-11-27T10:00': 'closed', '2026-11-28T10:00': 'open'});
  states('lundi : 24h/24', {'2026-11-22T23:59': 'closed', '2026-11-23T00:00': 'open', '2026-11-24T00:00': 'closed'});
  states('24/7 off', {'2026-11-22T23:59': 'closed'});
});

describe('what may mean two things is refused, with a hint', () => {
  for (const [text, position, hint] of [
    ['lundi 9-12', 6, /9h-12h/],
    ['mar 9h-12h', 0, /mardi ou mars/],
    ['1er mar 9h-12h', 4, /mardi ou mars/],
    ['WE 9h-12h', 0, /week-end ou mercredi/],
    ['Mo 00:00-00:00', 3, /24h\/24 ou fermé/],
    ['Mo 10:00-16:00/01:30', 20, /fin attendue/],
    ['Mo 10:00,12:00', 8, /fin attendue/],
    ['ouvert le lundi', 15, /heures attendues/],
    ['24/7 09:00-12:00', 5, /non compris/],
    ['Dec 01+ 9h-12h', 6, /./],
    ['2026 Dec 24,Dec 31 off', 12, /année/],
    ['31-1 janvier fermé', 0, /ordre/],
    ['24 décembre et 30, 31 janvier 9h-12h', 15, /./],
    ['week 50-2 Mo 9h-12h', 10, /ordre/],
    ['samedi jours fériés 9h-12h', 13, /./],
    ['1er lundi et mardi 9h-12h', 10, /./],
    ['lundi 9h-12h sauf', 17, /jour attendu/],
    ['lundi 9h-12h, mardi 14h-18h sauf en août', 14, /./],
    ['lundi-vendredi 9h-18h sauf le mercredi 14h-18h', 39, /./],
    ['fermé le lundi sauf en août', 0, /./],
    ['vacances 9h-12h', 0, /./],
    ['lundi 9h-12h (sunset', 13, /./],
    ['2 janvier 2026 2027 9h-12h', 15, /./],
    ['00/05 fermé', 0, /date/],
    ['lundi-vendredi 9h-12h ; lundi 24 décembre fermé', 30, /sans le jour/],
    ['lundi-vendredi 9h-12h ; lundi de Pâques fermé', 33, /sans le jour/],
    ['Mo off;'.repeat(60), 350, /trop long/],
    ['Mo 9h-10h,10h-11h,11h-12h;'.repeat(40), 884, /trop long/],
    [`Mo ${Array.from({length: 40}, () => '9h-10h').join()}`, 170, /trop long/],
    [`Dec ${Array.from({length: 40}, () => '24').join()} off`, 75, /trop long/],
    ['53/2 fermé', 0, /date/],
  ] as const) {
    it(text.slice(0, 60), () => {
      const {hours, problem} = readHours(text);
      assert.equal(hours, undefined);
      assert.equal(problem?.position, position, problem?.message);
      assert.match(problem?.message ?? '', hint);
    });
  }
});

it('a year of closings is read, and a text of 6,000 signs at most', () => {
  const closings = Array.from(
    {length: 150},
    (_, index) => `${1 + (index % 28)}/${1 + (index % 12)}/${2026 + (index % 3)}`,
  );
  assert.equal(read('24/7', {closures: closings.join(' ; ')}).day(dayNumber(2026, 1, 1)).slots.length, 0);
  assert.equal(readHours('24/7', {closures: 'x'.repeat(6001)}).problem?.position, 6000);
});
