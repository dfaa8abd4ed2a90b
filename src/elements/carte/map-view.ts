import {html, nothing, type TemplateResult} from 'lit';
import type {Credit, Ground, MapEngine, MapFault} from '../../shared/map-engine.js';
import * as fr from '../../texts/fr/carte-map.js';
import type {Basemap} from './basemaps.js';
import type {MapWalk} from './map-walk.js';
import {keepStop, rove} from './roving.js';
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
  /** In the order to try them; none: nothing is requested. */
  readonly basemaps: readonly Basemap[];
  readonly ground: Ground;
  /** The visitor has to ask for it first. */
  readonly isAsked: boolean;
  readonly fault: MapFault | 'library' | undefined;
  readonly credits: readonly Credit[];
  readonly engine: MapEngine | undefined;
  readonly isPadOpen: boolean;
  readonly walk: MapWalk;
  /** What the visitor's last act on the map did, said aloud and not shown. */
  readonly said: string;
}

export interface MapGestures {
  readonly open: () => void;
  readonly togglePad: (event: Event) => void;
  readonly showAll: () => void;
  /** Asks for the basemaps again; makes the map again. */
  readonly retry: () => void;
  readonly redraw: () => void;
}

/** What lies in the map area, which always says what happens. It is crossed in three tab stops: drawing, buttons, credits. */
export function renderMap(drawing: MapDrawing, gestures: MapGestures): TemplateResult {
  const {basemaps, fault, engine, isAsked, walk, said} = drawing;
  const isHidden = fault !== undefined && fault !== 'context';
  return html`<div class="canvas" ?hidden=${isHidden}></div>
    ${engine ? html`<p class="keys" aria-hidden="true">${fr.walk.keys}</p>` : nothing}
    ${isAsked ? renderAsking(basemaps, gestures) : nothing}
    ${engine && !fault ? renderControls(drawing, gestures) : nothing}
    ${engine && walk.steps.length > 0 ? renderWalk(walk) : nothing}
    <p class="visually-hidden" role="status">${said}</p>
    <div class="foot ${fault ? 'whole' : ''}">
      ${renderFault(drawing, gestures)} ${fault ? nothing : renderCredits(drawing)}
    </div>`;
}

function renderAsking(basemaps: readonly Basemap[], {open}: MapGestures) {
  const [first] = basemaps;
  const hosts = [...new Set(basemaps.map(({host}) => host))];
  const privacy = hosts.length > 1 ? fr.map.privacyOfMany(hosts) : first && fr.map.privacy(first.host);
  return html`<div class="asking">
    <button type="button" part="bouton" class="primary" @click=${open}>
      ${first ? fr.map.open(first.name) : fr.map.openPlain}
    </button>
    ${privacy ? html`<p class="quiet">${privacy}</p>` : nothing}
  </div>`;
}

function renderControls({engine, isPadOpen}: MapDrawing, {showAll, togglePad}: MapGestures) {
  const button = (label: string, drawing: TemplateResult, act: () => void, place = '') =>
    html`<button type="button" class="control ${place}" tabindex="-1" aria-label=${label} title=${label} @click=${act}>
      ${drawing}
    </button>`;
  const pan = (right: number, down: number) => () => engine?.panBy(right, down);
  return html`<div
    class="controls"
    role="toolbar"
    aria-orientation="vertical"
    aria-label=${fr.map.tools}
    @keydown=${rove}
    @focusin=${keepStop}
    @click=${keepStop}
  >
    <button
      type="button"
      class="control"
      tabindex="0"
      aria-label=${fr.map.zoomIn}
      title=${fr.map.zoomIn}
      @click=${() => engine?.zoomBy(1)}
    >
      ${plus}
    </button>
    ${button(fr.map.zoomOut, minus, () => engine?.zoomBy(-1))} ${button(fr.map.all, expand, showAll)}
    <button
      type="button"
      class="control"
      tabindex="-1"
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

/** What is in view, as a list that opens from the drawing: one option per pin or group. */
function renderWalk(walk: MapWalk) {
  const {steps, at} = walk;
  return html`<div class="walk">
    <div
      class="marks"
      role="listbox"
      tabindex="-1"
      aria-label=${fr.walk.label}
      aria-activedescendant=${`mark-${at}`}
      @keydown=${walk.onKeydown}
      @focusout=${() => walk.close()}
    >
      ${steps.map(
        ({name, number}, index) =>
          html`<div
            role="option"
            id=${`mark-${index}`}
            class="mark"
            aria-selected=${index === at ? 'true' : 'false'}
            aria-setsize=${steps.length}
            aria-posinset=${index + 1}
            @pointerdown=${(event: Event) => {
              event.preventDefault();
              walk.press(index);
            }}
          >
            <span class="rank">${number}</span> ${name}
          </div>`,
      )}
    </div>
    <p class="quiet" aria-hidden="true">${fr.walk.help}</p>
  </div>`;
}

function renderFault({fault, ground}: MapDrawing, {retry, redraw}: MapGestures) {
  const sentence = fault ? fr.mapFaults[fault] : groundSentence(ground);
  const canRedraw = fault === 'worker' || fault === 'context';
  const canRetry = !fault && ground.failure;
  return html`<div class="fault">
    <p part="erreur" role="status">${sentence}</p>
    ${canRedraw ? html`<button type="button" part="bouton" @click=${redraw}>${fr.map.redraw}</button>` : nothing}
    ${canRetry ? html`<button type="button" part="bouton" @click=${retry}>${fr.map.retry}</button>` : nothing}
  </div>`;
}

function groundSentence({failure, basemap}: Ground): string {
  if (!failure) return '';
  return basemap === undefined ? fr.groundFaults.outline : fr.groundFaults.other;
}

function renderCredits({engine, basemaps, ground, credits}: MapDrawing) {
  const known = (ground.basemap === undefined ? undefined : basemaps[ground.basemap]?.credits) ?? [];
  const all: readonly Credit[] = [...known, ...credits.filter(isNew(known))];
  if (!engine || all.length === 0) return nothing;
  const links = all.filter(({href}) => href);
  const [first] = links;
  const texts = all.map((credit) => renderCredit(credit, credit === first));
  const name = html`<span class="visually-hidden">${fr.map.credits}</span>`;
  if (links.length < 2) return html`<p class="credits">${name} ${texts}</p>`;
  return html`<div class="credits" role="toolbar" aria-label=${fr.map.credits} @keydown=${rove} @focusin=${keepStop}>
    ${texts}
  </div>`;
}

const renderCredit = ({text, href}: Credit, isStop: boolean) =>
  href
    ? html`<a href=${href} rel="noopener" tabindex=${isStop ? '0' : '-1'}>${text}</a> `
    : html`<span>${text}</span> `;

const isNew = (known: readonly Credit[]) => {
  const said = known.map(({text}) => text).join(' ');
  return ({text}: Credit) => !said.includes(text.replace(/^©\s*/u, '').split(' ')[0] ?? text);
};
