import {columns} from './export-rows.js';
import type {Place} from './place.js';

const inGeometry = new Set(['latitude', 'longitude']);

/** The places as a GeoJSON (RFC 7946), in the names that our own reader reads; a place without position has no geometry. */
export function placesToGeoJson(places: readonly Place[]): string {
  return JSON.stringify({type: 'FeatureCollection', features: places.map(featureOf)});
}

function featureOf(place: Place) {
  const cells = columns.filter(([name]) => !inGeometry.has(name)).map(([name, value]) => [name, value(place)] as const);
  const {position} = place;
  return {
    type: 'Feature',
    geometry: position ? {type: 'Point', coordinates: [position.longitude, position.latitude].map(rounded)} : null,
    properties: Object.fromEntries(cells.filter(([, value]) => value !== undefined)),
  };
}

const rounded = (degrees: number): number => Number(degrees.toFixed(6));
