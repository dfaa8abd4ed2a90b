import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {nextStep, type NextStep, type Reply} from '../../domain/form/delivery.js';

/** What a delivery leans on, replaceable in tests. */
export interface DeliveryTools {
  post(address: string, body: string): Promise<Reply>;
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number): Promise<unknown>;
  /** 0 to 1. */
  random(): number;
}

export type Outcome = Exclude<NextStep, {kind: 'wait'}>;

export interface DeliveryListener {
  attempt(attempt: number): void;
  outcome(outcome: Outcome): void;
}

interface Job {
  readonly address: string;
  readonly body: string;
  attempt: number;
  readyAt: number;
}

/**
 * Carries one text to its address, trying again as the domain decides. Taken out of the page, it lets the request under
 * way finish and tries no more; put back, it goes on where it was.
 */
export class DeliveryController implements ReactiveController {
  /** The pause under way, for the person to read. */
  pause: {readonly seconds: number; readonly told: boolean} | undefined;
  #job: Job | undefined;
  #running = false;
  #connected = false;
  #wake: (() => void) | undefined;

  #host: ReactiveControllerHost & {tools: DeliveryTools};
  #on: DeliveryListener;

  constructor(host: ReactiveControllerHost & {tools: DeliveryTools}, on: DeliveryListener) {
    host.addController(this);
    this.#host = host;
    this.#on = on;
  }

  hostConnected() {
    this.#connected = true;
    void this.#run();
  }

  hostDisconnected() {
    this.#connected = false;
    this.#wake?.();
  }

  start(address: string, body: string, readyAt: number) {
    this.#job = {address, body, attempt: 0, readyAt};
    void this.#run();
  }

  /** Gives up the tries to come. */
  stop() {
    this.#job = undefined;
    this.pause = undefined;
    this.#wake?.();
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    while (this.#job && this.#connected) await this.#advance(this.#job);
    this.#running = false;
  }

  async #advance(job: Job) {
    const {tools} = this.#host;
    const early = job.readyAt - tools.now();
    if (early > 0 && (await this.#sleep(early)) === 'woken') return;
    job.readyAt = 0;
    job.attempt += 1;
    this.#setPause(undefined);
    this.#on.attempt(job.attempt);
    const reply = await tools.post(job.address, job.body).catch((): Reply => ({kind: 'silence'}));
    if (job !== this.#job) return;
    const step = nextStep(reply, {attempt: job.attempt, now: tools.now(), random: tools.random()});
    if (step.kind === 'wait') {
      job.readyAt = tools.now() + step.ms;
      this.#setPause({seconds: Math.max(1, Math.round(step.ms / 1000)), told: step.told});
      return;
    }
    this.#job = undefined;
    this.#setPause(undefined);
    this.#on.outcome(step);
  }

  #setPause(pause: DeliveryController['pause']) {
    this.pause = pause;
    this.#host.requestUpdate();
  }

  #sleep(ms: number): Promise<'woken' | 'slept'> {
    return new Promise((resolve) => {
      this.#wake = () => resolve('woken');
      void this.#host.tools.wait(ms).then(() => resolve('slept'));
    });
  }
}
