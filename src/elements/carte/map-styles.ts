import {css} from 'lit';

/** The map area: what lies over the drawing. Its colours are its own, since basemaps are pale on any host. */
export const mapStyles = css`
  .canvas {
    position: absolute;
    inset: 0;
    color: var(--_accent);
    outline-color: var(--_on-accent);
    forced-color-adjust: none;
  }
  .canvas[hidden] {
    display: none;
  }
  .asking {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.75em;
    padding: 1em;
    text-align: center;
  }
  .asking p {
    max-inline-size: 28em;
    text-wrap: balance;
  }
  .controls {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    display: grid;
    gap: 0.25em;
    justify-items: end;
  }
  .control {
    inline-size: 2.5em;
    min-block-size: 2.5em;
    padding: 0;
    background: #fff;
    color: #1b1f1d;
    border-color: rgb(0 0 0 / 35%);
  }
  .control:hover,
  .control[aria-expanded='true'] {
    background: #e9eeeb;
    border-color: #1b1f1d;
  }
  .control:focus-visible,
  .credits a:focus-visible {
    outline-color: #0b57d0;
    box-shadow: 0 0 0 2px #fff;
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(3, auto);
    gap: 0.25em;
  }
  .north,
  .south {
    grid-column: 2;
  }
  .west {
    grid-column: 1;
  }
  .east {
    grid-column: 3;
  }
  @media (pointer: coarse) {
    .control {
      inline-size: 2.75em;
      min-block-size: max(44px, 2.75em);
      min-inline-size: 44px;
    }
  }
  .keys,
  .walk {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
    max-inline-size: min(22em, 100% - 4.5em);
    padding: 0.5em 0.75em;
    background: #fff;
    color: #1b1f1d;
    border: 1px solid rgb(0 0 0 / 35%);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .keys {
    display: none;
    pointer-events: none;
  }
  .canvas:has(:focus-visible) + .keys {
    display: block;
  }
  .walk {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    max-block-size: calc(100% - 1em);
    inline-size: 22em;
  }
  .walk .quiet {
    color: #4a524d;
  }
  .marks {
    overflow: auto;
    min-block-size: 0;
  }
  .marks:focus-visible {
    outline: 3px solid #0b57d0;
    outline-offset: 2px;
  }
  .mark {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    min-block-size: 24px;
    padding: 0.375em 0.5em;
    border-radius: 0.25em;
    cursor: pointer;
  }
  .rank {
    flex: none;
    min-inline-size: 1.5em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .mark[aria-selected='true'] {
    background: #1b1f1d;
    color: #fff;
  }
  @media (forced-colors: active) {
    .mark[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .foot {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    pointer-events: none;
  }
  .foot > * {
    pointer-events: auto;
  }
  .fault {
    align-self: stretch;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    padding: 0.5em 0.75em;
    background: #fff;
    color: #1b1f1d;
    border-block-start: 1px solid rgb(0 0 0 / 20%);
    font-size: 0.875em;
  }
  .fault p {
    flex: 1 1 9em;
    padding: 0;
    border: 0;
    font-weight: inherit;
  }
  .fault button {
    color: inherit;
    border-color: rgb(0 0 0 / 35%);
  }
  .fault:not(:has(p:not(:empty))) {
    display: none;
  }
  .whole .fault {
    flex: 1;
    flex-direction: column;
    justify-content: center;
    padding: 2em;
    border: 0;
    background: Canvas;
    color: CanvasText;
    text-align: center;
    font-size: 1em;
    text-wrap: balance;
  }
  .whole .fault p {
    flex: none;
  }
  .foot.whole {
    inset-block: 0;
  }
  .credits a {
    display: inline-block;
    min-inline-size: 24px;
    padding-block: max(0.125em, 12px - 0.75em);
  }
  .credits {
    max-inline-size: 100%;
    padding: 0.125em 0.5em;
    background: rgb(255 255 255 / 88%);
    color: #1b1f1d;
    border-start-start-radius: var(--_radius);
    font-size: 0.875em;
    line-height: 1.5;
  }
  .fault:has(p:not(:empty)) + .credits {
    align-self: stretch;
    background: #fff;
    border-radius: 0;
    text-align: end;
  }
`;
