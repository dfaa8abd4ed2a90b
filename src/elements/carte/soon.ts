import type {Position} from '../../domain/places/place.js';
import {nearest} from '../../texts/fr/carte-position.js';
import {countOf, distanceOf, titleOf} from './lines.js';
import type {Selection} from './selection.js';

/** What the first list does without, loaded when the visitor comes near it. */
export {detailsStyles, hoursLines, renderCard, renderDetails, scrollToChosen} from './details.js';
export {Heard} from './heard.js';
export {settingProblem} from './setting-problem.js';
export {searchingPosition} from '../../texts/fr/carte-position.js';

/** The order of the list and the place it begins with, for who does not see it; else how many there are. */
export function nearestOf(selection: Selection, from: Position): string {
  const [first] = selection.found;
  const distance = first && distanceOf(first, from);
  return distance ? nearest(titleOf(first), distance) : countOf(selection);
}
