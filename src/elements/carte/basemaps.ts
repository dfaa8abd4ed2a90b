import {readAddress} from '../../shared/address.js';

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
  if (fond.endsWith('.pmtiles') || !readAddress(fond, document.baseURI)) return basemapOf('plan-ign');
  const {href, host} = new URL(fond, document.baseURI);
  return {style: href, name: host, host, credits: []};
}
