import {css} from 'lit';

export const styles = css`
  [part='titre'] {
    margin-block-end: 0.25em;
  }
  .answer {
    display: flex;
    gap: 0.4em;
    align-items: start;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.125em;
    fill: var(--_quiet);
  }
  @media (forced-colors: none) {
    .ouvert svg,
    .rendez-vous svg {
      fill: color-mix(in srgb, var(--relais-couleur-ouvert, #18753c) 70%, currentColor);
    }
  }
  .quiet {
    margin-block-start: 0.25em;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    column-gap: 3em;
  }
  .days > * {
    flex: 1 1 16em;
    max-inline-size: 34em;
    margin-block-start: 1.25em;
  }
  .days > .week {
    flex: 2 1 25em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 0.5em;
    text-align: start;
    font-weight: 600;
  }
  tr {
    border-block-start: 1px solid var(--_line);
  }
  th,
  td {
    padding: 0.45em 0;
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  th {
    inline-size: 8em;
    padding-inline-end: 1em;
  }
  .past {
    color: var(--_quiet);
  }
  [aria-current] {
    border-block: 2px solid currentColor;
    font-weight: 650;
  }
  small {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
  }
  .slot {
    display: block;
  }
  .tools {
    display: flex;
    justify-content: end;
    gap: 1em;
    border-block-start: 1px solid var(--_line);
  }
  button {
    min-block-size: 2.75em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  @container (inline-size > 28em) {
    [part='exceptions'] th {
      inline-size: 12em;
    }
    .slot {
      display: inline-block;
      min-inline-size: 8.25em;
    }
    .late {
      margin-inline-start: 8.5em;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
