import type {Reply} from '../domain/form/delivery.js';

/** A receiver that says nothing for this long is taken as silent. */
export const replyLimitMs = 15_000;
/** Browsers refuse a request meant to outlive the page beyond 64 KiB in all. */
const keepaliveLimit = 60_000;

export interface Post {
  /** JSON text, or a form. */
  readonly body: string | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** The service lets no page read its replies. */
  readonly unread?: boolean;
}

/** Asks for JSON, sends JSON; the type exactly so, some services compare the whole header. */
export const jsonHeaders = {'Content-Type': 'application/json', Accept: 'application/json'};

/**
 * Posts once and brings back what the service said; never throws. No cookie, no header of our own (a custom one is
 * refused by the CORS rules of most back ends), and a request that a closed tab does not cut.
 */
export async function post(address: string, {body, headers, unread}: Post, ask: typeof fetch = fetch): Promise<Reply> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), replyLimitMs);
  const policy = watchPolicy(address);
  const wasOffline = isOffline();
  try {
    const response = await ask(address, {
      method: 'POST',
      body,
      ...(headers && {headers}),
      ...(unread && {mode: 'no-cors' as const}),
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      keepalive: new TextEncoder().encode(String(body)).length < keepaliveLimit,
      signal: limit.signal,
    });
    return unread ? {kind: 'said', step: {kind: 'sent', confirm: false, heard: false}} : await read(response, address);
  } catch {
    if (await policy.blocked()) return {kind: 'blocked'};
    return wasOffline && isOffline() ? {kind: 'offline'} : {kind: 'silence', late: limit.signal.aborted};
  } finally {
    clearTimeout(timer);
    policy.stop();
  }
}

const isOffline = () => (globalThis.navigator as Navigator | undefined)?.onLine === false;

async function read(response: Response, address: string): Promise<Reply> {
  const text = await response.text();
  const {status, headers} = response;
  const html = /html/iu.test(headers.get('Content-Type') ?? '') || /^\s*<(?:!doctype|html)/iu.test(text);
  const body = html ? undefined : parse(text);
  const elsewhere = response.redirected && new URL(response.url).host !== new URL(address, response.url).host;
  return {
    kind: 'reply',
    elsewhere,
    moved: response.redirected,
    status,
    retryAfter: headers.get('Retry-After'),
    date: headers.get('Date'),
    html,
    body,
    text,
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
