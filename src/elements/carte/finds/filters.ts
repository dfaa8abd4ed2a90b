import {html, nothing, type TemplateResult} from 'lit';
import type {Facet, FacetValue} from '../../../domain/places/facets.js';
import {shapeOf} from '../../../domain/places/kind.js';
import {foldText} from '../../../domain/places/text.js';
import type {FacetName, Picked} from '../../../domain/places/view-state.js';
import * as fr from '../../../texts/fr/carte-find.js';
import {formatNumber} from '../../../texts/fr/typography.js';
import {pin} from '../symbols.js';
import type {Finder} from './finder.js';

/** Shown of a facet before one asks for the rest. */
const firstValues = 8;
/** More than these are searched by name, not read. */
const mostUnfolded = 40;

export interface FiltersScene {
  readonly finder: Finder;
  readonly picked: Picked;
  readonly foundCount: number;
}

export interface FiltersAnswers {
  readonly toggle: (name: FacetName, value: string) => void;
  /** Something else is to be shown. */
  readonly changed: () => void;
  /** The visitor is done: to the results, or back to the button. */
  readonly close: (to: 'results' | 'button') => void;
}

/** The panel of the filters: a group of boxes by facet, with how many places each would give. */
export class Filters {
  isOpen = false;
  #unfolded = new Set<FacetName>();
  #words = new Map<FacetName, string>();

  render({finder, picked, foundCount}: FiltersScene, answers: FiltersAnswers): TemplateResult {
    const onKeydown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      answers.close('button');
    };
    return html`<div id="filters" class="filters" role="group" aria-label=${fr.filtersLabel} @keydown=${onKeydown}>
      ${finder.offered.map((facet) => this.#renderFacet(facet, finder, picked[facet.name] ?? [], answers))}
      <button type="button" part="bouton" class="done primary" @click=${() => answers.close('results')}>
        ${fr.closeFilters(foundCount)}
      </button>
    </div>`;
  }

  #renderFacet(facet: Facet, finder: Finder, picked: readonly string[], answers: FiltersAnswers) {
    const {name, values} = facet;
    const counts = finder.counts[name];
    const isPending = name === 'open' && !finder.openNow.isReady;
    const shown = this.#shown(facet, picked);
    return html`<fieldset class="facet ${name}">
      <legend>${fr.facetLegends[name]}</legend>
      ${this.#isSearched(facet) ? this.#renderSearch(name, answers) : nothing}
      <div class="values">
        ${shown.map((value) => renderValue(name, value, {picked, counts, isPending}, answers))}
        ${this.#renderRest(facet, values.length - shown.length, answers)}
      </div>
    </fieldset>`;
  }

  #isSearched({name, values}: Facet): boolean {
    return this.#unfolded.has(name) && values.length > mostUnfolded;
  }

  /** The first ones and those that are chosen; all of them, or those that the visitor names, once unfolded. */
  #shown({name, values}: Facet, picked: readonly string[]): readonly FacetValue[] {
    if (values.length <= firstValues + 1) return values;
    if (!this.#unfolded.has(name)) return values.filter(({value}, at) => at < firstValues || picked.includes(value));
    const words = foldText(this.#words.get(name) ?? '');
    const named = words
      ? values.filter(({value, label}) => ` ${foldText(fr.valueName(name, value, label))}`.includes(` ${words}`))
      : values;
    return named.slice(0, mostUnfolded);
  }

  #renderSearch(name: FacetName, {changed}: FiltersAnswers) {
    const onInput = (event: InputEvent) => {
      this.#words.set(name, (event.target as HTMLInputElement).value);
      changed();
    };
    return html`<input
      type="search"
      class="within"
      autocomplete="off"
      aria-label=${fr.searchValues[name]}
      placeholder=${fr.searchValues[name]}
      .value=${this.#words.get(name) ?? ''}
      @input=${onInput}
    />`;
  }

  #renderRest(facet: Facet, hidden: number, {changed}: FiltersAnswers) {
    const {name} = facet;
    if (this.#isSearched(facet)) {
      if (hidden === facet.values.length) return html`<p class="quiet">${fr.noValue}</p>`;
      return hidden > 0 && !this.#words.get(name) ? html`<p class="quiet">${fr.hiddenValues(hidden)}</p>` : nothing;
    }
    const isUnfolded = this.#unfolded.has(name);
    if (!isUnfolded && hidden <= 0) return nothing;
    const toggle = () => {
      if (isUnfolded) this.#unfolded.delete(name);
      else this.#unfolded.add(name);
      changed();
    };
    return html`<button type="button" class="link" aria-expanded=${isUnfolded ? 'true' : 'false'} @click=${toggle}>
      ${isUnfolded ? fr.fewerValues : fr.moreValues(hidden)}
    </button>`;
  }
}

interface ValueScene {
  readonly picked: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** Nobody knows the counts yet. */
  readonly isPending: boolean;
}

/** A value that would give nothing keeps its place and its focus, and says so. */
function renderValue(
  name: FacetName,
  {value, label}: FacetValue,
  {picked, counts, isPending}: ValueScene,
  {toggle}: FiltersAnswers,
) {
  const isPicked = picked.includes(value);
  const count = counts.get(value) ?? 0;
  const isImpossible = count === 0 && !isPicked && !isPending;
  const onClick = (event: Event) => {
    if (isImpossible) event.preventDefault();
  };
  return html`<label class="kind ${isImpossible ? 'impossible' : ''}"
    ><input
      type="checkbox"
      .checked=${isPicked}
      aria-disabled=${isImpossible ? 'true' : 'false'}
      @click=${onClick}
      @change=${() => toggle(name, value)}
    />${name === 'types' ? pin(shapeOf([value])) : nothing}<span>${fr.valueName(name, value, label)}</span
    ><span class="quiet"
      >${isPending ? fr.countPending : formatNumber(count)}<span class="visually-hidden"
        >${isPending ? nothing : fr.countedSpaces(count)}</span
      ></span
    ></label
  >`;
}
