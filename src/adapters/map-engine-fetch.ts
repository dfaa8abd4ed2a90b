/** What an address answers, as JSON; `undefined` when it does not in time, or answers anything else. */
export async function fetchJson(
  address: string,
  {signal, patience}: {signal: AbortSignal; patience: number},
): Promise<unknown> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  const timer = setTimeout(abort, patience);
  signal.addEventListener('abort', abort);
  try {
    const response = await fetch(address, {signal: stop.signal});
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
