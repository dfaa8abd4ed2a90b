import type {Position} from '../../../domain/places/place.js';
import {searchingPosition} from '../../../texts/fr/carte-position.js';
import {positionUnknown} from '../../../texts/fr/carte-find.js';

interface LocatorOwner {
  readonly locate: () => Promise<Position>;
  readonly found: (position: Position) => void;
  readonly changed: () => void;
  readonly say: (sentence: string) => void;
}

/** Finds where the visitor is, when they ask for it. */
export class Locator {
  /** What became of it. */
  note = '';
  #owner: LocatorOwner;
  #turn = 0;

  constructor(owner: LocatorOwner) {
    this.#owner = owner;
  }

  /** An answer that comes after this is for nobody. */
  stop() {
    this.#turn += 1;
    this.note = '';
  }

  async ask() {
    this.stop();
    const turn = this.#turn;
    this.#tell(searchingPosition);
    try {
      const position = await this.#owner.locate();
      if (turn !== this.#turn) return;
      this.note = '';
      this.#owner.found(position);
    } catch {
      if (turn === this.#turn) this.#tell(positionUnknown);
    }
  }

  #tell(note: string) {
    this.note = note;
    this.#owner.changed();
    this.#owner.say(note);
  }
}
