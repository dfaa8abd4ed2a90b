import {css} from 'lit';

/** The field, the filters, what is asked and the ways. */
export const findsStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
  }
  .search {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .search label {
    display: block;
    overflow: hidden;
    font-size: 0.875em;
    font-weight: 500;
    line-height: 1.5;
    text-overflow: ellipsis;
    white-space: nowrap;
    margin-block-end: 0.25em;
  }
  .field {
    position: relative;
  }
  .field > svg {
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
  .options {
    position: absolute;
    inset-block-start: calc(100% + 0.25em);
    inset-inline: 0;
    z-index: 4;
    border: 1px solid GrayText;
    border-radius: var(--_radius);
    overflow: hidden;
    color: CanvasText;
    background: Canvas;
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 0.18);
  }
  .options[hidden] {
    display: none;
  }
  .options > li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75em;
    padding: 0.625em 0.75em;
    min-block-size: max(2.75em, 44px);
    cursor: pointer;
  }
  .options > li + li {
    border-block-start: 1px solid color-mix(in srgb, CanvasText 16%, transparent);
  }
  .options > li:hover,
  .options > [aria-selected='true'] {
    background: color-mix(in srgb, CanvasText 8%, transparent);
  }
  .options > [aria-selected='true'] {
    outline: 3px solid currentColor;
    outline-offset: -3px;
    border-radius: var(--_radius);
  }
  .options .quiet {
    color: color-mix(in srgb, CanvasText 80%, transparent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    min-inline-size: 0;
  }
  .buttons > button {
    padding-inline: 0.75em;
    white-space: nowrap;
  }
  .buttons > [aria-expanded='true'] {
    background: var(--_surface);
    border-color: currentColor;
  }

  .filters {
    display: grid;
    gap: 1.25em 1.5em;
    margin-block-start: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .facet legend {
    font-weight: 600;
    margin-block-end: 0.5em;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    max-block-size: 14em;
    overflow-y: auto;
    padding: 0.25em;
    margin: -0.25em;
  }
  .within {
    max-inline-size: 22em;
    margin-block-end: 0.5em;
  }
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    position: relative;
    min-block-size: 2.25em;
    padding: 0.125em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 2em;
    font-weight: 500;
    cursor: pointer;
  }
  .kind .pin {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-inline-start: -0.25em;
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
    cursor: inherit;
  }
  .kind:has(:checked) {
    border-color: var(--_accent-text);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }
  .kind:has(:focus-visible) {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  .impossible {
    border-style: dashed;
    cursor: default;
  }
  .impossible > span {
    color: var(--_quiet);
    font-weight: 400;
  }
  .done {
    justify-self: start;
  }

  .whereabouts:empty {
    display: none;
  }
  .asked,
  .chips,
  .travel {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .asked,
  .travel {
    margin-block-start: 0.5em;
  }
  .chips {
    gap: 0.5em;
    min-inline-size: 0;
  }
  .chip {
    min-block-size: 2.25em;
    max-inline-size: 100%;
    padding: 0.125em 0.625em 0.125em 0.875em;
    border-radius: 2em;
    border-color: var(--_accent-text);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    text-align: start;
  }
  .chip svg {
    inline-size: 1em;
    block-size: 1em;
  }
  .reset {
    min-block-size: 2.25em;
  }
  .travel > p {
    flex: 1 1 16em;
  }
  .travel > [aria-pressed='true'] {
    border-color: var(--_accent-text);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }
  .travel-time {
    font-weight: 600;
  }
  .nothing {
    display: grid;
    justify-items: start;
    gap: 0.75em;
    padding: 1em 0.5em;
    max-inline-size: 30em;
  }
  .nothing button {
    text-align: start;
  }

  @media (pointer: coarse) {
    .kind,
    .chip,
    .reset {
      min-block-size: 44px;
    }
  }
  @container (inline-size <= 40em) {
    /* What is asked takes room above: none of it from the list. */
    .many.carte-et-liste:has(.asked) .body {
      grid-template-rows: minmax(22em, 1fr) auto;
    }
  }
  @container (inline-size > 40em) {
    .search {
      flex: 1 1 14em;
      max-inline-size: 32em;
    }
    .filters {
      grid-template-columns: 1fr 1fr;
    }
    .frame:has(.filters) .body {
      min-block-size: var(--_height);
    }
    .facet.types,
    .facet.services,
    .facet.commune,
    .done {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .kind:has(:checked) {
      border-color: Highlight;
    }
    .kind:has(:checked):not(:has(:focus-visible)) {
      outline: 2px solid Highlight;
    }
    .options > [aria-selected='true'] {
      outline-color: Highlight;
    }
  }
  @media print {
    .filters,
    .whereabouts {
      display: none;
    }
  }
`;
