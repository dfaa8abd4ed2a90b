import {html, nothing, type TemplateResult} from 'lit';
import * as fr from '../../texts/fr/simulateur.js';
import {boundsOf, type FieldKey} from './fields.js';

/** What the visitor typed or chose. */
export interface Entry {
  /** Right or wrong: never erased. */
  readonly text: string;
  /** The number it is, else the last one it was; none when the field was emptied. */
  readonly value?: number;
  /** The sentence for a text that is not a number of this field. */
  readonly problem?: string;
}

/** Made once: it costs more than all the rest of a question. */
const numbers = new Intl.NumberFormat('fr-FR');

/** A number: label, field, unit, hint and error, and a slider for those that invite to play. */
export function renderNumber(
  key: FieldKey,
  [label, unit, hint]: fr.FieldText,
  value?: number,
  entry?: Entry,
  /** What takes the entry back. */
  undo?: unknown,
): TemplateResult {
  const slider = boundsOf(key)[2];
  const shown = value === undefined ? '' : numbers.format(value);
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
          aria-invalid=${entry?.problem ? 'true' : 'false'}
          aria-describedby="${key}-u ${key}-h ${key}-e"
        />
        <span id="${key}-u">${unit}</span>
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
                aria-valuetext=${shown ? `${shown}\u00a0${unit}` : fr.notGiven}
              />`
            : nothing
        }
      </div>
      <p id="${key}-h" class="quiet">${hint}</p>
      <p id="${key}-e" part="erreur">${entry?.problem}</p>
      ${undo}
    </div>
  `;
}
