import {html, nothing} from 'lit';
import {allFields, type FormDefinition, type Notice} from '../../domain/form/definition.js';
import {isEmail} from '../../domain/form/email.js';
import type {LegalSettings} from '../../domain/form/legal.js';
import {fr} from '../../texts/fr/inscription-notice.js';

/** The nine points of the law, under the sentence that is always shown. */
export function renderNotice(definition: FormDefinition, settings: LegalSettings) {
  const notice: Partial<Notice> = definition.notice ?? {};
  const basis = settings.baseLegale || notice.basis || 'consentement';
  const boxes = allFields(definition).some(({type}) => type === 'consent') && basis !== 'consentement';
  return html`<dl>
      ${point(fr.controller, settings.responsable)} ${point(fr.purpose, settings.finalite || notice.purpose)}
      ${point(fr.basis, fr.bases[basis])} ${boxes ? html`<dd>${fr.boxes}</dd>` : nothing}
      ${point(fr.compulsory, notice.compulsory)} ${point(fr.recipients, settings.destinataires || notice.recipients)}
      ${point(fr.retention, settings.conservation || notice.retention)} ${point(fr.rights, fr.rightsOf[basis])}
      ${point(fr.exercise, settings.contact && renderContact(settings.contact))}
      ${point(fr.complaint, link('https://www.cnil.fr/fr/plaintes', fr.complaintLink))}
    </dl>
    ${renderPolicy(settings.politique)}`;
}

function point(name: string, text: unknown) {
  return text
    ? html`<dt>${name}</dt>
        <dd>${text}</dd>`
    : nothing;
}

/** An address, a page or plain words. */
function renderContact(contact: string) {
  if (isEmail(contact)) return html`<a href="mailto:${contact}">${contact}</a>`;
  return safeAddress(contact) ? link(contact, contact) : contact;
}

function renderPolicy(policy: string) {
  return policy && safeAddress(policy, document.documentElement.baseURI)
    ? html`<p>${link(policy, fr.policy)}</p>`
    : nothing;
}

/** In a window of its own, and said so: what is being typed here stays. */
function link(address: string, text: string) {
  return html`<a href=${address} target="_blank" rel="noopener">${text} ${fr.newWindow}</a>`;
}

function safeAddress(text: string, base?: string): boolean {
  try {
    return /^https?:$/u.test(new URL(text, base).protocol);
  } catch {
    return false;
  }
}
