import {css} from 'lit';

/** Long texts, units, dates, communes and places. */
export const specialStyles = css`
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
  .date {
    max-inline-size: 14em;
  }
  .another {
    justify-self: start;
  }
  .offered {
    display: grid;
    gap: 0.625em;
  }
  .place .link {
    justify-self: start;
    justify-content: start;
    text-align: start;
  }
  .commune,
  .place {
    position: relative;
    display: grid;
    gap: 0.5em;
  }
  .place .actions {
    gap: 0.25em 1.25em;
  }
  .communes {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .communes[hidden] {
    display: none;
  }
  .said:empty {
    margin-block-start: -0.5em;
  }
  .communes li {
    min-block-size: 2.75em;
    padding: 0.6875em 0.875em;
    line-height: 1.375;
    cursor: pointer;
  }
  .communes li:hover {
    background: var(--_surface);
  }
  .communes [aria-selected='true'] {
    box-shadow: inset 0.25em 0 0 var(--_accent-text);
    background: var(--_surface);
  }
  .said {
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .addresses {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_line);
  }
  @media (forced-colors: active) {
    .communes [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
