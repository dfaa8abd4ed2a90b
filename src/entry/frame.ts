import {define} from './catalogue.js';
import {trustOf} from './trust.js';
import {elementFromQuery} from './upgrade.js';

/**
 * Fills `cadre.html`: the page that a plain link opens, or that an iframe shows, with the element its address asks
 * for. Its owner lists on its `<html>` the other origins that the address may name: receivers of forms
 * (`data-envois="https://…"`), data and basemaps (`data-sources="https://…"`).
 */
export function fill(): void {
  const place = document.querySelector('main');
  const trust = trustOf(document.documentElement, location.origin);
  const element = elementFromQuery(new URLSearchParams(location.search), trust);
  if (!place || !element) return;
  element.append(...place.childNodes);
  place.append(element);
  void define(element.localName);
  if (window.parent !== window) tellHeight();
}

/** Tells the page around the frame how tall the content is, in CSS pixels. */
function tellHeight() {
  new ResizeObserver(() => {
    window.parent.postMessage({relais: 'hauteur', hauteur: document.documentElement.scrollHeight}, '*');
  }).observe(document.body);
}
