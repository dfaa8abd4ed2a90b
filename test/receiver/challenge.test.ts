import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {afterEach, describe, it} from 'node:test';
import {solveChallenge} from 'altcha-lib/v1';
import {type Challenge, issueChallenge, readProof} from '../../demo/server/receiver/challenge.js';
import {letterForm, run, type Running, subscription, surveyForm} from './running.js';

let running: Running;
let instant = Date.parse('2026-11-22T10:00:00Z');
afterEach(() => running.stop());

const start = async (...forms: Parameters<typeof letterForm>[0][]) => {
  instant = Date.parse('2026-11-22T10:00:00Z');
  running = await run({forms: forms.map(letterForm), now: () => instant});
};
const ask = async (form = 'lettre') => (await (await running.challenge(form)).json()) as Challenge;

/** The answer in the wire format of ALTCHA. */
function answer({challenge, salt, algorithm, maxnumber, signature}: Challenge): string {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') !== challenge) continue;
    return Buffer.from(JSON.stringify({algorithm, challenge, number, salt, signature, took: 9})).toString('base64');
  }
  throw new Error('no number answers the challenge');
}

const signs = async () => (await running.rows('lettre')).map(({indices}) => indices);

describe('the proof of work of the receiver', () => {
  it('is a challenge that ALTCHA v1 solves, tied to a form, that expires', async () => {
    await start({proof: 'required'});
    const challenge = await ask();
    assert.equal(challenge.algorithm, 'SHA-256');
    assert.match(challenge.salt, /^[0-9a-f]{24}\?expires=\d+&form=lettre&debut=\d+&$/);
    instant += 60_000;
    assert.equal((await running.post(subscription('a@b.fr', {pow: answer(challenge)}))).status, 201);
    assert.deepEqual(await signs(), ['']);
  });

  it('is answered by the solver of ALTCHA itself', async () => {
    await start({});
    const {algorithm, challenge, salt, signature, maxnumber} = issueChallenge('lettre', 'secret', instant);
    const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
    const proof = {algorithm, challenge, number: solution?.number, salt, signature};
    const text = Buffer.from(JSON.stringify(proof)).toString('base64');
    assert.deepEqual(readProof(text, 'lettre', 'secret', instant + 60_000), {challenge, begunAt: instant});
  });

  it('is not asked for by a form that does not want it', async () => {
    await start({proof: 'off'});
    assert.equal((await running.challenge('lettre')).status, 204);
    assert.equal((await running.challenge('inconnu')).status, 204);
    assert.equal((await running.post(subscription())).status, 201);
  });

  it('serves once, but its own retry is a replay', async () => {
    await start({proof: 'required'});
    const pow = answer(await ask());
    instant += 60_000;
    const sent = subscription('a@b.fr', {pow});
    assert.equal((await running.post(sent)).status, 201);
    assert.equal((await running.post(sent)).status, 200);
    assert.equal((await running.post({...sent, pow: answer(await ask())})).status, 200);
    const other = await running.post(subscription('c@d.fr', {pow}));
    assert.equal(other.status, 428);
    assert.equal(((await other.json()) as {type: string}).type, 'urn:relais:preuve');
  });

  it('serves one of two posts that come together', async () => {
    await start({proof: 'required'});
    const pow = answer(await ask());
    instant += 60_000;
    const replies = await Promise.all(['a@b.fr', 'c@d.fr'].map((email) => running.post(subscription(email, {pow}))));
    assert.deepEqual(replies.map(({status}) => status).sort(), [201, 428]);
  });

  it('is refused when it is missing, made up, changed, for another form or too old, where it is required', async () => {
    await start({proof: 'required'});
    const challenge = await ask();
    const good = answer(challenge);
    const read = JSON.parse(Buffer.from(good, 'base64').toString()) as Record<string, unknown>;
    const write = (change: object) => Buffer.from(JSON.stringify({...read, ...change})).toString('base64');
    const later = String(read['salt']).replace(/expires=\d+/u, 'expires=9999999999');
    const wrong = [
      ...[undefined, '', 'x', 'e30=', write({number: 1.5}), write({number: Number(read['number']) + 1})],
      ...[write({signature: '0'.repeat(64)}), write({signature: 'é'}), write({salt: later})],
    ];
    instant += 60_000;
    for (const pow of wrong) assert.equal((await running.post(subscription('a@b.fr', {pow}))).status, 428, pow);
    instant += 3 * 3_600_000;
    assert.equal((await running.post(subscription('a@b.fr', {pow: good}))).status, 428);
  });

  it('only counts elsewhere: nothing is dropped, the signs stand in the export', async () => {
    await start({proof: 'counted'});
    const quick = answer(await ask());
    instant += 1000;
    for (const change of [{}, {pow: 'x'}, {pow: quick}, {pow: quick}, {trap: true}])
      assert.equal((await running.post(subscription('a@b.fr', change))).status, 201);
    assert.deepEqual(await signs(), [
      'sans-preuve',
      'preuve-fausse',
      'rapide',
      'preuve-reutilisee',
      'piege sans-preuve',
    ]);
    const scores = (await running.rows('lettre')).map(({score}) => score);
    assert.deepEqual(scores, ['1', '3', '2', '3', '4']);
  });

  it('is never kept with the answers', async () => {
    await start({proof: 'counted'});
    const pow = answer(await ask());
    await running.post(subscription('a@b.fr', {pow}));
    assert.equal((await running.rows('lettre'))[0]?.['autres'], '');
  });

  it('asked for before the closing day ended opens the two hours that follow', async () => {
    const closes = '2026-11-22';
    running = await run({forms: [letterForm({proof: 'counted', closes}), surveyForm()], now: () => instant});
    const at = async (moment: string, pow?: string) => {
      instant = Date.parse(moment);
      return (await running.post(subscription('a@b.fr', {pow}))).status;
    };
    instant = Date.parse('2026-11-22T22:30:00Z');
    const pows = [answer(await ask()), answer(await ask()), answer(await ask())];
    instant = Date.parse('2026-11-22T23:30:00Z');
    const late = answer(await ask());
    assert.equal(await at('2026-11-22T22:59:59Z'), 201, 'the closing day is included, in Paris');
    assert.equal(await at('2026-11-22T23:00:00Z'), 410, 'nobody knows that this one had begun');
    assert.equal(await at('2026-11-22T23:00:00Z', pows[0]), 201);
    assert.equal(await at('2026-11-23T00:59:59Z', pows[1]), 201);
    assert.equal(await at('2026-11-23T01:00:00Z', pows[2]), 410);
    assert.equal(await at('2026-11-22T23:40:00Z', late), 410, 'began after the closing');
  });
});
