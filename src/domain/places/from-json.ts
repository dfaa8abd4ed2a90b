import type {Position} from '../position.js';
import {readFields} from './fields.js';
import {type PlacesReading, placesFromFields, type SourceRow} from './from-fields.js';
import {positionOf} from './cleaning.js';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Tells a GeoJSON from any other JSON. */
export function isGeoJson(value: unknown): boolean {
  return isObject(value) && (value.type === 'FeatureCollection' || value.type === 'Feature' || isMapBackup(value));
}

/** A map saved from uMap: layers, each a collection. */
const isMapBackup = (value: JsonObject): boolean =>
  objectsOf(value.layers).some((layer) => Array.isArray(layer.features));

/** Further down there is no data, only what would exhaust the stack. */
const deepest = 8;

function featuresOf(value: unknown, depth = 0): JsonObject[] {
  if (!isObject(value) || depth > deepest) return [];
  if (value.type === 'Feature') return [value];
  if (Array.isArray(value.features)) return objectsOf(value.features);
  return objectsOf(value.layers).flatMap((layer) => featuresOf(layer, depth + 1));
}

/** Reads the features of a GeoJSON; rows count from 1. Lines and surfaces stand at the middle of their bounds. */
export function placesFromGeoJson(value: unknown): PlacesReading {
  if (!isGeoJson(value)) return {places: [], problems: [{message: 'Ce n’est pas un GeoJSON (FeatureCollection).'}]};
  const rows = featuresOf(value).map((feature, index): SourceRow => {
    const properties = isObject(feature.properties) ? feature.properties : {};
    const own = typeof feature.id === 'string' || typeof feature.id === 'number' ? {'@id': feature.id} : {};
    return {
      row: index + 1,
      fields: readFields(cellsOf({...own, ...properties})),
      position: isObject(feature.geometry) ? middleOf(feature.geometry.coordinates) : undefined,
    };
  });
  return placesFromFields(rows);
}

/** Reads a list of objects, wherever the answer keeps it (`data`, `results`, `elements`…); rows count from 1. */
export function placesFromJson(value: unknown): PlacesReading {
  const list = listIn(value);
  if (!list) return {places: [], problems: [{message: 'Le fichier JSON ne contient aucune liste de lieux.'}]};
  return placesFromFields(list.map((item, index) => ({row: index + 1, fields: readFields(cellsOf(item))})));
}

function listIn(value: unknown): JsonObject[] | undefined {
  if (Array.isArray(value)) return objectsOf(value);
  if (!isObject(value)) return undefined;
  const list = Object.values(value).find((inner) => objectsOf(inner).length > 0);
  if (list) return objectsOf(list);
  return Object.values(value).some(Array.isArray) ? [] : undefined;
}

/** The cells of an object; objects inside it (`geo`, `address`, `tags`, `center`) are read as if their cells were its own. */
function cellsOf(object: JsonObject, depth = 0): [string, string][] {
  return Object.entries(object).flatMap(([column, value]): [string, string][] => {
    if (isObject(value)) return depth < 2 ? cellsOf(value, depth + 1) : [];
    const text = textOf(value);
    return text === '' ? [] : [[column, text]];
  });
}

function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && depth < deepest)
    return value
      .map((inner) => textOf(inner, depth + 1))
      .filter(Boolean)
      .join(value.every(isNumber) ? ', ' : '|');
  return '';
}

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** The middle of the bounds of GeoJSON coordinates: of a point, of a line or of surfaces. */
function middleOf(coordinates: unknown): Position | undefined {
  const points: (readonly [number, number])[] = [];
  collectPoints(coordinates, points);
  const first = points[0];
  if (!first) return undefined;
  let [west, south] = first;
  let [east, north] = first;
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return points.length === 1
    ? positionOf(String(south), String(west))
    : positionOf(String((south + north) / 2), String((west + east) / 2));
}

function collectPoints(value: unknown, points: (readonly [number, number])[], depth = 0): void {
  if (!Array.isArray(value) || depth > deepest) return;
  const [x, y] = value as unknown[];
  if (typeof x === 'number' && typeof y === 'number') points.push([x, y]);
  else for (const inner of value) collectPoints(inner, points, depth + 1);
}
