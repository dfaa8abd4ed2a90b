import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isOpen} from '../../demo/server/receiver/form-setting.js';
import {letterForm, run, subscription} from './running.js';

const at = (moment: string) => Date.parse(moment);

describe('the days of a form, on the clock of the receiver', () => {
  const days = {opens: '2026-07-15', closes: '2026-09-15'};

  it('begin and end at midnight in Paris', () => {
    assert.equal(isOpen(days, at('2026-07-14T21:59:59Z')), 'before');
    assert.equal(isOpen(days, at('2026-07-14T22:00:00Z')), 'open');
    assert.equal(isOpen(days, at('2026-09-15T21:59:59Z')), 'open');
    assert.equal(isOpen(days, at('2026-09-15T22:00:00Z')), 'after');
  });

  it('hold through both changes of clocks', () => {
    assert.equal(isOpen({closes: '2026-03-29'}, at('2026-03-29T21:59:59Z')), 'open');
    assert.equal(isOpen({closes: '2026-03-29'}, at('2026-03-29T22:00:00Z')), 'after');
    assert.equal(isOpen({closes: '2026-10-25'}, at('2026-10-25T22:59:59Z')), 'open');
    assert.equal(isOpen({closes: '2026-10-25'}, at('2026-10-25T23:00:00Z')), 'after');
  });

  it('are told apart: not open yet, closed; and the reply bears the moment of the receiver', async () => {
    let instant = at('2026-07-01T10:00:00Z');
    const running = await run({forms: [letterForm(days)], now: () => instant});
    try {
      const early = await running.post(subscription());
      assert.equal(early.status, 403);
      assert.equal(((await early.json()) as {type: string}).type, 'urn:relais:pas-ouvert');
      assert.equal(early.headers.get('Date'), 'Wed, 01 Jul 2026 10:00:00 GMT');
      instant = at('2026-09-10T10:00:00Z');
      const sent = subscription();
      assert.equal((await running.post(sent)).status, 201);
      instant = at('2026-09-20T10:00:00Z');
      assert.equal((await running.post(subscription())).status, 410);
      assert.equal((await running.post(sent)).status, 200, 'what was taken in time is acknowledged again');
    } finally {
      await running.stop();
    }
  });
});
