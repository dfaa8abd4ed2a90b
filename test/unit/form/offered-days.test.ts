import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {offeredDays} from '../../../src/domain/form/offered-days.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';
import {offeredDay} from '../../../src/texts/fr/inscription-days.js';

const daysFor = (text: string, today: string, closures = '') => {
  const {hours} = readHours(text, {commune: '39368', closures});
  assert.ok(hours, text);
  return offeredDays(hours, today);
};
const names = (text: string, today: string, closures?: string) => daysFor(text, today, closures).map(({day}) => day);

describe('the days offered for a trial', () => {
  it('are the next six when the place is open, from tomorrow', () => {
    assert.deepEqual(names('Tu,Th 09:00-18:00; PH off', '2026-11-24'), [
      '2026-11-26',
      '2026-12-01',
      '2026-12-03',
      '2026-12-08',
      '2026-12-10',
      '2026-12-15',
    ]);
  });

  it('leave out public holidays and closures', () => {
    const days = names('Mo-Fr 09:00-18:00; PH off', '2026-12-22', '28/12/2026-01/01/2027 "congés"');
    assert.deepEqual(days.slice(0, 3), ['2026-12-23', '2026-12-24', '2027-01-04']);
  });

  it('leave out a public holiday of which the hours say nothing', () => {
    assert.ok(!names('Mo-Fr 09:00-18:00', '2026-12-23').includes('2026-12-25'));
  });

  it('are few, and none when the place never opens', () => {
    assert.equal(names('Mo-Su 09:00-18:00', '2026-11-24').length, 6);
    assert.deepEqual(names('off', '2026-11-24'), []);
  });

  it('go through both clock changes without losing or doubling a day', () => {
    for (const [today, first] of [
      ['2026-10-23', ['2026-10-24', '2026-10-25', '2026-10-26']],
      ['2027-03-26', ['2027-03-27', '2027-03-28', '2027-03-29']],
    ] as const) {
      const days = names('Mo-Su,PH 09:00-18:00', today);
      assert.deepEqual(days.slice(0, 3), first);
      assert.equal(new Set(days).size, days.length);
    }
  });

  it('are said with their hours', () => {
    const [day] = daysFor('Tu 09:00-12:30,14:00-18:00', '2026-11-22');
    assert.ok(day);
    assert.equal(offeredDay(day).replace(/\u202f/gu, ' '), 'mardi 24 novembre, de 9 h à 12 h 30 et de 14 h à 18 h');
    assert.equal(offeredDay({day: '2027-02-01', slots: []}), 'lundi 1er février');
  });
});
