import {expiryOf, proofText, readChallenge, sha256} from '../domain/form/proof-of-work.js';
import type {Proof} from './ask-challenge.js';

/** The page stays at hand: work stops this often. Milliseconds. */
const sliceMs = 10;

/** Works out a challenge, a slice at a time, without a worker; nothing when it has no answer or is given up. */
export async function solve(body: unknown, signal?: AbortSignal): Promise<Proof | undefined> {
  const challenge = readChallenge(body);
  if (!challenge) return undefined;
  const begun = performance.now();
  let end = begun + sliceMs;
  for (let number = 0; number <= challenge.maxnumber && !signal?.aborted; number++) {
    if (sha256(challenge.salt + number) === challenge.challenge) {
      const answer = btoa(proofText(challenge, number, Math.round(performance.now() - begun)));
      return {answer, until: expiryOf(challenge)};
    }
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + sliceMs;
  }
  return undefined;
}
