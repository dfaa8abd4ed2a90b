import {Builder} from 'flatbuffers';
import {ColumnType} from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import {Column} from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import {Crs} from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import {GeometryType} from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import {Header} from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import {serialize} from 'flatgeobuf/lib/mjs/geojson.js';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

const magic = Uint8Array.from([0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01]);
const width = 16;

/**
 * A FlatGeobuf file with its index, as `ogr2ogr` writes it: the features by the library's own serialiser, in the order
 * of their longitude, the tree of rectangles and a header that says so, which the serialiser does not write.
 */
export function flatGeobuf(dots: readonly Dot[], crs = 4326): Uint8Array {
  const sorted = [...dots].sort((a, b) => a.x - b.x);
  const features = sorted.map(({x, y, properties}) => ({
    type: 'Feature' as const,
    geometry: {type: 'Point' as const, coordinates: [x, y]},
    properties: {...properties},
  }));
  const plain = serialize({type: 'FeatureCollection', features});
  const headerEnd = 12 + new DataView(plain.buffer, plain.byteOffset).getUint32(8, true);
  const body = plain.subarray(headerEnd);
  return join(magic, headerOf(sorted, crs), indexOf(sorted, body), body);
}

function headerOf(dots: readonly Dot[], crs: number): Uint8Array {
  const builder = new Builder();
  const columns = Object.entries(dots[0]?.properties ?? {}).map(([name, value]) => {
    const nameAt = builder.createString(name);
    Column.startColumn(builder);
    Column.addName(builder, nameAt);
    Column.addType(builder, typeof value === 'number' ? ColumnType.Double : ColumnType.String);
    return Column.endColumn(builder);
  });
  const columnsAt = Header.createColumnsVector(builder, columns);
  const envelopeAt = Header.createEnvelopeVector(builder, boxOf(dots));
  Crs.startCrs(builder);
  Crs.addCode(builder, crs);
  const crsAt = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addEnvelope(builder, envelopeAt);
  Header.addGeometryType(builder, GeometryType.Point);
  Header.addColumns(builder, columnsAt);
  Header.addFeaturesCount(builder, BigInt(dots.length));
  Header.addIndexNodeSize(builder, width);
  Header.addCrs(builder, crsAt);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

interface Item {
  readonly box: readonly number[];
  readonly offset: number;
}

function indexOf(dots: readonly Dot[], body: Uint8Array): Uint8Array {
  const view = new DataView(body.buffer, body.byteOffset);
  let at = 0;
  const leaves = dots.map(({x, y}): Item => {
    const item = {box: [x, y, x, y], offset: at};
    at += 4 + view.getUint32(at, true);
    return item;
  });
  const sizes = [leaves.length];
  while ((sizes.at(-1) ?? 1) > 1) sizes.push(Math.ceil((sizes.at(-1) ?? 1) / width));
  const levels = [leaves];
  let start = sizes.reduce((sum, size) => sum + size, 0);
  for (const size of sizes.slice(0, -1)) {
    start -= size;
    const below = levels.at(-1) ?? [];
    const groups = [...new Array<undefined>(Math.ceil(size / width))].map((_, group) =>
      below.slice(group * width, (group + 1) * width),
    );
    const first = start;
    levels.push(groups.map((group, index) => ({box: union(group), offset: first + index * width})));
  }
  return bytesOf(levels.reverse().flat());
}

const union = (items: readonly Item[]): number[] =>
  [Math.min, Math.min, Math.max, Math.max].map((pick, side) => pick(...items.map(({box}) => box[side] ?? 0)));

function bytesOf(items: readonly Item[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(items.length * 40));
  items.forEach(({box, offset}, index) => {
    box.forEach((side, at) => view.setFloat64(index * 40 + at * 8, side, true));
    view.setBigUint64(index * 40 + 32, BigInt(offset), true);
  });
  return new Uint8Array(view.buffer);
}

const boxOf = (dots: readonly Dot[]): number[] => union(dots.map(({x, y}) => ({box: [x, y, x, y], offset: 0})));

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
