import {fixture, fixtureCleanup, oneEvent} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

export {fixtureCleanup, oneEvent};

/** The runner sends what an assertion compared as JSON: a rendered element refers to itself, and the run would never end. */
Object.defineProperty(Element.prototype, 'toJSON', {
  configurable: true,
  value(this: Element) {
    return `<${this.localName}>`;
  },
});

/** Registers an element once, as the script tag would. */
export function register(tag: string, constructor: CustomElementConstructor) {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

/** Puts a piece of page in the document and waits for its first render. */
export async function mount<T extends Element>(page: TemplateResult): Promise<T> {
  return fixture<T>(page);
}

/** Waits for an effect: retries until the sentence, the request or the state is there. */
export async function until<T>(seen: () => T | false | null | undefined | '', what = 'the effect'): Promise<T> {
  const limit = performance.now() + 8000;
  for (;;) {
    const found = seen();
    if (found) return found;
    if (performance.now() > limit) throw new Error(`never saw ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

/** What a person reads: the text of an element, shadow roots and assigned nodes included, hidden parts left out. */
export function visibleText(node: Node): string {
  return read(node)
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}

function read(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLSlotElement) return node.assignedNodes({flatten: true}).map(read).join('');
  if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return '';
  if (node instanceof Element) {
    if (/^(?:SCRIPT|STYLE|TEMPLATE|OPTION)$/u.test(node.tagName)) return '';
    if (!node.checkVisibility()) return '';
    if (node.shadowRoot) return read(node.shadowRoot);
  }
  const inline = node instanceof Element && getComputedStyle(node).display.startsWith('inline');
  const text = [...node.childNodes].map(read).join('');
  return inline ? text : ` ${text} `;
}

/** Everything the console says as a warning or an error while `act` runs. */
export async function consoleLines(act: () => Promise<unknown> | unknown): Promise<string[]> {
  const lines: string[] = [];
  const {warn, error} = console;
  console.warn = (...words: unknown[]) => lines.push(words.join(' '));
  console.error = (...words: unknown[]) => lines.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
    console.error = error;
  }
  return lines;
}
