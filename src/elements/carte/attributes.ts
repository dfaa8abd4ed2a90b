import {readCommuneCodes} from '../../domain/places/select.js';
import type {Reading} from '../../domain/reading.js';
import type {ReadingConverter} from '../../shared/converters.js';
import * as fr from '../../texts/fr/carte.js';

/** A basemap: the address of its style, and the name that people read before they ask for it. */
export interface Basemap {
  /** Empty: nothing is requested. */
  readonly style: string;
  readonly name: string;
  readonly host: string;
  readonly credits: readonly {readonly text: string; readonly href: string}[];
}

const ign = 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/';
const ignPlan = {name: 'IGN', host: 'data.geopf.fr', credits: [{text: '© IGN', href: 'https://www.ign.fr/'}]};

const basemaps: Readonly<Record<string, Basemap>> = {
  'plan-ign': {...ignPlan, style: `${ign}attenue.json`},
  'plan-ign-gris': {...ignPlan, style: `${ign}gris.json`},
  osm: {
    name: 'OpenStreetMap',
    host: 'tiles.openfreemap.org',
    style: 'https://tiles.openfreemap.org/styles/bright',
    credits: [
      {text: '© OpenStreetMap', href: 'https://www.openstreetmap.org/copyright'},
      {text: 'OpenFreeMap', href: 'https://openfreemap.org/'},
    ],
  },
  aucun: {style: '', name: '', host: '', credits: []},
};

/** The basemap that a value of `fond` means; a file of tiles is not read yet and gives the default one. */
export function basemapOf(fond: string): Basemap {
  const known = basemaps[fond];
  if (known) return known;
  if (fond.endsWith('.pmtiles') || !URL.canParse(fond, document.baseURI)) return basemapOf('plan-ign');
  const {href, host} = new URL(fond, document.baseURI);
  return {style: href, name: host, host, credits: []};
}

const isAddress = (word: string): boolean => /[/.:]/u.test(word);

function readBasemap(text: string | null): Reading<string> {
  const word = text?.trim() ?? '';
  if (word === '') return {value: 'plan-ign'};
  if (word.endsWith('.pmtiles')) return {value: word, problem: fr.warnings.pmtiles};
  if (isAddress(word)) return {value: word};
  const name = word.toLowerCase();
  return basemaps[name] ? {value: name} : {value: 'plan-ign', problem: fr.warnings.badBasemap(word)};
}

function converter<T>(read: (text: string | null) => Reading<T>): ReadingConverter<T> {
  return {read, fromAttribute: (text) => read(text).value};
}

/** `plan-ign`, `plan-ign-gris`, `osm`, `aucun`, or the address of a style. */
export const basemap = converter(readBasemap);

/** INSEE codes of communes. */
export const communeCodes = converter(readCommuneCodes);

/** Words, whatever they are, in lower case. */
export const freeWords: ReadingConverter<readonly string[]> = converter((text) => ({
  value: (text ?? '')
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter(Boolean),
}));
