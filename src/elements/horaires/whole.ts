/** What a page fetches only when the plain spelling is not enough: the whole reading, and what dates bring. */
import {html} from 'lit';
import type {HoursPlace} from '../../domain/hours/hours.js';
import {readHours} from '../../domain/hours/read-hours.js';
import * as fr from '../../texts/fr/horaires-dates.js';
import type {Answer} from './answer.js';
import * as dates from './dates.js';

/** The hours that a text says, or the webmaster's own words. */
export function read(text: string, place: HoursPlace): Answer {
  const {hours, problem} = readHours(text, place);
  if (hours) return {shown: 'pret', hours, dates};
  return {
    shown: 'inconnu',
    content: html`<p part="statut"><strong>${fr.asWritten}</strong> ${text}</p>`,
    said: `${fr.asWritten} ${text}`,
    problem: {code: 'horaires', message: `${problem?.column} : ${problem?.message}`},
  };
}
