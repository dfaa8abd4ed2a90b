import type {Place} from '../../domain/places/place.js';
import type {Group} from '../../shared/contexts.js';

/**
 * Keeps one element and its group in agreement about the chosen place and the places. The group may come late: what
 * was last heard from it and last said to it is all that is remembered.
 */
export class GroupLink {
  #heard = '';
  #said = '';
  #offered: readonly Place[] | undefined;

  /** The choice that another element just made; `undefined` when there is none, or when one was just made here. */
  hear(group: Group | undefined, choice: string): string | undefined {
    const theirs = group?.chosen?.id ?? '';
    if (theirs === this.#heard) return undefined;
    this.#heard = theirs;
    if (choice !== this.#said) return undefined;
    this.#said = theirs;
    return theirs;
  }

  /**
   * Tells the group the places that were read here, then the choice that was made here. Places that are only those in
   * view leave when the map moves: the chosen one stays, the others of the group speak of it.
   */
  say(group: Group | undefined, choice: string, places: readonly Place[] | undefined, isView = false) {
    if (!group) return;
    if (places && places !== this.#offered) {
      this.#offered = places;
      const {chosen} = group;
      const isGone = isView && chosen && !places.some(({id}) => id === chosen.id);
      group.offer(isGone ? [...places, chosen] : places);
    }
    if (choice === this.#said) return;
    this.#said = choice;
    group.choose(choice);
  }

  /** The element left the page, and may come back in another group. */
  forget() {
    this.#heard = this.#said = '';
    this.#offered = undefined;
  }
}
