import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';

/**
 * Writes `src/adapters/map/outline-data.ts`: France and its neighbours, from Natural Earth (public domain) as the
 * package `world-atlas` gives it. Borders are arcs shared by their two countries, made simpler once for both.
 * Run: `npx tsx test/tools/make-outline.ts`.
 */
type Point = readonly [number, number];
type Rings = readonly (readonly number[])[];

interface Topology {
  readonly arcs: readonly (readonly Point[])[];
  readonly transform: {readonly scale: Point; readonly translate: Point};
  readonly objects: {readonly countries: {readonly geometries: readonly Country[]}};
}

interface Country {
  readonly id?: string;
  readonly type: string;
  readonly arcs?: Rings | readonly Rings[];
}

const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Topology;

/** France and its overseas territories, by their ISO numbers. */
const french = ['250', '663', '666', '652'];
const neighbours =
  '724 620 380 756 276 056 442 528 826 372 020 492 040 438 705 191 203 616 208 578 752 504 012 788 348 703 070 499 688 008 807 300 100 642 246 233 428 440 470 674 336 831 832 833 804 112 498 434 818 792 740 076 212 662 028 659 660 500'.split(
    ' ',
  );
/** West, south, east, north: what may be seen around the mainland and around each overseas département. */
const windows = [
  [-26, 27, 45, 72],
  [-65, 13, -59, 19],
  [-61, -5, -48, 8],
  [44, -14, 46, -11],
  [54, -22, 58, -19],
  [-58, 46, -55, 48],
] as const;
/** How far a border may be moved, and the smallest island kept, in degrees and square degrees. */
const precision = {french: {reach: 0.011, area: 0.0012}, other: {reach: 0.06, area: 0.06}};
/** Whole numbers in the file are hundredths of a degree. */
const grid = 100;

const arcs: readonly (readonly Point[])[] = atlas.arcs.map((arc) => {
  const {scale, translate} = atlas.transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

const arcOf = (index: number): readonly Point[] =>
  index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
const ringOf = (indexes: readonly number[]): readonly Point[] => indexes.flatMap((index) => arcOf(index).slice(1));

function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice / 2);
}

const isSeen = (ring: readonly Point[]): boolean =>
  windows.some(([west, south, east, north]) => ring.some(([x, y]) => x > west && x < east && y > south && y < north));

function ringsOf(ids: readonly string[], smallest: number): number[][] {
  return atlas.objects.countries.geometries
    .filter(({id}) => id !== undefined && ids.includes(id))
    .flatMap(({type, arcs: parts = []}) => (type === 'Polygon' ? [parts as Rings] : (parts as readonly Rings[])))
    .flatMap(([outer]) => (outer ? [[...outer]] : []))
    .filter((ring) => areaOf(ringOf(ring)) >= smallest && isSeen(ringOf(ring)));
}

/** Douglas and Peucker: what a straight line would move by more than `reach` stays. */
function simplify(points: readonly Point[], reach: number): readonly Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return points;
  let [farthest, found] = [0, 0];
  points.forEach((point, index) => {
    const far = distance(point, first, last);
    if (far > farthest) [farthest, found] = [far, index];
  });
  if (farthest <= reach) return [first, last];
  return [...simplify(points.slice(0, found + 1), reach).slice(0, -1), ...simplify(points.slice(found), reach)];
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const flat = Math.cos((y * Math.PI) / 180);
  const [dx, dy] = [(bx - ax) * flat, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * flat * dx + (y - ay) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot((x - ax) * flat - t * dx, y - ay - t * dy);
}

/** A whole number as characters of 5 bits, the sign last: what is small takes one. */
function write(value: number): string {
  let left = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  while (left >= 32) {
    text += String.fromCharCode((32 | (left & 31)) + 63);
    left >>>= 5;
  }
  return text + String.fromCharCode(left + 63);
}

function line(points: readonly Point[]): string {
  let [x, y] = [0, 0];
  return points
    .map(([longitude, latitude]) => [Math.round(longitude * grid), Math.round(latitude * grid)] as const)
    .filter(([nextX, nextY], index) => {
      const isNew = index === 0 || nextX !== x || nextY !== y;
      [x, y] = [nextX, nextY];
      return isNew;
    })
    .reduce(
      ({text, from: [fromX, fromY]}, [nextX, nextY]) => ({
        text: text + write(nextX - fromX) + write(nextY - fromY),
        from: [nextX, nextY] as const,
      }),
      {text: '', from: [0, 0] as readonly [number, number]},
    ).text;
}

const groups = {
  french: ringsOf(french, precision.french.area),
  other: ringsOf(neighbours, precision.other.area),
};
const plain = (index: number) => (index < 0 ? ~index : index);
const kept = [...new Set([...groups.french, ...groups.other].flat().map(plain))];
const ofFrance = new Set(groups.french.flat().map(plain));
const uses = new Map<number, number>();
for (const index of [...groups.french, ...groups.other].flat().map(plain)) uses.set(index, (uses.get(index) ?? 0) + 1);

const lines = kept.map((index) => {
  const {reach} = ofFrance.has(index) ? precision.french : precision.other;
  return line(simplify(arcs[index] ?? [], reach));
});
const rings = (list: readonly (readonly number[])[]) =>
  list
    .map((ring) =>
      ring
        .map((index) => (index < 0 ? -1 - kept.indexOf(~index) : kept.indexOf(index)))
        .map(write)
        .join(''),
    )
    .join(' ');
const borders = kept
  .flatMap((index, rank) => ((uses.get(index) ?? 0) > 1 ? [rank] : []))
  .map(write)
  .join('');

// A backslash costs two characters; what writes one is one character of the alphabet, never the others.
const text = (value: string) => `'${value.replaceAll('\\', '!').replaceAll("'", '"')}'`;
const code = `/**
 * France and its neighbours, in hundredths of a degree; made by \`test/tools/make-outline.ts\` from Natural Earth 1:10m (public domain).
 * \`outline.ts\` reads it.
 */
export const lines =
  ${text(lines.join(' '))};
export const french = ${text(rings(groups.french))};
export const others =
  ${text(rings(groups.other))};
export const borders = ${text(borders)};
`;
writeFileSync(fileURLToPath(new URL('../../src/adapters/map/outline-data.ts', import.meta.url)), code);
console.log(
  `${groups.french.length} + ${groups.other.length} rings, ${kept.length} arcs, ${code.length} characters, ${brotliCompressSync(code).length} in brotli`,
);
