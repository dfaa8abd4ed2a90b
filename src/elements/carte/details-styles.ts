import {css} from 'lit';

/** An open place, in the list or in its card; long lists; files and paper; what the system asks for instead of colours. */
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
  .opening {
    display: grid;
    gap: 0.25em;
    justify-items: start;
  }
  relais-horaires-du-lieu {
    inline-size: 100%;
    min-block-size: 1.75em;
  }
  relais-horaires-du-lieu::part(statut) {
    font-size: 1.125em;
  }
  .rest > summary,
  .ways > summary {
    inline-size: fit-content;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .acts {
    flex-wrap: wrap;
    align-items: start;
    gap: 0.25em 1.25em;
  }
  .acts .link {
    min-block-size: 1.75em;
  }
  .ways[open] {
    flex-basis: 100%;
  }
  .ways li,
  .acts > p {
    padding-block: 0.25em;
  }
  .by-hand {
    flex-basis: 100%;
  }
  .card-head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
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
  .boxed {
    border-block: 1px solid var(--_line);
  }
  .places.long {
    position: relative;
    display: block;
    contain: layout style;
  }
  .long .place {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    border-block-start: 0;
  }
  .take {
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    font-size: 0.875em;
  }
  .take .link {
    min-block-size: 1.75em;
  }
  @media (pointer: coarse) {
    .take .link,
    .acts .link,
    .acts summary {
      min-block-size: 44px;
    }
    .ways li > a {
      display: inline-block;
      min-block-size: 44px;
      align-content: center;
    }
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
    .chosen {
      border-inline-start: 4px solid Highlight;
    }
  }
  @media print {
    .card,
    .frame .tools,
    .frame:has(.paper) .list,
    .frame:has(.paper) .fold {
      display: none;
    }
    .picture canvas {
      display: block;
      inline-size: 100%;
      block-size: auto;
      max-block-size: 12cm;
      object-fit: contain;
      margin-block: 0.5em;
      border: 1px solid #000;
    }
    .paper ol {
      columns: 2;
      column-gap: 2em;
    }
    .paper li {
      break-inside: avoid;
      padding-block: 0.5em;
      border-block-end: 1px solid #999;
      font-size: 0.875em;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    .paper .rank {
      font-variant-numeric: tabular-nums;
    }
  }
  @media screen {
    .paper {
      display: none;
    }
    .acts,
    .take {
      display: flex;
    }
  }
`;
