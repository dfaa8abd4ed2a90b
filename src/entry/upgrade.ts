import {readAddress} from '../shared/address.js';
import {catalogue} from './catalogue.js';
import type {Started} from './selector.js';
import {refusal, type Trust, trustOf} from './trust.js';

/**
 * What the people who write in the site may set by an address or a marker: our own attributes, never those that run
 * code, dress up or move the element.
 */
const setting =
  /^(?!on|data-|aria-)(?!(?:style|class|id|slot|is|part|nonce|role|tabindex|autofocus|popover|contenteditable|hidden|inert)$)[a-z][a-z-]*$/u;

/** Turns markers and links, found in the page, into elements. One that cannot be is left as it is. */
export function upgrade(found: readonly Element[], {base, tag}: Started): void {
  const trust = trustOf(tag, location.origin, new URL(base).origin);
  for (const element of found) {
    try {
      if (HTMLElement.prototype.hasAttribute.call(element, 'data-relais')) upgradeMarker(element);
      else if (element instanceof HTMLAnchorElement) upgradeLink(element, trust);
    } catch (error) {
      console.warn('relais : un élément de la page n’a pas pu être lu.', element, error);
    }
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
  for (const {name, value} of marker.attributes) {
    const attribute = name.startsWith('data-') && name !== 'data-relais' ? name.slice('data-'.length) : '';
    if (setting.test(attribute)) element.setAttribute(attribute, value);
  }
  if (tag === 'relais-groupe') element.append(...marker.childNodes);
  else element.append(fallback([...marker.childNodes]));
  marker.append(element);
}

/**
 * Turns a link to our own page (`…/cadre.html?relais=horaires&…`) into the element, when it stands alone in its
 * paragraph, list item or block. A link in a sentence stays a link, and so does one left by a stranger (`rel="ugc"`,
 * `rel="nofollow"`: what comment systems write).
 */
function upgradeLink(link: HTMLAnchorElement, trust: Trust): void {
  const address = readAddress(link.href, location.href);
  if (!address || /\b(?:ugc|nofollow)\b/iu.test(link.rel)) return;
  if (!trust.receivers.includes(address.origin) || !address.pathname.endsWith('/cadre.html') || !standsAlone(link))
    return;
  const element = elementFromQuery(address.searchParams, trust);
  if (!element) return;
  link.before(element);
  element.append(link);
}

/**
 * The element that an address asks for. Anybody may write an address: none is made that would send answers to a
 * stranger, take questions or data from one, or tell one who reads the page.
 */
export function elementFromQuery(query: URLSearchParams, trust: Trust): HTMLElement | undefined {
  const tag = `relais-${query.get('relais')}`;
  if (!(tag in catalogue)) return undefined;
  const element = document.createElement(tag);
  for (const [name, value] of query) {
    if (name === 'relais' || !setting.test(name)) continue;
    const problem = refusal(name, value, trust);
    if (problem) {
      console.warn(`relais : le lien reste un lien, car ${problem}`);
      return undefined;
    }
    element.setAttribute(name, value);
  }
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
