import {css} from 'lit';

/** The answer: the sentence, the bars, what unfolds. */
export const answerStyles = css`
  .layout {
    font-variant-numeric: tabular-nums;
  }
  .answer {
    font-size: 1.375em;
    font-weight: 500;
  }
  .answer strong {
    display: block;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.15;
  }
  .facts,
  .bars {
    display: grid;
    gap: 0.75em;
  }
  .facts > li {
    display: flex;
    gap: 0.625em;
  }
  .facts svg {
    margin-block-start: 0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1em;
  }
  b {
    font-weight: 600;
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
  .today,
  .loss {
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
  .today .range,
  .loss .sure {
    fill-opacity: 0.25;
  }
  .loss rect + rect,
  line {
    stroke: currentColor;
    stroke-width: 2;
  }
  .loss .range {
    stroke-dasharray: 4 3;
    fill-opacity: 0;
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding-block: 0.75em;
    font-weight: 500;
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bar {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .sure {
      color: Highlight;
    }
  }
  @media print {
    .layout {
      display: block;
    }
    [part='resultat'] {
      border: 0;
      padding: 0;
      background: none;
    }
    .bar {
      color: #000;
      print-color-adjust: exact;
    }
    .folds:not(:has([open])) {
      display: none;
    }
  }
`;
