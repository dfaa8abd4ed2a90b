import type {ReactiveControllerHost} from 'lit';
import {
  type DeliveryTools,
  DeliveryController,
  type Outcome,
} from '../../src/elements/inscription/delivery-controller.js';
import {deliver} from '../../src/elements/inscription/deliver.js';
import type {Reply} from '../../src/domain/form/delivery.js';
import {type Order, type Service} from '../../src/domain/form/services.js';
import {seeded} from './seeded.js';
import {subscription} from '../receiver/running.js';

/** Like a browser, but waits for a reply less long than fifteen seconds. */
export function impatient(patienceMs: number) {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const signals = [AbortSignal.timeout(patienceMs), ...(init?.signal ? [init.signal] : [])];
    return real(input, {...init, signal: AbortSignal.any(signals)});
  };
  return () => void (globalThis.fetch = real);
}

/** How often a person comes back to the tab, milliseconds. */
const comesBackMs = 200;

/** One person who sends once, and presses again as long as the page says that nothing was kept. */
export interface Person {
  readonly name: string;
  readonly submissionId: string;
  readonly order: Order;
}

export function personOf(name: string, service: Service, address: string, list: string): Person {
  const submission = subscription(`${name}@exemple.fr`);
  const body = JSON.stringify(submission);
  const order = {service, address, list, body, form: 'lettre', title: 'Lettre', lines: [], dates: []};
  return {name, submissionId: submission.submissionId, order};
}

/** What one tab did for a person. */
export interface TabStory {
  /** The last word that the page said. */
  readonly outcome: Outcome['kind'] | 'left';
  /** Tries that the page made by itself after the first one of a press. */
  readonly automatic: number;
}

export interface TabOptions {
  /** The tab is closed while this try is on its way, the first being 1. */
  readonly leaveDuringTry?: number;
  readonly seed: number;
}

/**
 * A tab where the delivery code of the widget runs, on a clock without pauses: a wait of thirty seconds is over at once.
 * When a sending waits for the network, the person comes back to the tab now and then.
 */
export function openTab({order}: Person, {leaveDuringTry, seed}: TabOptions): Promise<TabStory> {
  let early = 0;
  let tries = 0;
  let pressed = 0;
  const random = seeded(seed);
  return new Promise((resolve) => {
    const tools: DeliveryTools = {
      post: (_address, body, whole) => carry({...whole, body}),
      now: () => Date.now() + early,
      async wait(ms) {
        early += ms;
        await new Promise((next) => setImmediate(next));
      },
      random,
    };
    const host = {
      tools,
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    } satisfies ReactiveControllerHost & {tools: DeliveryTools};
    const delivery = new DeliveryController(host, {
      attempt: () => undefined,
      proof: async () => undefined,
      outcome: (outcome) => settle(outcome),
    });
    delivery.hostConnected();
    const comingsBack = setInterval(() => delivery.knock(), comesBackMs);
    press();

    async function carry(one: Order): Promise<Reply> {
      tries += 1;
      const reply = deliver(one);
      if (tries === leaveDuringTry) {
        delivery.hostDisconnected();
        delivery.stop();
        await reply;
        end('left');
      }
      return reply;
    }

    function press() {
      pressed += 1;
      delivery.start(order, 0);
    }

    function settle(outcome: Outcome) {
      if (outcome.kind === 'queued') return;
      if (outcome.kind === 'refused' && order.service === 'json') setImmediate(press);
      else if (outcome.kind === 'unsure' && order.service === 'json') setImmediate(press);
      else end(outcome.kind);
    }

    function end(outcome: TabStory['outcome']) {
      clearInterval(comingsBack);
      delivery.hostDisconnected();
      resolve({outcome, automatic: tries - pressed});
    }
  });
}
