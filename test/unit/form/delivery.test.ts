import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  alreadyReceived,
  foregroundRetries,
  nextStep,
  type Reply,
  retryAfterMs,
} from '../../../src/domain/form/delivery.js';

const now = Date.parse('2026-11-22T10:00:00Z');
const first = {attempt: 1, now, random: 1};
const reply = (status: number, rest: Partial<Extract<Reply, {kind: 'reply'}>> = {}): Reply => ({
  kind: 'reply',
  status,
  ...rest,
});

describe('what follows a reply', () => {
  it('is decided by the receiver’s word', () => {
    const table: [Reply, unknown][] = [
      [reply(201), {kind: 'sent', confirm: false}],
      [reply(200, {body: {id: 'x', doubleOptIn: true}}), {kind: 'sent', confirm: true}],
      [reply(204), {kind: 'sent', confirm: false}],
      [reply(200, {html: true}), {kind: 'refused', reason: 'not-a-receiver'}],
      [reply(403), {kind: 'closed'}],
      [reply(410, {html: true}), {kind: 'closed'}],
      [reply(404), {kind: 'refused', reason: 'not-a-receiver'}],
      [reply(413), {kind: 'refused', reason: 'too-large'}],
      [reply(401), {kind: 'refused', reason: 'refused'}],
      [reply(422), {kind: 'refused', reason: 'refused'}],
      [reply(422, {body: {type: alreadyReceived}}), {kind: 'refused', reason: 'already'}],
      [reply(409, {body: {type: 'urn:relais:deja-repondu'}}), {kind: 'refused', reason: 'answered'}],
      [{kind: 'blocked'}, {kind: 'refused', reason: 'blocked'}],
    ];
    for (const [received, expected] of table) assert.deepEqual(nextStep(received, first), expected);
  });

  it('puts the receiver’s faults back on their fields', () => {
    const body = {errors: [{field: 'data.email', message: 'Cette adresse n’existe pas.'}, {field: 'x'}, null]};
    assert.deepEqual(nextStep(reply(422, {body}), first), {
      kind: 'faults',
      faults: [{field: 'email', kind: 'wrong', message: 'Cette adresse n’existe pas.'}],
    });
  });

  it('is another try after a silence or a passing failure: 1, 2, 4, 8, 16, 30 seconds at most, then better days', () => {
    for (const received of [
      {kind: 'silence'} as const,
      ...[408, 409, 425, 500, 502, 503, 504].map((status) => reply(status)),
    ]) {
      const waits = [1, 2, 3, 4, 5, 6].map((attempt) => nextStep(received, {...first, attempt}));
      assert.deepEqual(
        waits.map((step) => step.kind === 'wait' && step.ms),
        [1000, 2000, 4000, 8000, 16_000, 30_000],
      );
    }
    assert.deepEqual(nextStep({kind: 'silence'}, {...first, attempt: foregroundRetries + 1}), {kind: 'queued'});
    assert.deepEqual(nextStep({kind: 'offline'}, first), {kind: 'queued'});
  });

  it('is never a second try by itself where both copies would be kept', () => {
    const lost: Reply[] = [{kind: 'silence'}, ...[408, 425, 500, 502, 503, 504].map((status) => reply(status))];
    for (const received of [...lost, reply(503, {retryAfter: '1'})])
      assert.deepEqual(nextStep(received, first, 'never'), {kind: 'unsure'}, JSON.stringify(received));
    assert.deepEqual(nextStep(reply(429, {retryAfter: '1'}), first, 'never'), {kind: 'refused', reason: 'busy'});
    assert.deepEqual(nextStep(reply(409), first, 'never'), {kind: 'refused', reason: 'answered'});
    fc.assert(
      fc.property(fc.integer({min: 200, max: 599}), fc.integer({min: 1, max: 9}), (status, attempt) => {
        const step = nextStep(reply(status, {retryAfter: '1'}), {...first, attempt}, 'never');
        assert.ok(step.kind !== 'wait' && step.kind !== 'queued', `${status}: ${step.kind}`);
      }),
    );
  });

  it('is one more try at most where the address is known', () => {
    assert.equal(nextStep({kind: 'silence'}, first, 'once').kind, 'wait');
    assert.deepEqual(nextStep({kind: 'silence'}, {...first, attempt: 2}, 'once'), {kind: 'unsure'});
  });

  it('is another proof of work when the receiver wants one', () => {
    assert.deepEqual(nextStep(reply(428), first), {kind: 'prove'});
    assert.deepEqual(nextStep(reply(422, {body: {type: 'urn:relais:preuve'}}), first), {kind: 'prove'});
  });

  it('waits as long as a busy service asks, up to ten minutes', () => {
    assert.deepEqual(nextStep(reply(429, {retryAfter: '30'}), {...first, random: 0}), {
      kind: 'wait',
      ms: 30_000,
      told: true,
    });
    const date = 'Sun, 22 Nov 2026 10:01:00 GMT';
    assert.deepEqual(nextStep(reply(503, {retryAfter: date}), {...first, random: 0}), {
      kind: 'wait',
      ms: 60_000,
      told: true,
    });
    assert.deepEqual(nextStep(reply(429, {retryAfter: '601'}), first), {kind: 'refused', reason: 'busy'});
    assert.deepEqual(nextStep(reply(429, {retryAfter: '1'}), {...first, attempt: 7}), {
      kind: 'refused',
      reason: 'busy',
    });
    assert.equal(nextStep(reply(503), first).kind, 'wait');
  });

  it('never waits after a refusal, nor more than it says', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 200, max: 599}),
        fc.integer({min: 1, max: 9}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (status, attempt, random) => {
          const step = nextStep(reply(status), {attempt, now, random});
          if (step.kind !== 'wait') return;
          assert.ok(attempt <= foregroundRetries);
          assert.ok(step.ms >= 250 && step.ms <= 30_000);
          assert.ok([408, 409, 425, 429, 500, 502, 503, 504].includes(status), String(status));
        },
      ),
    );
  });

  it('reads Retry-After as seconds or a date', () => {
    assert.equal(retryAfterMs('0', now), 0);
    assert.equal(retryAfterMs('Sun, 22 Nov 2026 09:00:00 GMT', now), 0);
    assert.equal(retryAfterMs('bientôt', now), undefined);
    assert.equal(retryAfterMs(null, now), undefined);
  });
});
