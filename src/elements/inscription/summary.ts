import {html, nothing} from 'lit';
import {allFields} from '../../domain/form/definition.js';
import {fr} from '../../texts/fr/inscription-sending.js';
import {controlId, labelId} from './fields.js';
import type {FormSession} from './session.js';

/**
 * What to correct, on top of the form, in the words written beside each field. The box takes the focus; its title is the
 * alert, so that both are not read over each other. What has been corrected stays, crossed out: nothing jumps.
 */
export function renderSummary({summary, faults, definition}: FormSession) {
  if (summary.length === 0) return nothing;
  const known = new Set(allFields(definition).map(({id}) => id));
  const left = summary.some(({field}) => !known.has(field) || faults.some((fault) => fault.field === field));
  return html`<div class="summary ${left ? '' : 'done'}" role="group" aria-labelledby="summary" tabindex="-1">
    <p class="label" id="summary" role="alert">${left ? fr.summary(summary.length) : fr.allFixed}</p>
    <ul>
      ${summary.map(({field, message}) => {
        if (!known.has(field)) return html`<li part="erreur">${message}</li>`;
        const fault = faults.find((one) => one.field === field);
        return fault
          ? html`<li><a part="erreur" href="#${controlId(field)}" @click=${goTo(field)}>${fault.message}</a></li>`
          : html`<li class="fixed">${message}<span class="visually-hidden"> ${fr.fixed}</span></li>`;
      })}
    </ul>
  </div>`;
}

/** An address with `#` does not reach into a shadow root: brings the question into sight, then gives it the focus. */
function goTo(field: string) {
  return (event: MouseEvent) => {
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    root.getElementById(labelId(field))?.closest('.field')?.scrollIntoView({block: 'nearest'});
    root.getElementById(controlId(field))?.focus({preventScroll: true});
  };
}
