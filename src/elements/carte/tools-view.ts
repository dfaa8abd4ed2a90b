import {html, nothing, type TemplateResult} from 'lit';
import {shapeOf} from '../../domain/places/kind.js';
import * as fr from '../../texts/fr/carte-list.js';
import {formatNumber} from '../../texts/fr/typography.js';
import type {Selection} from './selection.js';
import {glass, pin, target} from './symbols.js';

export interface ToolsScene {
  readonly selection: Selection;
  readonly canSearch: boolean;
  readonly canPick: boolean;
  readonly canLocate: boolean;
  /** What became of the search for the visitor's position. */
  readonly note: string;
}

export interface ToolsAnswers {
  readonly narrow: (change: () => void) => void;
  readonly reset: () => void;
  readonly locate: () => void;
}

const mostKinds = 8;

/** What narrows the list and the map together. */
export function renderTools(scene: ToolsScene, answers: ToolsAnswers): TemplateResult {
  const {selection} = scene;
  return html`<div class="tools screen-only">
    ${scene.canSearch ? renderSearch(selection, answers) : nothing}
    ${
      scene.canLocate
        ? html`<button type="button" part="bouton" class="locate" @click=${answers.locate}>
            ${target}${fr.aroundMe}
          </button>`
        : nothing
    }
    ${scene.canPick && selection.countedKinds.length > 1 ? renderKinds(selection, answers) : nothing}
    ${
      selection.found.length < selection.all.length
        ? html`<button type="button" class="link reset" @click=${answers.reset}>${fr.showEverything}</button>`
        : nothing
    }
    <p class="whereabouts">${scene.note}</p>
  </div>`;
}

function renderSearch(selection: Selection, {narrow}: ToolsAnswers) {
  const search = (event: InputEvent) =>
    narrow(() => selection.narrow({query: (event.target as HTMLInputElement).value}));
  return html`<div class="search">
    <label for="query">${fr.searchLabel}</label>
    <div class="field">
      ${glass}<input
        part="champ"
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${selection.query}
        @input=${search}
      />
    </div>
  </div>`;
}

function renderKinds(selection: Selection, {narrow}: ToolsAnswers) {
  return html`<fieldset class="kinds">
    <legend class="visually-hidden">${fr.kindsLegend}</legend>
    ${selection.countedKinds.slice(0, mostKinds).map(
      ({kind, count}) =>
        html`<label class="kind"
          ><input
            type="checkbox"
            .checked=${selection.kinds.includes(kind)}
            @change=${() => narrow(() => selection.toggleKind(kind))}
          />${pin(shapeOf([kind]))}<span>${fr.kindName(kind)}</span
          ><span class="quiet"
            >${formatNumber(count)}<span class="visually-hidden">${fr.countedSpaces(count)}</span></span
          ></label
        >`,
    )}
  </fieldset>`;
}
