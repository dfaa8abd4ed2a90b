import {deflateSync} from 'node:zlib';
import type {Handler} from '../../demo/server/app.js';
import {writePmtiles, writeVectorTile} from '../tools/pmtiles-writer.js';

/**
 * A static host with files of tiles: `/tuiles/vecteurs.pmtiles` (the layers of Protomaps), `/tuiles/images.pmtiles`, and
 * `/tuiles/entier.pmtiles`, which it sends whole whatever is asked, as hosts without HTTP Range do. CORS is open.
 */
export function tilesHost(): {readonly handle: Handler; readonly asked: string[]} {
  const asked: string[] = [];
  const files: Readonly<Record<string, Buffer>> = {
    '/tuiles/vecteurs.pmtiles': vectors(),
    '/tuiles/images.pmtiles': pictures(),
    '/tuiles/entier.pmtiles': vectors(),
  };
  const handle: Handler = (request, response) => {
    const path = request.url ?? '';
    const file = files[path];
    if (!file) return false;
    const cors = {'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'range'};
    if (request.method === 'OPTIONS') {
      response.writeHead(204, cors).end();
      return true;
    }
    const range = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '');
    asked.push(`${path} ${request.headers.range ?? 'whole'}`);
    if (!range || path.includes('entier')) {
      response.writeHead(200, {...cors, 'Content-Length': file.length}).end(file);
      return true;
    }
    const from = Number(range[1]);
    const to = Math.min(Number(range[2]), file.length - 1);
    response
      .writeHead(206, {...cors, 'Content-Range': `bytes ${from}-${to}/${file.length}`, 'Content-Length': to - from + 1})
      .end(file.subarray(from, to + 1));
    return true;
  };
  return {handle, asked};
}

const square: readonly (readonly [number, number])[] = [
  [0, 0],
  [4096, 0],
  [4096, 4096],
  [0, 4096],
];

/** Every tile of the first zooms: land, a park, a lake, a road, and a town. */
function vectors(): Buffer {
  const tile = writeVectorTile([
    {name: 'earth', features: [{type: 'polygon', points: square, properties: {kind: 'earth'}}]},
    {
      name: 'landuse',
      features: [{type: 'polygon', points: square.map(([x, y]) => [x / 2, y / 2]), properties: {kind: 'forest'}}],
    },
    {
      name: 'water',
      features: [
        {type: 'polygon', points: square.map(([x, y]) => [2600 + x / 4, 600 + y / 4]), properties: {kind: 'lake'}},
      ],
    },
    {
      name: 'roads',
      features: [{type: 'line', points: [[0, 3000], [4096, 1500]], properties: {kind: 'highway'}}], // prettier-ignore
    },
    {
      name: 'places',
      features: [{type: 'point', points: [[2000, 2400]], properties: {name: 'Town', 'name:fr': 'Bourg-Neuf', kind: 'locality'}}], // prettier-ignore
    },
  ]);
  return writePmtiles({
    type: 1,
    metadata: {
      attribution: '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>',
      vector_layers: ['earth', 'landuse', 'water', 'roads', 'places'].map((id) => ({id, fields: {}})),
    },
    tiles: everywhere(6, tile),
  });
}

function pictures(): Buffer {
  return writePmtiles({
    type: 2,
    metadata: {attribution: 'Photos de la communauté de communes'},
    tiles: everywhere(6, png()),
  });
}

/** The same tile from zoom 0 on, where France may be seen. */
function everywhere(last: number, bytes: Buffer) {
  const tiles = [];
  for (let z = 0; z <= last; z++)
    for (let x = 0; x < 2 ** z; x++)
      for (let y = 0; y < 2 ** z; y++) if (z < 5 || isNearFrance(x / 2 ** z, y / 2 ** z)) tiles.push({z, x, y, bytes});
  return tiles;
}

const isNearFrance = (x: number, y: number) => x > 0.42 && x < 0.58 && y > 0.28 && y < 0.44;

/** A picture of 8 by 8 points, half green, half ochre. */
function png(): Buffer {
  const size = 8;
  const rows = [...Array(size).keys()].map((row) =>
    Buffer.from([0, ...[...Array(size).keys()].flatMap((x) => (x + row > 7 ? [200, 180, 120] : [120, 170, 110]))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
