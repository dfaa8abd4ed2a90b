import {html, nothing, type TemplateResult} from 'lit';
import type {Place} from '../../domain/places/place.js';
import * as fr from '../../texts/fr/carte-details.js';
import {addressLine, summary, titleOf} from './lines.js';

export {detailsStyles} from './details-styles.js';
export {hoursLines} from '../../texts/fr/carte-details.js';

/** Everything known about a place, the most asked for first. */
export function renderDetails(place: Place): TemplateResult {
  const {position, fee, description, services} = place;
  const line = (label: string, value: unknown) =>
    value
      ? html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`
      : nothing;
  return html`
    ${description ? html`<p class="description">${description}</p>` : nothing}
    <dl class="facts">
      ${line(fr.facts.hours, place.hours && renderHours(place.hours))} ${line(fr.facts.address, addressLine(place))}
      ${line(fr.facts.phone, place.phone && renderPhone(place.phone))}
      ${line(fr.facts.email, place.email && html`<a href="mailto:${place.email}">${place.email}</a>`)}
      ${line(fr.facts.website, place.website && renderWebsite(place.website))}
      ${line(fr.facts.fee, fee && fr.feeLine(fee))} ${line(fr.facts.services, services.join(', '))}
      ${line(fr.facts.source, place.source)}
    </dl>
    ${
      position
        ? html`<p class="screen-only">
            <a
              href="https://www.openstreetmap.org/directions?to=${position.latitude}%2C${position.longitude}"
              rel="noopener"
              >${fr.directions}</a
            >
          </p>`
        : nothing
    }
  `;
}

/** The card of the place chosen on the map, under the map where the list is out of sight. */
export function renderCard(place: Place): TemplateResult {
  return html`<div class="card" role="group" aria-label=${fr.chosenLabel}>
    <p class="title">${titleOf(place)}</p>
    <p class="quiet">${summary(place)}</p>
    ${renderDetails(place)}
  </div>`;
}

const renderHours = (hours: string) => fr.hoursLines(hours).map((line) => html`<span class="line">${line}</span>`);

/** A number that a telephone can dial is a link; several numbers, or words, are text. */
function renderPhone(phone: string) {
  if (!/^[+\d][\d\s.()-]{5,20}$/u.test(phone)) return phone;
  return html`<a href="tel:${phone.replace(/\(0\)|[^\d+]/gu, '')}">${phone}</a>`;
}

/** The name of the host is what people recognise of an address. */
function renderWebsite(website: string) {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(website)?.[1] ?? website;
  return html`<a href=${website} rel="noopener">${host}</a>`;
}

/** Scrolls the list itself, never the page, and no more than it takes to see the whole place; tells if there is one. */
export function scrollToChosen(list: Element | null): boolean {
  const item = list?.querySelector('.chosen');
  if (!list || !item) return false;
  const [frame, box] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  const above = box.top - frame.top;
  const below = box.bottom - frame.bottom;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += Math.min(above, below);
  return true;
}
