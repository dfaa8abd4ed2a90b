import {html, nothing, type TemplateResult} from 'lit';
import type {Answer} from '../../domain/form/answers.js';
import type {Field} from '../../domain/form/definition.js';
import type {FormWords} from '../../texts/fr/inscription.js';
import type {FlaggedField} from './session.js';

/** Everything one field shows. */
export interface FieldView<F extends Field = Field> {
  readonly words: FormWords;
  /** Name of the form: two forms of one page are filled in apart. */
  readonly form: string;
  readonly field: F;
  readonly answer: Answer | undefined;
  readonly fault: FlaggedField | undefined;
  /** « (facultatif) », « (obligatoire) », or nothing. */
  readonly mark: string;
  readonly prefilled: boolean;
  /** What the address probably should be: a sentence, and the button that takes it. */
  readonly suggestion: {readonly text: string; readonly button: unknown} | undefined;
  /** Enter sends from here; otherwise it goes to the next step. */
  readonly last: boolean;
}

const tokens: Partial<Record<Field['type'], string>> = {email: 'email', phone: 'tel', postcode: 'postal-code'};
const keyboards: Partial<Record<Field['type'], string>> = {
  email: 'email',
  phone: 'tel',
  postcode: 'numeric',
  number: 'decimal',
};

/** The control that takes the focus for a field: the first of a group. */
export const controlId = (field: string) => `c-${field}`;
export const labelId = (field: string) => `l-${field}`;
const hintId = (field: string) => `h-${field}`;
const errorId = (field: string) => `e-${field}`;

export function renderMark({mark}: FieldView) {
  return mark ? html` <span class="mark">${mark}</span>` : nothing;
}

/** Hint, then error, in that order under the label. */
export function renderHelp({field, fault, prefilled, words}: FieldView) {
  const hint = prefilled ? words.fromPage : field.hint;
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

/** Ids of what is said with a control; `others` come after its hint and before its error. */
export function describedBy({field, fault, prefilled}: FieldView, ...others: readonly string[]) {
  const ids = [field.hint || prefilled ? hintId(field.id) : '', ...others, fault ? errorId(field.id) : ''];
  return ids.filter(Boolean).join(' ') || nothing;
}

export const invalid = ({fault}: FieldView) => (fault ? 'true' : 'false');

/** One line of text: all that a newsletter asks. */
export function renderInput(view: FieldView) {
  const {field, answer, last} = view;
  const {type} = field;
  const autocomplete = ('autocomplete' in field && field.autocomplete) || tokens[type];
  return html`<input
    id=${controlId(field.id)}
    name=${field.id}
    type=${type === 'email' ? 'email' : type === 'phone' ? 'tel' : 'text'}
    inputmode=${keyboards[type] ?? nothing}
    autocomplete=${autocomplete ? `section-${view.form} ${autocomplete}` : nothing}
    autocapitalize=${type === 'email' ? 'off' : nothing}
    spellcheck=${type === 'text' ? nothing : 'false'}
    enterkeyhint=${last ? 'send' : 'next'}
    .value=${typeof answer === 'string' ? answer : ''}
    ?required=${field.required}
    aria-invalid=${invalid(view)}
    aria-describedby=${describedBy(view)}
  />`;
}

/** The status is there before its sentence, so that it is heard; the button is no part of what is said. */
export function renderLine(view: FieldView) {
  return renderLabelled(
    view,
    html`${renderInput(view)}
    ${
      view.field.type === 'email'
        ? html`<p class="suggestion" role="status">${view.suggestion?.text}</p>
            ${view.suggestion?.button}`
        : nothing
    }`,
  );
}

/** Label, hint, error, control, in that order. */
export function renderLabelled(view: FieldView, control: TemplateResult) {
  const {id, label} = view.field;
  return html`<div class="field ${view.fault ? 'flagged' : ''}" part="champ">
    <label id=${labelId(id)} for=${controlId(id)}>${label}${renderMark(view)}</label>
    ${renderHelp(view)} ${control}
  </div>`;
}
