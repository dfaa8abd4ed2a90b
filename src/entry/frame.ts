import {catalogue, define} from './catalogue.js';
import {elementFromQuery} from './upgrade.js';

/** Fills `cadre.html`: the page that a plain link opens, or that an iframe shows, with the element its address asks for. */
export function fill(): void {
  const query = new URLSearchParams(location.search);
  const tag = `relais-${query.get('relais')}`;
  const place = document.querySelector('main');
  if (!place || !(tag in catalogue)) return;
  const element = elementFromQuery(tag, query);
  element.append(...place.childNodes);
  place.append(element);
  void define(tag);
  if (window.parent !== window) tellHeight();
}

/** Tells the page around the frame how tall the content is, in CSS pixels. */
function tellHeight() {
  new ResizeObserver(() => {
    window.parent.postMessage({relais: 'hauteur', hauteur: document.documentElement.scrollHeight}, '*');
  }).observe(document.body);
}
