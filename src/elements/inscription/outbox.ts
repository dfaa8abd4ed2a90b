import type {ReactiveController} from 'lit';
import {foregroundRetries, isPassing, nextStep, type NextStep, type Reply} from '../../domain/form/delivery.js';
import {
  type KeptSending,
  type Outbox as Kept,
  outboxKey,
  outboxText,
  readOutbox,
  withKept,
  withoutKept,
} from '../../domain/form/kept.js';
import {announcesProof, type Order, repeatsOf, withProof} from '../../domain/form/services.js';
import type {RelaisElement} from '../../shared/relais-element.js';
import type {DeliveryTools, Outcome} from './delivery-controller.js';
import {EnvoiEvent, InscriptionEvent} from './events.js';
import {followReturns} from './returns.js';

type Device = typeof import('../../adapters/device.js');
type Host = RelaisElement & {readonly tools: DeliveryTools};

/** Those of the page: a browser tells the other tabs what is written, not the page that writes. */
const inPage = new Set<Outbox>();

/** While the page is open, it knocks this often by itself. Milliseconds. */
const knockMs = 60_000;

/**
 * The sendings that wait on the device because somebody asked for it: they leave when the network comes back, from any
 * page of the site that has a form, one tab at a time. A service that keeps two copies gets one try: what was being
 * tried when the page went away is shown, never sent again by itself.
 */
export class Outbox implements ReactiveController {
  kept: readonly KeptSending[] = [];
  /** Titles of those that were received while this page was open. */
  arrived: readonly string[] = [];
  /** Told what became of a sending; true when the form shows it itself. */
  settled: (id: string, outcome: Outcome) => boolean = () => false;
  /** Shown by the form that made it. */
  isShown: (id: string) => boolean = () => false;
  #device: Device;
  #host: Host;
  #stops: (() => void)[] = [];

  constructor(host: Host, device: Device) {
    this.#host = host;
    this.#device = device;
    host.addController(this);
  }

  hostConnected() {
    const timer = setInterval(() => this.knock(), knockMs);
    this.#stops = [
      followReturns(() => this.knock()),
      this.#device.onKeptChange(outboxKey, (text) => this.#onOtherTab(text)),
      () => clearInterval(timer),
      () => inPage.delete(this),
    ];
    inPage.add(this);
    this.#write(this.#read());
    this.knock();
  }

  hostDisconnected() {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  /** Keeps a sending; false when the device refuses. */
  keep(id: string, order: Order, tries: number): boolean {
    const one: KeptSending = {id, order, keptAt: this.#host.tools.now(), state: 'waiting', tries};
    return this.#write(withKept(this.#read(), one));
  }

  /** Tries made of this one. */
  triesOf(id: string): number {
    return this.kept.find((one) => one.id === id)?.tries ?? 0;
  }

  /** Gives it up, and erases it. */
  cancel(id: string) {
    this.#write(withoutKept(this.#read(), id));
  }

  /** The person wants it to leave again, knowing what it may cost. */
  retry(id: string) {
    const one = this.kept.find((kept) => kept.id === id);
    if (one) this.#write(withKept(this.#read(), {...one, state: 'waiting'}));
    this.knock();
  }

  /** Tries what waits, unless another tab is at it. */
  knock() {
    if (this.#read().kept.some(({state}) => state === 'waiting' || state === 'trying'))
      void this.#device.inOneTab(outboxKey, () => this.#sendAll());
  }

  /** Nobody else is at it: one that is still being tried was left there by a page that went away. */
  async #sendAll() {
    const left = this.#read().kept.filter((one) => one.state === 'trying' && !mayLeave(one));
    for (const one of left) this.#write(withKept(this.#read(), {...one, state: 'unsure'}));
    for (const one of this.#read().kept.filter(mayLeave)) await this.#sendOne(one);
  }

  async #sendOne(before: KeptSending): Promise<void> {
    const {tools} = this.#host;
    const {order} = before;
    const one = {...before, tries: (before.tries ?? 0) + 1};
    const proof = announcesProof(order)
      ? await tools.prove?.(order, new AbortController().signal).catch(() => undefined)
      : undefined;
    const isLeft = this.#read().kept.some(({id}) => id === one.id);
    if (!isLeft || !this.#write(withKept(this.#read(), {...one, state: 'trying'}))) return;
    this.#host.dispatchEvent(new EnvoiEvent(one.tries));
    const body = proof ? `${order.body.slice(0, -1)},"pow":${JSON.stringify(proof.answer)}}` : order.body;
    const reply = await tools.post(order.address, body, {...order, body}).catch((): Reply => ({kind: 'silence'}));
    const moment = {attempt: foregroundRetries + 1, now: tools.now(), random: tools.random()};
    const step = nextStep(reply, moment, repeatsOf(order.service));
    if (step.kind === 'prove' && order.service === 'json' && !announcesProof(order))
      return this.#sendOne({...one, order: {...order, list: withProof}});
    this.#settle(one, step);
  }

  #settle(one: KeptSending, step: NextStep) {
    if (
      step.kind === 'wait' ||
      step.kind === 'queued' ||
      step.kind === 'prove' ||
      isPassing(step, repeatsOf(one.order.service))
    ) {
      this.#write(withKept(this.#read(), {...one, state: 'waiting'}));
      return;
    }
    const isShown = this.settled(one.id, step);
    if (step.kind === 'sent') return this.#celebrate(one, isShown);
    if (isShown) return this.cancel(one.id);
    const reason = step.kind === 'refused' ? step.reason : step.kind === 'closed' ? 'closed' : 'faults';
    const failed: KeptSending = step.kind === 'unsure' ? {...one, state: 'unsure'} : {...one, state: 'refused', reason};
    this.#write(withKept(this.#read(), failed));
  }

  /** The other tabs learn it from what is written, then nothing is left. */
  #celebrate(one: KeptSending, isShown: boolean) {
    const left = withoutKept(this.#read(), one.id);
    this.#write({...left, sent: one.id});
    this.#write(left);
    if (isShown) return;
    this.arrived = [...this.arrived, one.order.title];
    this.#host.dispatchEvent(new InscriptionEvent(one.order.form));
    this.#host.requestUpdate();
  }

  #onOtherTab(text: string | null) {
    const {kept, sent} = readOutbox(text, this.#host.tools.now());
    if (sent) this.settled(sent, {kind: 'sent', confirm: false});
    this.kept = kept;
    this.#host.requestUpdate();
  }

  #read(): Kept {
    return readOutbox(this.#device.readKept(outboxKey), this.#host.tools.now());
  }

  #write(outbox: Kept): boolean {
    const text = outboxText(outbox);
    const isWritten = this.#device.writeKept(outboxKey, text);
    for (const other of inPage) if (other !== this) other.#onOtherTab(text ?? null);
    this.kept = outbox.kept;
    this.#host.requestUpdate();
    return isWritten;
  }
}

/** One that was being tried when its page went away may only leave again where it cannot count twice. */
function mayLeave({state, order}: KeptSending): boolean {
  return state === 'waiting' || (state === 'trying' && repeatsOf(order.service) === 'safe');
}

const boxes = new WeakMap<Host, Promise<Outbox>>();

/** The outbox of an element: one, whoever asks. */
export function outboxOf(host: Host): Promise<Outbox> {
  const open = async () => new Outbox(host, await import('../../adapters/device.js'));
  const box = boxes.get(host) ?? open();
  boxes.set(host, box);
  return box;
}
