import {css} from 'lit';

/** The list and the pins that number it. */
export const listStyles = css`
  .pin {
    inline-size: 1.875em;
    block-size: 1.875em;
    vertical-align: middle;
    fill: var(--_accent);
    stroke: var(--_accent-text);
    stroke-width: 1.5;
  }
  .pin text {
    fill: var(--_on-accent);
    stroke: none;
    font-size: 12px;
    font-weight: 600;
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }
  .pin.long text {
    font-size: 9px;
  }
  .pin.hollow {
    fill: none;
    stroke-dasharray: 3 2.5;
    stroke: currentColor;
  }
  .pin.hollow text {
    fill: currentColor;
  }

  .list {
    min-inline-size: 0;
  }
  .place {
    border-block-end: 1px solid var(--_line);
  }
  .liste .place:first-child {
    border-block-start: 1px solid var(--_line);
  }
  .carte-et-liste .place:last-child {
    border-block-end: 0;
  }
  .name {
    display: flex;
    align-items: flex-start;
    justify-content: flex-start;
    gap: 0.75em;
    inline-size: 100%;
    padding: 0.75em 0.5em;
    border: 0;
    border-radius: 0;
    text-align: start;
    line-height: 1.4;
  }
  .name:focus-visible {
    outline-offset: -3px;
  }
  .name .pin {
    margin-block-start: 0.125em;
  }
  .words {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    font-weight: 400;
  }
  .title {
    font-weight: 600;
    text-wrap: pretty;
  }
  .printed {
    padding-inline-start: 3.125em;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    padding: 1em 0.5em;
  }

  .carte-et-liste .list,
  .carte .list {
    max-block-size: 24em;
    overflow-y: auto;
  }
  .liste .boxed {
    max-block-size: min(var(--_height), 80vh);
    overflow-y: auto;
  }
  .carte-et-liste .list {
    scrollbar-width: thin;
    border-block: 1px solid var(--_line);
  }

  @container (inline-size > 40em) {
    .liste .places {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 2em;
      align-items: start;
    }
    .liste .place:nth-child(2) {
      border-block-start: 1px solid var(--_line);
    }
  }
  @media screen {
    .place:not(.chosen) > .printed {
      display: none;
    }
  }
  @media print {
    .frame.carte-et-liste .list,
    .frame .list {
      max-block-size: none;
      block-size: auto;
      min-block-size: 0;
      overflow: visible;
    }
    .place {
      break-inside: avoid;
    }
  }
`;
