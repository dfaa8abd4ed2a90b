import {html, nothing} from 'lit';
import {isEmail} from '../../domain/form/email.js';
import {mailtoAddress} from '../../domain/form/submission.js';
import {transcript} from '../../domain/form/transcript.js';
import type {Repeats} from '../../domain/form/services.js';
import {fr} from '../../texts/fr/inscription-sending.js';
import {warningSign} from './fields.js';
import type {FormSession} from './session.js';

export interface OutcomeView {
  readonly level: number;
  /** Address to write to when nothing else works; another text is no address. */
  readonly contact: string;
  readonly repeats: Repeats;
  /** What the last press of « Copier » gave; empty before. */
  readonly copied: string;
  readonly onRetry: () => void;
  readonly onBack: () => void;
  readonly onCopy: (text: string) => void;
  /** What waits, instead of a failure. */
  readonly waiting: unknown;
}

/** A sentence and what happens next, nothing else. */
export function renderThanks(session: FormSession, level: number) {
  const {confirm, unheard} = session;
  const {thanks} = session.definition;
  const next = unheard ? (thanks.confirm ?? fr.transmitted) : confirm ? (thanks.confirm ?? thanks.next) : thanks.next;
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
      <div class="answer" id="outcome" part="resultat" role="heading" aria-level=${level}>${outcomeTitle(session)}</div>
      <p id="why">${next}</p>
    </div>
  </div>`;
}

/** Answers that did not leave, or may not have: why, what one can do, and the answers themselves. */
export function renderFailure(session: FormSession, view: OutcomeView) {
  const lines = transcript(session.read(), fr.yes);
  const written = lines.map(({label, answer}) => fr.answer(label, answer));
  const mail = isEmail(view.contact) ? mailtoAddress(view.contact, session.definition.title, written) : undefined;
  return html`<div class="outcome" role="group" aria-labelledby="outcome" aria-describedby="why" tabindex="-1">
    <div class="answer trouble" id="outcome" role="heading" aria-level=${view.level}>
      ${session.byMail ? nothing : warningSign}<span>${outcomeTitle(session)}</span>
    </div>
    <p id="why" part=${session.byMail ? nothing : 'erreur'}>${whySentence(session, view, mail)}</p>
    ${session.told ? html`<p class="quiet">${fr.serviceSays(session.told)}</p>` : nothing}
    ${session.phase === 'queued' ? view.waiting : renderActions(session, view, mail)}
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
        <button type="button" @click=${() => view.onCopy(written.join('\n'))}>${fr.copy}</button>
        <button type="button" @click=${() => download(written.join('\n'))}>${fr.download}</button>
        ${mail && !session.byMail ? html`<a class="button" href=${mail}>${fr.byEmail}</a>` : nothing}
      </div>
      <p class="quiet" role="status">${view.copied}</p>
      ${mail && !session.byMail ? html`<p class="quiet">${fr.byEmailHint}</p>` : nothing}
    </section>
  </div>`;
}

function renderActions(session: FormSession, {onRetry, onBack}: OutcomeView, mail: string | undefined) {
  const {phase, refusal} = session;
  if (phase === 'closed') return nothing;
  const again = phase === 'rejected' && refusal === 'already' ? fr.sendAnyway : fr.retry;
  const isUseless = phase === 'rejected' && refusal === 'answered';
  return html`<div class="actions">
    ${
      session.byMail
        ? mail && html`<a class="button primary" part="bouton" href=${mail}>${fr.openMail}</a>`
        : isUseless
          ? nothing
          : html`<button type="button" part="bouton" class="primary" @click=${onRetry}>${again}</button>`
    }
    <button type="button" class="link" @click=${onBack}>${fr.backToForm}</button>
  </div>`;
}

function whySentence(session: FormSession, {repeats, contact}: OutcomeView, mail: string | undefined): string {
  const {phase, refusal = 'refused', isKept} = session;
  if (session.byMail) return mail ? fr.mail(contact) : fr.mailLong(contact);
  if (phase === 'queued') return isKept ? fr.queuedKept : navigator.onLine ? fr.queued : fr.queuedOffline;
  if (phase === 'unsure') return fr.unsure[repeats];
  if (phase === 'closed') return fr.closed;
  const longest = refusal === 'too-large' ? longestAnswer(session) : undefined;
  return longest ? fr.tooLarge(longest) : fr.refusals[refusal];
}

/** The question whose answer is the longest. */
function longestAnswer(session: FormSession): string | undefined {
  const lines = [...transcript(session.read(), fr.yes)];
  return lines.sort((one, other) => other.answer.length - one.answer.length)[0]?.label;
}

export function outcomeTitle({phase, refusal, definition, unheard, byMail}: FormSession): string {
  if (phase === 'sent') return unheard ? fr.transmittedTitle : definition.thanks.title;
  if (byMail) return fr.mailTitle;
  if (phase === 'queued') return fr.queuedTitle;
  if (phase === 'unsure') return fr.unsureTitle;
  if (phase === 'closed') return fr.closedTitle;
  return refusal === 'already' || refusal === 'answered' ? fr.alreadyTitle : fr.notSent;
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
