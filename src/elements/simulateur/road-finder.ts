import {html, nothing} from 'lit';
import type {Road} from '../../domain/places/road.js';
import type {Position} from '../../domain/places/place.js';
import * as fr from '../../texts/fr/simulateur-communes.js';

/** What asks for the road between two positions: the service is named on the button, and called by a click only. */
export class RoadFinder {
  /** @internal The service, replaceable. */
  find = async (from: Position, to: Position): Promise<Road> =>
    (await import('../../adapters/road.js')).roadBetween(from, to);

  #changed: () => void;
  #asked: () => (road: Road) => void;
  /** Of the two positions that the rest is about. */
  #key = '';
  #isBusy = false;
  #road: Road | undefined;
  #problem = '';

  /** `changed`: something else is to be shown; `asked`: the visitor clicked, what is returned takes the answer. */
  constructor(changed: () => void, asked: () => (road: Road) => void) {
    this.#changed = changed;
    this.#asked = asked;
  }

  /** `sent`: the sentence that says what the service will know. */
  render(from: Position, to: Position, sent: string): unknown {
    const key = `${from.latitude} ${from.longitude} ${to.latitude} ${to.longitude}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#isBusy = false;
      this.#road = undefined;
      this.#problem = '';
    }
    if (this.#road) return html`<p class="found">${fr.road(this.#road)}</p>`;
    return html`
      <button
        type="button"
        class="road"
        aria-disabled=${this.#isBusy ? 'true' : 'false'}
        @click=${() => this.#ask(from, to)}
      >
        ${this.#isBusy ? fr.askingRoad : fr.askRoad}
      </button>
      <p class="quiet">${sent}</p>
      ${this.#problem ? html`<p part="erreur">${this.#problem}</p>` : nothing}
    `;
  }

  async #ask(from: Position, to: Position) {
    if (this.#isBusy) return;
    const key = this.#key;
    const isWanted = () => key === this.#key;
    const take = this.#asked();
    this.#isBusy = true;
    this.#problem = '';
    this.#changed();
    try {
      const {distanceKm, durationMin} = await this.find(from, to);
      if (!isWanted()) return;
      // As one says them: a hundred metres, a minute.
      const road = {distanceKm: Math.round(distanceKm * 10) / 10, durationMin: Math.round(durationMin)};
      this.#road = road;
      take(road);
    } catch (error) {
      if (!isWanted()) return;
      this.#problem = error instanceof Error && error.message ? error.message : fr.roadUnavailable;
    }
    this.#isBusy = false;
    this.#changed();
  }
}
