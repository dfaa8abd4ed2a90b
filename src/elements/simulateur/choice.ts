import {html, type TemplateResult} from 'lit';
import type {ChoiceKey} from './answers.js';

/** One word of a list. `undo`: what takes the choice back. */
export function renderChoice<T extends string>(
  key: ChoiceKey,
  label: string,
  chosen: T,
  names: Readonly<Record<T, string>>,
  undo?: unknown,
): TemplateResult {
  return html`
    <div part="champ">
      <label for=${key}>${label}</label>
      <select id=${key}>
        ${(Object.keys(names) as T[]).map(
          (word) => html`<option value=${word} .selected=${word === chosen}>${names[word]}</option>`,
        )}
      </select>
      ${undo}
    </div>
  `;
}

/** A yes, said by ticking, with what it means. */
export function renderTick(key: ChoiceKey, label: string, hint: string, isTicked: boolean): TemplateResult {
  return html`
    <div part="champ" class="tick">
      <input type="checkbox" id=${key} .checked=${isTicked} aria-describedby="${key}-h" />
      <label for=${key}>${label}</label>
      <p id="${key}-h" class="quiet">${hint}</p>
    </div>
  `;
}
