/**
 * Many places made from the real ones by moving copies, for benches: `npx tsx test/tools/make-places.ts 10000 places.csv`
 * (or `.geojson`, or `.fgb`, which `ogr2ogr` writes). The same number always gives the same places.
 */
import {execFileSync} from 'node:child_process';
import {createWriteStream, readFileSync, rmSync} from 'node:fs';
import {once} from 'node:events';
import {pathToFileURL} from 'node:url';
import {placesFile} from '../../demo/server/app.js';
import {csvRows} from '../../src/adapters/csv.js';

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The real places, or those written by hand where the census is not on the machine. */
function realPlaces(): Table {
  const [header = [], ...rows] = [...csvRows(readFileSync(placesFile(), 'utf8').replace(/^\ufeff/u, ''))].map(
    ({cells}) => cells,
  );
  return {header, rows};
}

/** Half the width of the square where a copy may fall, in degrees. */
const reach = 0.4;

/** Numbers between 0 and 1 that look like chance and are always the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The first copies stand where the real ones are; each has an id and a name of its own. */
export function* copies(count: number, {header, rows}: Table = realPlaces()): Generator<readonly string[]> {
  const next = chance(count);
  const at = (...names: readonly string[]) => header.findIndex((name) => names.includes(name.toLowerCase()));
  const [id, name] = [at('id'), at('nom_tl', 'nom')];
  const moved = [at('lat', 'latitude'), at('long', 'longitude')];
  for (let index = 0; index < count; index++) {
    const turn = Math.floor(index / rows.length);
    const row = rows[index % rows.length] ?? [];
    yield row.map((cell, column) => {
      if (column === id) return String(index + 1);
      if (turn === 0) return cell;
      if (column === name) return `${cell} ${turn + 1}`;
      return moved.includes(column) ? (Number(cell) + (next() * 2 - 1) * reach).toFixed(6) : cell;
    });
  }
}

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function* csvLines(count: number): Generator<string> {
  const table = realPlaces();
  yield table.header.map(quoted).join(',');
  for (const row of copies(count, table)) yield row.map(quoted).join(',');
}

function* geoJsonLines(count: number): Generator<string> {
  const table = realPlaces();
  yield '{"type":"FeatureCollection","features":[';
  let before = '';
  for (const row of copies(count, table)) {
    const cells = Object.fromEntries(table.header.map((column, at) => [column, row[at] ?? '']));
    const {LAT, LONG, latitude, longitude, ...properties} = cells;
    const coordinates = [Number(LONG ?? longitude), Number(LAT ?? latitude)];
    yield before + JSON.stringify({type: 'Feature', geometry: {type: 'Point', coordinates}, properties});
    before = ',';
  }
  yield ']}';
}

/** So many places as one text. */
export const manyPlaces = (count: number, format: 'csv' | 'geojson'): string =>
  [...(format === 'csv' ? csvLines(count) : geoJsonLines(count))].join('\n');

/** Writes so many places in a file; `.fgb` asks for `ogr2ogr` (Debian: gdal-bin). */
export async function writePlaces(count: number, path: string): Promise<void> {
  if (path.endsWith('.fgb')) return writeFlatGeobuf(count, path);
  const file = createWriteStream(path);
  for (const line of path.endsWith('.csv') ? csvLines(count) : geoJsonLines(count))
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

async function writeFlatGeobuf(count: number, path: string) {
  const table = path.replace(/\.fgb$/u, '.csv');
  await writePlaces(count, table);
  const columns = ['X_POSSIBLE_NAMES=LONG*', 'Y_POSSIBLE_NAMES=LAT*', 'KEEP_GEOM_COLUMNS=NO'];
  const open = columns.flatMap((option) => ['-oo', option]);
  execFileSync('ogr2ogr', ['-f', 'FlatGeobuf', path, table, ...open, '-a_srs', 'EPSG:4326', '-overwrite'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(table);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count = '10000', path = 'places.csv'] = process.argv.slice(2);
  await writePlaces(Number(count), path);
}
