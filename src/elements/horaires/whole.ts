/** What a page fetches only when the plain spelling is not enough: the whole reading, and what dates bring. */
import {html} from 'lit';
import type {HoursPlace} from '../../domain/hours/hours.js';
import type {HoursSource} from '../../domain/hours/sources/read-source.js';
import type {Place} from '../../domain/places/place.js';
import {readHours} from '../../domain/hours/read-hours.js';
import {remark} from '../../texts/fr/horaires-source.js';
import * as fr from '../../texts/fr/horaires-dates.js';
import type {Answer} from './answer.js';
import {datesOf} from './dates.js';
import * as more from './more.js';
import {partsOf} from './regular.js';

/** What the page says, attribute by attribute, and what surrounds the element. */
export interface Request {
  readonly horaires: string;
  /** The address of a file; its hours count when the page gives none, its closings always. */
  readonly src: string;
  readonly commune: string;
  readonly fuseau: string;
  readonly fermetures: string;
  readonly feries: string;
  /** INSEE code of the group or of the page. */
  readonly surroundingCommune: string;
  /** The place chosen in the group. */
  readonly place?: Place;
  /** The answer is no longer waited for. */
  readonly signal: AbortSignal;
  /** The answer when there is no text at all. */
  explain(): Promise<Answer>;
}

/** The hours that a text and a file say, or the webmaster's own words. */
export async function read(ownText: string, request: Request): Promise<Answer> {
  const {src, fuseau, fermetures, feries, place} = request;
  let file: HoursSource | undefined;
  try {
    if (src) file = await (await import('../../adapters/load-hours.js')).loadHours(src, request.signal);
  } catch (error) {
    return broken(error instanceof Error ? error.message : '');
  }
  const isOfFile = !request.horaires && file?.text ? {name: file.name} : undefined;
  const text = (isOfFile && file?.text) || ownText;
  if (!text) return request.explain();

  const closures = [fermetures, file?.closures].filter(Boolean).join('; ');
  const commune = request.commune || (isOfFile ? '' : communeOf(place)) || file?.commune || request.surroundingCommune;
  const schoolHolidays = await calendarFor(`${text} ${closures}`, commune);
  const where = {commune, timeZone: fuseau, closures, holidays: feries, schoolHolidays};
  const {hours, problem} = readHours(text, where);
  if (!hours) {
    const message = `${problem?.column} : ${problem?.message}`;
    return isOfFile ? broken(message) : asWritten(text, message);
  }
  const dates = datesOf(hours, (file?.notes ?? []).map(remark), partsOf(hours, schoolHolidays), schoolHolidays);
  return {shown: 'pret', hours, dates, isOfFile, more};
}

/** A postcode of the Pacific says the territory, not the commune. */
const communeOf = (place?: Place) => place?.communeCode || place?.postcode?.replace(/^(98.).+/, '$1');

const broken = (message: string): Answer => ({
  shown: 'erreur',
  problem: {code: 'source', message: `src : ${message}`},
});

/** What nobody understands is neither open nor closed: the webmaster's own words. */
const asWritten = (text: string, message: string): Answer => ({
  shown: 'inconnu',
  content: html`<p part="statut"><strong>${fr.asWritten}</strong> ${text}</p>`,
  said: `${fr.asWritten} ${text}`,
  problem: {code: 'horaires', message},
});

/** The school holidays, fetched only for the texts that name them. */
const calendarFor = async (text: string, commune: string): Promise<HoursPlace['schoolHolidays']> =>
  /\bSH\b|vacances|scolaire/i.test(text)
    ? (await import('../../domain/calendar/school-holidays.js')).schoolHolidays(commune)
    : undefined;
