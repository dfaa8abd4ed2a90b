import {readAddress} from '../../shared/address.js';
import type {BasemapSource} from '../../shared/map-engine.js';

/** A basemap: what to ask for, and the name that people read before they ask for it. */
export interface Basemap extends BasemapSource {
  readonly name: string;
  readonly host: string;
  readonly credits: readonly {readonly text: string; readonly href: string}[];
}

const ign = 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/';
const ignPlan = {
  kind: 'style',
  name: 'IGN',
  host: 'data.geopf.fr',
  credits: [{text: '© IGN', href: 'https://www.ign.fr/'}],
} as const;

const basemaps: Readonly<Record<string, Basemap>> = {
  'plan-ign': {...ignPlan, address: `${ign}attenue.json`},
  'plan-ign-gris': {...ignPlan, address: `${ign}gris.json`},
  osm: {
    kind: 'style',
    name: 'OpenStreetMap',
    host: 'tiles.openfreemap.org',
    address: 'https://tiles.openfreemap.org/styles/bright',
    credits: [
      {text: '© OpenStreetMap', href: 'https://www.openstreetmap.org/copyright'},
      {text: 'OpenFreeMap', href: 'https://openfreemap.org/'},
    ],
  },
};

/** The basemaps that a value of `fond` means, in the order to try them; none after `aucun`: nothing is requested. */
export function basemapsOf(fond: string): readonly Basemap[] {
  const words = fond.split(/\s+/u).filter(Boolean);
  const end = words.indexOf('aucun');
  return words.slice(0, end < 0 ? words.length : end).flatMap(read);
}

function read(word: string): Basemap[] {
  const known = basemaps[word];
  if (known) return [known];
  const url = readAddress(word, document.baseURI);
  if (!url) return [];
  const kind = url.pathname.endsWith('.pmtiles') ? 'tiles' : 'style';
  return [{kind, address: url.href, name: url.host, host: url.host, credits: []}];
}
