import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Shape} from '../../domain/places/kind.js';

const outlines: Readonly<Record<Shape, TemplateResult>> = {
  round: svg`<circle cx="14" cy="14" r="11"></circle>`,
  square: svg`<rect x="4" y="4" width="20" height="20" rx="3"></rect>`,
  diamond: svg`<path d="M14 1.5 26.5 14 14 26.5 1.5 14Z"></path>`,
};

/** The drawing of a kind, with the number that its pin has on the map; hollow when the place is not on the map. */
export function pin(shape: Shape, number?: number, isHollow = false): TemplateResult {
  const digits = number === undefined ? nothing : svg`<text x="14" y="14" dy=".36em">${number}</text>`;
  const size = number !== undefined && number > 99 ? 'long' : '';
  return html`<svg class="pin ${isHollow ? 'hollow' : ''} ${size}" viewBox="0 0 28 28" aria-hidden="true">
    ${outlines[shape]}${digits}
  </svg>`;
}

/** A drawing of lines, as high as the text beside it. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
