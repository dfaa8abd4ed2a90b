import {RelaisHoraires} from '../../relais-horaires.js';

/** The tag is ours alone: a page that registers the hours card itself is never in the way. */
export const tag = 'relais-horaires-du-lieu';

/**
 * The hours card, inside the card of a place: same reading, same words. What the data of a place get wrong is shown in
 * their own words; it is no failure of the page, and the page is told nothing.
 */
class PlaceHours extends RelaisHoraires {
  protected override fail() {
    // The rows of the source were told when it was read.
  }
  protected override setState() {
    // Nobody styles the states of a part of a part.
  }
}

if (!customElements.get(tag)) customElements.define(tag, PlaceHours);
