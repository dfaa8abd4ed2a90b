import {html, nothing} from 'lit';
import type {ChoiceField, ChoicesField} from '../../../domain/form/definition.js';
import {controlId, describedBy, type FieldView, invalid, labelId, renderHelp, renderMark} from '../fields.js';

/** Radio buttons or boxes, named by their question. */
export function renderOptions(view: FieldView<ChoiceField | ChoicesField>) {
  const {field, answer} = view;
  const one = field.type === 'choice';
  const chosen = (value: string) => (one ? answer === value : Array.isArray(answer) && answer.includes(value));
  return html`<fieldset
    class="field ${view.fault ? 'flagged' : ''}"
    part="champ"
    role=${one ? 'radiogroup' : 'group'}
    aria-labelledby=${labelId(field.id)}
    aria-describedby=${describedBy(view)}
    aria-invalid=${one ? invalid(view) : nothing}
    aria-required=${one && field.required ? 'true' : nothing}
  >
    <legend>
      <span id=${labelId(field.id)}>${field.label}${renderMark(view)}</span>
    </legend>
    ${renderHelp(view)}
    <div class="options ${columnsOf(field)}">
      ${field.options.map(
        ({value, label}, index) =>
          html`<label class="option">
            <input
              type=${one ? 'radio' : 'checkbox'}
              id=${index === 0 ? controlId(field.id) : nothing}
              name=${field.id}
              value=${value}
              .checked=${chosen(value)}
              aria-invalid=${one ? nothing : invalid(view)}
            /><span>${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Short answers stand side by side, where there is room. */
function columnsOf({options}: ChoiceField | ChoicesField) {
  const longest = Math.max(...options.map(({label}) => label.length));
  if (longest > 20) return '';
  return longest > 9 ? 'pairs' : 'triples';
}
