import {css} from 'lit';

/** The answer, what refines it and what unfolds. */
export const answerStyles = css`
  .refine {
    display: grid;
    gap: 1.25em;
    align-content: start;
  }
  .refine select {
    margin-block-start: 0.5em;
    max-inline-size: 16em;
  }
  .refine .fold {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    gap: 1.25em 1em;
    padding-block: 1em 0.5em;
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  details > summary {
    padding-block: 0.75em;
    font-weight: 500;
  }
  .answer strong {
    display: block;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    color: var(--_accent-text);
  }
  .answer {
    font-size: 1.375em;
    font-weight: 500;
  }
  .facts {
    display: grid;
    gap: 0.5em;
  }
  .facts > li {
    display: flex;
    gap: 0.625em;
  }
  .link {
    padding-block: 0;
    justify-content: start;
    text-align: start;
  }
  .facts svg {
    margin-block-start: 0.125em;
    fill: none;
    stroke: var(--_accent-text);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .lost {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid currentColor;
    font-weight: 500;
  }
  .bars {
    display: grid;
    gap: 0.75em;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1em;
    font-variant-numeric: tabular-nums;
  }
  b {
    font-weight: 600;
  }
  .pair > b {
    margin-inline-start: auto;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.875em;
    margin-block-start: 0.25em;
    border-radius: 0.25em;
    overflow: hidden;
    color: var(--_accent-text);
    fill: currentColor;
  }
  .bar.today,
  .bar.loss {
    color: inherit;
  }
  .track {
    fill-opacity: 0.1;
  }
  .range {
    fill-opacity: 0.4;
  }
  .today .sure {
    fill-opacity: 0.6;
  }
  .today .range {
    fill-opacity: 0.25;
  }
  .loss .sure,
  .loss .range {
    stroke: currentColor;
    stroke-width: 2;
    fill-opacity: 0.25;
  }
  .loss .range {
    stroke-dasharray: 4 3;
    fill-opacity: 0;
  }
  line {
    stroke: currentColor;
    stroke-width: 3;
  }
  table {
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    inline-size: 100%;
  }
  .fold {
    overflow-x: auto;
  }
  .fold:empty {
    display: none;
  }
  caption {
    text-align: start;
    padding-block-end: 0.5em;
  }
  th,
  td {
    padding: 0.5em 0.5em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    font-weight: 400;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
  th[scope='row'] {
    text-align: start;
  }
  .receipt {
    padding-block-end: 1.25em;
  }
  [part='resultat'] a {
    text-decoration-color: var(--_border);
  }
  .receipt [role='heading'] {
    font-weight: 600;
  }
  .receipt > ul > li {
    padding-block: 0.5em;
    border-block-end: 1px dashed var(--_line);
  }
  .receipt .pair > :last-child {
    white-space: nowrap;
  }
  .receipt > ul > .total {
    font-weight: 700;
    border-block-end-style: solid;
  }
  @media (prefers-reduced-motion: no-preference) {
    rect {
      transition:
        x 150ms,
        width 150ms;
    }
  }
  @media (forced-colors: active) {
    .bar {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .bar .sure {
      color: Highlight;
    }
  }
  @media print {
    .refine {
      display: none;
    }
    .answer strong,
    .bar {
      color: #000;
    }
    .bar {
      print-color-adjust: exact;
    }
    .folds:not(:has([open])) {
      display: none;
    }
  }
`;
