import {createChallenge, verifySolution} from 'altcha-lib/v1';
import {type Asked, type Double, formOf, jsonOf, startDouble} from './host.js';

export const listmonkList = '6f1c0d52-7d0f-4f0b-9a6e-0d6c2f3a1b11';

export interface Listmonk extends Double {
  /** Lists of each subscriber: merged by e-mail address. */
  readonly subscribers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Letters of confirmation that left. */
  readonly letters: readonly string[];
}

export interface ListmonkSettings {
  /** Origin of the pages it trusts (« trusted URLs »); none by default: no CORS at all. */
  readonly trusted?: string;
  /** The older reply, `{"data": true}`. */
  readonly olderReply?: boolean;
  readonly isOff?: boolean;
}

/** listmonk 6: its public JSON, and its form with ALTCHA; the sentences in English, its default. */
export async function startListmonk({trusted, olderReply, isOff}: ListmonkSettings = {}): Promise<Listmonk> {
  const subscribers = new Map<string, Set<string>>();
  const letters: string[] = [];
  const hmacKey = 'listmonk';
  const challenge = await createChallenge({hmacKey, maxnumber: 500, expires: new Date(Date.now() + 300_000)});
  const spent = new Set<string>();

  const subscribe = (email: string, lists: readonly string[]) => {
    subscribers.set(email, new Set([...(subscribers.get(email) ?? []), ...lists]));
    letters.push(email);
  };
  const fault = (email: string, lists: readonly string[]) => {
    if (isOff) return 'Feature is not available';
    if (lists.length === 0 || lists.some((list) => list !== listmonkList)) return 'No lists to subscribe.';
    return /^\S+@\S+\.\S+$/u.test(email) ? undefined : 'Invalid email.';
  };
  const byJson = (asked: Asked) => {
    const {email = '', list_uuids: lists = []} = (jsonOf(asked) ?? {}) as {email?: string; list_uuids?: string[]};
    const message = fault(email, lists);
    if (message) return {status: 400, body: {message}};
    subscribe(email, lists);
    return {status: 200, body: {data: olderReply ? true : {has_optin: true}}};
  };
  const byForm = async (asked: Asked) => {
    const form = formOf(asked);
    if (isOff) return {status: 404, body: '<!doctype html>Not found'};
    if (form.get('nonce') !== '') return {status: 502, body: '<!doctype html>Invalid request'};
    const proof = form.get('altcha') ?? '';
    if (!proof || spent.has(proof) || !(await verifySolution(proof, hmacKey, true)))
      return {status: 400, body: '<!doctype html>Invalid captcha.'};
    spent.add(proof);
    const message = fault(form.get('email') ?? '', form.getAll('l'));
    if (message) return {status: 400, body: `<!doctype html>${message}`};
    subscribe(form.get('email') ?? '', form.getAll('l'));
    return {status: 200, body: '<!doctype html>An e-mail has been sent to you to confirm your subscription(s).'};
  };

  const double = await startDouble(
    (asked) => {
      const {pathname} = asked.url;
      if (pathname === '/api/public/captcha/altcha') return {status: 200, body: challenge};
      if (asked.method !== 'POST') return {status: 404};
      return pathname === '/subscription/form' ? byForm(asked) : byJson(asked);
    },
    trusted ? {origin: trusted, headers: 'Origin, Content-Type, Accept'} : undefined,
  );
  return Object.assign(double, {subscribers, letters});
}
