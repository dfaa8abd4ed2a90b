import {css} from 'lit';

export const styles = css`
  .small {
    font-size: 1.125em;
  }
  .form,
  .shut {
    max-inline-size: 38em;
    display: grid;
    gap: 1.5em;
  }
  .head {
    display: grid;
    gap: 0.5em;
  }
  .head p:not(.banner) {
    color: var(--_quiet);
  }
  .banner,
  .about {
    display: flex;
    gap: 0.625em;
    align-items: flex-start;
    padding: 0.625em 0.875em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .head .about {
    color: inherit;
  }
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
  .step-next {
    margin-block-start: 0.125em;
  }
  .step {
    display: grid;
    gap: 1.75em;
  }
  .field {
    display: grid;
    gap: 0.375em;
    align-content: start;
    scroll-margin-block: 6em 2em;
  }
  .field > label:not(.option),
  legend,
  .label {
    font-weight: 600;
    line-height: 1.35;
  }
  /* A legend with a box of its own keeps its first width in WebKit when the place shrinks. */
  legend {
    display: contents;
  }
  .mark {
    font-weight: 400;
    color: var(--_quiet);
    white-space: nowrap;
  }
  .hint {
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  textarea {
    resize: vertical;
    min-block-size: 7em;
  }
  .with-unit {
    display: flex;
    gap: 0.625em;
    align-items: center;
  }
  .with-unit input {
    max-inline-size: 9em;
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
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    align-items: center;
  }
  .foot {
    display: grid;
    gap: 1em;
  }
  .sending:empty {
    margin-block-start: -1em;
  }
  .suggestion:empty {
    margin-block-start: -0.375em;
  }
  .notice {
    display: grid;
    gap: 0.25em;
    font-size: 0.875em;
    line-height: 1.5;
    color: var(--_quiet);
  }
  .notice summary {
    inline-size: fit-content;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  dl {
    display: grid;
    gap: 0.125em;
  }
  dt {
    font-weight: 600;
    margin-block-start: 0.625em;
  }
  .trap {
    position: absolute;
    inset-inline-start: -200em;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
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
    .foot .actions,
    .progress {
      display: none;
    }
  }
`;
