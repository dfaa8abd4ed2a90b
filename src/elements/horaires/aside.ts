/** What is shown when there is no text to read: fetched only then. */
import {html, nothing} from 'lit';
import type {Place} from '../../domain/places/place.js';
import type {Group} from '../../shared/contexts.js';
import * as fr from '../../texts/fr/horaires-aside.js';
import type {Answer} from './answer.js';

/** Says what is missing, or waits for a choice. `lieu`: the place asked for; `place`: the one found. */
export function explain(group: Group['state'] | 'alone', lieu: string, place: Place | undefined): Answer {
  if (place) return {shown: 'vide', content: renderUnpublished(place), said: fr.notPublished};
  if (group === 'broken') return {shown: 'erreur'};
  if (group === 'alone') return wrong(fr.missing);
  if (group !== 'ready') return {shown: 'attente'};
  return lieu ? wrong(fr.unknownPlace(lieu)) : {shown: 'attente', content: html`<p>${fr.chooseOne}</p>`};
}

const wrong = (message: string): Answer => ({shown: 'erreur', problem: {code: 'reglage', message}});

/** The chosen place did not publish its hours; another way to ask. */
const renderUnpublished = ({phone, website}: Place) => html`
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
