import type {Fault} from './rules.js';
import type {Repeats} from './services.js';

/** What came back from one try. */
export type Reply =
  /** No reply could be read: no network, refused by CORS, cut, or longer than the limit. */
  | {readonly kind: 'silence'; readonly late?: boolean}
  /** The device says that it has no network: nothing has left. */
  | {readonly kind: 'offline'}
  /** The page's own security policy forbids the address. */
  | {readonly kind: 'blocked'}
  /** What the service said in words of its own, read by its adapter. */
  | {readonly kind: 'said'; readonly step: Said}
  | {
      readonly kind: 'reply';
      readonly status: number;
      /** `Retry-After` as received: seconds or a date. */
      readonly retryAfter?: string | null;
      /** `Date` as received: the service's clock, which is the truth. */
      readonly date?: string | null;
      /** The reply is a web page, not the word of a receiver. */
      readonly html?: boolean;
      /** It comes from another host than the one asked: a thank-you page, or the sign-in page of a network. */
      readonly elsewhere?: boolean;
      /** It comes after a redirection, on this host or another. */
      readonly moved?: boolean;
      readonly body?: unknown;
      /** The same, as text. */
      readonly text?: string;
    };

/** Why answers did not leave, told to the person in one sentence. */
export type RefusalReason =
  'busy' | 'too-large' | 'not-a-receiver' | 'blocked' | 'already' | 'answered' | 'proof' | 'refused';

export type NextStep =
  /** `heard: false`: handed over to a service whose reply cannot be read. */
  | {readonly kind: 'sent'; readonly confirm: boolean; readonly heard?: false}
  | {readonly kind: 'wait'; readonly ms: number; readonly told: boolean}
  /** The receiver wants a fresh proof of work. */
  | {readonly kind: 'prove'}
  | {readonly kind: 'faults'; readonly faults: readonly Fault[]}
  | {readonly kind: 'closed'}
  /** Nobody knows whether the answers arrived, and sending them again could store them twice. */
  | {readonly kind: 'unsure'}
  /** Not received yet; they leave again by themselves when the network or the service is back. */
  | {readonly kind: 'queued'}
  /** The person's mail program has the answers. */
  | {readonly kind: 'mail'}
  | {readonly kind: 'refused'; readonly reason: RefusalReason; readonly told?: string};

export type Said = Exclude<NextStep, {kind: 'wait'} | {kind: 'queued'}>;

export interface Moment {
  /** Tries made so far, this one included. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 0 to 1: spreads the tries of many visitors. */
  readonly random: number;
}

/** Tries made again by themselves after the first one, while the person looks on. */
export const foregroundRetries = 6;
/** A service that asks for more is told to the person instead of waited for. */
export const longestWaitMs = 600_000;

const shortestWaitMs = 250;
const longestBackOffMs = 30_000;
const passing = new Set([408, 425, 500, 502, 503, 504]);
const shut = new Set([403, 410]);
const running = 409;

/** Decides what follows a reply. Only what cannot store twice is tried again. */
export function nextStep(reply: Reply, moment: Moment, repeats: Repeats = 'safe'): NextStep {
  switch (reply.kind) {
    case 'blocked':
      return {kind: 'refused', reason: 'blocked'};
    case 'offline':
      return {kind: 'queued'};
    case 'said':
      return reply.step;
    case 'silence':
      return again(moment, repeats);
    default:
      return followStatus(reply, moment, repeats);
  }
}

function followStatus(reply: Extract<Reply, {kind: 'reply'}>, moment: Moment, repeats: Repeats): NextStep {
  const {status, body} = reply;
  if (status === 428 || property(body, 'type') === proofWanted) return {kind: 'prove'};
  if (status === 429 || (status === 503 && reply.retryAfter)) return waitAsTold(reply, moment, repeats);
  if (status === running) return afterConflict(body, moment, repeats);
  if (passing.has(status)) return again(moment, repeats);
  if (reply.html && !shut.has(status)) return {kind: 'refused', reason: 'not-a-receiver'};
  if (status >= 200 && status < 300) return {kind: 'sent', confirm: property(body, 'doubleOptIn') === true};
  if (shut.has(status)) return {kind: 'closed'};
  if (status === 413) return {kind: 'refused', reason: 'too-large'};
  if (status === 422 || status === 400) return readRefusal(body);
  return {kind: 'refused', reason: status === 404 || status === 405 ? 'not-a-receiver' : 'refused'};
}

/** `type` of the problem that a receiver answers when the identifier came before with other answers. */
export const alreadyReceived = 'urn:relais:deja-recu';
/** The same, when this person had answered before. */
export const alreadyAnswered = 'urn:relais:deja-repondu';
/** The same, when the proof of work is missing, expired or spent. */
export const proofWanted = 'urn:relais:preuve';

/** Our own contract says 409 while the first copy is being stored; the others, when somebody had answered. */
function afterConflict(body: unknown, moment: Moment, repeats: Repeats): NextStep {
  if (repeats !== 'safe' || property(body, 'type') === alreadyAnswered) return {kind: 'refused', reason: 'answered'};
  return again(moment, repeats);
}

function readRefusal(body: unknown): NextStep {
  if (property(body, 'type') === alreadyReceived) return {kind: 'refused', reason: 'already'};
  return faultsOrRefusal(faultsOf(property(body, 'errors')));
}

/** Faults to put back on their fields; a plain refusal when the service names none. */
export function faultsOrRefusal(faults: readonly Fault[], told?: string): Said {
  if (faults.length > 0) return {kind: 'faults', faults};
  return {kind: 'refused', reason: 'refused', ...(told && {told})};
}

/** Reads `[{field, message}]`, the shape most services share. */
export function faultsOf(errors: unknown): readonly Fault[] {
  return (Array.isArray(errors) ? errors : []).flatMap((error: unknown): Fault[] => {
    const message = property(error, 'message');
    const name = property(error, 'field');
    return typeof message === 'string' && typeof name === 'string'
      ? [{field: name.replace(/^data\./u, ''), kind: 'wrong', message}]
      : [];
  });
}

/** A busy service has stored nothing; where a repeat is not safe, the person decides all the same. */
function waitAsTold(
  reply: {readonly status: number; readonly retryAfter?: string | null},
  moment: Moment,
  repeats: Repeats,
): NextStep {
  const busy: NextStep = {kind: 'refused', reason: 'busy'};
  const asked = retryAfterMs(reply.retryAfter, moment.now);
  if (repeats !== 'safe') return reply.status === 429 ? busy : again(moment, repeats);
  if (asked === undefined) return again(moment, repeats, busy);
  if (asked > longestWaitMs || moment.attempt > foregroundRetries) return busy;
  return {kind: 'wait', ms: asked + Math.round(moment.random * 1000), told: true};
}

/** 1, 2, 4, 8, 16, 30 seconds at most, anywhere below (full jitter), while repeating is safe. */
function again({attempt, random}: Moment, repeats: Repeats, otherwise: NextStep = {kind: 'queued'}): NextStep {
  if (repeats === 'never' || (repeats === 'once' && attempt > 1)) return {kind: 'unsure'};
  if (attempt > foregroundRetries) return otherwise;
  const most = Math.min(longestBackOffMs, 1000 * 2 ** (attempt - 1));
  return {kind: 'wait', ms: Math.max(shortestWaitMs, Math.round(most * random)), told: false};
}

const mayPass: readonly RefusalReason[] = ['not-a-receiver', 'busy', 'blocked'];

/** Nothing says that what waits never will be received: the sign-in page of a train stands where the service should. */
export function isPassing(step: NextStep, repeats: Repeats): boolean {
  return step.kind === 'refused' && repeats === 'safe' && mayPass.includes(step.reason);
}

/** Milliseconds to wait, from seconds or an HTTP date; `undefined` when it says neither. */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** One property of a body that may be anything. */
export function property(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}
