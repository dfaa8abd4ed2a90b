import {html, nothing, type ReactiveControllerHost} from 'lit';
import type {Place} from '../../../domain/places/place.js';
import * as fr from '../../../texts/fr/carte-place.js';
import {titleOf} from '../lines.js';

interface Needs {
  /** The address of this page with this place open. */
  linkTo(place: Place): string;
  say(sentence: string): void;
}

type Host = ReactiveControllerHost & {readonly renderRoot: ParentNode};

/** Gives the address of a place to someone: by the device's own means, else copied, else to copy by hand. */
export class Sharing {
  #host: Host;
  #needs: Needs;
  /** The place that was shared last, and what is shown under its button. */
  #place = '';
  #done = '';
  #byHand = '';

  constructor(host: Host, needs: Needs) {
    this.#host = host;
    this.#needs = needs;
  }

  renderButton(place: Place) {
    return html`<button type="button" class="link" @click=${() => this.#share(place)}>${fr.share}</button>`;
  }

  renderOutcome({id}: Place) {
    if (id !== this.#place) return nothing;
    if (this.#done) return html`<p class="quiet">${this.#done}</p>`;
    if (!this.#byHand) return nothing;
    return html`<div class="by-hand">
      <label for="by-hand">${fr.copyByHand}</label>
      <input id="by-hand" type="text" readonly .value=${this.#byHand} @focus=${select} />
    </div>`;
  }

  async #share(place: Place) {
    const url = this.#needs.linkTo(place);
    if (isShareable({title: titleOf(place), url})) {
      try {
        await navigator.share({title: titleOf(place), url});
        return;
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') return;
      }
    }
    this.#place = place.id;
    this.#done = this.#byHand = '';
    try {
      await navigator.clipboard.writeText(url);
      this.#done = fr.linkCopied;
      this.#needs.say(fr.linkCopied);
      this.#host.requestUpdate();
    } catch {
      this.#byHand = url;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('#by-hand')?.focus();
    }
  }
}

/** A computer has few means of its own: its address bar and its clipboard do better. */
const isShareable = (what: ShareData): boolean =>
  matchMedia('(pointer: coarse)').matches && 'share' in navigator && (navigator.canShare?.(what) ?? true);

const select = ({target}: Event) => (target as HTMLInputElement).select();
