import {isKnownColumn} from './fields.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Further down there is no data, only what would exhaust the stack. */
export const deepest = 8;
const deepestCells = 2;
const longestPacked = 100_000;

type Cell = readonly [column: string, text: string];

/**
 * The cells of an object. Objects inside it (`geo`, `address`, `center`, `fields`) are read as if their cells were its
 * own, so are those kept as a text and the first of a list of them; geometries and weeks are kept whole.
 */
export function cellsOf(object: JsonObject, depth = 0): Cell[] {
  return Object.entries(object).flatMap(([column, packed]): readonly Cell[] => {
    const value = unpacked(packed);
    if (column === 'plage_ouverture') return [[column, typeof packed === 'string' ? packed : JSON.stringify(packed)]];
    if (isWeek(value)) return [[column, weekText(value)]];
    if (isGeometry(value)) return [['geometry', JSON.stringify(value)]];
    const [first] = objectsOf(value);
    const inner = isObject(value) ? value : first && isAddress(first) ? first : undefined;
    if (inner) return depth < deepestCells ? cellsOf(inner, depth + 1) : [];
    const text = textOf(value);
    return text === '' ? [] : [[column, text]];
  });
}

/** A list or an object kept as a text, as Opendatasoft does; any other value as it is. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > longestPacked || !/^\s*(?:\{|\[[{["])/u.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** The hours of GoGoCarto: `{"Mo": "09:00-12:00"}`. */
const isWeek = (value: unknown): value is JsonObject =>
  isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => days.includes(key));

const weekText = (week: JsonObject): string =>
  days.flatMap((day) => (textOf(week[day]).trim() ? [`${day} ${textOf(week[day]).trim()}`] : [])).join('; ');

const isGeometry = (value: unknown): boolean =>
  isObject(value) && typeof value.type === 'string' && Array.isArray(value.coordinates);

/** Is an object of a list a part of the place, rather than one word of a list? */
const isAddress = (object: JsonObject): boolean =>
  Object.keys(object).filter((key) => isKnownColumn(key) && !words.includes(key)).length > 1;

/** Where an object of a list keeps its word. */
const words = ['valeur', 'value', 'name', 'nom', 'label', 'libelle', 'title'];

/** The text of a value; the words of a list are parted by bars, its numbers by commas. */
export function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (depth >= deepest) return '';
  if (isObject(value)) return depth === 0 ? '' : textOf(value[words.find((word) => value[word]) ?? ''], depth + 1);
  if (!Array.isArray(value)) return '';
  const texts = value.map((inner) => textOf(inner, depth + 1)).filter(Boolean);
  return texts.join(value.every((inner) => typeof inner === 'number') ? ', ' : '|');
}
