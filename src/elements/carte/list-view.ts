import {html, nothing, type TemplateResult} from 'lit';
import {distanceKm} from '../../domain/places/distance.js';
import {shapeOf} from '../../domain/places/kind.js';
import type {Place, Position} from '../../domain/places/place.js';
import * as fr from '../../texts/fr/carte.js';
import {addressLine, renderDetails} from './details.js';
import {pin} from './symbols.js';

export interface ListScene {
  /** The places to show now, in order. */
  readonly shown: readonly Place[];
  /** How many more there are. */
  readonly left: number;
  /** How many of them the next press shows. */
  readonly next: number;
  readonly chosen: string;
  readonly origin: Position | undefined;
}

export interface ListAnswers {
  readonly choose: (id: string) => void;
  readonly showMore: () => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** The list: numbered like the pins, the chosen place opened where it stands. */
export function renderList(scene: ListScene, answers: ListAnswers): TemplateResult {
  if (scene.shown.length === 0) return html`<p class="none quiet">${fr.searchAdvice}</p>`;
  return html`
    <ol class="places" @keydown=${answers.onKeydown}>
      ${scene.shown.map((place, index) => renderPlace(place, index + 1, scene, answers))}
    </ol>
    ${
      scene.left > 0
        ? html`<p class="more screen-only">
            <button type="button" part="bouton" @click=${answers.showMore}>${fr.showMore(scene.next)}</button>
            <span class="quiet">${fr.remaining(scene.left)}</span>
          </p>`
        : nothing
    }
  `;
}

function renderPlace(place: Place, number: number, {chosen, origin}: ListScene, answers: ListAnswers) {
  const isChosen = place.id === chosen;
  const distance = origin && place.position ? fr.distanceLine(distanceKm(origin, place.position)) : undefined;
  return html`<li part="lieu" class="place ${isChosen ? 'chosen' : ''}" data-id=${place.id}>
    <button
      type="button"
      class="name"
      aria-expanded=${isChosen ? 'true' : 'false'}
      @click=${() => answers.choose(isChosen ? '' : place.id)}
    >
      ${pin(shapeOf(place.types), number, !place.position)}
      <span class="words">
        <span class="title">${place.name || fr.unnamed}</span>
        <span class="quiet">${summary(place)}</span>
        ${distance ? html`<span class="quiet distance">${distance}</span>` : nothing}
      </span>
    </button>
    ${isChosen ? html`<div class="details">${renderDetails(place)}</div>` : renderPrinted(place)}
  </li>`;
}

/** Where, then what kind: `39400 Morez · Coworking`. */
export function summary({postcode, commune, types}: Place): string {
  const where = [postcode, commune].filter(Boolean).join(' ');
  return [where, types.map(fr.kindName).join(', ')].filter(Boolean).join(' · ');
}

/** On paper every place has its address and its hours. */
function renderPrinted(place: Place) {
  const hours = place.hours ? fr.hoursLines(place.hours).join('. ') : '';
  const line = [addressLine(place), hours, place.phone].filter(Boolean).join('. ');
  return line ? html`<p class="printed">${line}</p>` : nothing;
}
