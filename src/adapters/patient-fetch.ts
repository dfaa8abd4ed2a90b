export interface Patience {
  readonly signal?: AbortSignal;
  /** How long a server may take, in milliseconds. */
  readonly patience: number;
}

/**
 * What an address answers to anybody, as text, with its status: nothing of the visitor goes with the question. Rejects with what `signal` says when it says stop, and with the
 * browser's own error when nothing comes in time.
 */
export async function patientFetch(
  address: string,
  {signal, patience}: Patience,
  init: RequestInit = {},
): Promise<{status: number; headers: Headers; text: string}> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const abort = () => stop.abort();
  const timer = setTimeout(abort, patience);
  signal?.addEventListener('abort', abort);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...init,
      signal: stop.signal,
    });
    return {status: response.status, headers: response.headers, text: await response.text()};
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
