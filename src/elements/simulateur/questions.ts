import {html, nothing, type TemplateResult} from 'lit';
import * as fr from '../../texts/fr/simulateur.js';
import type {Entry} from './entries.js';
import {boundsOf, type FieldKey} from './fields.js';

/** What a number needs of its element. */
export interface Asked {
  entry(key: FieldKey): Entry | undefined;
  readonly onInput: (event: Event) => void;
}

/** A number: label, field, unit, hint and error, and a slider for those that invite to play. */
export function renderNumber(
  {entry: entryOf, onInput}: Asked,
  key: FieldKey,
  [label, unit, hint]: fr.FieldText,
  value: number | undefined,
): TemplateResult {
  const entry = entryOf(key);
  const [min, max, example, slider] = boundsOf(key);
  const shown = value === undefined ? '' : fr.plain(value);
  return html`
    <div part="champ">
      <label for=${key}>${label}</label>
      <div class="control">
        <input
          id=${key}
          inputmode="decimal"
          autocomplete="off"
          .value=${entry?.text ?? shown}
          placeholder=${entry ? shown : ''}
          aria-invalid=${entry?.wrong ? 'true' : 'false'}
          aria-describedby="${key}-u ${key}-h ${key}-e"
          @input=${onInput}
        />
        <span id="${key}-u">${fr.unitName(unit)}</span>
        ${
          slider
            ? html`<input
                type="range"
                name=${key}
                min=${slider[0]}
                max=${slider[1]}
                step=${slider[2]}
                .value=${`${value ?? 0}`}
                aria-label=${label}
                aria-valuetext=${value === undefined ? fr.notGiven : fr.quantity(value, unit)}
                @input=${onInput}
              />`
            : nothing
        }
      </div>
      <p id="${key}-h" class="quiet">${hint}</p>
      <p id="${key}-e" part="erreur">${entry?.wrong ? fr.wrong(entry.text, min, max, example) : nothing}</p>
    </div>
  `;
}
