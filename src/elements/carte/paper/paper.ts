import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Place} from '../../../domain/places/place.js';
import {hoursLines} from '../../../texts/fr/carte-details.js';
import {notPrinted} from '../../../texts/fr/carte-take.js';
import {addressLine, summary, titleOf} from '../lines.js';

/** Some fifty sheets of paper. */
const mostPrinted = 500;

/** Draws its host again at once: the page is being printed, nothing can wait. */
interface Host extends ReactiveControllerHost {
  redrawNow(): void;
}

/**
 * The list on paper: every place found with its address and hours, not only those drawn on the screen, and a picture of
 * the map. Drawn when the page is printed, gone right after, so that neither scroll nor focus moves.
 */
export class Paper implements ReactiveController {
  #host: Host;
  #picture: () => HTMLCanvasElement | undefined;
  #isPrinted = false;
  #canvas: HTMLCanvasElement | undefined;

  constructor(host: Host, takePicture: () => HTMLCanvasElement | undefined) {
    this.#host = host;
    this.#picture = takePicture;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected() {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
    this.#isPrinted = false;
  }

  render(places: readonly Place[]): TemplateResult | typeof nothing {
    if (!this.#isPrinted) return nothing;
    const printed = places.slice(0, mostPrinted);
    const left = places.length - printed.length;
    return html`<div class="paper">
      ${this.#canvas ? html`<div class="picture" aria-hidden="true">${this.#canvas}</div>` : nothing}
      <ol>
        ${printed.map(renderPlace)}
      </ol>
      ${left > 0 ? html`<p>${notPrinted(left)}</p>` : nothing}
    </div>`;
  }

  #begin = () => {
    this.#isPrinted = true;
    this.#canvas = picture(this.#picture);
    this.#host.redrawNow();
  };

  #end = () => {
    this.#isPrinted = false;
    this.#canvas = undefined;
    this.#host.requestUpdate();
  };
}

/** A map that cannot be copied is left out: the list says the same. */
function picture(take: () => HTMLCanvasElement | undefined): HTMLCanvasElement | undefined {
  try {
    return take();
  } catch {
    return undefined;
  }
}

/** Where, when, and how to ask: what one wants in a pocket. */
function renderPlace(place: Place, index: number) {
  const {hours, hoursNote, phone, email, website} = place;
  const times = [...hoursLines(hours ?? ''), ...(hoursNote ? [hoursNote] : [])].join('. ');
  const contact = [phone, email, website].filter(Boolean).join(' · ');
  return html`<li>
    <p><span class="rank">${index + 1}.</span> <strong>${titleOf(place)}</strong></p>
    ${[addressLine(place) || summary(place), times, contact].filter(Boolean).map((line) => html`<p>${line}</p>`)}
  </li>`;
}
