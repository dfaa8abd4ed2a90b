import {css} from 'lit';

export const styles = css`
  .root {
    --_height: var(--relais-carte-hauteur, 36em);
  }
  slot + [part='erreur'] {
    margin-block-start: 0.5em;
  }
  .frame {
    display: grid;
    gap: var(--_space);
  }
  .reserve.liste {
    min-block-size: 12em;
  }
  .reserve.carte,
  .frame.carte {
    min-block-size: 34em;
    align-content: start;
  }
  .reserve.carte-et-liste,
  .many.carte-et-liste {
    min-block-size: 66em;
  }
  .many.carte-et-liste {
    grid-template-rows: auto minmax(0, 1fr);
  }
  .many.carte-et-liste .body {
    grid-template-rows: minmax(14em, 1fr) auto;
  }
  .many.carte-et-liste .list {
    block-size: 0;
    min-block-size: 100%;
    max-block-size: none;
  }
  .head {
    display: grid;
    gap: 0.25em;
  }
  .answer {
    font-size: 1.75em;
    font-variant-numeric: tabular-nums;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-start: 0.5em;
  }
  .search {
    flex: 1 1 18em;
    max-inline-size: 32em;
    min-inline-size: 0;
  }
  .search label {
    display: block;
    font-size: 0.875em;
    font-weight: 500;
    margin-block-end: 0.25em;
  }
  .field {
    position: relative;
  }
  .field svg {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block-start: 50%;
    transform: translateY(-50%);
    pointer-events: none;
    color: var(--_quiet);
  }
  .field input[type='search'] {
    padding-inline-start: 2.5em;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    position: relative;
    min-block-size: 2.75em;
    padding: 0.25em 0.875em 0.25em 0.625em;
    border: 1px solid var(--_border);
    border-radius: 2em;
    font-weight: 500;
    cursor: pointer;
  }
  .kind:hover {
    background: var(--_surface);
  }
  .kind input[type='checkbox'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .kind:has(:checked) {
    border-color: var(--_accent-text);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }
  .kind:has(:focus-visible) {
    outline: 3px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .reset {
    min-block-size: 2.75em;
  }
  .none {
    padding: 1em 0.5em;
    max-inline-size: 26em;
  }
  .lost-position {
    flex-basis: 100%;
  }
  .lost-position:empty {
    display: none;
  }

  .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
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
  .kind .pin {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .body {
    display: grid;
    gap: 1em;
    position: relative;
    min-inline-size: 0;
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
  .printed {
    display: none;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    padding: 1em 0.5em;
  }
  .fold {
    order: 2;
  }
  .fold > summary {
    padding-block: 0.5em;
    font-weight: 500;
  }
  .skip {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
    z-index: 2;
    background: Canvas;
    color: CanvasText;
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
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
  .carte-et-liste .list {
    max-block-size: 24em;
    overflow-y: auto;
    overscroll-behavior-y: auto;
    scrollbar-width: thin;
    border-block: 1px solid var(--_line);
  }
  .carte .list {
    max-block-size: 24em;
    overflow-y: auto;
  }
  .empty {
    padding-block: 0.5em;
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
    .carte-et-liste .body {
      grid-template-columns: minmax(17em, 22em) minmax(0, 1fr);
      gap: 1.25em;
    }
    .carte-et-liste .body,
    .many.carte-et-liste .body {
      grid-template-rows: minmax(20em, 1fr);
    }
    .frame .map {
      block-size: var(--_height);
    }
    .frame.carte-et-liste .list,
    .frame.carte-et-liste .map {
      block-size: 0;
      min-block-size: 100%;
      max-block-size: none;
    }
    .frame + .card {
      display: none;
    }
    .carte-et-liste .facts > div {
      grid-template-columns: 5.5em 1fr;
    }
    .reserve.carte-et-liste,
    .frame.carte-et-liste {
      grid-template-rows: auto minmax(0, 1fr);
      min-block-size: calc(var(--_height) + 9em);
    }
    .reserve.carte,
    .frame.carte {
      min-block-size: calc(var(--_height) + 8em);
    }
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
    .kind:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .map,
    .tools,
    .card,
    .skip,
    .fold > summary {
      display: none;
    }
    .frame.carte-et-liste,
    .frame .body {
      display: block;
      min-block-size: 0;
    }
    .frame.carte-et-liste .list,
    .frame .list {
      max-block-size: none;
      block-size: auto;
      min-block-size: 0;
      overflow: visible;
    }
    .name {
      display: flex;
      padding-block: 0.25em;
    }
    .place {
      break-inside: avoid;
    }
    .printed {
      display: block;
      padding-inline-start: 3.125em;
    }
    .pin {
      fill: none;
      stroke: #000;
    }
    .pin text {
      fill: #000;
    }
  }
`;
