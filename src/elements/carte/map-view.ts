import {html, nothing, type TemplateResult} from 'lit';
import type {Credit, MapEngine, MapFault} from '../../shared/map-engine.js';
import * as fr from '../../texts/fr/carte-map.js';
import type {Basemap} from './basemaps.js';
import {icon} from './symbols.js';

const plus = icon('M12 5v14M5 12h14');
const minus = icon('M5 12h14');
const expand = icon('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5');
const move = icon('M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3');
const up = icon('M6 15l6-6 6 6');
const down = icon('M6 9l6 6 6-6');
const left = icon('M15 6l-6 6 6 6');
const right = icon('M9 6l6 6-6 6');

export interface MapDrawing {
  readonly basemap: Basemap;
  /** The visitor has to ask for it first. */
  readonly isAsked: boolean;
  readonly fault: MapFault | 'library' | undefined;
  readonly credits: readonly Credit[];
  readonly engine: MapEngine | undefined;
  readonly isPadOpen: boolean;
}

export interface MapGestures {
  readonly open: () => void;
  readonly togglePad: () => void;
  readonly showAll: () => void;
}

/** What lies in the map area, which always says what happens. */
export function renderMap(drawing: MapDrawing, gestures: MapGestures): TemplateResult {
  const {basemap, fault, engine, isAsked} = drawing;
  const isBlank = fault !== undefined && fault !== 'basemap';
  const credits = fault === 'basemap' ? [] : [...basemap.credits, ...drawing.credits.filter(isNew(basemap.credits))];
  return html`<div class="canvas" ?hidden=${isBlank}></div>
    ${isAsked ? renderAsking(basemap, gestures) : nothing}
    ${engine && !isBlank ? renderControls(drawing, gestures) : nothing}
    <p class="fault ${isBlank ? 'whole' : ''}" part="erreur" role="status">${fault ? fr.mapFaults[fault] : nothing}</p>
    ${engine && credits.length > 0 ? renderCredits(credits) : nothing}`;
}

function renderAsking({name, host}: Basemap, {open}: MapGestures) {
  return html`<div class="asking">
    <button type="button" part="bouton" class="primary" @click=${open}>
      ${name ? fr.map.open(name) : fr.map.openPlain}
    </button>
    ${host ? html`<p class="quiet">${fr.map.privacy(host)}</p>` : nothing}
  </div>`;
}

function renderControls({engine, isPadOpen}: MapDrawing, {showAll, togglePad}: MapGestures) {
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
