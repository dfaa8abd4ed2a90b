import {territoryOf} from '../calendar/territory.js';
import type {Position} from '../position.js';
import {shardNames} from './commune-shards.js';
import {foldText} from './text.js';

/**
 * A commune by one of its names, at its town hall or its church. A village that a larger commune took in has its own
 * position; its code and `of` are those of the commune of today.
 */
export interface Commune extends Position {
  /** INSEE code of the commune of today. */
  readonly code: string;
  readonly name: string;
  /** Département or overseas collectivity: `39`, `2A`, `974`. */
  readonly department: string;
  /** The commune of today, when `name` is that of a former commune or of a part. */
  readonly of?: string;
  /** Twice the decimal logarithm of the inhabitants, rounded: 0 to 13. Orders namesakes, says nothing else. */
  readonly size: number;
  /** The name as it is searched. */
  readonly bare: string;
}

/** Coordinates are written in thousandths of a degree: 110 m at most, less than a village. */
export const communeGrid = 1000;

/** A name as people compare it: lower case, no accent, words only, without its article, « Saint » spelt out. */
export const bareName = (name: string): string => foldText(name).replace(/^(?:l|le|la|les|las|los|aux) (?=.)/u, '');

/** Beginnings that so many communes share that one more letter files their names. */
const crowded = ['ch', 'ma', 'mo'];

/** Where a name is filed, whether a commune begins so or not: `be`, `cha`, `saint-c`. Three letters always tell. */
export function shardKey(name: string): string {
  const bare = bareName(name);
  const saint = /^sainte? (.)/u.exec(bare);
  if (saint) return `saint-${saint[1]}`;
  const letters = bare.replaceAll(' ', '');
  return letters.slice(0, crowded.includes(letters.slice(0, 2)) ? 3 : 2);
}

/** The file that holds the communes whose name may begin so; `undefined` when none does, or for too few letters. */
export function shardOf(query: string): string | undefined {
  const key = shardKey(nameAlone(query));
  return key && shardNames.split(' ').includes(key) ? key : undefined;
}

/** Reads a file of names, one a line: name, code, latitude and longitude on the grid, size, commune of today. */
export function readShard(text: string): Commune[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', code = '', latitude, longitude, size, of] = line.trim().split(';');
    const commune = {
      code,
      name,
      department: territoryOf(code),
      latitude: Number(latitude) / communeGrid,
      longitude: Number(longitude) / communeGrid,
      ...(of && {of}),
      size: Number(size),
      bare: bareName(name),
    };
    return /^\d[\dAB]\d{3}$/u.test(code) && isOnEarth(commune) ? [commune] : [];
  });
}

const isOnEarth = ({latitude, longitude}: Position): boolean => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/** « Saint-Claude (39) », « Morez (Hauts de Bienne, 39) »: tells namesakes apart, and is understood when typed back. */
export function communeLabel({name, of, department}: Commune): string {
  const isPart = of !== undefined && !bareName(name).startsWith(bareName(of));
  return `${name} (${isPart ? `${of}, ` : ''}${department})`;
}

/**
 * The communes that a query may mean, best first: the exact name, then names that begin so, then those that have its
 * words in this order; among them the largest first. A département (`39`) or a postcode beside the name chooses
 * between namesakes.
 */
export function matchCommunes(communes: readonly Commune[], query: string, limit = 8): Commune[] {
  const text = query.trim();
  const isLabel = text.endsWith(')');
  const labelled = isLabel ? communes.filter((commune) => communeLabel(commune) === text) : [];
  if (labelled.length > 0) return labelled;
  const whole = best(communes, bareName(text));
  const named = best(communes, bareName(nameAlone(text)));
  const there = named.filter(({department}) => territories(text).includes(department));
  const [found = named] = [isLabel ? there : whole, isLabel ? whole : there].filter(({length}) => length > 0);
  return found.slice(0, limit);
}

/** The name of a query that says more: « Saint-Claude (39) », « 39200 Saint-Claude », « Lons-le-Saunier cedex ». */
const nameAlone = (query: string): string =>
  query
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replace(/(^|\s)\d\S*/gu, '$1')
    .replace(/\scedex\s*$/iu, '');

/** The départements that a number in the query may mean; the postcodes of Corsica begin with 20. */
function territories(query: string): readonly string[] {
  const [, number = ''] = /(?:^|[\s(,])(\d[\dab]\d{0,3})(?=[\s),]|$)/iu.exec(query) ?? [];
  const territory = territoryOf(number.toUpperCase());
  return territory === '20' ? ['2A', '2B'] : [territory];
}

/** From the best to the last; a query without a letter means none. */
function best(communes: readonly Commune[], query: string): Commune[] {
  if (query === '') return [];
  const words = query.split(' ');
  const glued = words.join('');
  return communes
    .map((commune) => ({commune, rank: rankOf(commune.bare, query, words, glued)}))
    .filter(({rank}) => rank < 4)
    .sort((a, b) => a.rank - b.rank || b.commune.size - a.commune.size || byName(a.commune, b.commune))
    .map(({commune}) => commune);
}

/** Namesakes by their code: the same order in every browser. */
const byName = (a: Commune, b: Commune): number => compareText(a.name, b.name) || compareText(a.code, b.code);

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** 0: the name itself, 1: begins so, 2: begins so but for the spaces, 3: has the words in order, 4: is another. */
function rankOf(bare: string, query: string, words: readonly string[], glued: string): number {
  if (bare === query) return 0;
  if (bare.startsWith(query)) return 1;
  if (bare.replaceAll(' ', '').startsWith(glued)) return 2;
  let from = 0;
  for (const word of words) {
    from = ` ${bare}`.indexOf(` ${word}`, from) + 1;
    if (from === 0) return 4;
  }
  return 3;
}
