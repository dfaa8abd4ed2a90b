import {html, nothing, type TemplateResult} from 'lit';
import {shapeOf} from '../../domain/places/kind.js';
import * as fr from '../../texts/fr/carte.js';
import {formatNumber} from '../../texts/fr/typography.js';
import {pin, search, target} from './symbols.js';

export interface ToolsScene {
  /** `undefined`: no search field. */
  readonly query: string | undefined;
  readonly kinds: readonly {readonly kind: string; readonly count: number}[];
  readonly picked: readonly string[];
  readonly isFiltered: boolean;
  readonly canLocate: boolean;
  /** The visitor's position was asked for and not found. */
  readonly isLost: boolean;
}

export interface ToolsAnswers {
  readonly search: (query: string) => void;
  readonly pick: (kind: string) => void;
  readonly reset: () => void;
  readonly locate: () => void;
}

const mostKinds = 8;

/** What narrows the list and the map together. */
export function renderTools(scene: ToolsScene, answers: ToolsAnswers): TemplateResult {
  return html`<div class="tools screen-only">
    ${scene.query === undefined ? nothing : renderSearch(scene.query, answers)}
    ${
      scene.canLocate
        ? html`<button type="button" part="bouton" class="locate" @click=${answers.locate}>
            ${target}${fr.aroundMe}
          </button>`
        : nothing
    }
    ${scene.kinds.length > 1 ? renderKinds(scene, answers) : nothing}
    ${
      scene.isFiltered
        ? html`<button type="button" class="link reset" @click=${answers.reset}>${fr.showEverything}</button>`
        : nothing
    }
    <p class="lost-position" role="status">${scene.isLost ? fr.positionUnknown : nothing}</p>
  </div>`;
}

function renderSearch(query: string, answers: ToolsAnswers) {
  return html`<div class="search">
    <label for="query">${fr.searchLabel}</label>
    <div class="field">
      ${search}<input
        part="champ"
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${query}
        @input=${(event: InputEvent) => answers.search((event.target as HTMLInputElement).value)}
      />
    </div>
  </div>`;
}

function renderKinds({kinds, picked}: ToolsScene, answers: ToolsAnswers) {
  return html`<fieldset class="kinds">
    <legend class="visually-hidden">${fr.kindsLegend}</legend>
    ${kinds
      .slice(0, mostKinds)
      .map(
        ({kind, count}) =>
          html`<label class="kind"
            ><input
              type="checkbox"
              .checked=${picked.includes(kind)}
              @change=${() => answers.pick(kind)}
            />${pin(shapeOf([kind]))}<span>${fr.kindName(kind)}</span
            ><span class="quiet">${formatNumber(count)}</span></label
          >`,
      )}
  </fieldset>`;
}
