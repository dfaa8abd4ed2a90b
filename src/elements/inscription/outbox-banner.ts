import {html, nothing} from 'lit';
import type {KeptSending} from '../../domain/form/kept.js';
import {fr} from '../../texts/fr/inscription-keeping.js';
import {type Outbox, outboxOf} from './outbox.js';
import {copyText} from './outcome.js';

type Host = Parameters<typeof outboxOf>[0];

/** Several forms of a page: one of them shows what waits. */
let shownBy: Host | undefined;

/** What waits on the device since another page of the site, with the way to send it now, or to give it up. */
export class OutboxBanner {
  #said = '';
  #host: Host;
  #outbox: Outbox;

  constructor(host: Host, outbox: Outbox) {
    this.#host = host;
    this.#outbox = outbox;
  }

  draw() {
    if (shownBy?.isConnected && shownBy !== this.#host) return nothing;
    shownBy = this.#host;
    const {kept, arrived} = this.#outbox;
    const said = [...arrived.map(fr.arrived), this.#said].filter(Boolean).join(' ');
    const left = kept.filter(({id}) => !this.#outbox.isShown(id));
    if (left.length === 0 && !said) return nothing;
    return html`<div class="keeping">
      ${left.map((one) => this.#drawOne(one))}
      <p role="status">${said}</p>
    </div>`;
  }

  #drawOne({id, order, state}: KeptSending) {
    const failed = state === 'unsure' || state === 'refused';
    const sentence = state === 'unsure' ? fr.keptUnsure : state === 'refused' ? fr.keptRefused : fr.waits;
    return html`<section class="kept" aria-label=${order.title}>
      <p>${sentence(order.title)}</p>
      ${failed ? nothing : html`<p class="quiet">${fr.waitsHint}</p>`}
      <div class="actions">
        <button type="button" @click=${() => this.#outbox.retry(id)}>${failed ? fr.retry : fr.sendNow}</button>
        ${
          failed
            ? html`<button type="button" @click=${() => void this.#copy(order.lines.join('\n'))}>${fr.copy}</button>`
            : nothing
        }
        <button type="button" class="link" @click=${() => this.#cancel(id)}>${failed ? fr.forget : fr.cancel}</button>
      </div>
    </section>`;
  }

  #cancel(id: string) {
    this.#outbox.cancel(id);
    this.#say(fr.cancelled);
  }

  async #copy(text: string) {
    this.#say((await copyText(text, this.#host.renderRoot as HTMLElement)) ? fr.copied : fr.notCopied);
  }

  #say(sentence: string) {
    this.#said = sentence;
    this.#host.requestUpdate();
  }
}

export async function openBanner(host: Host): Promise<OutboxBanner> {
  return new OutboxBanner(host, await outboxOf(host));
}
