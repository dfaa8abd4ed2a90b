import {css} from 'lit';

/** The question and the place of the answer; what comes later brings its own. */
export const styles = css`
  .layout {
    display: grid;
    gap: 1.25em;
    align-content: start;
    margin-block-start: 1em;
  }
  label {
    display: block;
    font-weight: 500;
    line-height: 1.3;
  }
  .question label {
    font-size: 1.125em;
    font-weight: 600;
  }
  .control {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block: 0.5em 0.25em;
    white-space: nowrap;
  }
  .control > [inputmode] {
    inline-size: 5.5em;
    flex: none;
  }
  .control > [type='range'] {
    flex: 1;
    min-inline-size: 4em;
    min-block-size: max(2.75em, 44px);
    margin-inline-start: 0.5em;
    accent-color: var(--_accent-text);
  }
  .link {
    padding-block: 0;
    justify-content: start;
    text-align: start;
  }
  [part='erreur'] {
    font-size: 0.875em;
  }
  [part='erreur']:empty {
    display: none;
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
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 2.5em;
    }
    [part='resultat'] {
      grid-area: 1 / 2 / span 2;
      position: sticky;
      inset-block-start: 1em;
      align-self: start;
    }
  }
`;
