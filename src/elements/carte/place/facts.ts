import {html, nothing, type TemplateResult} from 'lit';
import type {Place} from '../../../domain/places/place.js';
import {kindName} from '../../../texts/fr/carte-list.js';
import * as fr from '../../../texts/fr/carte-details.js';
import {addressLine} from '../lines.js';

/** A value that is longer is no value people read: it is cut. */
const longestValue = 300;
const longestText = 420;
const mostValues = 12;

/** What is known of a place, the most asked for first; everything is text, whatever the source put there. */
export function renderFacts(place: Place): TemplateResult {
  const {phone, email, website, fee, isFree, access, accessUrl, internet, updated} = place;
  const sources = place.sources ?? (place.source ? [place.source] : []);
  const price = fee ? fr.feeLine(fee) : isFree === undefined ? '' : isFree ? fr.free : fr.paid;
  return html`<dl class="facts">
    ${fact(fr.facts.hours, renderHours(place))} ${fact(fr.facts.address, short(addressLine(place)))}
    ${fact(fr.facts.phone, phone && renderPhone(phone))}
    ${fact(fr.facts.email, email && html`<a href="mailto:${email}">${short(email)}</a>`)}
    ${fact(fr.facts.website, website && renderLink(website, hostOf(website)))} ${fact(fr.facts.fee, price)}
    ${fact(fr.facts.access, access && html`${fr.accessWords[access]}${accessUrl ? html`<br />${renderLink(accessUrl, fr.accessPage)}` : nothing}`)}
    ${fact(fr.facts.internet, internet && fr.internetWords[internet])}
    ${fact(fr.facts.services, renderList(place.services))}
    ${fact(fr.facts.kinds, place.types.length > 1 && renderList(place.types.map(kindName)))}
    ${fact(fr.facts.visits, renderList(place.visits))} ${fact(fr.facts.audiences, renderList(place.audiences))}
    ${fact(fr.facts.labels, renderList(place.labels))} ${fact(fr.facts.source, short(fr.sourceLine(sources, updated)))}
  </dl>`;
}

const fact = (label: string, value: unknown) =>
  value
    ? html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;

const short = (text: string): string => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);

/** The rules in words; those that are not simple are told by the hours themselves, above. */
function renderHours({hours, hoursNote}: Place) {
  const lines = [...((hours && fr.hoursInWords(hours)) || []), ...(hoursNote ? [short(hoursNote)] : [])];
  return lines.length > 0 && lines.map((line) => html`<span class="line">${line}</span>`);
}

/** A number that a telephone can dial is a link; several numbers, or words, are text. */
function renderPhone(phone: string) {
  if (!/^[+\d][\d\s.()-]{5,20}$/u.test(phone)) return short(phone);
  return html`<a href="tel:${phone.replace(/\(0\)|[^\d+]/gu, '')}">${phone}</a>`;
}

/** The name of the host is what people recognise of an address. */
const hostOf = (website: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(website)?.[1] ?? website;

/** Only a page of the web is a link: `javascript:` is a text. */
export function renderLink(address: string, words: string) {
  return /^https?:\/\//iu.test(address) ? html`<a href=${address} rel="noopener">${short(words)}</a>` : short(address);
}

/** The first values, the others folded. */
function renderList(values: readonly string[] = []) {
  if (values.length === 0) return '';
  const first = values.slice(0, mostValues).map(short).join(', ');
  const others = values.slice(mostValues);
  if (others.length === 0) return first;
  return html`${first}
    <details class="rest">
      <summary>${fr.readAll(others.length)}</summary>
      ${others.map(short).join(', ')}
    </details>`;
}

/** A text in its own lines, its end folded when it is long. */
export function renderText(text: string): TemplateResult {
  if (text.length <= longestText) return html`<p class="description">${text}</p>`;
  const space = text.slice(0, longestText).search(/\s+\S*$/u);
  const cut = space > longestText / 2 ? space : longestText;
  return html`<p class="description">${text.slice(0, cut)}…</p>
    <details class="rest">
      <summary>${fr.readMore}</summary>
      <p class="description">${text.slice(cut).trim()}</p>
    </details>`;
}
