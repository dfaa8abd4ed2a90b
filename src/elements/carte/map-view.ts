import {html, nothing, type TemplateResult} from 'lit';
import type {Place} from '../../domain/places/place.js';
import type {Credit, MapEngine, MapFault} from '../../shared/map-engine.js';
import * as fr from '../../texts/fr/carte.js';
import type {Basemap} from './attributes.js';
import {renderDetails} from './details.js';
import {summary} from './list-view.js';
import {down, expand, left, minus, move, plus, right, up} from './symbols.js';

export interface MapScene {
  readonly basemap: Basemap;
  /** The visitor has to ask for it first. */
  readonly isAsked: boolean;
  readonly fault: MapFault | 'library' | undefined;
  readonly credits: readonly Credit[];
  readonly engine: MapEngine | undefined;
  readonly isPadOpen: boolean;
}

export interface MapAnswers {
  readonly open: () => void;
  readonly togglePad: () => void;
  readonly showAll: () => void;
}

/** The map area: its place is kept whatever happens, and it always says what happens. */
export function renderMap(scene: MapScene, answers: MapAnswers): TemplateResult {
  const {basemap, fault, engine, isAsked} = scene;
  const isBlank = fault !== undefined && fault !== 'basemap';
  const credits = fault === 'basemap' ? [] : [...basemap.credits, ...scene.credits.filter(isNew(basemap.credits))];
  return html`<div part="carte" class="map" tabindex="-1" role="group" aria-label=${fr.mapLabel}>
    <div class="canvas" ?hidden=${isBlank}></div>
    ${isAsked ? renderAsking(basemap, answers) : nothing}
    ${engine && !isBlank ? renderControls(scene, answers) : nothing}
    <p class="fault ${isBlank ? 'whole' : ''}" part="erreur" role="status">${fault ? fr.mapFaults[fault] : nothing}</p>
    ${engine && credits.length > 0 ? renderCredits(credits) : nothing}
  </div>`;
}

function renderAsking({name, host}: Basemap, {open}: MapAnswers) {
  return html`<div class="asking">
    <button type="button" part="bouton" class="primary" @click=${open}>
      ${name ? fr.map.open(name) : fr.map.openPlain}
    </button>
    ${host ? html`<p class="quiet">${fr.map.privacy(host)}</p>` : nothing}
  </div>`;
}

function renderControls({engine, isPadOpen}: MapScene, {showAll, togglePad}: MapAnswers) {
  const button = (label: string, drawing: TemplateResult, act: () => void, place = '') =>
    html`<button type="button" class="control ${place}" aria-label=${label} title=${label} @click=${act}>
      ${drawing}
    </button>`;
  const pan = (right: number, down: number) => () => engine?.panBy(right, down);
  return html`<div class="controls">
    ${button(fr.map.zoomIn, plus, () => engine?.zoomBy(1))} ${button(fr.map.zoomOut, minus, () => engine?.zoomBy(-1))}
    ${button(fr.map.all, expand, showAll)}
    <button
      type="button"
      class="control"
      aria-label=${fr.map.move}
      title=${fr.map.move}
      aria-expanded=${isPadOpen ? 'true' : 'false'}
      @click=${togglePad}
    >
      ${move}
    </button>
    ${
      isPadOpen
        ? html`<div class="pad" role="group" aria-label=${fr.map.move}>
            ${button(fr.map.north, up, pan(0, -1), 'north')} ${button(fr.map.west, left, pan(-1, 0), 'west')}
            ${button(fr.map.east, right, pan(1, 0), 'east')} ${button(fr.map.south, down, pan(0, 1), 'south')}
          </div>`
        : nothing
    }
  </div>`;
}

function renderCredits(credits: readonly Credit[]) {
  return html`<p class="credits">
    <span class="visually-hidden">${fr.map.credits}</span>
    ${credits.map(({text, href}) => (href ? html`<a href=${href} rel="noopener">${text}</a> ` : html`<span>${text}</span> `))}
  </p>`;
}

const isNew = (known: readonly Credit[]) => {
  const said = known.map(({text}) => text).join(' ');
  return ({text}: Credit) => !said.includes(text.replace(/^©\s*/u, '').split(' ')[0] ?? text);
};

/** The card of the place chosen on the map, under the map where the list is out of sight. */
export function renderChosenCard(place: Place | undefined): TemplateResult | typeof nothing {
  if (!place) return nothing;
  return html`<div class="card" role="group" aria-label=${fr.chosenLabel}>
    <p class="title">${place.name || fr.unnamed}</p>
    <p class="quiet">${summary(place)}</p>
    ${renderDetails(place)}
  </div>`;
}
