import type {Coordinates} from './positions.js';

/** A point of a GeoJSON: east, then north. */
type Point = readonly [east: number, north: number];

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';

const coordinatesOf = ([east, north]: Point): Coordinates => ({north, east});

/** Further down there is no data, only what would exhaust the stack. */
const deepest = 8;

/**
 * A point of a GeoJSON geometry, on it: the point itself, the middle of the longest line, a point inside a surface and
 * outside its holes.
 */
export function pointOn(geometry: unknown, depth = 0): Coordinates | undefined {
  if (typeof geometry !== 'object' || geometry === null || depth > deepest) return undefined;
  const {type, coordinates, geometries} = geometry as Readonly<Record<string, unknown>>;
  if (Array.isArray(geometries))
    return geometries.map((inner: unknown) => pointOn(inner, depth + 1)).find((point) => point !== undefined);
  const runs = runsIn(coordinates);
  if (type === 'Polygon') return pointInside(runs) ?? middleOf(runs);
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) {
    const surfaces = coordinates.map((surface: unknown) => runsIn(surface));
    return pointInside(largestOf(surfaces)) ?? middleOf(runs);
  }
  return middleOf(type === 'MultiPoint' ? [runs.flat().slice(0, 1)] : runs);
}

/** The surface that is the tallest. */
function largestOf(surfaces: readonly Point[][][]): Point[][] {
  let [largest, most]: [Point[][], number] = [[], 0];
  for (const surface of surfaces) {
    let [low, high] = [Infinity, -Infinity];
    for (const [, north] of surface.flat()) [low, high] = [Math.min(low, north), Math.max(high, north)];
    if (high - low > most) [largest, most] = [surface, high - low];
  }
  return largest;
}

/** Every list of points inside some coordinates, however deep: a point, a line, the rings of surfaces. */
function runsIn(value: unknown, depth = 0): Point[][] {
  if (!Array.isArray(value) || depth > deepest) return [];
  if (isPoint(value)) return [[value]];
  const points = value.filter(isPoint);
  return points.length > 0 ? [points] : value.flatMap((inner: unknown) => runsIn(inner, depth + 1));
}

/**
 * The middle of the widest stretch that a surface leaves on a horizontal line through it. The line goes between two
 * corners that follow one another in height, so that it meets none.
 */
function pointInside(rings: readonly (readonly Point[])[]): Coordinates | undefined {
  const heights = [...new Set(rings.flat().map(([, north]) => north))].sort((a, b) => a - b);
  const [low = 0, high = 0] = [heights[0], heights.at(-1)];
  const above = heights.findIndex((height) => height > (low + high) / 2);
  const [before = 0, after = 0] = [heights[above - 1], heights[above]];
  const north = (before + after) / 2;
  if (!(before < north && north < after)) return undefined;
  const crossings = rings.flatMap((ring) => crossingsOf(ring, north)).sort((a, b) => a - b);
  let [from, to] = [0, 0];
  for (let index = 1; index < crossings.length; index += 2) {
    const [west = 0, east = 0] = [crossings[index - 1], crossings[index]];
    if (east - west > to - from) [from, to] = [west, east];
  }
  return to > from ? {north, east: (from + to) / 2} : undefined;
}

/** Where the sides of a ring meet a horizontal line that meets none of its corners. */
function crossingsOf(ring: readonly Point[], north: number): number[] {
  return ring.flatMap(([east, height], index) => {
    const [nextEast, nextHeight] = ring[(index + 1) % ring.length] ?? [east, height];
    if (height < north === nextHeight < north) return [];
    return [east + ((north - height) / (nextHeight - height)) * (nextEast - east)];
  });
}

const length = ([east, north]: Point, [nextEast, nextNorth]: Point): number =>
  Math.hypot(nextEast - east, nextNorth - north);

/** The point half-way along the longest line; the first point where there is no line. */
function middleOf(lines: readonly (readonly Point[])[]): Coordinates | undefined {
  const measured = lines.map((line) => ({
    line,
    steps: line.slice(1).map((point, at) => length(line[at] ?? point, point)),
  }));
  let [best, longest] = [measured[0], 0];
  for (const candidate of measured) {
    const total = candidate.steps.reduce((sum, step) => sum + step, 0);
    if (total > longest) [best, longest] = [candidate, total];
  }
  let left = longest / 2;
  const {line = [], steps = []} = best ?? {};
  const at = steps.findIndex((step) => (left -= step) <= 0 && step > 0);
  const [from, to, step] = [line[at], line[at + 1], steps[at]];
  if (!from || !to || !step) return line[0] && coordinatesOf(line[0]);
  const share = 1 + left / step;
  return {east: from[0] + share * (to[0] - from[0]), north: from[1] + share * (to[1] - from[1])};
}
