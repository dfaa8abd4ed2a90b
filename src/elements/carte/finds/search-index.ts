import type {Place} from '../../../domain/places/place.js';
import {type Searchable, searchable} from '../../../domain/places/search.js';
import {inSlices} from './slices.js';

/** Places made searchable at once: a few milliseconds. */
const pieceSize = 1000;

/** The words of the places, gathered when the visitor goes to the field, not before. */
export class SearchIndex {
  #ready: () => void;
  #places: readonly Place[] | undefined;
  #index: Searchable[] = [];
  #isReady = false;
  #stop: () => void = () => undefined;

  /** `ready`: the words that were asked too early are there. */
  constructor(ready: () => void) {
    this.#ready = ready;
  }

  /** `undefined` while a long list is gathered; `ready` tells when to ask again. */
  of(places: readonly Place[]): readonly Searchable[] | undefined {
    if (places !== this.#places) this.#gather(places);
    return this.#isReady ? this.#index : undefined;
  }

  stop() {
    this.#stop();
    if (!this.#isReady) this.#places = undefined;
  }

  #gather(places: readonly Place[]) {
    this.#stop();
    this.#places = places;
    this.#index = [];
    this.#isReady = false;
    let isAsking = true;
    this.#stop = inSlices(
      () => {
        const from = this.#index.length;
        this.#index.push(...searchable(places.slice(from, from + pieceSize)));
        return this.#index.length < places.length;
      },
      () => {
        this.#isReady = true;
        if (!isAsking) this.#ready();
      },
    );
    isAsking = false;
  }
}
