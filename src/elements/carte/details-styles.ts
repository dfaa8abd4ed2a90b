import {css} from 'lit';

/** An open place, in the list or in its card; what the system asks for instead of colours. */
export const detailsStyles = css`
  .chosen {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    box-shadow: inset 3px 0 0 var(--_accent-text);
  }
  .chosen:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent-text);
  }
  .details {
    padding: 0.25em 0.75em 1em 3.125em;
  }
  .details,
  .card {
    display: grid;
    gap: 0.75em;
  }
  .description {
    max-inline-size: 38em;
    white-space: pre-line;
  }
  .facts {
    display: grid;
    gap: 0.5em;
  }
  .facts dt {
    color: var(--_quiet);
    font-size: 0.875em;
    line-height: 1.3;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .line {
    display: block;
  }
  .card {
    padding: 1em;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_accent-text);
    border-radius: var(--_radius);
  }
  .frame + .card {
    margin-block-start: 1em;
  }
  .card .title + .quiet {
    margin-block-start: -0.5em;
  }
  @container (inline-size > 30em) {
    .facts > div {
      display: grid;
      grid-template-columns: 6em 1fr;
      align-items: baseline;
      gap: 0.5em;
    }
  }
  @container (inline-size > 40em) {
    .frame + .card {
      display: none;
    }
    .carte-et-liste .facts > div {
      grid-template-columns: 5.5em 1fr;
    }
  }
  @media (forced-colors: active) {
    .pin {
      fill: Canvas;
      stroke: CanvasText;
    }
    .pin text {
      fill: CanvasText;
    }
    .kind:has(:checked) {
      border-color: Highlight;
    }
    .kind:has(:checked):not(:has(:focus-visible)) {
      outline: 2px solid Highlight;
    }
    .chosen {
      border-inline-start: 4px solid Highlight;
    }
  }
  @media print {
    .card {
      display: none;
    }
  }
`;
