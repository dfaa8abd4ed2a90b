import {css, html, nothing, type TemplateResult} from 'lit';
import {rowsRead} from '../../../texts/fr/carte-reading.js';

/** How far the reading of a large file is; nobody can tell how many rows are left without a `total`. */
export interface Progress {
  readonly read: number;
  readonly total: number | undefined;
}

export const progressStyles = css`
  .reading {
    display: grid;
    gap: 0.25em;
    max-inline-size: 24em;
    margin: 0;
    padding-block: 0.75em;
    font-variant-numeric: tabular-nums;
  }
  .reading progress {
    inline-size: 100%;
    block-size: 0.5em;
    accent-color: var(--_accent);
  }
`;

/** A sentence with a bar, while the visitor waits. */
export function renderProgress({read, total}: Progress): TemplateResult {
  return html`<label class="reading screen-only">
    ${rowsRead(read, total)}
    <progress max="1" value=${total ? read / total : nothing}></progress>
  </label>`;
}
