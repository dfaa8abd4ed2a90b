/** What is shown when there are no hours: fetched only then. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Place} from '../../domain/places/place.js';
import * as fr from '../../texts/fr/horaires-aside.js';

export {missing, unknownPlace} from '../../texts/fr/horaires-aside.js';

/** The chosen place did not publish its hours; another way to ask. */
export const renderUnpublished = ({phone, website}: Place): TemplateResult => html`
  <p>${fr.notPublished}</p>
  ${
    phone || website
      ? html`<p>
          ${phone ? html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : nothing}
          ${website ? html`<a href=${website}>${fr.website}</a>` : nothing}
        </p>`
      : nothing
  }
`;

/** The hours were not understood: the webmaster's own words. */
export const renderWords = (words: string): TemplateResult =>
  html`<p part="statut"><strong>${fr.asWritten}</strong> ${words}</p>`;

/** A group where nothing is chosen yet. */
export const renderChoice = (): TemplateResult => html`<p>${fr.chooseOne}</p>`;
