import {patientFetch} from './patient-fetch.js';

export interface IgnOptions {
  /** How long the service may take, in milliseconds. */
  readonly patience: number;
  /** How long to wait after « too many requests » when the service does not say, in milliseconds. */
  readonly pause: number;
}

export type IgnAnswer = Awaited<ReturnType<typeof patientFetch>>;

/** A visitor who clicked does not wait longer than this for a service that asks to come back. */
const longestPause = 10_000;

/** When each service may be asked again, after it said that it had too many requests. */
const quietUntil = new Map<string, number>();

/**
 * Asks a service of the IGN, once more when it says « too many requests »; what is asked meanwhile waits too. Gives that
 * answer (429) back when the wait would be too long. Rejects with what `signal` says when it says stop, and with the
 * browser's own error when nothing comes in time.
 */
export async function askIgn(
  address: string,
  signal: AbortSignal | undefined,
  {patience, pause}: IgnOptions,
): Promise<IgnAnswer> {
  const service = address.replace(/\?.*$/su, '');
  const ask = () =>
    patientFetch(
      address,
      {signal, patience},
      {headers: {Accept: 'application/json'}, credentials: 'omit', referrerPolicy: 'no-referrer'},
    );
  await sleep(Math.min(longestPause, (quietUntil.get(service) ?? 0) - Date.now()), signal);
  const answer = await ask();
  const wait = answer.status === 429 ? waitOf(answer.headers, pause) : Infinity;
  if (wait > longestPause) return answer;
  quietUntil.set(service, Date.now() + wait);
  await sleep(wait, signal);
  return ask();
}

/** Seconds or a date; other origins may not be let see it. */
function waitOf(headers: Headers, byDefault: number): number {
  const told = headers.get('Retry-After');
  if (!told) return byDefault;
  const seconds = Number(told);
  return Math.max(0, Number.isNaN(seconds) ? Date.parse(told) - Date.now() || 0 : seconds * 1000);
}

/** Waits; rejects as soon as `signal` says stop. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const wake = () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop, {once: true});
  });
}

/** JSON of a service; `undefined` when it is not JSON. */
export function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
