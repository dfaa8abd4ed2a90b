import {zxyToTileId} from 'pmtiles';

/**
 * Writes a PMTiles file (version 3, nothing compressed) as the specification says: header, directory, metadata, tiles.
 * Small on purpose: what an intercommunal body would host, made by the tests themselves.
 */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Buffer;
}

export interface FileOptions {
  /** 1: vectors (MVT), 2: PNG. */
  readonly type: 1 | 2;
  readonly metadata: object;
  readonly tiles: readonly Tile[];
}

export function writePmtiles({type, metadata, tiles}: FileOptions): Buffer {
  const sorted = tiles
    .map((tile) => ({...tile, id: zxyToTileId(tile.z, tile.x, tile.y)}))
    .sort((one, other) => one.id - other.id);
  const directory = varints([
    sorted.length,
    ...sorted.map(({id}, index) => id - (sorted[index - 1]?.id ?? 0)),
    ...sorted.map(() => 1),
    ...sorted.map(({bytes}) => bytes.length),
    ...sorted.map((_, index) => (index === 0 ? 1 : 0)),
  ]);
  const json = Buffer.from(JSON.stringify(metadata));
  const data = Buffer.concat(sorted.map(({bytes}) => bytes));
  const zooms = sorted.map(({z}) => z);
  const header = Buffer.alloc(127);
  header.write('PMTiles');
  header[7] = 3;
  const jsonAt = 127 + directory.length;
  const dataAt = jsonAt + json.length;
  const words = [
    127,
    directory.length,
    jsonAt,
    json.length,
    dataAt,
    0,
    dataAt,
    data.length,
    ...Array(3).fill(sorted.length),
  ];
  words.forEach((word: number, index) => header.writeBigUInt64LE(BigInt(word), 8 + index * 8));
  header.set([1, 1, 1, type, Math.min(...zooms), Math.max(...zooms)], 96);
  [-10e7, 35e7, 15e7, 55e7]
    .map((edge) => edge / 1)
    .forEach((edge, index) => header.writeInt32LE(edge, 102 + index * 4));
  return Buffer.concat([header, directory, json, data]);
}

/** One layer of a vector tile: rings or lines in units of the tile (0-4096), or points, with their properties. */
export interface VectorLayer {
  readonly name: string;
  readonly features: readonly {
    readonly type: 'point' | 'line' | 'polygon';
    readonly points: readonly (readonly [number, number])[];
    readonly properties: Readonly<Record<string, string>>;
  }[];
}

export function writeVectorTile(layers: readonly VectorLayer[]): Buffer {
  return Buffer.concat(layers.map((layer) => field(3, writeLayer(layer))));
}

function writeLayer({name, features}: VectorLayer): Buffer {
  const keys = [...new Set(features.flatMap(({properties}) => Object.keys(properties)))];
  const values = [...new Set(features.flatMap(({properties}) => Object.values(properties)))];
  return Buffer.concat([
    varints([(15 << 3) | 0, 2]),
    field(1, Buffer.from(name)),
    ...features.map(({type, points, properties}) => {
      const tags = Object.entries(properties).flatMap(([key, value]) => [keys.indexOf(key), values.indexOf(value)]);
      const kind = {point: 1, line: 2, polygon: 3}[type];
      return field(
        2,
        Buffer.concat([
          field(2, varints(tags)),
          varints([(3 << 3) | 0, kind]),
          field(4, varints(commands(type, points))),
        ]),
      );
    }),
    ...keys.map((key) => field(3, Buffer.from(key))),
    ...values.map((value) => field(4, field(1, Buffer.from(value)))),
    varints([(5 << 3) | 0, 4096]),
  ]);
}

function commands(type: string, points: readonly (readonly [number, number])[]): number[] {
  let [x, y] = [0, 0];
  const steps = points.map(([nextX, nextY]) => {
    const step = [zigzag(nextX - x), zigzag(nextY - y)];
    [x, y] = [nextX, nextY];
    return step;
  });
  const [first = [], ...others] = steps;
  const lines = others.length > 0 ? [(others.length << 3) | 2, ...others.flat()] : [];
  return [(1 << 3) | 1, ...first, ...lines, ...(type === 'polygon' ? [(1 << 3) | 7] : [])];
}

const zigzag = (value: number) => (value < 0 ? -value * 2 - 1 : value * 2);
const field = (tag: number, bytes: Buffer) => Buffer.concat([varints([(tag << 3) | 2, bytes.length]), bytes]);

function varints(values: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (const value of values) {
    let left = value;
    while (left >= 128) {
      bytes.push((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    bytes.push(left);
  }
  return Buffer.from(bytes);
}
