import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {clockSkew, parisDay, readDay, windowState} from '../../../src/domain/form/window.js';
import {calendarSentence} from '../../../src/texts/fr/inscription-calendar.js';

describe('the days of a survey', () => {
  const days = {opens: '2026-07-15', closes: '2026-09-15'};

  it('are told from the day before the first to the day after the last', () => {
    for (const [today, expected] of [
      ['2026-07-14', 'before'],
      ['2026-07-15', 'open'],
      ['2026-09-08', 'open'],
      ['2026-09-09', 'last-days'],
      ['2026-09-15', 'last-days'],
      ['2026-09-16', 'after'],
    ] as const)
      assert.equal(windowState(days, today), expected, today);
  });

  it('may miss one end, or both', () => {
    assert.equal(windowState({}, '2026-01-01'), 'open');
    assert.equal(windowState({opens: '2026-07-15'}, '2030-01-01'), 'open');
    assert.equal(windowState({closes: '2026-07-15'}, '2020-01-01'), 'open');
  });

  it('begin and end at midnight in Paris, in winter, in summer, and when the clocks change', () => {
    for (const [instant, day] of [
      ['2026-07-14T21:59:59Z', '2026-07-14'],
      ['2026-07-14T22:00:00Z', '2026-07-15'],
      ['2026-01-14T22:59:59Z', '2026-01-14'],
      ['2026-01-14T23:00:00Z', '2026-01-15'],
      ['2026-03-28T22:59:59Z', '2026-03-28'],
      ['2026-03-28T23:00:00Z', '2026-03-29'],
      ['2026-03-29T21:59:59Z', '2026-03-29'],
      ['2026-03-29T22:00:00Z', '2026-03-30'],
      ['2026-10-24T22:00:00Z', '2026-10-25'],
      ['2026-10-25T22:59:59Z', '2026-10-25'],
      ['2026-10-25T23:00:00Z', '2026-10-26'],
    ] as const)
      assert.equal(parisDay(Date.parse(instant)), day, instant);
  });

  it('follow the clock of the server, whatever that of the device', () => {
    const now = Date.parse('2026-09-15T12:00:00Z');
    for (const [date, skew] of [
      ['Tue, 15 Sep 2026 12:00:00 GMT', 0],
      ['Tue, 15 Sep 2026 11:59:01 GMT', 0],
      ['Wed, 16 Sep 2026 12:00:00 GMT', 86_400_000],
      ['Wed, 01 Jan 2020 00:00:00 GMT', Date.parse('2020-01-01T00:00:00Z') - now],
      ['demain', undefined],
      [null, undefined],
    ] as const)
      assert.equal(clockSkew(date, now), skew, String(date));
    const late = now + (clockSkew('Wed, 16 Sep 2026 12:00:00 GMT', now) ?? 0);
    assert.equal(windowState(days, parisDay(late)), 'after');
  });

  it('are read as people write them', () => {
    assert.equal(readDay('2026-07-15').value, '2026-07-15');
    assert.equal(readDay(' 5/7/2026 ').value, '2026-07-05');
    assert.equal(readDay(null).value, '');
    for (const wrong of ['2026-02-30', '32/01/2026', 'demain', '2026-7-15', '15-07-2026']) {
      assert.equal(readDay(wrong).value, '', wrong);
      assert.match(readDay(wrong).problem ?? '', /Exemple/, wrong);
    }
  });

  it('are written in a whole sentence', () => {
    assert.equal(calendarSentence('L’enquête ouvre le {date}.', '2026-07-15'), 'L’enquête ouvre le 15 juillet 2026.');
    assert.equal(calendarSentence('Close depuis le {date}.', '2026-09-01'), 'Close depuis le 1er septembre 2026.');
  });
});
