import {type Position, readPosition} from '../position.js';
import {numberIn} from './cleaning.js';
import {farFromDepartment} from './departments.js';
import type {Fields} from './fields.js';

/** Two numbers of a source before anything is known of them: degrees, or metres of a plane map. */
export interface Coordinates {
  /** Latitude, or metres to the north. */
  readonly north: number;
  /** Longitude, or metres to the east. */
  readonly east: number;
}

/** Turns metres of the maps used in France into degrees; `undefined` where they are no place of France. */
export type Project = (
  coordinates: Coordinates,
  hint: {readonly crs?: string; readonly department?: string},
) => Position | undefined;

const nowhere: Coordinates = {north: NaN, east: NaN};

/** What a row says of its position: its two columns, or the one that holds both. */
export function coordinatesOf(fields: Fields): Coordinates | undefined {
  const north = fields.text('latitude');
  const east = fields.text('longitude');
  if (north !== undefined && east !== undefined) {
    const own = {north: numberIn(north) ?? NaN, east: numberIn(east) ?? NaN};
    if (isPosition(own) || isMetric(own) || isNullIsland(own)) return own;
  }
  const both = fields.text('position');
  if (both !== undefined) return coordinatesIn(both) ?? nowhere;
  return north === undefined && east === undefined ? undefined : nowhere;
}

/** Reads a position in one text: `45.18, 5.72`, `[45.18, 5.72]`, `{"lon": 5.72, "lat": 45.18}`, `POINT (5.72 45.18)`. */
export function coordinatesIn(text: string): Coordinates | undefined {
  const number = '(-?\\d{1,9}(?:\\.\\d{0,20})?)';
  const short = text.trim().slice(0, 300);
  const named = (name: string) => new RegExp(`"${name}[a-z]*"\\s*:\\s*"?${number}`, 'u').exec(short)?.[1];
  const [lat, lon] = [named('lat'), named('lon') ?? named('lng')];
  if (lat !== undefined && lon !== undefined) return {north: Number(lat), east: Number(lon)};
  const [, east, north] =
    new RegExp(`^(?:.{0,20}point *\\(|.*"coordinates"\\s*:\\s*\\[)\\s*${number}[\\s,]+${number}`, 'iu').exec(short) ??
    [];
  if (east !== undefined && north !== undefined) return {north: Number(north), east: Number(east)};
  const {value} = readPosition(short.replace(/[[\](){}]/gu, ''));
  return value && {north: value.latitude, east: value.longitude};
}

/** Where empty cells are drawn. */
const isNullIsland = ({north, east}: Coordinates): boolean => north === 0 && east === 0;

/** Are these degrees? */
const isPosition = (coordinates: Coordinates): boolean =>
  Math.abs(coordinates.north) <= 90 && Math.abs(coordinates.east) <= 180 && !isNullIsland(coordinates);

const [leastMetres, mostMetres] = [90_000, 1e8];

/** Are these metres of a plane map? Some files have them the other way round. */
export function isMetric({north, east}: Coordinates): boolean {
  const [low, high] = [Math.min(Math.abs(north), Math.abs(east)), Math.max(Math.abs(north), Math.abs(east))];
  return low > 360 && high >= leastMetres && high < mostMetres;
}

/** A position, and what is to be said of it. */
export interface Located {
  readonly position?: Position;
  readonly problem?: string;
}

const swapped = 'Latitude et longitude étaient échangées\u00a0: elles ont été remises en ordre.';
const nullIsland = 'La position 0, 0 est dans l’océan\u00a0: l’espace n’est pas placé.';
const notMetres = 'Ces coordonnées en mètres ne sont pas en Lambert-93\u00a0: l’espace n’est pas placé.';

/**
 * Where coordinates are. Those that are clearly in France once exchanged are exchanged; those that cannot be in the
 * département of the place are kept, and told.
 */
export function locate(
  coordinates: Coordinates,
  hint: {readonly crs?: string; readonly department?: string},
  project?: Project,
): Located {
  const {north, east} = coordinates;
  if (isNullIsland(coordinates)) return {problem: nullIsland};
  if (isMetric(coordinates)) {
    const position = project?.(coordinates, hint);
    return position ? checked(position, hint.department) : {problem: notMetres};
  }
  return isPosition(coordinates) ? checked({latitude: north, longitude: east}, hint.department) : {};
}

/** Latitudes and longitudes of France in Europe; the other way round they are off Somalia. */
const isSwappedFrance = ({latitude, longitude}: Position): boolean =>
  latitude > -5.5 && latitude < 10 && longitude > 41 && longitude < 51.5;

function checked(position: Position, department: string | undefined): Located {
  const km = department && farFromDepartment(department, position);
  if (department ? km === undefined : !isSwappedFrance(position)) return {position};
  const other = {latitude: position.longitude, longitude: position.latitude};
  const isPossible = Math.abs(other.latitude) <= 90;
  if (isPossible && (department ? farFromDepartment(department, other) === undefined : true))
    return {position: other, problem: swapped};
  const where = `à environ ${km || 0}\u00a0km du centre du département ${department}`;
  return {position, problem: `La position est ${where}\u00a0: elle est à vérifier.`};
}
