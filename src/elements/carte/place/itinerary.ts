import {html, type TemplateResult} from 'lit';
import type {Place} from '../../../domain/places/place.js';
import * as fr from '../../../texts/fr/carte-place.js';
import {addressLine, titleOf} from '../lines.js';

interface Way {
  readonly words: string;
  readonly href: string;
}

/** Ways to a place: by the device's own application, or by a service that the visitor chooses. Nothing is asked before. */
export function waysTo(place: Place): readonly Way[] {
  const {position} = place;
  const address = addressLine(place);
  if (position) return waysToPoint(`${position.latitude}`, `${position.longitude}`, titleOf(place));
  return address ? waysToAddress(encodeURIComponent(address)) : [];
}

function waysToPoint(latitude: string, longitude: string, name: string): readonly Way[] {
  const point = `${latitude},${longitude}`;
  const both = `${latitude}%2C${longitude}`;
  return [
    {words: fr.deviceApp, href: `geo:${point}?q=${point}(${encodeURIComponent(name).replace(/[()]/gu, '')})`},
    way('OpenStreetMap', 'www.openstreetmap.org', `/directions?to=${both}`),
    way('IGN', 'cartes.gouv.fr', `/explorer-les-cartes?c=${longitude},${latitude}&z=17`),
    way('Plans d’Apple', 'maps.apple.com', `/?daddr=${both}`),
    way('Google Maps', 'www.google.com', `/maps/dir/?api=1&destination=${both}`),
  ];
}

const waysToAddress = (address: string): readonly Way[] => [
  {words: fr.deviceApp, href: `geo:0,0?q=${address}`},
  way('OpenStreetMap', 'www.openstreetmap.org', `/search?query=${address}`),
  way('Plans d’Apple', 'maps.apple.com', `/?daddr=${address}`),
  way('Google Maps', 'www.google.com', `/maps/dir/?api=1&destination=${address}`),
];

const way = (name: string, host: string, path: string): Way => ({
  words: fr.onService(name, host.replace(/^www\./u, '')),
  href: `https://${host}${path}`,
});

/** Folded: a list of services is not what one comes for. */
export function renderItinerary(ways: readonly Way[]): TemplateResult {
  return html`<details class="ways">
    <summary>${fr.itinerary}</summary>
    <p class="quiet">${fr.chooseService}</p>
    <ul>
      ${ways.map(({words, href}) => html`<li><a href=${href} rel="noopener noreferrer">${words}</a></li>`)}
    </ul>
  </details>`;
}
