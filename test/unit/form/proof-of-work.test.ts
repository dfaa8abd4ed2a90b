import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {createChallenge, verifySolution} from 'altcha-lib/v1';
import fc from 'fast-check';
import {solve} from '../../../src/adapters/solve-challenge.js';
import {expiryOf, proofText, readChallenge, sha256} from '../../../src/domain/form/proof-of-work.js';

const reference = (text: string) => createHash('sha256').update(text).digest('hex');
const hmacKey = 'clé de la mairie';

describe('the proof of work', () => {
  it('computes SHA-256 as the reference does, at every length around a block and for any ASCII text', () => {
    for (let length = 0; length < 200; length++)
      assert.equal(sha256('a'.repeat(length)), reference('a'.repeat(length)));
    const ascii = fc.string({unit: 'binary-ascii', maxLength: 300});
    fc.assert(fc.property(ascii, (text) => assert.equal(sha256(text), reference(text))));
  });

  it('is accepted by an ALTCHA v1 server', async () => {
    for (const number of [0, 1, 777, 1999, 2000]) {
      const expires = new Date(Date.now() + 60_000);
      const challenge = await createChallenge({hmacKey, maxnumber: 2000, number, expires, params: {form: 'lettre'}});
      const {answer = ''} = (await solve(challenge)) ?? {};
      assert.equal((JSON.parse(atob(answer)) as {number: number}).number, number);
      assert.equal(await verifySolution(answer, hmacKey, true), true);
      const wrong = btoa(proofText(challenge as Parameters<typeof proofText>[0], number + 1, 12));
      assert.equal(await verifySolution(wrong, hmacKey, true), false);
    }
  });

  it('is solved in slices, from any challenge, and says until when it is good', async () => {
    const expires = new Date(Date.now() + 60_000);
    const challenge = await createChallenge({hmacKey, maxnumber: 3000, expires});
    const proof = await solve(challenge);
    assert.equal(await verifySolution(proof?.answer ?? '', hmacKey, true), true);
    assert.equal(proof?.until, Math.floor(expires.getTime() / 1000) * 1000);
    assert.equal(await solve({...challenge, challenge: 'aucun'}), undefined);
  });

  it('stops when it is given up', async () => {
    const given = new AbortController();
    const endless = {algorithm: 'SHA-256', challenge: 'x', maxnumber: 1e9, salt: 'a', signature: 's'};
    const solving = solve(endless, given.signal);
    given.abort();
    assert.equal(await solving, undefined);
  });

  it('reads only challenges that it can solve, and their term', () => {
    const right = {algorithm: 'SHA-256', challenge: 'c', maxnumber: 10, salt: 's?expires=1766000000&', signature: 'g'};
    assert.deepEqual(readChallenge(right), right);
    for (const wrong of [undefined, null, 'x', {}, {...right, algorithm: 'SHA-512'}, {...right, salt: ''}])
      assert.equal(readChallenge(wrong), undefined);
    assert.equal(expiryOf(right), 1_766_000_000_000);
    assert.equal(expiryOf({salt: 'sans terme'}), Infinity);
  });
});
