export interface Patience {
  readonly signal?: AbortSignal;
  /** How long a server may take, in milliseconds. */
  readonly patience: number;
}

/** Reads an answer; it says that the server is alive each time that something came, which gives it as long again. */
type ReadAnswer<T> = (response: Response, alive: () => void) => Promise<T>;

/**
 * What `read` makes of the answer of an address, asked as anybody would: nothing of the visitor goes with the question (no
 * cookie, no password, no page). Rejects with what `signal` says when it says stop, and with the browser's own error
 * when nothing comes in time. What is not read of the answer is not downloaded.
 */
export async function ask<T>(
  address: string,
  {signal, patience}: Patience,
  init: RequestInit,
  read: ReadAnswer<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const abort = () => stop.abort();
  let timer = setTimeout(abort, patience);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, patience);
  };
  signal?.addEventListener('abort', abort);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...init,
      signal: stop.signal,
    });
    return await read(response, alive);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    abort();
  }
}

/** What an address answers to anybody, as text, with its status. Rejects as `ask` does. */
export function patientFetch(
  address: string,
  patience: Patience,
  init: RequestInit = {},
): Promise<{status: number; headers: Headers; text: string}> {
  return ask(address, patience, init, async (response) => ({
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  }));
}
