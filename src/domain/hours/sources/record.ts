/** From Monday. */
export const weekdays = 'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche'.split(',');

/** Longer than any words about hours, and than any list of one place kept as a text; keeps every reading short. */
const [longest, longestPacked] = [10_000, 200_000];
/** More items than one place has, of anything. */
const most = 1000;

/** What is said of a day that is surely not closed, and whose hours are not surely understood. */
export const unread = 'horaires à confirmer';

/** One object of a JSON, or one row of a table. */
export type SourceRecord = Readonly<Record<string, unknown>>;

/** What a format says, in our spelling; not yet checked. */
export interface Draft {
  readonly text: string;
  readonly closures?: string;
  readonly notes?: readonly string[];
}

/** A file that cannot be used: one French sentence for the webmaster. */
export class Unusable extends Error {}

export const isRecord = (value: unknown): value is SourceRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One or several: a list, however long. Nothing: an empty one. */
export const anyListOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** What one place has of something: one or several, a list. Nothing: an empty one. */
export function listOf(value: unknown, limit = most): readonly unknown[] {
  const list = anyListOf(value);
  if (list.length > limit) throw new Unusable(`Une liste du fichier a plus de ${limit} éléments.`);
  return list;
}

const tooLong = () => new Unusable('Un texte du fichier est trop long.');

/** The words of a value on one line, its lines parted as rules are; empty for what is no text. */
export function wordsOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const words = String(value).trim();
  if (words.length > longest) throw tooLong();
  const lines = words
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return lines
    .map((line, index) => (index === lines.length - 1 || /[.,;:]$/.test(line) ? line : `${line} ;`))
    .join(' ');
}

/** What the first of these fields that says something says, as it is written. */
export function saidIn(record: SourceRecord, ...names: readonly string[]): readonly unknown[] {
  for (const name of names) {
    const said = listOf(record[name]).filter((item) => typeof item === 'number' || (isText(item) && item.trim()));
    if (said.length) return said;
  }
  return [];
}

/** The words of the first of these fields that says something. */
export const fieldOf = (record: SourceRecord, ...names: readonly string[]): string =>
  wordsOf(saidIn(record, ...names)[0]);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Lower case, without accents; what is neither a letter nor a digit is one space. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/** One of those that say the same, in their order. */
export function distinct<Item>(all: readonly Item[]): Item[] {
  return [...new Map(all.map((item) => [JSON.stringify(item), item])).values()];
}

/** Is it a list or an object kept as a text, as the API of the « Annuaire de l’administration » does? */
export const isPacked = (value: unknown): value is string => isText(value) && /^\s*[[{]/.test(value);

/** What such a text holds. Any other value is left as it is. */
export function unpacked(value: unknown): unknown {
  if (!isPacked(value)) return value;
  if (value.length > longestPacked) throw tooLong();
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** A comment beside hours: the reader sees one, whatever it holds. */
export const quote = (words: string): string =>
  words &&
  ` "${words
    .replace(/\s+/g, ' ')
    .replace(/"([^"]*)"/g, '«\u00a0$1\u00a0»')
    .replace(/"/g, '')}"`;
