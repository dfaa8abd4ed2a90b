/** From Monday. */
export const weekdays = 'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche'.split(',');

/** Longer than any words about hours; keeps every reading short. */
const longest = 10_000;

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

/** One or several: a list. Nothing: an empty one. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The words of a value on one line, its lines parted as rules are; empty for what is no text. */
export function wordsOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const words = String(value).trim();
  if (words.length > longest && !/^[[{]/.test(words)) throw new Unusable('Un texte du fichier est trop long.');
  return words.replace(/([.,;:])?[^\S\n]*\n\s*/g, (_, sign = ' ;') => `${sign} `).replace(/\s+/g, ' ');
}

/** The first of these fields that says something. */
export function fieldOf(record: SourceRecord, ...names: readonly string[]): string {
  for (const name of names) {
    const [first] = listOf(record[name]);
    const words = wordsOf(first);
    if (words) return words;
  }
  return '';
}

/** Lower case, without accents; what is neither a letter nor a digit is one space. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/** For a filter: keeps one of those that say the same. */
export const isNew = (item: unknown, index: number, all: readonly unknown[]): boolean =>
  all.findIndex((other) => JSON.stringify(other) === JSON.stringify(item)) === index;

/** A list kept as a text, as the API of the « Annuaire de l’administration » does. Any other value is left as it is. */
export function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
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
