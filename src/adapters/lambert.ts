import proj4 from 'proj4';
import type {Coordinates, Project} from '../domain/places/positions.js';
import type {Position} from '../domain/position.js';

const conic = (latitude: number, south: number, north: number, falseEast: number, falseNorth: number): string =>
  `+proj=lcc +lat_0=${latitude} +lon_0=3 +lat_1=${north} +lat_2=${south} +x_0=${falseEast} +y_0=${falseNorth} +ellps=GRS80 +units=m +no_defs`;
const utm = (zone: number, side = ''): string => `+proj=utm +zone=${zone} ${side} +ellps=GRS80 +units=m +no_defs`;

const lambert93 = conic(46.5, 44, 49, 700_000, 6_600_000);
/** The nine conic maps of towns, CC42 to CC50, each about its parallel. */
const townMap = (parallel: number): string =>
  conic(parallel, parallel - 0.75, parallel + 0.75, 1_700_000, (parallel - 41) * 1e6 + 200_000);
const townParallels = [42, 43, 44, 45, 46, 47, 48, 49, 50];

/** Maps by their EPSG code, beside those of towns (3942 to 3950). */
const maps: Readonly<Record<string, string>> = {
  '2154': lambert93,
  '5490': utm(20),
  '2972': utm(22),
  '2975': utm(40, '+south'),
  '4471': utm(38, '+south'),
  '3857': 'EPSG:3857',
  ...Object.fromEntries(townParallels.map((parallel) => [String(3900 + parallel), townMap(parallel)])),
};

/** The official map of the overseas départements. */
const overseas: Readonly<Record<string, string>> = {
  '971': '5490',
  '972': '5490',
  '973': '2972',
  '974': '2975',
  '976': '4471',
};

/**
 * Turns the metres of the official maps of France into degrees: the map that the source names, that of the overseas
 * département, Lambert-93 or the conic map of a town, told by their ranges, which are apart. Columns the other way
 * round are read all the same.
 */
export const project: Project = (coordinates, {crs = '', department = ''}) => {
  const {north, east} = coordinates;
  const map = maps[/(\d{4,5})\D*$/u.exec(crs)?.[1] ?? ''] ?? maps[overseas[department] ?? ''] ?? mapOf(coordinates);
  if (map) return positionOn(map, coordinates);
  const exchanged = {north: east, east: north};
  const other = mapOf(exchanged);
  return other === undefined ? undefined : positionOn(other, exchanged);
};

function mapOf({north, east}: Coordinates): string | undefined {
  if (east > 50_000 && east < 1_300_000 && north > 6_000_000 && north < 7_200_000) return lambert93;
  const parallel = townParallels.find((one) => Math.abs(north - ((one - 41) * 1e6 + 200_000)) < 170_000);
  return parallel !== undefined && east > 1_000_000 && east < 2_400_000 ? townMap(parallel) : undefined;
}

/** Degrees to seven decimals, a centimetre: further ones are noise. */
function positionOn(map: string, {north, east}: Coordinates): Position | undefined {
  const [longitude = NaN, latitude = NaN] = proj4(map, 'WGS84', [east, north]);
  const isPossible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPossible ? {latitude: rounded(latitude), longitude: rounded(longitude)} : undefined;
}

const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
