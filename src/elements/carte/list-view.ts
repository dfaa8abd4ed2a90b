import {html, nothing, type TemplateResult} from 'lit';
import {shapeOf} from '../../domain/places/kind.js';
import type {Place, Position} from '../../domain/places/place.js';
import * as fr from '../../texts/fr/carte-list.js';
import type {Extras} from './extras.js';
import type {Finds} from './finds/finds.js';
import {addressLine, distanceOf, summary, titleOf} from './lines.js';
import {longest, type Selection} from './selection.js';
import {pin} from './symbols.js';

export interface ListScene {
  readonly selection: Selection;
  readonly vue: 'carte-et-liste' | 'liste' | 'carte';
  readonly isUnfolded: boolean;
  readonly chosen: string;
  readonly origin: Position | undefined;
  /** What draws all that is known of a place, and long lists, once its code is here. */
  readonly extras: Pick<Extras, 'renderDetails' | 'renderLong' | 'hoursLines'> | undefined;
  /** What the visitor asked, and the way back from it. */
  readonly finds: Pick<Finds, 'renderNone' | 'lineOf'> | undefined;
}

export interface ListAnswers {
  readonly choose: (id: string) => void;
  readonly showMore: () => void;
  readonly skip: () => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** The list where it stands: alone, beside the map, or folded under it. */
export function renderList(scene: ListScene, answers: ListAnswers): TemplateResult {
  const long = scene.extras?.renderLong(scene, answers);
  const list = long ?? renderPlaces(scene, answers);
  const {onKeydown} = answers;
  const isBoxed = scene.selection.found.length > longest;
  if (scene.vue === 'liste' && !isBoxed)
    return html`<div part="liste" class="list" @keydown=${onKeydown}>${list}</div>`;
  const scrolled = html`<div
    part="liste"
    class="list ${isBoxed ? 'boxed' : ''}"
    role="group"
    aria-label=${fr.listLabel}
    tabindex="0"
    @keydown=${onKeydown}
  >
    ${list}
  </div>`;
  if (scene.vue === 'carte') {
    return html`<details class="fold" ?open=${scene.isUnfolded}>
      <summary>${fr.openList}</summary>
      ${scrolled}
    </details>`;
  }
  return html`<button type="button" class="skip" @click=${answers.skip}>${fr.skipList}</button>${scrolled}`;
}

/** Numbered like the pins, the chosen place opened where it stands. */
function renderPlaces(scene: ListScene, answers: ListAnswers): TemplateResult {
  const {shown, left, next} = scene.selection;
  if (shown.length === 0) return scene.finds?.renderNone() ?? html``;
  return html`
    <ol class="places">
      ${shown.map((place, index) => renderPlace(place, index + 1, scene, answers))}
    </ol>
    ${
      left > 0
        ? html`<p class="more screen-only">
            <button type="button" part="bouton" @click=${answers.showMore}>${fr.showMore(next)}</button>
            <span class="quiet">${fr.remaining(left)}</span>
          </p>`
        : nothing
    }
  `;
}

/** One place: its number on the map, if it has one; its rank, in a list of which only a part is in the page. */
export function renderPlace(
  place: Place,
  number: number | undefined,
  {chosen, origin, extras, finds}: ListScene,
  answers: ListAnswers,
  {rank, count}: {readonly rank?: number; readonly count?: number} = {},
) {
  const isChosen = place.id === chosen;
  const distance = distanceOf(place, origin);
  const travel = finds?.lineOf(place);
  return html`<li
    part="lieu"
    class="place ${isChosen ? 'chosen' : ''}"
    data-id=${place.id}
    aria-posinset=${rank ?? nothing}
    aria-setsize=${count ?? nothing}
  >
    <button
      type="button"
      class="name"
      aria-expanded=${isChosen ? 'true' : 'false'}
      @click=${() => answers.choose(isChosen ? '' : place.id)}
    >
      ${pin(shapeOf(place.types), number, !place.position)}
      <span class="words">
        <span class="title">${titleOf(place)}</span>
        <span class="quiet">${summary(place)}</span>
        ${distance ? html`<span class="quiet distance">${distance}</span>` : nothing}
        ${travel ? html`<span class="quiet travel-time">${travel}</span>` : nothing}
      </span>
    </button>
    ${isChosen && extras ? html`<div class="details">${extras.renderDetails(place)}</div>` : renderPrinted(place, extras?.hoursLines)}
  </li>`;
}

/** On paper every place has its address and its hours; on screen, an open place whose details cannot be had. */
function renderPrinted(place: Place, inWords = (hours: string): readonly string[] => [hours]) {
  const hours = inWords(place.hours ?? '').join('. ');
  const line = [addressLine(place), hours, place.phone].filter(Boolean).join('. ');
  return line ? html`<p class="printed">${line}</p>` : nothing;
}
