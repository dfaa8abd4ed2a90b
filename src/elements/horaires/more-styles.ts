import {css} from 'lit';

/** The look of what plain hours do not show at first. */
export const moreStyles = css`
  [part='avis'] {
    margin-block-end: 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 0.25em solid currentColor;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part='habituel'] {
    margin-block-start: 1em;
  }
  /* Where three do not fit, the way back to this week goes under the two others, which stay under the finger. */
  .tools {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .back {
    order: 1;
  }
  button {
    white-space: nowrap;
  }
  [aria-disabled] {
    margin-inline-end: auto;
  }
  [aria-disabled='true'] {
    opacity: 0.5;
    text-decoration: none;
    cursor: default;
  }
  [aria-expanded='true'] span {
    display: inline-block;
    padding-inline: 0.25em;
    transform: rotate(90deg);
  }
  .past .quiet {
    color: inherit;
  }
  /* The words of a slot are under its times: beside them, they would seem to be those of the next one. */
  .slot {
    padding-inline-end: 1em;
    vertical-align: top;
  }
  @container (inline-size > 28em) {
    .back {
      order: 0;
    }
    [part='habituel'] th {
      inline-size: 12em;
    }
  }
`;
