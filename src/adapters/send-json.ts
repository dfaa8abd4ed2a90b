import type {Reply} from '../domain/form/delivery.js';

/** A receiver that says nothing for this long is taken as silent. */
export const replyLimitMs = 15_000;
/** Browsers refuse a request meant to outlive the page beyond 64 KiB in all. */
const keepaliveLimit = 60_000;

/**
 * Posts one JSON text and brings back what the receiver said; never throws. No cookie, no header of our own (a custom
 * one is refused by the CORS rules of most back ends), and a request that a closed tab does not cut.
 */
export async function sendJson(address: string, body: string, ask: typeof fetch = fetch): Promise<Reply> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), replyLimitMs);
  const policy = watchPolicy(address);
  try {
    const response = await ask(address, {
      method: 'POST',
      body,
      headers: {'Content-Type': 'application/json', Accept: 'application/json'},
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      keepalive: body.length < keepaliveLimit,
      signal: limit.signal,
    });
    return await read(response);
  } catch {
    return (await policy.blocked()) ? {kind: 'blocked'} : {kind: 'silence', late: limit.signal.aborted};
  } finally {
    clearTimeout(timer);
    policy.stop();
  }
}

async function read(response: Response): Promise<Reply> {
  const text = await response.text();
  const html = /html/iu.test(response.headers.get('Content-Type') ?? '') || /^\s*<(?:!doctype|html)/iu.test(text);
  return {
    kind: 'reply',
    status: response.status,
    retryAfter: response.headers.get('Retry-After'),
    html,
    body: html ? undefined : parse(text),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A page's `connect-src` makes `fetch` fail like a lost network: only the violation tells them apart. */
function watchPolicy(address: string) {
  let blocked = false;
  const seen = ({blockedURI}: SecurityPolicyViolationEvent) => {
    blocked ||= blockedURI !== '' && address.startsWith(blockedURI);
  };
  const page = globalThis.document as Document | undefined;
  page?.addEventListener('securitypolicyviolation', seen);
  return {
    blocked: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return blocked;
    },
    stop: () => page?.removeEventListener('securitypolicyviolation', seen),
  };
}
