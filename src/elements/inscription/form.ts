import {html, nothing} from 'lit';
import {type Field, type FormDefinition, markedFields} from '../../domain/form/definition.js';
import type {FormWords} from '../../texts/fr/inscription.js';
import {renderLine} from './fields.js';
import type {Rich} from './rich.js';
import type {FormSession} from './session.js';

/** What a person has written so far: a session, or the blank that stands for it until somebody begins. */
export type Filled = Pick<FormSession, 'definition' | 'phase' | 'step' | 'answers' | 'faults' | 'prefilled' | 'screen'>;

/** Everything the form shows, and what it tells when the person acts. */
export interface FormView {
  readonly words: FormWords;
  readonly filled: Filled;
  /** What draws more than lines of text; a form that needs it waits for it. */
  readonly rich: Rich | undefined;
  readonly level: number;
  /** A sentence when the form closes within days; empty otherwise. */
  readonly calendar: string;
  /** Name of the place the form is about; empty when there is none. */
  readonly about: string;
  /** What the sending says while it waits; empty otherwise. */
  readonly pause: string;
  /** What an address probably should be. */
  suggestion(field: Field): {readonly text: string; readonly button: unknown} | undefined;
  /** The list of what to correct, and the legal notice in full, drawn by code that comes later. */
  readonly summary: unknown;
  readonly notice: unknown;
  /** The notice in one sentence; empty when the form asks nothing personal. */
  readonly noticeShort: string;
  /** The person begins: what the sending needs can come. */
  readonly onBegin: () => void;
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (form: HTMLFormElement) => unknown;
  readonly onStep: (step: number) => void;
  readonly onStop: () => void;
}

/** A form that nobody has begun to fill in. */
export function blank(definition: FormDefinition, answers: Filled['answers'], rich: Rich | undefined): Filled {
  const {steps} = definition;
  const screen = () => rich?.first(definition) ?? {steps, fields: steps[0]?.fields ?? []};
  return {definition, phase: 'idle', step: 0, answers, faults: [], prefilled: new Set(), screen};
}

export function renderTitle(title: string, level: number, size: 'answer' | 'small' = 'answer') {
  return html`<div part="titre" class=${size} role="heading" aria-level=${level}>${title}</div>`;
}

/** One native form: Enter sends, browsers fill it in, and its own checks are left to ours. */
export function renderForm(view: FormView) {
  const {filled, level, words} = view;
  const {definition, step: at} = filled;
  const {steps, fields} = filled.screen();
  const last = at >= steps.length - 1;
  return html`<form
    class="form"
    lang=${definition.lang}
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void view.onSubmit(event.currentTarget as HTMLFormElement);
    }}
    @focusin=${view.onBegin}
    @pointerdown=${view.onBegin}
    @input=${view.onInput}
    @change=${view.onInput}
  >
    <div class="head">
      ${renderTitle(definition.title, level, at === 0 ? 'answer' : 'small')}
      ${at === 0 && definition.intro ? html`<p>${definition.intro}</p>` : nothing}
      ${view.calendar ? html`<p class="banner">${view.calendar}</p>` : nothing}
      ${view.about ? html`<p class="banner about">${words.about(view.about)}</p>` : nothing}
    </div>
    ${view.summary} ${steps.length > 1 ? view.rich?.renderProgress(steps, at, Math.min(6, level + 1)) : nothing}
    <div class="step">
      ${at === 0 && markedFields(definition) === 'optional' ? html`<p class="quiet">${words.allRequired}</p>` : nothing}${fields.map((field) => renderOne(view, field, last))}
    </div>
    <p class="trap" aria-hidden="true">
      <label>${words.trap}<input name="r-line-2" tabindex="-1" autocomplete="off" /></label>
    </p>
    <div class="foot">
      ${last && definition.consentByAct ? html`<p class="quiet">${definition.consentByAct.text}</p>` : nothing}${renderActions(view, last)}
      ${
        last && view.noticeShort
          ? html`<div class="notice">
              <p>${view.noticeShort}</p>
              <details @toggle=${view.onBegin}>
                <summary>${words.noticeDetails}</summary>
                ${view.notice}
              </details>
            </div>`
          : nothing
      }
    </div>
  </form>`;
}

function renderOne(view: FormView, field: Field, last: boolean) {
  const {filled, words} = view;
  const one = {
    words,
    form: filled.definition.id,
    field,
    answer: filled.answers[field.id],
    fault: filled.faults.find((fault) => fault.field === field.id),
    mark: markOf(view, field),
    prefilled: filled.prefilled.has(field.id),
    suggestion: view.suggestion(field),
    last,
  };
  return (view.rich?.renderField ?? renderLine)(one);
}

/** A group of boxes cannot tell by itself that it is compulsory. */
function markOf({filled: {definition}, words}: FormView, {required, type}: Field) {
  const marked = markedFields(definition);
  if (required && (marked === 'required' || type === 'choices')) return words.required;
  return marked === 'optional' && !required ? words.optional : '';
}

function renderActions({filled, rich, words, pause, onStep, onStop}: FormView, last: boolean) {
  const {definition, phase, step} = filled;
  const sending = phase === 'sending';
  return html`<div class="actions">
      <button part="bouton" class="primary" type="submit" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? words.sending : last ? definition.submit : rich?.words.next}
      </button>
      ${
        step > 0 && !sending
          ? html`<button type="button" class="link" @click=${() => onStep(step - 1)}>${rich?.words.back}</button>`
          : nothing
      }
      ${sending && pause ? html`<button type="button" class="link" @click=${onStop}>${words.stopSending}</button>` : nothing}
    </div>
    <p class="sending" role="status">${pause}</p>`;
}
