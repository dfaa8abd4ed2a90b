import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isPassing, nextStep, type NextStep, type Reply} from '../../domain/form/delivery.js';
import {type Order, repeatsOf} from '../../domain/form/services.js';
import type {Patience} from './kiosk.js';
import {followReturns} from './returns.js';
import type {Asked} from './work.js';

/** What a service takes as a proof of work. */
export interface Proof {
  readonly answer: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What a delivery leans on, replaceable in tests. */
export interface DeliveryTools {
  /** Sends once; `body` is the order's, with its proof of work when there is one. */
  post(address: string, body: string, order: Order): Promise<Reply>;
  /** Works out the service's challenge; nothing when it asks none. */
  prove?(order: Asked, signal: AbortSignal): Promise<Proof | undefined>;
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number): Promise<unknown>;
  /** 0 to 1. */
  random(): number;
  /** How long a shared computer waits. */
  readonly patience?: Patience;
}

export type Outcome = Exclude<NextStep, {kind: 'wait'} | {kind: 'prove'}>;

export interface DeliveryListener {
  attempt(attempt: number): void;
  /** `Date` of a reply, when it may be read. */
  replied?(date: string | null | undefined): void;
  /** Said once for each outcome; after `queued`, another one follows. */
  outcome(outcome: Outcome): void;
  /** The proof of work for this try; `again` when the service did not want the last one. */
  proof(again: boolean): Promise<string | undefined>;
}

interface Job {
  readonly order: Order;
  attempt: number;
  readyAt: number;
  /** Fresh proofs asked for so far. */
  proofs: number;
  isQueued: boolean;
}

/** A service that wants one more proof than this will not take any. */
const mostProofs = 2;
/** While it waits, it knocks this often by itself. Milliseconds. */
const knockMs = 60_000;

/**
 * Carries one envelope to its service, trying again as the domain decides. Taken out of the page, it lets the request
 * under way finish and tries no more; put back, it goes on where it was. Once queued, it tries when the network or the
 * person comes back, and now and then.
 */
export class DeliveryController implements ReactiveController {
  /** The pause under way, for the person to read. */
  pause: {readonly seconds: number; readonly told: boolean} | undefined;
  #job: Job | undefined;
  #running = false;
  #connected = false;
  #wake: (() => void) | undefined;
  #unfollow: (() => void) | undefined;

  #host: ReactiveControllerHost & {tools: DeliveryTools};
  #on: DeliveryListener;

  constructor(host: ReactiveControllerHost & {tools: DeliveryTools}, on: DeliveryListener) {
    host.addController(this);
    this.#host = host;
    this.#on = on;
  }

  hostConnected() {
    this.#connected = true;
    this.#unfollow = followReturns(() => this.knock());
    void this.#run();
  }

  hostDisconnected() {
    this.#connected = false;
    this.#unfollow?.();
    this.#wake?.();
  }

  start(order: Order, readyAt: number) {
    this.#job = {order, attempt: 0, readyAt, proofs: 0, isQueued: false};
    void this.#run();
  }

  /** Tries made of what waits. */
  get tries(): number {
    return this.#job?.attempt ?? 0;
  }

  /** Goes on waiting for better days, after so many tries. */
  resume(order: Order, tries: number) {
    this.#job = {order, attempt: tries, readyAt: this.#host.tools.now() + knockMs, proofs: 0, isQueued: true};
    void this.#run();
  }

  /** Gives up the tries to come. */
  stop() {
    this.#job = undefined;
    this.pause = undefined;
    this.#wake?.();
  }

  /** Tries now, if something waits for better days. */
  knock() {
    if (!this.#job?.isQueued) return;
    this.#job.readyAt = 0;
    this.#wake?.();
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    while (this.#job && this.#connected) await this.#advance(this.#job);
    this.#running = false;
  }

  async #advance(job: Job) {
    const early = job.readyAt - this.#host.tools.now();
    if (early > 0 && (await this.#sleep(job, early)) === 'woken') return;
    const reply = await this.#try(job);
    if (job !== this.#job) return;
    if (reply.kind === 'reply') this.#on.replied?.(reply.date);
    const {now, random} = this.#moment();
    const repeats = repeatsOf(job.order.service);
    const step = nextStep(reply, {attempt: job.attempt, now, random}, repeats);
    if (reply.kind === 'offline') job.attempt -= 1;
    if (job.isQueued && isPassing(step, repeats)) return this.#queue(job);
    switch (step.kind) {
      case 'wait':
        return job.isQueued ? this.#queue(job) : this.#pauseFor(job, step);
      case 'queued':
        return this.#queue(job);
      case 'prove':
        if (job.proofs++ < mostProofs) return;
        return this.#finish({kind: 'refused', reason: 'proof'});
      default:
        return this.#finish(step);
    }
  }

  async #try(job: Job): Promise<Reply> {
    const {order, proofs} = job;
    job.readyAt = 0;
    const proof = await this.#on.proof(proofs > 0);
    if (job !== this.#job) return {kind: 'silence'};
    job.attempt += 1;
    this.#setPause(undefined);
    this.#on.attempt(job.attempt);
    const body = proof ? `${order.body.slice(0, -1)},"pow":${JSON.stringify(proof)}}` : order.body;
    return this.#host.tools.post(order.address, body, {...order, body}).catch((): Reply => ({kind: 'silence'}));
  }

  #moment() {
    const {tools} = this.#host;
    return {now: tools.now(), random: tools.random()};
  }

  #pauseFor(job: Job, {ms, told}: Extract<NextStep, {kind: 'wait'}>) {
    job.readyAt = this.#host.tools.now() + ms;
    this.#setPause({seconds: Math.max(1, Math.round(ms / 1000)), told});
  }

  #queue(job: Job) {
    const {now, random} = this.#moment();
    job.readyAt = now + knockMs * (1 + random);
    if (job.isQueued) return;
    job.isQueued = true;
    this.#setPause(undefined);
    this.#on.outcome({kind: 'queued'});
  }

  #finish(outcome: Outcome) {
    this.#job = undefined;
    this.#setPause(undefined);
    this.#on.outcome(outcome);
  }

  #setPause(pause: DeliveryController['pause']) {
    this.pause = pause;
    this.#host.requestUpdate();
  }

  /** What is queued waits on the computer's own clock, for it may last hours. */
  #sleep({isQueued}: Job, ms: number): Promise<'woken' | 'slept'> {
    return new Promise((resolve) => {
      const timer = isQueued ? setTimeout(() => resolve('slept'), ms) : undefined;
      if (!isQueued) void this.#host.tools.wait(ms).then(() => resolve('slept'));
      this.#wake = () => {
        clearTimeout(timer);
        resolve('woken');
      };
    });
  }
}
