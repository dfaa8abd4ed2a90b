import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {bareName, communeGrid, shardKey} from '../../src/domain/places/communes.js';
import {distanceKm} from '../../src/domain/places/distance.js';
import type {Position} from '../../src/domain/position.js';

/**
 * Makes the names of communes that the simulator reads (`src/entry/public/communes/`, see its README):
 * `npx tsx test/tools/make-communes.ts communes.json cheflieu.geojson outlines.geojson…`
 *
 * communes.json: the official geographic code, package `@etalab/decoupage-administratif`. cheflieu.geojson: one point
 * for each code since 1943, `benoitdavidfr/comhisto`. outlines: for the few that have no point, first file first.
 */
interface Official {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly zone?: 'metro' | 'drom' | 'com';
  readonly population?: number;
  readonly anciensCodes?: readonly string[];
  /** Code of the commune that a part belongs to. */
  readonly chefLieu?: string;
  /** The same, for an arrondissement of Paris, Lyon or Marseille. */
  readonly commune?: string;
}

type Coordinates = readonly [longitude: number, latitude: number];
type Ring = readonly Coordinates[];

interface Features {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, string>>;
    readonly geometry:
      | {readonly type: 'Point'; readonly coordinates: Coordinates}
      | {readonly type: 'Polygon'; readonly coordinates: readonly Ring[]}
      | {readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[]}
      | null;
  }[];
}

interface Name {
  readonly name: string;
  readonly code: string;
  readonly position: Position;
  readonly population: number;
  readonly of?: string;
}

/** The arrondissement of the town hall, for the three cities that the points give in pieces. */
const townHalls: Readonly<Record<string, string>> = {'13055': '13202', '69123': '69381', '75056': '75104'};

/** A point that is not from the IGN is a mistake when it is farther than this from the middle of its outline. */
const farthestCentreKm = 10;
/** A part farther than this from its commune is a mistake of the sources. */
const farthestPartKm = 40;

const folder = 'src/entry/public/communes';
const [codes = '', chefsLieux = '', ...outlines] = process.argv.slice(2);
if (!codes || !chefsLieux) throw new Error('communes.json cheflieu.geojson outlines.geojson…');

const leftOut: string[] = [];
const official = read<Official[]>(codes);
const current = new Map(official.filter(({type}) => type === 'commune-actuelle').map((one) => [one.code, one]));
const {positions, formerNames} = readPoints();
const names = [...currentNames(), ...partNames(), ...oldNames()];
const shards = fileNames(unique(names));
write(shards);

console.log(`${names.length} names, ${names.filter(({of}) => !of).length} communes, ${shards.size} files`);
console.log(`${leftOut.length} left out: ${leftOut.join(', ')}`);

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function readPoints() {
  const outlined = readOutlines();
  const positions = new Map(outlined);
  const formerNames = new Map<string, string>();
  for (const {properties, geometry} of read<Features>(chefsLieux).features) {
    if (geometry?.type !== 'Point') continue;
    const {cinseea = '', dlnom = '', source} = properties;
    const position = {longitude: geometry.coordinates[0], latitude: geometry.coordinates[1]};
    const outline = outlined.get(cinseea);
    formerNames.set(cinseea, dlnom.replace(/ \(chef-lieu.*/u, ''));
    if (source !== 'chef_lieu_carto' && outline && distanceKm(position, outline) > farthestCentreKm)
      leftOut.push(`point of ${dlnom} (${cinseea})`);
    else positions.set(cinseea, position);
  }
  for (const [city, townHall] of Object.entries(townHalls)) {
    const position = positions.get(townHall);
    if (position) positions.set(city, position);
  }
  return {positions, formerNames};
}

function readOutlines(): Map<string, Position> {
  const middles = new Map<string, Position>();
  for (const {properties, geometry} of outlines.flatMap((path) => read<Features>(path).features)) {
    const {code = ''} = properties;
    if (!geometry || geometry.type === 'Point' || middles.has(code)) continue;
    const position = middle(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
    if (position) middles.set(code, position);
  }
  return middles;
}

/** Centre of gravity of the largest piece. */
function middle(polygons: readonly (readonly Ring[])[]): Position | undefined {
  const pieces = polygons.flatMap(([ring]) => (ring ? [centreOf(ring)] : []));
  return pieces.sort((a, b) => b.area - a.area)[0]?.position;
}

function centreOf(ring: Ring): {area: number; position: Position} {
  const [first = [0, 0]] = ring;
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([longitude, latitude], index) => {
    const next = ring[index + 1] ?? first;
    const [ax, ay, bx, by] = [longitude - first[0], latitude - first[1], next[0] - first[0], next[1] - first[1]];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return {
    area: Math.abs(area),
    position: {longitude: first[0] + x / 3 / area, latitude: first[1] + y / 3 / area},
  };
}

function currentNames(): Name[] {
  return [...current.values()].flatMap(({code, nom, population = 0}) => {
    const position = positions.get(code);
    if (!position) leftOut.push(`${nom} (${code})`);
    return position ? [{name: nom, code, position, population}] : [];
  });
}

/** Delegated and associated communes, arrondissements of the three cities. */
function partNames(): Name[] {
  return official.flatMap((part) => {
    const whole = current.get(part.chefLieu ?? part.commune ?? '');
    return whole ? alternative(part.nom, part.code, whole) : [];
  });
}

/** Communes that were taken in and have no standing left, and former names. */
function oldNames(): Name[] {
  const standing = new Set(official.filter(({type}) => type !== 'commune-actuelle').map(({code}) => code));
  return [...current.values()].flatMap((whole) =>
    [whole.code, ...(whole.anciensCodes ?? [])]
      .filter((code) => !standing.has(code) && (code === whole.code || !current.has(code)))
      .flatMap((code) => alternative(formerNames.get(code), code, whole)),
  );
}

function alternative(name: string | undefined, code: string, whole: Official): Name[] {
  if (!name || bareName(name) === bareName(whole.nom)) return [];
  const position = positions.get(code);
  const centre = positions.get(whole.code);
  const isNear = position && centre && distanceKm(position, centre) <= farthestPartKm;
  if (!isNear) leftOut.push(`${name} (${code}, ${whole.nom})`);
  return isNear ? [{name, code: whole.code, position, population: 0, of: whole.nom}] : [];
}

function unique(all: readonly Name[]): Name[] {
  const byKey = new Map<string, Name>();
  for (const name of all) {
    const key = `${bareName(name.name)} ${name.code}`;
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

function fileNames(all: readonly Name[]): Map<string, Name[]> {
  const shards = new Map<string, Name[]>();
  for (const name of all) {
    const key = shardKey(name.name);
    shards.set(key, [...(shards.get(key) ?? []), name]);
  }
  return shards;
}

function write(shards: Map<string, Name[]>) {
  const byName = new Intl.Collator('fr').compare;
  for (const file of readdirSync(folder)) if (file.endsWith('.txt')) rmSync(join(folder, file));
  for (const [key, list] of shards) {
    list.sort((a, b) => byName(bareName(a.name), bareName(b.name)) || (a.code < b.code ? -1 : 1));
    writeFileSync(join(folder, `${key}.txt`), list.map((name) => `${lineOf(name)}\n`).join(''));
  }
  const keys = [...shards.keys()].sort();
  writeFileSync(
    'src/domain/places/commune-shards.ts',
    `/** The files of \`src/entry/public/communes/\`; written with them by \`test/tools/make-communes.ts\`. */\n` +
      `export const shardNames =\n  '${keys.join(' ')}';\n`,
  );
}

function lineOf({name, code, position, population, of}: Name): string {
  const onGrid = (degrees: number) => Math.round(degrees * communeGrid);
  const size = population < 1 ? 0 : Math.round(2 * Math.log10(population));
  return [name, code, onGrid(position.latitude), onGrid(position.longitude), size, ...(of ? [of] : [])].join(';');
}
