import {html, nothing} from 'lit';
import {property} from '../../domain/form/delivery.js';
import type {Order} from '../../domain/form/services.js';
import type {RelaisElement} from '../../shared/relais-element.js';
import {fr} from '../../texts/fr/inscription-sending.js';
import type {DeliveryController, DeliveryTools, Outcome} from './delivery-controller.js';
import type {Outbox} from './outbox.js';
import type {FormSession} from './session.js';

type Host = RelaisElement & {readonly tools: DeliveryTools; readonly borne: boolean};

export interface WaitingListener {
  /** What became of a sending that waited on the device. */
  settled(outcome: Outcome): void;
  /** The person gives it up. */
  cancelled(): void;
}

/**
 * Answers that wait for the network: in memory, or on the device once the person asked for it. Whoever keeps them sends
 * them, never both.
 */
export class Waiting {
  #outbox: Outbox | undefined;
  #order: Order | undefined;
  #isRefused = false;
  #host: Host;
  #session: FormSession;
  #delivery: DeliveryController;
  #on: WaitingListener;

  constructor(host: Host, session: FormSession, delivery: DeliveryController, on: WaitingListener) {
    this.#host = host;
    this.#session = session;
    this.#delivery = delivery;
    this.#on = on;
  }

  dispose() {
    if (!this.#outbox) return;
    this.#outbox.settled = () => false;
    this.#outbox.isShown = () => false;
  }

  /** Try now, give up, and the choice to keep the answers on the device, which nobody makes for the person. */
  draw(order: Order | undefined) {
    this.#order = order;
    const keep = (event: Event) => void this.#keep((event.currentTarget as HTMLInputElement).checked);
    return html`<div class="actions">
        <button type="button" part="bouton" class="primary" @click=${() => this.#knock()}>${fr.tryNow}</button>
        <button type="button" class="link" @click=${() => this.#cancel()}>${fr.cancel}</button>
      </div>
      ${
        this.#host.borne
          ? nothing
          : html`<div class="field">
              <label class="option">
                <input
                  type="checkbox"
                  .checked=${this.#session.isKept}
                  aria-describedby="keep-hint"
                  @change=${keep}
                /><span>${fr.keep}</span>
              </label>
              <p class="hint" id="keep-hint">${fr.keepHint}</p>
              <p class="error" role="status">${this.#isRefused ? fr.notKept : ''}</p>
            </div>`
      }`;
  }

  #knock() {
    if (this.#session.isKept) this.#outbox?.knock();
    else this.#delivery.knock();
  }

  async #keep(keep: boolean) {
    const order = this.#order;
    if (!order) return;
    const id = idOf(order);
    if (!keep) {
      const tries = this.#outbox?.triesOf(id) ?? 0;
      this.#forget(id);
      this.#delivery.resume(order, tries);
      return;
    }
    const outbox = await this.#open();
    this.#session.isKept = this.#session.phase === 'queued' && outbox.keep(id, order, this.#delivery.tries);
    this.#isRefused = !this.#session.isKept;
    if (this.#session.isKept) this.#delivery.stop();
    this.#host.requestUpdate();
  }

  async #open(): Promise<Outbox> {
    const {outboxOf} = await import('./outbox.js');
    const outbox = await outboxOf(this.#host);
    this.#outbox = outbox;
    outbox.isShown = (id) => this.#session.isKept && this.#order !== undefined && id === idOf(this.#order);
    outbox.settled = (id, outcome) => {
      if (!outbox.isShown(id)) return false;
      this.#session.isKept = false;
      this.#on.settled(outcome);
      return true;
    };
    return outbox;
  }

  #cancel() {
    if (this.#order) this.#forget(idOf(this.#order));
    this.#delivery.stop();
    this.#on.cancelled();
  }

  #forget(id: string) {
    if (this.#session.isKept) this.#outbox?.cancel(id);
    this.#session.isKept = false;
  }
}

const idOf = ({body}: Order) => String(property(JSON.parse(body) as unknown, 'submissionId'));
