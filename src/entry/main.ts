import {pageSettings} from '../shared/page-settings.js';
import {define} from './catalogue.js';
import {type Started, tags, written} from './selector.js';

const started = (window as unknown as Record<symbol, Started | undefined>)[Symbol.for('relais')];
if (started) start(started);

/** Reads what the script tag says, finds the elements that are there and those that come later. */
function start({base, tag: script}: Started) {
  pageSettings.commune = script?.getAttribute('data-commune') ?? '';
  pageSettings.lang = script?.getAttribute('data-lang') ?? '';
  pageSettings.chargement = script?.getAttribute('data-chargement') ?? '';

  if (document.documentElement.hasAttribute('data-relais-cadre')) void import('./frame.js').then(({fill}) => fill());

  scan(document, base);
  new MutationObserver((records) => {
    for (const {addedNodes} of records)
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) scan(node, base);
  }).observe(document, {childList: true, subtree: true});
}

/** Finds tags, markers and links at and under a node. */
function scan(root: Document | Element, base: string) {
  const found = matching(root, written);
  if (found.length > 0) void import('./upgrade.js').then(({upgrade}) => upgrade(found, base));
  for (const {localName} of matching(root, tags.join())) void define(localName);
}

function matching(root: Document | Element, selector: string): Element[] {
  const found: Element[] = [...root.querySelectorAll(selector)];
  if (root instanceof Element && root.matches(selector)) found.push(root);
  return found;
}
