import {html} from 'lit';
import type {
  ChoiceField,
  ConsentField,
  Field,
  NumberField,
  ScaleField,
  TextField,
} from '../../../domain/form/definition.js';
import type {RichWords} from '../../../texts/fr/inscription-rich.js';
import {
  controlId,
  describedBy,
  type FieldView,
  invalid,
  labelId,
  renderHelp,
  renderInput,
  renderLabelled,
  renderLine,
  renderMark,
} from '../fields.js';
import {addStyles} from '../late-styles.js';
import type {FormHost} from './form-host.js';
import {renderOptions} from './options.js';
import {specialStyles} from './styles.js';

/** The same, with the words of rich forms. */
export interface RichView<F extends Field = Field> extends FieldView<F> {
  readonly rich?: RichWords;
}

/** Draws the kinds of fields that need neither search nor calendar. */
export function createOthers(host: FormHost, rich: RichWords) {
  addStyles(host, specialStyles);
  return (view: FieldView) => renderOther({...view, rich});
}

function renderOther(view: RichView) {
  const {field} = view;
  switch (field.type) {
    case 'choice':
      return renderSelect({...view, field});
    case 'consent':
      return renderConsent({...view, field});
    case 'longtext':
      return renderLongText({...view, field});
    case 'number':
      return renderNumber({...view, field});
    case 'scale':
      return renderScale({...view, field});
    default:
      return renderLine(view);
  }
}

function renderLongText(view: RichView<TextField>) {
  const {field, answer} = view;
  return renderLabelled(
    view,
    html`<textarea
      id=${controlId(field.id)}
      name=${field.id}
      rows="4"
      .value=${typeof answer === 'string' ? answer : ''}
      ?required=${field.required}
      aria-invalid=${invalid(view)}
      aria-describedby=${describedBy(view)}
    ></textarea>`,
  );
}

function renderNumber(view: RichView<NumberField>) {
  const {unit} = view.field;
  const input = renderInput(view);
  return renderLabelled(view, unit ? html`<div class="with-unit">${input}<span>${unit}</span></div>` : input);
}

function renderSelect(view: RichView<ChoiceField>) {
  const {field, answer, rich} = view;
  return renderLabelled(
    view,
    html`<select
      id=${controlId(field.id)}
      name=${field.id}
      ?required=${field.required}
      aria-invalid=${invalid(view)}
      aria-describedby=${describedBy(view)}
    >
      <option value="" .selected=${!answer}>${rich?.chooseOne}</option>
      ${field.options.map(
        ({value, label}) => html`<option value=${value} .selected=${answer === value}>${label}</option>`,
      )}
    </select>`,
  );
}

/** A scale is a row of radio buttons, from the least to the most, whose ends are said. */
function renderScale(view: RichView<ScaleField>) {
  const {min, max, minLabel = '', maxLabel = ''} = view.field;
  const options = [...' '.repeat(max - min + 1)].map((_, at) => ({value: `${min + at}`, label: `${min + at}`}));
  const ends = (value: string) => (value === `${min}` ? minLabel : value === `${max}` ? maxLabel : '');
  return renderOptions({
    ...view,
    field: {
      ...view.field,
      type: 'choice',
      options: options.map(({value, label}) => ({
        value,
        label: ends(value) ? `${label}\u00a0: ${ends(value)}` : label,
      })),
    },
  });
}

function renderConsent(view: RichView<ConsentField>) {
  const {field, answer} = view;
  return html`<div class="field ${view.fault ? 'flagged' : ''}" part="champ">
    ${renderHelp(view)}
    <label class="option" id=${labelId(field.id)}>
      <input
        type="checkbox"
        id=${controlId(field.id)}
        name=${field.id}
        .checked=${answer === true}
        ?required=${field.required}
        aria-invalid=${invalid(view)}
        aria-describedby=${describedBy(view)}
      /><span>${field.label}${renderMark(view)}</span>
    </label>
  </div>`;
}
