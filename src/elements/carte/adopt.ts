import type {CSSResult, LitElement} from 'lit';

/** Gives an element the rules of a part of it that is loaded later, once. */
export function adopt({shadowRoot}: LitElement, {styleSheet}: CSSResult) {
  if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
}
