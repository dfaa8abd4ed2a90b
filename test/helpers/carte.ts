import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {Place} from '../../src/domain/places/place.js';
import {RelaisCarte} from '../../src/elements/relais-carte.js';
import type {MapEngineOptions} from '../../src/shared/map-engine.js';
import {mount, register, until, visibleText} from './mount.js';

register('relais-carte', RelaisCarte);

/** A place of which only what the test is about is said. */
export const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  name: id,
  position: {latitude: 46.5 + (Number(id.replace(/\D/gu, '')) || 0) / 10_000, longitude: 6},
  types: ['coworking'],
  services: [],
  ...more,
});

export const numbered = (count: number): Place[] =>
  [...Array(count).keys()].map((n) => place(`p${n + 1}`, {name: `Espace ${n + 1}`}));

/** A map that draws nothing, and keeps what it was given. */
export class SilentMap {
  options: MapEngineOptions | undefined;
  picture: HTMLCanvasElement | undefined;
  load = async () => async (_: HTMLElement, __: ShadowRoot, options: MapEngineOptions) => {
    this.options = options;
    const nothing = () => undefined;
    return {
      setPlaces: nothing,
      setChosen: nothing,
      show: nothing,
      fit: nothing,
      zoomBy: nothing,
      panBy: nothing,
      snapshot: () => this.picture,
      destroy: nothing,
    };
  };
}

/** The map of a page, with these places and these attributes, once its list and what comes after it are there. */
export async function mapOf(
  places: readonly Place[],
  attributes: Readonly<Record<string, string>> = {},
  map = new SilentMap(),
): Promise<RelaisCarte> {
  const page = await mount<HTMLElement>(html`<div></div>`);
  return addMap(page, places, attributes, map);
}

export async function addMap(
  page: Element,
  places: readonly Place[],
  attributes: Readonly<Record<string, string>> = {},
  map = new SilentMap(),
): Promise<RelaisCarte> {
  const el = document.createElement('relais-carte') as RelaisCarte;
  for (const [name, value] of Object.entries({src: 'lieux.csv', ...attributes})) el.setAttribute(name, value);
  el.loadPlaces = async () => ({places, problems: []});
  el.loadMapEngine = map.load;
  page.append(el);
  await until(() => q(el, '.place'), 'the list');
  if (!('sans-export' in attributes)) await until(() => q(el, '.take'), 'what comes after the list');
  return el;
}

export const q = <T extends HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot?.querySelector<T>(selector) ?? null;
export const qa = <T extends HTMLElement>(el: Element, selector: string) => [
  ...(el.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
export const names = (el: Element) => qa(el, '.place .title').map((title) => title.textContent);
export const button = (el: Element, name: string) =>
  qa(el, 'button').find((one) => visibleText(one).includes(name) || one.ariaLabel === name) ??
  expect.fail(`no button « ${name} »`);
export const details = (el: Element) => until(() => q(el, '.details') ?? q(el, '.card'), 'the details');
