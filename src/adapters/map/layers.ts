import type {FeatureCollection} from 'geojson';
import {clusterPrefix, pinPrefix} from './pins.js';
import type {ExpressionSpecification, StyleSpecification} from './library.js';

export const sources = {
  places: 'relais-places',
  chosen: 'relais-chosen',
  aimed: 'relais-aimed',
  territory: 'relais-territory',
} as const;

/** What can be pressed, from the top. */
export const pressed = [sources.chosen, 'relais-pins', 'relais-clusters'];
export const marked = ['relais-pins', 'relais-clusters'];
/** What most maps do not show, with its layers: hidden while it is empty, so that the library asks its worker nothing for it. */
export const aside = {
  [sources.chosen]: [sources.chosen],
  [sources.aimed]: [sources.aimed],
  [sources.territory]: ['relais-territory-case', 'relais-territory'],
} as const;
/** The lowest of our layers: basemaps lie under it. */
export const lowest = 'relais-territory-case';
export const nothing: FeatureCollection = {type: 'FeatureCollection', features: []};

/** Our own layers, over whatever basemap; all the colours of the page. Numbers on pins only where the list shows them. */
export function ownStyle(accent: string): StyleSpecification {
  const layout = {'icon-allow-overlap': true, 'icon-ignore-placement': true} as const;
  const visibility = 'none' as const;
  const image: ExpressionSpecification = ['get', 'image'];
  const pin: ExpressionSpecification = [
    'concat',
    `${pinPrefix}:`,
    ['coalesce', ['get', 'shape'], 'round'],
    ':',
    ['to-string', ['coalesce', ['get', 'number'], '']],
  ];
  const one = (source: string) => ({
    id: source,
    type: 'symbol' as const,
    source,
    layout: {...layout, visibility, 'icon-image': image},
  });
  return {
    version: 8,
    sources: {
      [sources.places]: {
        type: 'geojson',
        data: nothing,
        cluster: true,
        clusterRadius: 46,
        clusterMaxZoom: 19,
        maxzoom: 20,
      },
      [sources.chosen]: {type: 'geojson', data: nothing},
      [sources.aimed]: {type: 'geojson', data: nothing},
      [sources.territory]: {type: 'geojson', data: nothing},
    },
    layers: [
      {id: 'relais-ground', type: 'background', paint: {'background-color': '#f3f3ee'}},
      {
        id: lowest,
        type: 'line',
        source: sources.territory,
        layout: {visibility, 'line-join': 'round'},
        paint: {'line-color': '#fff', 'line-width': 6, 'line-opacity': 0.85},
      },
      {
        id: 'relais-territory',
        type: 'line',
        source: sources.territory,
        layout: {visibility, 'line-join': 'round'},
        paint: {'line-color': accent, 'line-width': 2.5},
      },
      {
        id: 'relais-pins',
        type: 'symbol',
        source: sources.places,
        filter: ['!', ['has', 'point_count']],
        layout: {...layout, 'icon-image': pin, 'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'number'], 99_999]]},
      },
      {
        id: 'relais-clusters',
        type: 'symbol',
        source: sources.places,
        filter: ['has', 'point_count'],
        layout: {
          ...layout,
          'icon-image': ['concat', clusterPrefix, ['to-string', ['get', 'point_count']]],
          'symbol-sort-key': ['get', 'point_count'],
        },
      },
      one(sources.chosen),
      one(sources.aimed),
    ],
  };
}
