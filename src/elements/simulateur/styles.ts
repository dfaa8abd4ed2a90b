import {css} from 'lit';

/** The question, and the place of the answer. */
export const styles = css`
  .layout {
    display: grid;
    gap: 1.5em;
    margin-block-start: 1em;
  }
  .question label {
    font-size: 1.125em;
    font-weight: 600;
  }
  label {
    display: block;
    font-weight: 500;
    line-height: 1.3;
  }
  .control {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block: 0.5em 0.25em;
    white-space: nowrap;
  }
  .control > input:first-child {
    inline-size: 5.5em;
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .control > input[type='range'] {
    flex: 1;
    min-inline-size: 4em;
    accent-color: var(--_accent-text);
    min-block-size: 2.75em;
    margin-inline-start: 0.5em;
  }
  [aria-invalid='true'] {
    border: 2px solid #c5221f;
  }
  [part='erreur']:empty,
  .quiet:empty {
    display: none;
  }
  [part='erreur'] {
    font-size: 0.875em;
  }
  [part='resultat'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  @container (inline-size >= 48em) {
    .layout {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      gap: 1.5em 2.5em;
    }
    [part='resultat'] {
      grid-area: 1 / 2 / span 2;
      position: sticky;
      inset-block-start: 1em;
      align-self: start;
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
  }
`;
