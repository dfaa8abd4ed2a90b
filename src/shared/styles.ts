import {css} from 'lit';

/**
 * The look that every element shares: the host page's font and text colour, one accent, everything else mixed from
 * the text colour. Steps of 0.25em. Never `rem`: a theme's root is often 62.5 %.
 */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .root {
    --_accent: var(--relais-couleur-accent, #0b6e4f);
    --_on-accent: var(--relais-couleur-sur-accent, #fff);
    --_background: var(--relais-couleur-fond, transparent);
    --_surface: color-mix(in srgb, currentColor 4%, transparent);
    --_line: color-mix(in srgb, currentColor 16%, transparent);
    --_border: color-mix(in srgb, currentColor 55%, transparent);
    --_quiet: color-mix(in srgb, currentColor 72%, transparent);
    --_accent-text: color-mix(in srgb, var(--_accent) 60%, currentColor);
    --_radius: var(--relais-arrondi, 0.5em);
    --_space: var(--relais-espace, 1em);
    color: var(--relais-couleur-texte, inherit);
    background: var(--_background);
    font-family: var(--relais-police, inherit);
    font-size: max(1em, 14px);
    font-style: normal;
    font-weight: 400;
    font-variant: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    visibility: visible;
    cursor: auto;
    list-style: none;
    overflow-wrap: break-word;
    hyphens: manual;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  legend,
  table {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 0.14em;
  }
  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.25em;
  }
  [part='titre'] {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .answer {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
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
  :focus-visible {
    outline: 3px solid var(--_accent-text);
    outline-offset: 2px;
  }
  [part='erreur'] {
    --_error: color-mix(in srgb, #c5221f 72%, currentColor);
    color: var(--_error);
    font-weight: 500;
  }
  details > summary {
    cursor: pointer;
    min-block-size: 1.75em;
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
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .root {
      color: #000;
      background: #fff;
    }
    button,
    .screen-only {
      display: none;
    }
  }
`;
