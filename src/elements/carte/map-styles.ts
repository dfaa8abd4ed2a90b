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
  .fault {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    padding: 0.75em 1em;
    background: #fff;
    color: #1b1f1d;
    border-block-start: 1px solid rgb(0 0 0 / 20%);
    font-size: 0.9375em;
  }
  .fault:empty {
    display: none;
  }
  .fault.whole {
    inset-block: 0;
    display: grid;
    place-content: center;
    padding: 2em;
    border: 0;
    background: transparent;
    color: inherit;
    text-align: center;
    font-size: 1em;
    text-wrap: balance;
  }
  .credits a {
    display: inline-block;
    min-inline-size: 24px;
    padding-block: max(0.125em, 12px - 0.75em);
  }
  .credits {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    max-inline-size: 100%;
    padding: 0.125em 0.5em;
    background: rgb(255 255 255 / 88%);
    color: #1b1f1d;
    border-start-start-radius: var(--_radius);
    font-size: 0.875em;
    line-height: 1.5;
  }
`;
