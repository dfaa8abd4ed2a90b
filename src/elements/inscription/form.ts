import {html, nothing} from 'lit';
import {type Answer, fieldsOf} from '../../domain/form/answers.js';
import {allFields, type Field, markedFields} from '../../domain/form/definition.js';
import {fr} from '../../texts/fr/inscription.js';
import {readControl, renderField} from './fields.js';
import type {FormSession} from './session.js';
import {renderProgress} from './progress.js';

/** Everything the form shows, and what it tells when the person acts. */
export interface FormView {
  readonly session: FormSession;
  readonly level: number;
  /** A sentence when the form closes within days; empty otherwise. */
  readonly calendar: string;
  /** Name of the place the form is about; empty when there is none. */
  readonly about: string;
  /** What the sending says while it waits; empty otherwise. */
  readonly pause: string;
  /** What an address probably should be, by field. */
  readonly suggestions: Readonly<Record<string, string | undefined>> | undefined;
  /** The list of what to correct, and the legal notice, drawn by code that comes later. */
  readonly summary: unknown;
  readonly notice: unknown;
  /** The person begins: what the sending needs can come. */
  readonly onBegin: () => void;
  readonly onAnswer: (field: Field, answer: Answer) => void;
  readonly onSubmit: (form: HTMLFormElement) => void;
  readonly onStep: (step: number) => void;
  readonly onStop: () => void;
  readonly onSuggestion: (field: Field, answer: string) => void;
}

export function renderTitle(title: string, level: number, size: 'answer' | 'small' = 'answer') {
  return html`<div part="titre" class=${size} role="heading" aria-level=${level}>${title}</div>`;
}

/** One native form: Enter sends, browsers fill it in, and its own checks are left to ours. */
export function renderForm(view: FormView) {
  const {session, level} = view;
  const {definition, step: at} = session;
  const read = session.read();
  const steps = session.steps(read);
  const last = at >= steps.length - 1;
  const answer = (event: Event) => readAnswerOf(event, view);
  return html`<form
    class="form"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      view.onSubmit(event.currentTarget as HTMLFormElement);
    }}
    @focusin=${view.onBegin}
    @pointerdown=${view.onBegin}
    @input=${answer}
    @change=${answer}
  >
    <div class="head">
      ${renderTitle(definition.title, level, at === 0 ? 'answer' : 'small')}
      ${at === 0 && definition.intro ? html`<p>${definition.intro}</p>` : nothing}
      ${view.calendar ? html`<p class="banner">${view.calendar}</p>` : nothing}
      ${view.about ? html`<p class="banner about">${fr.about(view.about)}</p>` : nothing}
    </div>
    ${view.summary} ${steps.length > 1 ? renderProgress(steps, at, Math.min(6, level + 1)) : nothing}
    <div class="step">
      ${at === 0 && markedFields(definition) === 'optional' ? html`<p class="quiet">${fr.allRequired}</p>` : nothing}${fieldsOf(steps[at], read.shown).map((field) => renderOne(view, field, last))}
    </div>
    <p class="trap" aria-hidden="true">
      <label>${fr.trap}<input name="r-line-2" tabindex="-1" autocomplete="off" /></label>
    </p>
    <div class="foot">
      ${last && definition.consentByAct ? html`<p class="quiet">${definition.consentByAct.text}</p>` : nothing}${renderActions(view, last)}
      ${last ? view.notice : nothing}
    </div>
  </form>`;
}

function renderOne(view: FormView, field: Field, last: boolean) {
  const {session} = view;
  const suggestion = view.suggestions?.[field.id];
  return renderField({
    form: session.definition.id,
    field,
    answer: session.answers[field.id],
    fault: session.faults.find((fault) => fault.field === field.id),
    mark: markOf(session, field),
    prefilled: session.prefilled.has(field.id),
    suggestion,
    last,
    onSuggestion: () => view.onSuggestion(field, suggestion ?? ''),
  });
}

/** A group of boxes cannot tell by itself that it is compulsory. */
function markOf({definition}: FormSession, {required, type}: Field) {
  const marked = markedFields(definition);
  if (required && (marked === 'required' || type === 'choices')) return fr.required;
  return marked === 'optional' && !required ? fr.optional : '';
}

function renderActions({session, pause, onStep, onStop}: FormView, last: boolean) {
  const {definition, phase, step} = session;
  const sending = phase === 'sending';
  return html`<div class="actions">
      <button part="bouton" class="primary" type="submit" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? fr.sending : last ? definition.submit : fr.next}
      </button>
      ${
        step > 0 && !sending
          ? html`<button type="button" class="link" @click=${() => onStep(step - 1)}>${fr.back}</button>`
          : nothing
      }
      ${sending && pause ? html`<button type="button" class="link" @click=${onStop}>${fr.stopSending}</button>` : nothing}
    </div>
    <p class="sending" role="status">${pause}</p>`;
}

function readAnswerOf(event: Event, {session, onAnswer}: FormView) {
  const {name} = event.target as HTMLInputElement;
  const field = allFields(session.definition).find(({id}) => id === name);
  const answer = field && readControl(event.currentTarget as HTMLFormElement, field);
  if (field && answer !== undefined) onAnswer(field, answer);
}
