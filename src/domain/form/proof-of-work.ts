/**
 * Proof of work in the wire format of ALTCHA, version 1: find the number whose SHA-256 after the salt is the challenge.
 * SHA-256 (FIPS 180-4) is written out: a page without HTTPS has no `crypto.subtle`, and called a hundred thousand times
 * that one is slower. Texts here are ASCII.
 */
export interface Challenge {
  readonly algorithm: string;
  /** SHA-256 in hexadecimal. */
  readonly challenge: string;
  /** The number is at most this one. */
  readonly maxnumber: number;
  /** Said before the number; `expires=` in it counts seconds since 1970. */
  readonly salt: string;
  readonly signature: string;
}

/** The roots of the first prime numbers give the constants: what follows the point, in 32 bits. */
const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;
const start = primes.slice(0, 8).map((prime) => fraction(prime ** 0.5));
const constants = Int32Array.from(primes, (prime) => fraction(prime ** (1 / 3)));
const words = new Int32Array(64);
const at = (index: number) => words[index] as number;
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** SHA-256 of an ASCII text, in hexadecimal. */
export function sha256(text: string): string {
  const {length} = text;
  const last = (length + 8) >> 6;
  // Beyond its end, a text has no code: in bits, zero.
  const ended = `${text}\x80`;
  let state = start;
  for (let block = 0; block <= last; block++) {
    for (let index = 0; index < 64; index++)
      words[index >> 2] = (at(index >> 2) << 8) | ended.charCodeAt(block * 64 + index);
    if (block === last) words[15] = length * 8;
    state = mix(state);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

type State = [number, number, number, number, number, number, number, number];

function mix(state: readonly number[]): number[] {
  let [a, b, c, d, e, f, g, h] = state as State;
  for (let round = 0; round < 64; round++) {
    if (round > 15) {
      const early = at(round - 15);
      const late = at(round - 2);
      words[round] =
        at(round - 16) +
        (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
        at(round - 7) +
        (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
    }
    const one =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (constants[round] as number) + at(round);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] as number)) | 0);
}

/** The answer, as JSON; in base64 it is what the receiver reads. */
export function proofText({algorithm, challenge, salt, signature}: Challenge, number: number, tookMs: number): string {
  return JSON.stringify({algorithm, challenge, number, salt, signature, took: tookMs});
}

/** Milliseconds since 1970 until which an answer is taken; without a term, always. */
export function expiryOf({salt}: Pick<Challenge, 'salt'>): number {
  const [, seconds] = /[?&]expires=(\d+)/u.exec(salt) ?? [];
  return seconds ? Number(seconds) * 1000 : Infinity;
}

/** Reads what a service hands out; nothing when it is no challenge that can be solved here. */
export function readChallenge(body: unknown): Challenge | undefined {
  const challenge = body as Challenge | null | undefined;
  return challenge?.algorithm === 'SHA-256' && challenge.salt && challenge.maxnumber > 0 ? challenge : undefined;
}
