import type {RefusalReason} from './delivery.js';
import type {Order} from './services.js';

/** A sending that waits on the device, because the person asked for it. */
export interface KeptSending {
  /** Identifier of the envelope. */
  readonly id: string;
  readonly order: Order;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  /**
   * `trying` is written before each try: found again later, it says that the page went away in the middle, and nobody
   * knows whether the answers arrived.
   */
  readonly state: 'waiting' | 'trying' | 'unsure' | 'refused';
  /** Tries made so far. */
  readonly tries?: number;
  readonly reason?: RefusalReason | 'closed' | 'faults';
}

export interface Outbox {
  readonly kept: readonly KeptSending[];
  /** The last one that was received: told to the other tabs, then forgotten. */
  readonly sent?: string;
}

/** Where they are, in the storage of the site. */
export const outboxKey = 'relais-envois';
/** Nobody expects an answer of last week to leave today. */
export const keptLifeMs = 72 * 3_600_000;

/** Reads what was kept; what is too old or cannot be read is dropped. */
export function readOutbox(text: string | null, now: number): Outbox {
  const {kept, sent} = parse(text);
  return {
    kept: kept.filter(({keptAt}) => now - keptAt < keptLifeMs && keptAt <= now + keptLifeMs),
    ...(sent && {sent}),
  };
}

/** The text to keep; nothing when nothing is left to keep. */
export function outboxText({kept, sent}: Outbox): string | undefined {
  return kept.length > 0 || sent ? JSON.stringify({kept, ...(sent && {sent})}) : undefined;
}

export function withKept({kept}: Outbox, one: KeptSending): Outbox {
  return {kept: [...kept.filter(({id}) => id !== one.id), one]};
}

export function withoutKept({kept}: Outbox, id: string): Outbox {
  return {kept: kept.filter((one) => one.id !== id)};
}

function parse(text: string | null): Outbox {
  try {
    const {kept, sent} = JSON.parse(text ?? '{}') as Partial<Outbox>;
    const whole = (Array.isArray(kept) ? (kept as readonly KeptSending[]) : []).filter(isWhole);
    return {kept: whole, ...(typeof sent === 'string' && {sent})};
  } catch {
    return {kept: []};
  }
}

function isWhole(one: Partial<KeptSending> | null): boolean {
  const {id, order, keptAt, state} = one ?? {};
  return (
    typeof id === 'string' &&
    typeof keptAt === 'number' &&
    typeof state === 'string' &&
    [order?.service, order?.address, order?.body].every((part) => typeof part === 'string') &&
    Array.isArray(order?.lines)
  );
}
