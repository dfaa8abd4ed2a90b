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
    --_border: color-mix(in srgb, currentColor 65%, transparent);
    --_quiet: color-mix(in srgb, currentColor 88%, transparent);
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
  :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  /* Red is a bar, never the text: a host's own colour may be any. */
  [part='erreur'] {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid #d93025;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .root {
      color: #000;
      background: #fff;
    }
    .screen-only {
      display: none;
    }
  }
`;
