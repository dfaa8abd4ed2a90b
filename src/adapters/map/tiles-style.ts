import type {ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification} from './library.js';

type Filter = ExpressionSpecification;

/** What one schema of vectors calls what we draw. */
interface Schema {
  readonly land: string;
  readonly green: readonly string[];
  readonly water: string;
  readonly roads: string;
  readonly large: Filter;
  readonly rail: Filter;
  readonly buildings: string;
  readonly limits: string;
  readonly places: string;
  /** Names of towns, of villages, and of what is smaller. */
  readonly kind: string;
}

/** Protomaps: `earth`, `landuse`, `roads`, `buildings`… */
const protomaps: Schema = {
  land: 'earth',
  green: ['landcover', 'landuse', 'natural'],
  water: 'water',
  roads: 'roads',
  large: [
    'in',
    ['coalesce', ['get', 'kind'], ['get', 'pmap:kind'], ''],
    ['literal', ['highway', 'major_road', 'medium_road']],
  ],
  rail: ['==', ['coalesce', ['get', 'kind'], ['get', 'pmap:kind'], ''], 'rail'],
  buildings: 'buildings',
  limits: 'boundaries',
  places: 'places',
  kind: 'kind_detail',
};

/** OpenMapTiles: `landcover`, `transportation`, `building`, `place`… */
const openMapTiles: Schema = {
  land: '',
  green: ['landcover', 'landuse', 'park'],
  water: 'water',
  roads: 'transportation',
  large: ['in', ['get', 'class'], ['literal', ['motorway', 'trunk', 'primary', 'secondary']]],
  rail: ['==', ['get', 'class'], 'rail'],
  buildings: 'building',
  limits: 'boundary',
  places: 'place',
  kind: 'class',
};

const greenKinds = [
  ...['forest', 'wood', 'park', 'grass', 'grassland', 'meadow', 'farmland', 'scrub', 'nature_reserve', 'national_park'],
  ...[
    'orchard',
    'vineyard',
    'garden',
    'cemetery',
    'golf_course',
    'protected_area',
    'wetland',
    'pitch',
    'recreation_ground',
  ],
];

const isGreen: Filter = [
  'any',
  ['in', ['coalesce', ['get', 'kind'], ''], ['literal', greenKinds]],
  ['in', ['coalesce', ['get', 'pmap:kind'], ''], ['literal', greenKinds]],
  ['in', ['coalesce', ['get', 'class'], ''], ['literal', greenKinds]],
];

/**
 * A quiet style for a file of vectors: land, green, water, roads, buildings, limits, names in French. The names are
 * drawn with the fonts of the machine, so that no host of glyphs is needed. A file whose layers have other names is
 * drawn plainly: each layer as lines and areas.
 */
export function vectorStyle(file: SourceSpecification, layers: readonly string[]): StyleSpecification {
  const schema = [protomaps, openMapTiles].find(({roads, places}) => layers.includes(roads) || layers.includes(places));
  const drawn = schema ? known(schema, layers) : layers.flatMap(unknown);
  return {
    version: 8,
    sources: {file},
    layers: [
      {id: 'ground', type: 'background', paint: {'background-color': schema?.land ? '#cfdfe8' : '#f5f4ef'}},
      ...drawn,
    ],
  };
}

function known(schema: Schema, layers: readonly string[]): LayerSpecification[] {
  const has = (name: string) => name !== '' && layers.includes(name);
  const of = (name: string, drawn: readonly LayerSpecification[]) => (has(name) ? drawn : []);
  const at = (layer: string) => ({source: 'file', 'source-layer': layer}) as const;
  const area: Filter = ['match', ['geometry-type'], ['Polygon', 'MultiPolygon'], true, false];
  const line: Filter = ['match', ['geometry-type'], ['LineString', 'MultiLineString'], true, false];
  const {land, green, water, roads, large, rail, buildings, limits, places} = schema;
  return [
    ...of(land, [{id: 'land', type: 'fill', ...at(land), filter: area, paint: {'fill-color': '#f5f4ef'}}]),
    ...green.filter(has).map((name): LayerSpecification => ({
      id: `green-${name}`,
      type: 'fill',
      ...at(name),
      filter: ['all', area, isGreen],
      paint: {'fill-color': '#dfead5'},
    })),
    ...of(water, [
      {id: 'water', type: 'fill', ...at(water), filter: area, paint: {'fill-color': '#cfdfe8'}},
      {id: 'rivers', type: 'line', ...at(water), filter: line, paint: {'line-color': '#b9d0dd', 'line-width': 1.2}},
    ]),
    ...of(buildings, [
      {id: 'buildings', type: 'fill', ...at(buildings), minzoom: 14, paint: {'fill-color': '#e2ded6'}},
    ]),
    ...of(roads, [
      {
        id: 'roads',
        type: 'line',
        ...at(roads),
        minzoom: 10,
        filter: ['!', ['any', large, rail]],
        paint: {'line-color': '#fff', 'line-width': width(0.5, 1.5, 6)},
      },
      {
        id: 'rails',
        type: 'line',
        ...at(roads),
        minzoom: 9,
        filter: rail,
        paint: {'line-color': '#b8b4ae', 'line-width': 1},
      },
      {
        id: 'large-roads-case',
        type: 'line',
        ...at(roads),
        filter: large,
        paint: {'line-color': '#d2c7a6', 'line-width': width(1.4, 4, 12)},
      },
      {
        id: 'large-roads',
        type: 'line',
        ...at(roads),
        filter: large,
        paint: {'line-color': '#fdf3d0', 'line-width': width(0.6, 2.6, 10)},
      },
    ]),
    ...of(limits, [
      {
        id: 'limits',
        type: 'line',
        ...at(limits),
        paint: {'line-color': '#a79fb0', 'line-width': 1, 'line-dasharray': [4, 2]},
      },
    ]),
    ...of(places, [names(schema)]),
  ];
}

const width = (far: number, middle: number, near: number) =>
  ['interpolate', ['exponential', 1.4], ['zoom'], 7, far, 13, middle, 18, near] as Filter;

function names({places, kind}: Schema): LayerSpecification {
  const french = ['coalesce', ['get', 'name:fr'], ['get', 'name_fr'], ['get', 'name']] as Filter;
  const isTown: Filter = [
    'in',
    ['coalesce', ['get', kind], ''],
    ['literal', ['city', 'town', 'country', 'state', 'region']],
  ];
  return {
    id: 'names',
    type: 'symbol',
    source: 'file',
    'source-layer': places,
    layout: {
      'text-field': french,
      'text-font': ['sans-serif'],
      'text-size': ['case', isTown, 14, 12] as Filter,
      'text-max-width': 8,
      'text-padding': 6,
    },
    paint: {'text-color': '#2f3331', 'text-halo-color': '#fff', 'text-halo-width': 1.5},
  };
}

/** A layer of which we know nothing but the name. */
function unknown(layer: string): LayerSpecification[] {
  const at = {source: 'file', 'source-layer': layer} as const;
  return [
    {
      id: `areas-${layer}`,
      type: 'fill',
      ...at,
      filter: ['match', ['geometry-type'], ['Polygon', 'MultiPolygon'], true, false],
      paint: {'fill-color': '#b8c4bd', 'fill-opacity': 0.35},
    },
    {id: `lines-${layer}`, type: 'line', ...at, paint: {'line-color': '#98a39d', 'line-width': 0.8}},
  ];
}
