import {define} from './catalogue.js';
import {elementFromQuery} from './upgrade.js';

/**
 * Fills `cadre.html`: the page that a plain link opens, or that an iframe shows, with the element its address asks
 * for. The owner of the page lists the receivers of other origins that it may send to: `data-envois="https://…"` on
 * its `<html>`.
 */
export function fill(): void {
  const place = document.querySelector('main');
  const receivers = document.documentElement.getAttribute('data-envois')?.split(/\s+/u) ?? [];
  const element = elementFromQuery(new URLSearchParams(location.search), [location.origin, ...receivers]);
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
