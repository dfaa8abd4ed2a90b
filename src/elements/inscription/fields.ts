import {html, nothing, type TemplateResult} from 'lit';
import type {Answer} from '../../domain/form/answers.js';
import type {
  ChoiceField,
  ChoicesField,
  ConsentField,
  Field,
  NumberField,
  TextField,
} from '../../domain/form/definition.js';
import type {FlaggedField} from './session.js';
import {fr} from '../../texts/fr/inscription.js';

/** Everything one field shows. */
export interface FieldView<F extends Field = Field> {
  /** Name of the form: two forms of one page are filled in apart. */
  readonly form: string;
  readonly field: F;
  readonly answer: Answer | undefined;
  readonly fault: FlaggedField | undefined;
  /** « (facultatif) », « (obligatoire) », or nothing. */
  readonly mark: string;
  readonly prefilled: boolean;
  /** What the address probably should be. */
  readonly suggestion: string | undefined;
  /** Enter sends from here; otherwise it goes to the next step. */
  readonly last: boolean;
  readonly onSuggestion: () => void;
}

/** Beyond this, a list to unroll takes less room than a column of buttons. */
const mostRadios = 7;

const tokens: Partial<Record<Field['type'], string>> = {email: 'email', phone: 'tel', postcode: 'postal-code'};
const keyboards: Partial<Record<Field['type'], string>> = {
  email: 'email',
  phone: 'tel',
  postcode: 'numeric',
  number: 'decimal',
};

export function renderField(view: FieldView): TemplateResult {
  const {field} = view;
  switch (field.type) {
    case 'choice':
      return field.options.length > mostRadios ? renderSelect({...view, field}) : renderOptions({...view, field});
    case 'choices':
      return renderOptions({...view, field});
    case 'consent':
      return renderConsent({...view, field});
    default:
      return renderInput({...view, field});
  }
}

/** The control that takes the focus for a field: the first of a group. */
export const controlId = (field: string) => `c-${field}`;
export const labelId = (field: string) => `l-${field}`;
const hintId = (field: string) => `h-${field}`;
const errorId = (field: string) => `e-${field}`;

function renderMark({mark}: FieldView) {
  return mark ? html` <span class="mark">${mark}</span>` : nothing;
}

/** Hint, then error, in that order under the label. */
function renderHelp({field, fault, prefilled}: FieldView) {
  const hint = prefilled ? fr.fromPage : field.hint;
  return html`${hint ? html`<p class="hint" id=${hintId(field.id)}>${hint}</p>` : nothing}${
    fault ? html`<p class="error" part="erreur" id=${errorId(field.id)}>${warningSign}${fault.message}</p>` : nothing
  }`;
}

export const warningSign = html`<svg
  viewBox="0 0 20 20"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
>
  <circle cx="10" cy="10" r="8" />
  <path d="M10 6v5M10 14v.01" />
</svg>`;

function describedBy({field, fault, prefilled}: FieldView) {
  const ids = [field.hint || prefilled ? hintId(field.id) : '', fault ? errorId(field.id) : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

const invalid = ({fault}: FieldView) => (fault ? 'true' : 'false');

function renderInput(view: FieldView<TextField | NumberField>) {
  const {field, answer, last} = view;
  const value = typeof answer === 'string' ? answer : '';
  const unit = field.type === 'number' ? field.unit : undefined;
  const autocomplete = ('autocomplete' in field && field.autocomplete) || tokens[field.type];
  const control =
    field.type === 'longtext'
      ? html`<textarea
          id=${controlId(field.id)}
          name=${field.id}
          rows="4"
          .value=${value}
          ?required=${field.required}
          aria-invalid=${invalid(view)}
          aria-describedby=${describedBy(view)}
        ></textarea>`
      : html`<input
          id=${controlId(field.id)}
          name=${field.id}
          type=${field.type === 'email' ? 'email' : field.type === 'phone' ? 'tel' : 'text'}
          inputmode=${keyboards[field.type] ?? nothing}
          autocomplete=${autocomplete ? `section-${view.form} ${autocomplete}` : nothing}
          autocapitalize=${field.type === 'email' ? 'off' : nothing}
          spellcheck=${field.type === 'text' ? nothing : 'false'}
          enterkeyhint=${last ? 'send' : 'next'}
          .value=${value}
          ?required=${field.required}
          aria-invalid=${invalid(view)}
          aria-describedby=${describedBy(view)}
        />`;
  return renderLabelled(
    view,
    html`${unit ? html`<div class="with-unit">${control}<span>${unit}</span></div>` : control}
    ${field.type === 'email' ? renderSuggestion(view) : nothing}`,
  );
}

/** The status is there before its sentence, so that it is heard; the button is no part of what is said. */
function renderSuggestion({suggestion, onSuggestion}: FieldView) {
  return html`<p class="suggestion" role="status">${suggestion ? fr.emailSuggestion(suggestion) : ''}</p>
    ${suggestion ? html`<button type="button" class="link" @click=${onSuggestion}>${fr.useSuggestion}</button>` : nothing}`;
}

/** Label, hint, error, control, in that order. */
function renderLabelled(view: FieldView, control: TemplateResult) {
  const {id, label} = view.field;
  return html`<div class="field ${view.fault ? 'flagged' : ''}" part="champ">
    <label id=${labelId(id)} for=${controlId(id)}>${label}${renderMark(view)}</label>
    ${renderHelp(view)} ${control}
  </div>`;
}

function renderSelect(view: FieldView<ChoiceField>) {
  const {field, answer} = view;
  return renderLabelled(
    view,
    html`<select
      id=${controlId(field.id)}
      name=${field.id}
      ?required=${field.required}
      aria-invalid=${invalid(view)}
      aria-describedby=${describedBy(view)}
    >
      <option value="" .selected=${!answer}>${fr.chooseOne}</option>
      ${field.options.map(
        ({value, label}) => html`<option value=${value} .selected=${answer === value}>${label}</option>`,
      )}
    </select>`,
  );
}

function renderOptions(view: FieldView<ChoiceField | ChoicesField>) {
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

function renderConsent(view: FieldView<ConsentField>) {
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

/** Reads a field back from the form: what a browser filled in by itself may have said nothing. */
export function readControl(form: HTMLFormElement, field: Field): Answer | undefined {
  const controls = [...form.querySelectorAll<HTMLInputElement>(`[name="${field.id}"]`)];
  const [first] = controls;
  if (!first) return undefined;
  if (field.type === 'consent') return first.checked;
  if (first.type !== 'radio' && first.type !== 'checkbox') return first.value;
  const chosen = controls.filter(({checked}) => checked).map(({value}) => value);
  return field.type === 'choices' ? chosen : (chosen[0] ?? '');
}
