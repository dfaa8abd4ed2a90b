import type {Fault} from './rules.js';

/** What came back from one try. */
export type Reply =
  /** No reply could be read: no network, refused by CORS, cut, or longer than the limit. */
  | {readonly kind: 'silence'; readonly late?: boolean}
  /** The page's own security policy forbids the address. */
  | {readonly kind: 'blocked'}
  | {
      readonly kind: 'reply';
      readonly status: number;
      /** `Retry-After` as received: seconds or a date. */
      readonly retryAfter?: string | null;
      /** The reply is a web page, not the word of a receiver. */
      readonly html?: boolean;
      readonly body?: unknown;
    };

/** Why answers did not leave, told to the person in one sentence. */
export type RefusalReason = 'busy' | 'too-large' | 'not-a-receiver' | 'blocked' | 'already' | 'refused';

export type NextStep =
  | {readonly kind: 'sent'; readonly confirm: boolean}
  | {readonly kind: 'wait'; readonly ms: number; readonly told: boolean}
  | {readonly kind: 'faults'; readonly faults: readonly Fault[]}
  | {readonly kind: 'closed'}
  | {readonly kind: 'unsure'}
  | {readonly kind: 'refused'; readonly reason: RefusalReason};

export interface Moment {
  /** Tries made so far, this one included. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 0 to 1: spreads the tries of many visitors. */
  readonly random: number;
}

/** Tries made again by themselves after the first one, while the person looks on. */
export const foregroundRetries = 4;
/** A service that asks for more is told to the person instead of waited for. */
export const longestWaitMs = 600_000;

const tryAgain = new Set([408, 425, 429, 500, 502, 503, 504]);
const shut = new Set([403, 410]);

/** Decides what follows a reply. Only what cannot store twice is tried again: the receiver knows the identifier. */
export function nextStep(reply: Reply, moment: Moment): NextStep {
  if (reply.kind === 'blocked') return {kind: 'refused', reason: 'blocked'};
  if (reply.kind === 'silence') return backOff(moment, {kind: 'unsure'});
  const {status, body} = reply;
  if (status === 429 || status === 503) return waitAsTold(reply.retryAfter, moment);
  if (tryAgain.has(status) || status === 409) return backOff(moment, {kind: 'unsure'});
  if (reply.html && !shut.has(status)) return {kind: 'refused', reason: 'not-a-receiver'};
  if (status >= 200 && status < 300) return {kind: 'sent', confirm: field(body, 'doubleOptIn') === true};
  if (shut.has(status)) return {kind: 'closed'};
  if (status === 413) return {kind: 'refused', reason: 'too-large'};
  if (status === 422 || status === 400) return readRefusal(body);
  return {kind: 'refused', reason: status === 404 || status === 405 ? 'not-a-receiver' : 'refused'};
}

/** `type` of the problem that a receiver answers when the identifier came before with other answers. */
export const alreadyReceived = 'urn:relais:deja-recu';

function readRefusal(body: unknown): NextStep {
  if (field(body, 'type') === alreadyReceived) return {kind: 'refused', reason: 'already'};
  const errors = field(body, 'errors');
  const faults = (Array.isArray(errors) ? errors : []).flatMap((error: unknown): Fault[] => {
    const message = field(error, 'message');
    const name = field(error, 'field');
    return typeof message === 'string' && typeof name === 'string'
      ? [{field: name.replace(/^data\./u, ''), kind: 'wrong', message}]
      : [];
  });
  return faults.length > 0 ? {kind: 'faults', faults} : {kind: 'refused', reason: 'refused'};
}

function waitAsTold(retryAfter: string | null | undefined, moment: Moment): NextStep {
  const busy: NextStep = {kind: 'refused', reason: 'busy'};
  const asked = retryAfterMs(retryAfter, moment.now);
  if (asked === undefined) return backOff(moment, busy);
  if (asked > longestWaitMs || moment.attempt > foregroundRetries) return busy;
  return {kind: 'wait', ms: asked + Math.round(moment.random * 1000), told: true};
}

/** 1, 2, 4, 8 seconds at most, anywhere between half of that and that. */
function backOff({attempt, random}: Moment, otherwise: NextStep): NextStep {
  if (attempt > foregroundRetries) return otherwise;
  return {kind: 'wait', ms: Math.round(1000 * 2 ** (attempt - 1) * (0.5 + random / 2)), told: false};
}

/** Milliseconds to wait, from seconds or an HTTP date; `undefined` when it says neither. */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}
