import {html, type TemplateResult} from 'lit';
import type {ChoiceKey} from './answers.js';

/** One word of a list. */
export function renderChoice<T extends string>(
  key: ChoiceKey,
  label: string,
  chosen: T,
  names: Readonly<Record<T, string>>,
): TemplateResult {
  return html`
    <div part="champ">
      <label for=${key}>${label}</label>
      <select id=${key}>
        ${(Object.keys(names) as T[]).map(
          (word) => html`<option value=${word} .selected=${word === chosen}>${names[word]}</option>`,
        )}
      </select>
    </div>
  `;
}
