import {html, nothing} from 'lit';
import type {Term} from '../../domain/commute/receipt.js';
import * as fr from '../../texts/fr/simulateur-details.js';

/** Where a number comes from, on one line of a list; nothing for the visitor's own. */
export function renderSource(term: Term): unknown {
  if (!term.coefficient) return nothing;
  const {url, source, asOf} = term.coefficient;
  return html`<li>
    <a href=${url} target="_blank" rel="noopener"
      >${fr.sourceName(term, source, asOf)}<span class="visually-hidden"> ${fr.newTab}</span></a
    >
  </li>`;
}
