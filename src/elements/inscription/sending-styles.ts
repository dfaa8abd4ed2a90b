import {css} from 'lit';

/** What only shows from the first press of the button on: faults, failures, thanks. */
export const sendingStyles = css`
  .flagged {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid #d93025;
  }
  /* One bar: the question's, or the list's. */
  .error,
  .summary [part='erreur'] {
    padding: 0;
    border: 0;
  }
  .error {
    display: flex;
    gap: 0.5em;
    line-height: 1.4;
  }
  .error svg {
    margin-block-start: 0.075em;
  }
  .field > .link {
    justify-self: start;
  }
  input[aria-invalid='true']:not([type='checkbox'], [type='radio']),
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border: 2px solid currentColor;
  }
  .summary {
    display: grid;
    gap: 0.5em;
    padding: 1em 1.125em;
    border: 2px solid currentColor;
    border-inline-start: 0.5em solid #d93025;
    border-radius: var(--_radius);
    scroll-margin-block: 6em;
  }
  .summary.done {
    border-color: var(--_line);
  }
  .summary ul {
    display: grid;
    gap: 0.375em;
  }
  .summary .fixed {
    text-decoration: line-through;
    font-weight: 400;
    color: var(--_quiet);
  }
  .outcome:focus,
  .summary:focus {
    outline: none;
  }
  .outcome {
    max-inline-size: 38em;
    display: grid;
    gap: 1em;
    scroll-margin-block: 6em;
  }
  .thanks {
    grid-template-columns: auto 1fr;
    gap: 1em;
    align-items: start;
    padding: 1.25em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .thanks > div {
    display: grid;
    gap: 0.375em;
  }
  .seal {
    inline-size: 2.25em;
    block-size: 2.25em;
    color: var(--_accent-text);
  }
  .answers {
    display: grid;
    gap: 0.75em;
    padding: 1em 1.125em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .answers dl + .actions {
    margin-block-start: 0.5em;
  }
  .answers p:empty {
    margin-block-start: -0.75em;
  }
  .trouble {
    display: flex;
    gap: 0.5em;
  }
  .trouble svg {
    margin-block-start: 0.0625em;
  }
  .answers dd {
    white-space: pre-line;
  }
  .outcome .option {
    display: flex;
    gap: 0.75em;
    align-items: flex-start;
    min-block-size: 1.75em;
  }
  .outcome .option input {
    flex: none;
    margin: 0;
  }
  @container (inline-size > 26em) {
    .flagged {
      margin-inline-start: -1.25em;
    }
  }
`;
