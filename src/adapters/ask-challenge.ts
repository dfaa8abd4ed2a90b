import {listmonkForm, type Order} from '../domain/form/services.js';

/** An answer to the receiver's challenge. */
export interface Proof {
  /** What goes in the envelope. */
  readonly answer: string;
  /** Milliseconds since 1970: taken until then. */
  readonly until: number;
}

/** Slow enough for a bad network, short enough for somebody who waits. Milliseconds. */
const askLimitMs = 8000;

/**
 * Asks the service for a challenge, and works it out when there is one; the code that works comes only then. Nothing
 * when the service asks none, or says nothing: it decides what a sending without proof is worth.
 */
export async function prove(
  order: Pick<Order, 'service' | 'address' | 'form'>,
  signal?: AbortSignal,
  ask: typeof fetch = fetch,
): Promise<Proof | undefined> {
  const address = challengeAddress(order);
  if (!address) return undefined;
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, askLimitMs);
  signal?.addEventListener('abort', stop);
  try {
    const response = await ask(address, {credentials: 'omit', referrerPolicy: 'strict-origin', signal: limit.signal});
    if (response.status !== 200) return undefined;
    const body: unknown = await response.json();
    clearTimeout(timer);
    return await (await import('./solve-challenge.js')).solve(body, signal);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Where a service hands out its challenges; nothing for those that have none. */
export function challengeAddress({service, address, form}: Pick<Order, 'service' | 'address' | 'form'>) {
  if (service === 'json') {
    const [path = '', query = ''] = address.split(/\?|#/u);
    return `${path.replace(/\/$/u, '')}/challenge?${query && `${query}&`}form=${encodeURIComponent(form)}`;
  }
  const [, root] = listmonkForm.exec(address) ?? [];
  return service === 'listmonk' && root !== undefined ? `${root}/api/public/captcha/altcha` : undefined;
}
