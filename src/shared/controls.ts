import {css} from 'lit';

/** Buttons and fields, for the elements that have some. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: transparent;
    text-decoration: none;
    font-weight: 500;
    line-height: 1.25;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--_surface);
    border-color: currentColor;
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .primary:focus-visible {
    outline-color: var(--_accent);
    box-shadow:
      0 0 0 2px var(--_on-accent),
      0 0 0 7px var(--_on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
    border-color: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  .link {
    min-block-size: 0;
    padding: 0.25em 0;
    border: 0;
    border-radius: 0.125em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    font-weight: inherit;
    line-height: inherit;
  }
  .link:hover {
    background: transparent;
    text-decoration-thickness: 0.14em;
  }
  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  input:not([type='checkbox'], [type='radio'], [type='range']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    font-size: max(16px, 1em);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 2%, transparent);
  }
  select option {
    color: CanvasText;
    background: Canvas;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    accent-color: var(--_accent);
  }
  input[type='range'] {
    inline-size: 100%;
    min-block-size: 1.5em;
    accent-color: var(--_accent);
  }
  details > summary {
    cursor: pointer;
    min-block-size: 1.75em;
  }
  @media (pointer: coarse) {
    .link,
    details > summary {
      min-block-size: 44px;
      align-content: center;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    .button {
      transition:
        background-color 150ms,
        border-color 150ms;
    }
  }
  @media (forced-colors: active) {
    .primary {
      border: 2px solid ButtonText;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
