import {announcesProof, type Order} from '../../domain/form/services.js';
import type {DeliveryTools, Proof} from './delivery-controller.js';

/** An answer that dies on the way is no answer. Milliseconds. */
const marginMs = 20_000;

/** What says where a challenge is to be had. */
export type Asked = Pick<Order, 'service' | 'address' | 'form' | 'list'>;

/** The proof of work of one form: begun at the first input, ready by the time somebody has finished writing. */
export class Work {
  #proof: Promise<Proof | undefined> | undefined;
  /** The service refused a sending without one. */
  #isWanted = false;
  #given = new AbortController();
  #tools: DeliveryTools;

  constructor(tools: DeliveryTools) {
    this.#tools = tools;
  }

  begin(order: Asked) {
    if (this.#isWanted || announcesProof(order))
      this.#proof ??= this.#tools.prove?.(order, this.#given.signal).catch(() => undefined);
  }

  /** What the envelope takes along; `again`: the last one was refused. Another is made when it would be too late. */
  async answer(order: Asked, again: boolean): Promise<string | undefined> {
    if (again) {
      this.#isWanted = true;
      this.#proof = undefined;
    }
    this.begin(order);
    const proof = await this.#proof;
    if (!proof || again || proof.until - this.#tools.now() > marginMs) return proof?.answer;
    return this.answer(order, true);
  }

  /** An answer is good for one sending. */
  spend() {
    this.#proof = undefined;
  }

  stop() {
    this.#given.abort();
  }
}
