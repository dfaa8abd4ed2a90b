import {css} from 'lit';

/** What stands above and under a form when something is kept, or when the computer is shared. */
export const keepingStyles = css`
  .keeping {
    max-inline-size: 38em;
    display: grid;
    gap: 0.75em;
    margin-block: 1.5em;
  }
  .keeping:first-child {
    margin-block-start: 0;
  }
  .keeping p:empty {
    display: none;
  }
  .kept {
    display: grid;
    gap: 0.75em;
    padding: 0.875em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .keeping .link {
    justify-self: start;
  }
  .keeping .option {
    display: flex;
    gap: 0.75em;
    align-items: flex-start;
    min-block-size: 1.75em;
  }
  .keeping .option input {
    flex: none;
    margin: 0;
  }
`;
