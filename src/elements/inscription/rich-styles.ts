import {css} from 'lit';

/** Steps and groups of choices: what a newsletter does not show. */
export const richStyles = css`
  .progress {
    display: flex;
    gap: 0.375em;
    margin-block-end: 0.875em;
  }
  .progress li {
    flex: 1;
    block-size: 0.375em;
    border-radius: 1em;
    background: var(--_line);
  }
  .progress .done {
    background: var(--_accent-text);
  }
  .step-title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    scroll-margin-block: 6em 2em;
  }
  /* A legend with a box of its own keeps its first width in WebKit when the place shrinks. */
  legend {
    display: contents;
    font-weight: 600;
    line-height: 1.35;
  }
  .step-next {
    margin-block-start: 0.125em;
  }
  .options {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.125em;
  }
  .option {
    display: flex;
    gap: 0.75em;
    align-items: flex-start;
    min-block-size: 2.75em;
    padding: 0.6875em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    line-height: 1.375;
    cursor: pointer;
  }
  .option input {
    margin-block-start: 0.0625em;
  }
  .option:hover {
    border-color: var(--_border);
    background: var(--_surface);
  }
  .option:has(:checked) {
    border-color: var(--_accent-text);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }
  .option:has(:focus-visible) {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  .option input:focus-visible {
    outline: none;
  }
  .step-title:focus {
    outline: none;
  }
  @container (inline-size > 26em) {
    .pairs {
      grid-template-columns: 1fr 1fr;
    }
    .triples {
      grid-template-columns: repeat(3, 1fr);
    }
  }
  @media (forced-colors: active) {
    .progress li {
      border: 1px solid CanvasText;
    }
    .progress .done {
      background: Highlight;
      forced-color-adjust: none;
    }
    .option:has(:checked):not(:has(:focus-visible)) {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .progress {
      display: none;
    }
  }
`;
