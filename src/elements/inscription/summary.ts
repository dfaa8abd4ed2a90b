import {html, nothing} from 'lit';
import {allFields} from '../../domain/form/definition.js';
import {fr} from '../../texts/fr/inscription-sending.js';
import {controlId} from './fields.js';
import type {FormSession} from './session.js';

/**
 * What to correct, on top of the form, in the words written beside each field. The box takes the focus; its title is the
 * alert, so that both are not read over each other. What has been corrected stays, crossed out: nothing jumps. An address
 * with `#` does not reach into a shadow root, nor to another step: `onField` goes there.
 */
export function renderSummary({summary, faults, definition}: FormSession, onField: (field: string) => void) {
  if (summary.length === 0) return nothing;
  const known = new Set(allFields(definition).map(({id}) => id));
  const left = summary.some(({field}) => !known.has(field) || faults.some((fault) => fault.field === field));
  return html`<div class="summary ${left ? '' : 'done'}" role="group" aria-labelledby="summary" tabindex="-1">
    <p class="label" id="summary" role="alert">${left ? fr.summary(summary.length) : fr.allFixed}</p>
    <ul>
      ${summary.map(({field, message}) => {
        if (!known.has(field)) return html`<li part="erreur">${message}</li>`;
        const fault = faults.find((one) => one.field === field);
        const follow = (event: MouseEvent) => {
          event.preventDefault();
          onField(field);
        };
        return fault
          ? html`<li><a part="erreur" href="#${controlId(field)}" @click=${follow}>${fault.message}</a></li>`
          : html`<li class="fixed">${message}<span class="visually-hidden"> ${fr.fixed}</span></li>`;
      })}
    </ul>
  </div>`;
}
