import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dayNumber, isoDate, weekday} from '../../../src/domain/calendar/days.js';
import type {Slot} from '../../../src/domain/hours/hours.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';
import {readPlainHours} from '../../../src/domain/hours/read-plain.js';
import {ordinary, type Ordinary, regularParts} from '../../../src/domain/hours/regular.js';

const today = dayNumber(2026, 11, 24);
const names = 'Mo,Tu,We,Th,Fr,Sa,Su'.split(',');
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The ordinary week as short lines: periods, then `Mo-Fr 9:00-12:00`, with the Mondays of some weeks or « others ». */
function told(text: string, isKnown?: (day: number) => boolean): string[] {
  const hours = readPlainHours(text, '') ?? readHours(text).hours;
  assert.ok(hours, text);
  return regularParts(ordinary(hours), today, isKnown).flatMap(({periods, days}) => [
    periods.map(({from, to}) => `${isoDate(from)}/${to === undefined ? '' : isoDate(to)}`).join(' '),
    ...days.map(({first, last, slots, weeks, others}) =>
      [
        first === last ? names[first] : `${names[first]}-${names[last]}`,
        slots.map(({from, to}) => `${clock(from)}-${clock(to)}`).join(',') || 'off',
        ...(weeks ?? []).map(isoDate),
        ...(others ? ['others'] : []),
      ].join(' '),
    ),
  ]);
}

describe('the ordinary week', () => {
  for (const [text, lines] of [
    ['Mo-Fr 09:00-12:00,14:00-18:00; PH off', ['2026-11-24/', 'Mo-Fr 9:00-12:00,14:00-18:00', 'Sa-Su off']],
    ['24/7', ['2026-11-24/', 'Mo-Su 0:00-24:00']],
    ['Mo,We 09:00-12:00', ['2026-11-24/', 'Mo 9:00-12:00', 'Tu off', 'We 9:00-12:00', 'Th-Su off']],
    [
      'Mo-Fr 09:00-18:00; Jul-Aug Mo-Fr 09:00-12:00; PH off',
      [
        '2026-11-24/2027-06-30 2027-09-01/',
        'Mo-Fr 9:00-18:00',
        'Sa-Su off',
        '2027-07-01/2027-08-31',
        'Mo-Fr 9:00-12:00',
        'Sa-Su off',
      ],
    ],
    [
      'Tu[1] 09:00-12:00; PH off',
      ['2026-11-24/', 'Mo off', 'Tu 9:00-12:00 2026-11-30 2027-01-04 2027-02-01', 'Tu off others', 'We-Su off'],
    ],
    // 2026 has a week 53: two odd weeks follow each other.
    [
      'week 1-53/2 Mo-Fr 09:00-17:00; Dec 14-18 off; PH off',
      ['2026-11-24/', 'Mo-Fr 9:00-17:00 2026-11-30 2026-12-28 2027-01-04', 'Mo-Fr off others', 'Sa-Su off'],
    ],
  ] as const) {
    it(text, () => assert.deepEqual(told(text), lines));
  }

  it('leaves out the days of which too little is published', () => {
    const lines = told('Mo-Fr 09:00-18:00; Jul-Aug Mo-Fr 09:00-12:00; PH off', (day) => day < dayNumber(2027, 3, 1));
    assert.deepEqual(lines, ['2026-11-24/2027-02-28', 'Mo-Fr 9:00-18:00', 'Sa-Su off']);
  });

  it('is the same where an old Prototype.js changes what JSON writes of lists', () => {
    const morning: Slot = {from: 540, to: 720, state: 'open'};
    const evening: Slot = {from: 1080, to: 1200, state: 'open', comment: 'nocturne'};
    const week: Ordinary = {
      usual: (day) => (weekday(day) > 4 ? [] : day % 2 && weekday(day) === 1 ? [morning, evening] : [morning]),
      day: (day) => ({slots: week.usual(day), exceptional: false, unconfirmed: false}),
      season: () => '',
    };
    const expected = regularParts(week, today);
    const list = Array.prototype as unknown as Record<string, unknown>;
    list['toJSON'] = function (this: readonly object[]) {
      return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
    };
    try {
      assert.deepEqual(regularParts(week, today), expected);
    } finally {
      delete list['toJSON'];
    }
  });

  it('is the same for plain hours, whoever reads them', () => {
    for (const text of ['Mo-Fr 09:00-12:00; PH off', 'Mo-Sa 09:00-12:00,13:00-15:00'])
      assert.deepEqual(
        regularParts(ordinary(readPlainHours(text, '')!), today).map(({periods}) => periods),
        regularParts(ordinary(readHours(text).hours!), today).map(({periods}) => periods),
      );
  });
});
