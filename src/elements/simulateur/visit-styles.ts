import {css} from 'lit';

/** What comes once the visitor takes part: the finer questions, the table, the receipt. */
export const visitStyles = css`
  .refine {
    display: grid;
    gap: 1.25em;
    align-content: start;
  }
  .quiet:empty {
    display: none;
  }
  select {
    margin-block-start: 0.5em;
    max-inline-size: 16em;
  }
  input[aria-invalid='true'] {
    border: 2px solid currentColor;
  }
  .lost {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid;
    font-weight: 500;
  }
  .scroll {
    overflow-x: auto;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    gap: 1.25em 1em;
    padding-block: 1em 1.25em;
  }
  table {
    border-collapse: collapse;
    font-size: 0.875em;
    inline-size: 100%;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block: 0.75em 0.25em;
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
  .receipt a {
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
  .origin {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .undo {
    font-size: 0.875em;
  }
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .tick > p {
    grid-column: 2;
  }
  .communes,
  .share {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding-block: 0.5em;
  }
  .communes > button {
    justify-self: start;
  }
  .question > .link {
    margin-block-start: 0.5em;
  }
  .found {
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .commune input {
    margin-block: 0.25em;
  }
  .question .commune label {
    font-size: 1em;
    font-weight: 500;
  }
  .options {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .options[hidden] {
    display: none;
  }
  .options > li {
    padding: 0.5em 0.75em;
    min-block-size: max(2.75em, 44px);
    align-content: center;
    cursor: pointer;
  }
  .options > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .options > li:hover {
    background: var(--_surface);
  }
  .options > [aria-selected='true'] {
    outline: 3px solid currentColor;
    outline-offset: -3px;
    border-radius: var(--_radius);
  }
  .share .quiet {
    margin-block-start: 0.375em;
  }
  .share button {
    inline-size: 100%;
    max-inline-size: 22em;
  }
  @media (pointer: coarse) {
    .receipt a {
      display: inline-block;
      min-block-size: 44px;
      align-content: center;
    }
  }
  @media print {
    .refine,
    .reset {
      display: none;
    }
  }
`;
