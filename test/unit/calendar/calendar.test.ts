import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {dayNumber, easter, isoDate, weekday} from '../../../src/domain/calendar/days.js';
import {isoWeek} from '../../../src/domain/calendar/year.js';
import {instantOf, isZone, wallMinutes} from '../../../src/domain/calendar/clocks.js';

describe('days', () => {
  it('finds Easter', () => {
    const known = [
      '1943-04-25',
      '1954-04-18',
      '1981-04-19',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
      '2100-03-28',
    ];
    for (const date of known) assert.equal(isoDate(easter(Number(date.slice(0, 4)))), date);
  });

  it('numbers ISO weeks, with a week 53 in 2026', () => {
    const known: [number, number, number, number][] = [
      [2026, 12, 27, 52],
      [2026, 12, 28, 53],
      [2027, 1, 3, 53],
      [2027, 1, 4, 1],
      [2024, 12, 30, 1],
      [2021, 1, 3, 53],
    ];
    for (const [year, month, day, week] of known) assert.equal(isoWeek(dayNumber(year, month, day)), week);
  });

  it('counts weekdays from Monday, before 1970 too', () => {
    assert.equal(weekday(dayNumber(2026, 11, 23)), 0);
    assert.equal(weekday(dayNumber(1969, 12, 28)), 6);
  });
});

describe('clocks', () => {
  it('tell a zone from a word', () => {
    assert.equal(isZone('Pacific/Marquesas'), true);
    assert.equal(isZone('Paris'), false);
  });

  it('give the instant back, any minute of the year that exists once', () => {
    fc.assert(
      fc.property(
        fc.integer({min: Date.UTC(2026, 0, 1) / 6e4, max: Date.UTC(2028, 0, 1) / 6e4}),
        fc.constantFrom('Europe/Paris', 'America/Miquelon', 'Pacific/Noumea', 'Pacific/Marquesas'),
        (minute, zone) => {
          const wall = wallMinutes(minute * 6e4, zone);
          const back = instantOf(wall, zone);
          assert.equal(wallMinutes(back, zone), wall);
          assert.ok(back <= minute * 6e4, 'the first of two');
        },
      ),
    );
  });

  it('are right in the first hours after a change, west of Greenwich', () => {
    const wall = Date.UTC(2026, 10, 1, 3, 0) / 6e4;
    assert.equal(new Date(instantOf(wall, 'America/Miquelon')).toISOString(), '2026-11-01T06:00:00.000Z');
  });

  it('go on after the hour that spring does not have', () => {
    const missing = Date.UTC(2027, 2, 28, 2, 30) / 6e4;
    assert.equal(new Date(instantOf(missing, 'Europe/Paris')).toISOString(), '2027-03-28T01:30:00.000Z');
  });
});
