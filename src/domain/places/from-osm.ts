import {readFields} from './fields.js';
import type {SourceRow} from './from-fields.js';
import {cellsOf, isObject, type JsonObject, objectsOf, textOf} from './json-values.js';
import type {Coordinates} from './positions.js';
import {pointOn} from './surface.js';

const kinds = ['node', 'way', 'relation'];
const isElement = ({type, id}: JsonObject): boolean =>
  kinds.includes(textOf(type)) && (typeof id === 'number' || typeof id === 'string');

/** Tells an answer of Overpass from any other JSON. */
export function isOsm(value: unknown): boolean {
  return isObject(value) && objectsOf(value.elements).some(isElement);
}

const credit = 'OpenStreetMap (ODbL)';

/** The elements of Overpass that have tags; the others are the corners of these. Rows count the elements from 1. */
export function* rowsOfOsm(value: unknown): Generator<SourceRow> {
  let row = 0;
  for (const element of isObject(value) ? objectsOf(value.elements) : []) {
    row += 1;
    const {type, id, tags} = element;
    if (!isObject(tags) || Object.keys(tags).length === 0) continue;
    const cells = cellsOf(tags)
      .filter(([key]) => key !== 'source' && key !== 'type')
      .map(([key, text]) => [key === 'fee' ? 'payant' : key, text] as const);
    yield {
      row,
      fields: readFields([...cells, ['@id', `${textOf(type)}/${textOf(id)}`], ['source', credit]]),
      coordinates: pointOf(element),
    };
  }
}

/** A node is at its own point; the others where `out center`, `out geom` or `out bb` says. */
function pointOf({lat, lon, center, geometry, bounds}: JsonObject): Coordinates | undefined {
  const own = [{lat, lon}, center].find((point) => isObject(point) && isNumber(point.lat) && isNumber(point.lon));
  if (isObject(own)) return {north: Number(own.lat), east: Number(own.lon)};
  const line = objectsOf(geometry).map((point) => [Number(point.lon), Number(point.lat)]);
  const isClosed = line.length > 3 && String(line[0]) === String(line.at(-1));
  if (line.length > 0) return pointOn(isClosed ? {type: 'Polygon', coordinates: [line]} : {coordinates: line});
  if (!isObject(bounds)) return undefined;
  const middle = (one: unknown, other: unknown) => (Number(one) + Number(other)) / 2;
  return {north: middle(bounds.minlat, bounds.maxlat), east: middle(bounds.minlon, bounds.maxlon)};
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
