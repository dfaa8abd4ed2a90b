import {html, nothing} from 'lit';
import {pickedValues} from '../../../domain/places/facets.js';
import type {FacetName, ViewState} from '../../../domain/places/view-state.js';
import * as fr from '../../../texts/fr/carte-find.js';
import {cross} from './icons.js';
import type {Finder} from './finder.js';

export interface ChipsScene {
  readonly state: ViewState;
  readonly finder: Finder;
  /** The visitor's own position is the origin. */
  readonly isNearVisitor: boolean;
  /** Something hides places. */
  readonly isNarrowed: boolean;
  /** The filters may be seen; they may be at work without. */
  readonly canFilter: boolean;
}

export interface ChipsAnswers {
  readonly remove: (name: FacetName, value: string) => void;
  readonly forgetOrigin: () => void;
  readonly reset: () => void;
}

/** The name of a value that is asked, as the filters show it. */
export function nameOf(finder: Finder, name: FacetName, value: string): string {
  const label = finder.offered.find((facet) => facet.name === name)?.values.find((one) => one.value === value)?.label;
  return fr.valueName(name, value, label);
}

/** What is asked of the list, each with its way out, then the way back to all of it. */
export function renderChips({state, finder, isNearVisitor, isNarrowed, canFilter}: ChipsScene, answers: ChipsAnswers) {
  const {around, picked} = state;
  const origin = around ? fr.aroundLabel(around.label) : isNearVisitor ? fr.aroundVisitor : undefined;
  const filters = canFilter ? pickedValues(picked) : [];
  const all = [
    ...(origin ? [renderChip(origin, answers.forgetOrigin)] : []),
    ...filters.map(({name, value}) => renderChip(nameOf(finder, name, value), () => answers.remove(name, value))),
  ];
  if (all.length === 0 && !isNarrowed) return nothing;
  return html`<div class="asked screen-only">
    ${
      all.length > 0
        ? html`<ul class="chips" aria-label=${fr.activeFilters}>
            ${all}
          </ul>`
        : nothing
    }
    ${
      isNarrowed
        ? html`<button type="button" class="link reset" @click=${answers.reset}>${fr.showEverything}</button>`
        : nothing
    }
  </div>`;
}

const renderChip = (words: string, remove: () => void) =>
  html`<li>
    <button type="button" class="chip" aria-label=${fr.removeChip(words)} @click=${remove}>${words}${cross}</button>
  </li>`;
