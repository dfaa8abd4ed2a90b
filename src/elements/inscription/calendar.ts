import {html} from 'lit';
import type {FormDefinition} from '../../domain/form/definition.js';
import {calendarSentence, fr} from '../../texts/fr/inscription.js';
import {renderTitle} from './form.js';

/** The days said by the page, and the level of its titles. */
export interface Calendar {
  readonly ouverture: string;
  readonly fermeture: string;
  readonly niveauTitre: number;
}

/** Instead of the form, out of its days; after them, what the page offers in its place. */
export function renderShut({title, calendar}: FormDefinition, window: 'before' | 'after', page: Calendar) {
  const sentence =
    window === 'before'
      ? calendarSentence(calendar?.before ?? fr.before, page.ouverture)
      : calendarSentence(calendar?.after ?? fr.after, page.fermeture);
  return html`<div class="shut head">
    ${renderTitle(title, page.niveauTitre)}
    <p class="banner">${sentence}</p>
    <slot name="ferme"></slot>
  </div>`;
}

export function lastDaysSentence({calendar}: FormDefinition, closing: string): string {
  return calendarSentence(calendar?.lastDays ?? fr.lastDays, closing);
}
