import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {HoursPlace} from '../../../src/domain/hours/hours.js';
import {intervals, statusAt} from '../../../src/domain/hours/evaluate.js';
import {exceptions} from '../../../src/domain/hours/exceptions.js';
import {instantOf} from '../../../src/domain/calendar/clocks.js';
import {dayNumber, isoDate} from '../../../src/domain/calendar/days.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';

function read(text: string, place?: HoursPlace) {
  const {hours, problem} = readHours(text, place);
  assert.equal(problem, undefined);
  return hours!;
}

/** « state until/opens » at a moment of the place. */
function said(text: string, moment: string, place?: HoursPlace) {
  const hours = read(text, place);
  const {state, until, opens} = statusAt(hours, new Date(instantOf(Date.parse(`${moment}Z`) / 6e4, hours.timeZone)));
  return [state, until ?? '-', opens ?? '-'].join(' ');
}

function table(text: string, rows: readonly (readonly [moment: string, expected: string])[], place?: HoursPlace) {
  for (const [moment, expected] of rows)
    it(`${text} · ${moment}`, () => assert.equal(said(text, moment, place), expected));
}

describe('an ordinary week', () => {
  table('Mo-Fr 09:00-12:00,14:00-18:00; PH off', [
    ['2026-11-23T08:59', 'closed 2026-11-23T09:00 2026-11-23T09:00'],
    ['2026-11-23T09:00', 'open 2026-11-23T12:00 -'],
    ['2026-11-23T11:59', 'open 2026-11-23T12:00 -'],
    ['2026-11-23T12:00', 'break 2026-11-23T14:00 2026-11-23T14:00'],
    ['2026-11-23T13:59', 'break 2026-11-23T14:00 2026-11-23T14:00'],
    ['2026-11-23T14:00', 'open 2026-11-23T18:00 -'],
    ['2026-11-23T18:00', 'closed 2026-11-24T09:00 2026-11-24T09:00'],
    ['2026-11-27T18:00', 'closed 2026-11-30T09:00 2026-11-30T09:00'],
    ['2026-11-10T18:00', 'closed 2026-11-12T09:00 2026-11-12T09:00'],
    ['2026-11-11T10:00', 'closed 2026-11-12T09:00 2026-11-12T09:00'],
  ]);
  table('lundi-vendredi 9h-12h, 14h-18h ; samedi 9h-12h ; 24/12/2026 9h-12h "horaires réduits"', [
    ['2026-12-24T11:59', 'open 2026-12-24T12:00 -'],
    ['2026-12-24T12:00', 'closed 2026-12-25T00:00 2026-12-26T09:00'],
    ['2026-12-26T10:00', 'open 2026-12-26T12:00 -'],
  ]);
});

describe('nights', () => {
  table('Fr 22:00-02:00', [
    ['2026-11-27T21:59', 'closed 2026-11-27T22:00 2026-11-27T22:00'],
    ['2026-11-27T23:59', 'open 2026-11-28T02:00 -'],
    ['2026-11-28T01:59', 'open 2026-11-28T02:00 -'],
    ['2026-11-28T02:00', 'closed 2026-12-04T22:00 2026-12-04T22:00'],
  ]);
  table('Fr 22:00-02:00; Sa 10:00-12:00', [
    ['2026-11-27T23:00', 'open 2026-11-28T00:00 -'],
    ['2026-11-28T01:00', 'closed 2026-11-28T10:00 2026-11-28T10:00'],
  ]);
  table('Mo-Su 18:00-02:00; PH off', [
    ['2026-12-25T00:00', 'closed 2026-12-26T18:00 2026-12-26T18:00'],
    ['2026-12-26T01:00', 'closed 2026-12-26T18:00 2026-12-26T18:00'],
  ]);
  table('24/7; Fr 22:00-02:00 off', [['2026-11-28T01:00', 'closed 2026-11-28T02:00 2026-11-28T02:00']]);
  table('24/7; Tu-We 22:00-02:00 off', [
    ['2026-11-25T01:00', 'closed 2026-11-25T02:00 2026-11-25T02:00'],
    ['2026-11-25T12:00', 'open 2026-11-25T22:00 -'],
    ['2026-11-25T23:00', 'closed 2026-11-26T02:00 2026-11-26T02:00'],
  ]);
  table('Mo-Su 00:00-24:00', [['2026-11-23T12:00', 'open 2026-12-25T00:00 -']]);
  table('Mo-We 18:00-26:00', [['2026-11-26T01:59', 'open 2026-11-26T02:00 -']]);
});

describe('public holidays', () => {
  table('Mo-Fr 09:00-18:00', [
    ['2026-11-11T10:00', 'unknown 2026-11-12T00:00 2026-11-12T09:00'],
    ['2026-11-01T10:00', 'closed 2026-11-02T09:00 2026-11-02T09:00'],
    ['2026-05-01T10:00', 'unknown 2026-05-02T00:00 2026-05-04T09:00'],
  ]);
  table('Mo-Fr 09:00-18:00; 11/11/2026 9h-12h', [['2026-11-11T10:00', 'open 2026-11-11T12:00 -']]);
  table('Mo-Fr,PH 09:00-18:00', [['2026-11-11T10:00', 'open 2026-11-11T18:00 -']]);
  table('Mo-Fr 09:00-18:00; PH 10:00-12:00', [['2026-11-11T12:00', 'closed 2026-11-12T09:00 2026-11-12T09:00']]);
  table('24/7', [['2026-12-25T10:00', 'open - -']]);
  table('Mo-Su 09:00-18:00; PH off', [['2026-04-03T10:00', 'closed 2026-04-04T09:00 2026-04-04T09:00']], {
    commune: '67482',
  });
  table('Mo-Su 09:00-18:00; PH off', [['2026-04-03T10:00', 'open 2026-04-03T18:00 -']], {commune: '88160'});
  table(
    'Mo-Su 09:00-18:00; PH off',
    [
      ['2026-07-12T10:00', 'closed 2026-07-13T09:00 2026-07-13T09:00'],
      ['2026-05-08T10:00', 'open 2026-05-08T18:00 -'],
      ['2027-05-08T10:00', 'closed 2027-05-09T09:00 2027-05-09T09:00'],
    ],
    {holidays: '+12/07/2026 "fête locale"; -08/05/2026'},
  );

  it('says why', () => {
    const hours = read('Mo-Fr 09:00-18:00; PH off');
    assert.equal(statusAt(hours, new Date('2026-11-11T10:00+01:00')).reason, 'Armistice 1918');
    assert.equal(statusAt(read('Mo-Fr 09:00-18:00'), new Date('2026-11-11T10:00+01:00')).reason, 'Armistice 1918');
  });
});

describe('closures', () => {
  const place = {closures: '24/12/2026-02/01/2027 "congés"; 15/08/2026'};
  table(
    'Mo-Sa 09:00-18:00; PH off',
    [
      ['2026-12-23T18:00', 'closed 2027-01-04T09:00 2027-01-04T09:00'],
      ['2026-12-28T10:00', 'closed 2027-01-04T09:00 2027-01-04T09:00'],
      ['2026-08-15T10:00', 'closed 2026-08-17T09:00 2026-08-17T09:00'],
    ],
    place,
  );
  table('24/7', [['2026-12-23T10:00', 'open 2026-12-24T00:00 -']], place);

  it('are one exception each, with their reason, past new year', () => {
    const hours = read('Mo-Fr 09:00-18:00; PH off', place);
    const found = exceptions(hours, dayNumber(2026, 11, 22), 60).map(({from, to, day}) => [
      isoDate(from),
      isoDate(to),
      day.reason,
    ]);
    assert.deepEqual(found, [['2026-12-24', '2027-01-02', 'congés']]);
  });

  it('do not list a holiday that falls on a closed day', () => {
    const hours = read('Mo-Fr 09:00-18:00; PH off');
    const found = exceptions(hours, dayNumber(2026, 10, 20), 60).map(({from}) => isoDate(from));
    assert.deepEqual(found, ['2026-11-11']);
  });
});

describe('what is not plainly open', () => {
  table('Mo-Fr 10:00-20:00 "sur rendez-vous"', [['2026-11-23T10:00', 'appointment 2026-11-23T20:00 -']]);
  table('Mo-Fr 10:00-20:00 "sans rendez-vous"', [['2026-11-23T10:00', 'open 2026-11-23T20:00 -']]);
  table('lundi 9h-12h sur RDV', [['2026-11-23T10:00', 'appointment 2026-11-23T12:00 -']]);
  table('Mo-Fr 09:00-12:00 || "sur rendez-vous"', [
    ['2026-11-23T10:00', 'open 2026-11-23T12:00 -'],
    ['2026-11-23T12:00', 'appointment 2026-11-24T09:00 -'],
  ]);
  it('a comment alone does not say open', () => {
    assert.equal(said('Mo-Fr 10:00-20:00 "adhérents"', '2026-11-23T10:00').split(' ')[0], 'unknown');
  });
});

describe('seasons, dates, weeks', () => {
  table('Feb 15-Feb 29 09:00-12:00', [
    ['2027-02-28T09:00', 'open 2027-02-28T12:00 -'],
    ['2027-03-01T09:00', 'closed 2028-02-15T09:00 2028-02-15T09:00'],
    ['2028-02-29T09:00', 'open 2028-02-29T12:00 -'],
  ]);
  table('Nov-Feb Mo 09:00-12:00', [
    ['2026-12-07T09:00', 'open 2026-12-07T12:00 -'],
    ['2027-03-01T09:00', 'closed 2027-11-01T00:00 2027-11-08T09:00'],
  ]);
  table('du 24 décembre au 2 janvier 9h-12h', [
    ['2027-01-02T09:00', 'open 2027-01-02T12:00 -'],
    ['2027-01-03T09:00', 'closed 2027-12-24T09:00 2027-12-24T09:00'],
  ]);
  table('easter 10:00-12:00', [['2026-04-05T10:00', 'open 2026-04-05T12:00 -']]);
  table('Jan 01-easter 10:00-12:00', [['2026-04-05T10:00', 'open 2026-04-05T12:00 -']]);
  table('Tu[1] 09:00-12:00; Th[-1] 14:00-16:00', [
    ['2026-12-01T09:00', 'open 2026-12-01T12:00 -'],
    ['2026-12-08T09:00', 'closed 2026-12-31T14:00 2026-12-31T14:00'],
    ['2026-12-31T14:00', 'open 2026-12-31T16:00 -'],
  ]);
  table('week 01-53/2 Mo 09:00-12:00', [
    ['2026-12-28T09:00', 'open 2026-12-28T12:00 -'],
    ['2027-01-04T09:00', 'open 2027-01-04T12:00 -'],
    ['2027-01-11T09:00', 'closed 2027-01-18T09:00 2027-01-18T09:00'],
  ]);
  table('2026 Dec 28-2027 Jan 02 09:00-12:00', [
    ['2027-01-02T09:00', 'open 2027-01-02T12:00 -'],
    ['2027-12-28T09:00', 'closed - -'],
  ]);
});

describe('the nights when the clocks change', () => {
  const hours = read('Sa 20:00-04:00');
  const at = (instant: string) => {
    const {state, until} = statusAt(hours, new Date(instant));
    return `${state} ${until}`;
  };
  it('spring: 02:00 does not exist', () => {
    assert.equal(at('2027-03-28T00:59:00Z'), 'open 2027-03-28T04:00');
    assert.equal(at('2027-03-28T01:59:00Z'), 'open 2027-03-28T04:00');
    assert.equal(at('2027-03-28T02:00:00Z'), 'closed 2027-04-03T20:00');
  });
  it('autumn: 02:00 comes twice', () => {
    assert.equal(at('2026-10-25T00:30:00Z'), 'open 2026-10-25T04:00');
    assert.equal(at('2026-10-25T01:30:00Z'), 'open 2026-10-25T04:00');
    assert.equal(at('2026-10-25T03:00:00Z'), 'closed 2026-10-31T20:00');
  });
});

describe('the clocks of the place', () => {
  for (const [commune, opening] of [
    ['97411', '2026-11-23T05:00:00Z'],
    ['97209', '2026-11-23T13:00:00Z'],
    ['98818', '2026-11-22T22:00:00Z'],
    ['39368', '2026-11-23T08:00:00Z'],
  ] as const) {
    it(`of ${commune}, wherever the computer is`, () => {
      const home = process.env.TZ;
      for (const zone of ['Europe/Paris', 'America/Santiago', 'Pacific/Auckland', 'UTC']) {
        process.env.TZ = zone;
        const hours = read('Mo-Fr 09:00-18:00; PH off', {commune});
        const instant = Date.parse(opening);
        assert.equal(statusAt(hours, new Date(instant - 6e4)).state, 'closed');
        assert.equal(statusAt(hours, new Date(instant)).state, 'open');
      }
      process.env.TZ = home;
      if (home === undefined) delete process.env.TZ;
    });
  }
});

describe('a day of the table', () => {
  it('keeps the night with the day it begins', () => {
    const [slot] = read('Fr 18:00-02:00').day(dayNumber(2026, 11, 27)).slots;
    assert.deepEqual([slot?.from, slot?.to], [1080, 1560]);
  });
  it('cuts the night where the next day does', () => {
    const [slot] = read('Fr 18:00-02:00; Sa off').day(dayNumber(2026, 11, 27)).slots;
    assert.deepEqual([slot?.from, slot?.to], [1080, 1440]);
  });
});

describe('intervals', () => {
  it('are cut at both ends and joined over midnight', () => {
    const found = intervals(read('Mo 20:00-02:00; Tu 02:00-03:00'), '2026-11-23T21:00', '2026-11-24T12:00');
    assert.deepEqual(
      found.map(({from, to, state}) => [from, to, state]),
      [
        ['2026-11-23T21:00', '2026-11-24T00:00', 'open'],
        ['2026-11-24T02:00', '2026-11-24T03:00', 'open'],
      ],
    );
    assert.equal(intervals(read('24/7'), '2026-11-23T21:00', '2026-11-25T12:00').length, 1);
  });
  it('are none between two words', () => assert.deepEqual(intervals(read('24/7'), 'hier', 'demain'), []));
});

it('an instant that is none is unknown', () => {
  assert.equal(statusAt(read('24/7'), new Date(Number.NaN)).state, 'unknown');
});
