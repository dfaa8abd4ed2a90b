import {html, nothing} from 'lit';
import {isEmail} from '../../domain/form/email.js';
import {mailtoAddress} from '../../domain/form/submission.js';
import {transcript} from '../../domain/form/transcript.js';
import {fr} from '../../texts/fr/inscription-sending.js';
import {warningSign} from './fields.js';
import type {FormSession} from './session.js';

export interface OutcomeActions {
  readonly level: number;
  readonly contact: string;
  /** What the last press of « Copier » gave; empty before. */
  readonly copied: string;
  readonly onRetry: () => void;
  readonly onBack: () => void;
  readonly onCopy: (text: string) => void;
}

/** A sentence and what happens next, nothing else. */
export function renderThanks({definition: {thanks}, confirm}: FormSession, level: number) {
  return html`<div class="outcome thanks" role="group" aria-labelledby="outcome" aria-describedby="why" tabindex="-1">
    <svg
      class="seal"
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <circle cx="10" cy="10" r="8.5" />
      <path d="m6.25 10.25 2.5 2.5 5-5.25" />
    </svg>
    <div>
      <div class="answer" id="outcome" part="resultat" role="heading" aria-level=${level}>${thanks.title}</div>
      <p id="why">${confirm ? (thanks.confirm ?? thanks.next) : thanks.next}</p>
    </div>
  </div>`;
}

/** Answers that did not leave, or may not have: why, what one can do, and the answers themselves. */
export function renderFailure(session: FormSession, actions: OutcomeActions) {
  const {phase, refusal = 'refused'} = session;
  const already = phase === 'rejected' && refusal === 'already';
  const lines = transcript(session.read(), fr.yes);
  const written = lines.map(({label, answer}) => fr.answer(label, answer));
  const mail = isEmail(actions.contact) ? mailtoAddress(actions.contact, session.definition.title, written) : undefined;
  return html`<div class="outcome" role="group" aria-labelledby="outcome" aria-describedby="why" tabindex="-1">
    <div class="answer trouble" id="outcome" role="heading" aria-level=${actions.level}>
      ${warningSign}<span>${outcomeTitle(session)}</span>
    </div>
    <p id="why" part="erreur">
      ${phase === 'unsure' ? (navigator.onLine ? fr.unsure : fr.offline) : phase === 'closed' ? fr.closed : fr.refusals[refusal]}
    </p>
    ${
      phase === 'closed'
        ? nothing
        : html`<div class="actions">
            <button type="button" part="bouton" class="primary" @click=${actions.onRetry}>
              ${already ? fr.sendAnyway : fr.retry}
            </button>
            <button type="button" class="link" @click=${actions.onBack}>${fr.backToForm}</button>
          </div>`
    }
    <section class="answers" aria-labelledby="answers">
      <p id="answers" class="label">${fr.yourAnswers}</p>
      <dl>
        ${lines.map(
          ({label, answer}) =>
            html`<dt>${label}</dt>
              <dd>${answer}</dd>`,
        )}
      </dl>
      <div class="actions">
        <button type="button" @click=${() => actions.onCopy(written.join('\n'))}>${fr.copy}</button>
        <button type="button" @click=${() => download(written.join('\n'))}>${fr.download}</button>
        ${mail ? html`<a class="button" href=${mail}>${fr.byEmail}</a>` : nothing}
      </div>
      <p class="quiet" role="status">${actions.copied}</p>
      ${mail ? html`<p class="quiet">${fr.byEmailHint}</p>` : nothing}
    </section>
  </div>`;
}

export function outcomeTitle({phase, refusal, definition}: FormSession): string {
  if (phase === 'sent') return definition.thanks.title;
  if (phase === 'unsure') return fr.unsureTitle;
  if (phase === 'closed') return fr.closedTitle;
  return refusal === 'already' ? fr.alreadyTitle : fr.notSent;
}

/** Copies a text; pages without HTTPS only have the old way. */
export async function copyText(text: string, root: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, root);
  }
}

function copyBySelection(text: string, root: HTMLElement): boolean {
  const area = document.createElement('textarea');
  area.className = 'visually-hidden';
  area.value = text;
  const {activeElement} = root.getRootNode() as ShadowRoot;
  root.append(area);
  area.select();
  const done = document.execCommand('copy');
  root.removeChild(area);
  (activeElement as HTMLElement | null)?.focus();
  return done;
}

function download(text: string) {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/plain;charset=utf-8'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = fr.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
