import {catalogue} from './catalogue.js';

/** Turns markers and links, found in the page, into elements. */
export function upgrade(found: readonly Element[], base: string): void {
  for (const element of found) {
    if (element instanceof HTMLAnchorElement && !element.hasAttribute('data-relais')) upgradeLink(element, base);
    else upgradeMarker(element);
  }
}

/**
 * Turns a marker that editors keep (`<div data-relais="horaires" data-horaires="…">`) into the element, inside it.
 * What the marker holds becomes the element's own fallback; a group keeps its children as they are.
 */
function upgradeMarker(marker: Element): void {
  const tag = `relais-${marker.getAttribute('data-relais')?.trim().toLowerCase()}`;
  if (!(tag in catalogue) || marker.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  for (const {name, value} of marker.attributes)
    if (name.startsWith('data-') && name !== 'data-relais') element.setAttribute(name.slice('data-'.length), value);
  if (tag === 'relais-groupe') element.append(...marker.childNodes);
  else element.append(fallback([...marker.childNodes]));
  marker.append(element);
}

/**
 * Turns a link to our own page (`…/cadre.html?relais=horaires&…`) into the element, when it stands alone in its
 * paragraph, list item or block. A link in a sentence stays a link.
 */
function upgradeLink(link: HTMLAnchorElement, base: string): void {
  const address = new URL(link.href, document.baseURI);
  const tag = `relais-${address.searchParams.get('relais')}`;
  const known = address.origin === new URL(base).origin || address.origin === location.origin;
  if (!(tag in catalogue) || !known || !address.pathname.endsWith('/cadre.html') || !standsAlone(link)) return;
  const element = elementFromQuery(tag, address.searchParams);
  link.before(element);
  element.append(link);
}

/** The element that an address asks for. */
export function elementFromQuery(tag: string, query: URLSearchParams): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of query)
    if (name !== 'relais' && /^[a-z][a-z-]*$/u.test(name) && !name.startsWith('on')) element.setAttribute(name, value);
  return element;
}

function standsAlone(link: Element): boolean {
  const parent = link.parentElement;
  if (!parent || !/^(?:P|LI|DIV|TD|DD|FIGURE|SECTION)$/u.test(parent.tagName) || parent.slot === 'repli') return false;
  return parent.childElementCount === 1 && parent.textContent?.trim() === link.textContent?.trim();
}

function fallback(nodes: readonly Node[]): HTMLElement {
  const box = document.createElement('div');
  box.slot = 'repli';
  box.append(...nodes);
  return box;
}
