import {createHash, createHmac, randomBytes, randomInt, timingSafeEqual} from 'node:crypto';

/** How long an answer to a challenge is taken: a long form, and the two hours after closing. Milliseconds. */
export const challengeLifeMs = 3 * 3_600_000;
/** Half of these hashes on average: a tenth of a second on a desktop, half a second on an old telephone. */
const mostTries = 50_000;
/** Nobody reads and fills in a form faster. Milliseconds, on our clock. */
const fastestMs = 3_000;

/** A challenge in the wire format of ALTCHA v1. */
export interface Challenge {
  readonly algorithm: 'SHA-256';
  readonly challenge: string;
  readonly maxnumber: number;
  /** Random, then its terms: `expires` and `debut` in seconds since 1970, `form`. */
  readonly salt: string;
  readonly signature: string;
}

/** What is held against a submission; it counts, and decides nothing where the form does not require a proof. */
export type ProofFault = 'sans-preuve' | 'preuve-fausse' | 'preuve-expiree' | 'preuve-reutilisee' | 'rapide';

export interface ReadProof {
  readonly fault?: ProofFault;
  /** The challenge that was answered, to be spent. */
  readonly challenge?: string;
  /** Milliseconds since 1970, on our clock, when the person began; only from a challenge of ours. */
  readonly begunAt?: number;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const sign = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex');

/** Writes a challenge tied to a form and to this minute. Nothing is stored. */
export function issueChallenge(form: string, secret: string, now: number): Challenge {
  const terms = new URLSearchParams({
    expires: String(Math.floor((now + challengeLifeMs) / 1000)),
    form,
    debut: String(Math.floor(now / 1000)),
  });
  const salt = `${randomBytes(12).toString('hex')}?${terms.toString()}&`;
  const challenge = sha256(`${salt}${randomInt(mostTries)}`);
  return {algorithm: 'SHA-256', challenge, maxnumber: mostTries, salt, signature: sign(challenge, secret)};
}

/** Reads an answer, base64 JSON as ALTCHA writes it. Whether it was spent before is for the store to say. */
export function readProof(answer: string | undefined, form: string, secret: string, now: number): ReadProof {
  if (!answer) return {fault: 'sans-preuve'};
  const proof = parse(answer);
  if (!proof || !isOurs(proof, secret)) return {fault: 'preuve-fausse'};
  const terms = new URLSearchParams(proof.salt.split('?')[1]);
  if (terms.get('form') !== form) return {fault: 'preuve-fausse'};
  const begunAt = Number(terms.get('debut')) * 1000;
  const {challenge} = proof;
  if (Number(terms.get('expires')) * 1000 <= now) return {fault: 'preuve-expiree', challenge, begunAt};
  return {challenge, begunAt, ...(now - begunAt < fastestMs && {fault: 'rapide'})};
}

interface Proof {
  readonly challenge: string;
  readonly number: number;
  readonly salt: string;
  readonly signature: string;
}

function parse(answer: string): Proof | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(answer, 'base64').toString('utf8'));
    if (typeof read !== 'object' || read === null) return undefined;
    const {challenge, number, salt, signature} = read as Record<string, unknown>;
    const isWhole = [challenge, salt, signature].every((part) => typeof part === 'string' && part.length < 500);
    return isWhole && Number.isSafeInteger(number) ? (read as Proof) : undefined;
  } catch {
    return undefined;
  }
}

function isOurs({challenge, number, salt, signature}: Proof, secret: string): boolean {
  const expected = Buffer.from(sign(challenge, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return salt.endsWith('&') && sha256(`${salt}${number}`) === challenge;
}
