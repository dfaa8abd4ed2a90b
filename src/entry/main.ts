import {pageSettings} from '../shared/page-settings.js';
import {catalogue, define} from './catalogue.js';
import {type Started, written} from './selector.js';

const started = (window as unknown as Record<symbol, Started | undefined>)[Symbol.for('relais')];
if (started) start(started);

/** Reads what the script tag says, finds the elements that are there and those that come later. */
function start(started: Started) {
  const {tag} = started;
  pageSettings.commune = tag?.getAttribute('data-commune') ?? '';
  pageSettings.chargement = tag?.getAttribute('data-chargement') ?? '';

  if (document.documentElement.hasAttribute('data-relais-cadre')) void import('./frame.js').then(({fill}) => fill());

  const isParsed = () => document.readyState !== 'loading';
  scan(document, started, isParsed());
  if (!isParsed()) document.addEventListener('DOMContentLoaded', () => scan(document, started, true));
  new MutationObserver((records) => {
    for (const {addedNodes} of records)
      for (const node of addedNodes) if (isElement(node) && node.isConnected) scan(node, started, isParsed());
  }).observe(document, {childList: true, subtree: true});
}

/**
 * Finds tags, markers and links at and under a node. Markers and links wait for the end of the page: one that is half
 * parsed would leave the rest of its content outside.
 */
function scan(root: Document | Element, started: Started, isParsed: boolean) {
  const found = isParsed ? matching(root, written) : [];
  if (found.length > 0) void import('./upgrade.js').then(({upgrade}) => upgrade(found, started));
  for (const {localName} of matching(root, Object.keys(catalogue).join())) void define(localName);
}

/**
 * Methods are taken where nobody replaces them: a form's fields may bear their names, and MooTools has an `Element` of
 * its own.
 */
function matching(root: Document | Element, selector: string): Element[] {
  const {querySelectorAll, matches} = HTMLElement.prototype;
  if (!isElement(root)) return [...document.querySelectorAll(selector)];
  const found: Element[] = [...querySelectorAll.call(root, selector)];
  if (matches.call(root, selector)) found.push(root);
  return found;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
