import type {GroundFailure} from '../../shared/map-engine.js';

/** How long a host may be silent before the map does without it, in milliseconds. */
export const patience = 8000;

/** A basemap that cannot be had, and why. */
export class NoGround extends Error {
  constructor(readonly failure: GroundFailure) {
    super(failure);
  }
}

/**
 * What an address answers, as JSON. Rejects with `NoGround` when it does not in time, or answers anything else, and
 * with the signal's own reason when that says stop.
 */
export async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  return inTime(signal, async (stop) => {
    const response = await fetch(address, {signal: stop, credentials: 'omit', referrerPolicy: 'no-referrer'});
    if (!response.ok) throw new NoGround('wrong');
    return response.json();
  });
}

/** Runs what asks a host, and stops it when the host is silent for too long. */
export async function inTime<T>(signal: AbortSignal, ask: (stop: AbortSignal) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const abort = () => stop.abort();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort();
  }, patience);
  signal.addEventListener('abort', abort);
  try {
    return await ask(stop.signal);
  } catch (error) {
    signal.throwIfAborted();
    if (isLate) throw new NoGround('silent');
    throw error instanceof NoGround ? error : new NoGround('wrong');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
