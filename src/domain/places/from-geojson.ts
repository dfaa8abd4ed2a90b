import {readFields} from './fields.js';
import type {SourceRow} from './from-fields.js';
import type {RowsReading} from './from-rows.js';
import {cellsOf, deepest, isObject, type JsonObject, objectsOf, textOf} from './json-values.js';
import {pointOn} from './surface.js';
import {readWiki} from './wiki-text.js';

/** Tells a GeoJSON, or a map saved from uMap, from any other JSON. */
export function isGeoJson(value: unknown): boolean {
  return isObject(value) && (value.type === 'FeatureCollection' || value.type === 'Feature' || isMapBackup(value));
}

/** A map saved from uMap: layers, each a collection. */
const isMapBackup = (value: JsonObject): boolean =>
  objectsOf(value.layers).some((layer) => Array.isArray(layer.features));

/** A feature, and the name of its layer when there are several. */
interface Layered {
  readonly feature: JsonObject;
  readonly layer?: string;
}

function featuresOf(value: unknown, depth = 0): Layered[] {
  if (!isObject(value) || depth > deepest) return [];
  if (value.type === 'Feature') return [{feature: value}];
  if (Array.isArray(value.features)) return objectsOf(value.features).map((feature) => ({feature}));
  const layers = objectsOf(value.layers);
  return layers.flatMap((layer) => {
    const name = layers.length > 1 ? layerName(layer) : '';
    return featuresOf(layer, depth + 1).map((found) => (name ? {...found, layer: name} : found));
  });
}

/** The name that people gave to a layer; those that uMap gives say nothing. */
function layerName({_umap_options: options}: JsonObject): string {
  const name = isObject(options) ? textOf(options.name).trim() : '';
  return /^(?:calque|layer) ?\d*$/iu.test(name) ? '' : name;
}

/** Gives the features of a GeoJSON; rows count from 1. Lines and surfaces stand at a point of theirs. */
export function rowsOfGeoJson(value: unknown): RowsReading {
  if (!isGeoJson(value) || !isObject(value)) return {problem: 'Ce n’est pas un GeoJSON (FeatureCollection).'};
  const crs = isObject(value.crs) && isObject(value.crs.properties) ? textOf(value.crs.properties.name) : undefined;
  const isMap = value.type === 'umap' || isMapBackup(value);
  return {rows: rowsOf(featuresOf(value), crs, isMap)};
}

function* rowsOf(features: readonly Layered[], crs: string | undefined, isMap: boolean): Generator<SourceRow> {
  let row = 0;
  for (const {feature, layer} of features) {
    row += 1;
    const properties = isObject(feature.properties) ? feature.properties : {};
    const own = typeof feature.id === 'string' || typeof feature.id === 'number' ? {'@id': feature.id} : {};
    const cells = cellsOf({...own, ...properties});
    if (layer) cells.push(['categorie', layer]);
    const fields = readFields(isMap ? readWiki(cells) : cells);
    yield {row, fields, coordinates: pointOn(feature.geometry), crs};
  }
}
