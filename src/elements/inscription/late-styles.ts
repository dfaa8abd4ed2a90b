import {adoptStyles, type CSSResultOrNative} from 'lit';
import type {RelaisElement} from '../../shared/relais-element.js';

const added = new WeakMap<RelaisElement, readonly CSSResultOrNative[]>();

/** Style sheets that come with code fetched later: after those of the element, each once. */
export function addStyles(host: RelaisElement, ...sheets: readonly CSSResultOrNative[]) {
  const before = added.get(host) ?? [];
  const all = [...before, ...sheets.filter((sheet) => !before.includes(sheet))];
  const {elementStyles} = host.constructor as typeof RelaisElement;
  if (!host.shadowRoot || all.length === before.length) return;
  added.set(host, all);
  adoptStyles(host.shadowRoot, [...elementStyles, ...all]);
}
