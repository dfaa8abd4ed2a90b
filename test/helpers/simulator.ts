import {until, visibleText} from './mount.js';

/** How a visitor uses `<relais-simulateur>`, and what they see of it. */

export function press(el: Element, words: string) {
  const button = buttons(el).find((candidate) => spaces(candidate.textContent).startsWith(words));
  if (!button) throw new Error(`no button says ${words}`);
  button.click();
}

export function key(el: Element, id: string, name: string) {
  field(el, id).dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true}));
}

export function tick(el: Element, id: string) {
  field(el, id).click();
}

export const one = <T extends Element = Element>(el: Element, selector: string): T =>
  (el.shadowRoot ?? el).querySelector<T>(selector)!;
export const all = (el: Element, selector: string) => [...(el.shadowRoot ?? el).querySelectorAll(selector)];
export const labels = (el: Element) => all(el, 'label').map((label) => spaces(label.textContent));
export const buttons = (el: Element) => all(el, 'button') as HTMLButtonElement[];
export const field = (el: Element, id: string) => one<HTMLInputElement>(el, `#${id}`);
export const spaces = (text: string | null) => (text ?? '').replaceAll(/[\s\u00a0\u202f]+/gu, ' ').trim();
export const seen = (el: Element, words: string) => until(() => visibleText(el).includes(words), words);

export function type(el: Element, id: string, text: string) {
  const input = field(el, id);
  input.value = text;
  input.dispatchEvent(new CustomEvent('input', {bubbles: true}));
}

export function choose(el: Element, id: string, word: string) {
  const select = one<HTMLSelectElement>(el, `#${id}`);
  select.value = word;
  select.dispatchEvent(new CustomEvent('input', {bubbles: true}));
  select.dispatchEvent(new CustomEvent('change', {bubbles: true}));
}

/** Asks for the questions that refine the answer, when they are not there yet. */
export async function refine(el: Element) {
  await until(() => el.matches(':state(pret)'), 'the answer');
  buttons(el)
    .find((button) => visibleText(button).startsWith('Préciser'))
    ?.click();
  await until(() => one(el, '#dureeMin'), 'the questions');
}

/** Unfolds a part and waits for its content. */
export async function open(el: Element, id: string): Promise<Element> {
  await refine(el);
  const details = await until(() => one<HTMLDetailsElement>(el, `#${id}`), id);
  details.open = true;
  await until(() => details.querySelector('.fold > *'), `the content of ${id}`);
  return details;
}
