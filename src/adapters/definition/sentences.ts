import type {Problem} from '../../domain/places/place.js';
import type {Issue} from './schema.js';

/** One sentence that begins with where it is. */
export function problem(where: string, what: string): Problem {
  return {message: `${where || 'définition'}\u00a0: ${what}`};
}

/** `steps[0].fields[2].label`. */
export function place(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
}

const spoken = new Set<PropertyKey>(
  (
    'label hint example missing wrong unit minLabel maxLabel title intro submit next confirm before lastDays after text ' +
    'purpose retention recipients compulsory'
  ).split(' '),
);
/** The value of this key is a text that people read, maybe in several languages. */
export const isSpoken = (key: PropertyKey | undefined): boolean => key !== undefined && spoken.has(key);

/** Says an issue of the schema in French: what was expected, rarely what was found. */
export function describe(issue: Issue): Problem[] {
  const where = place(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [
        problem(
          where,
          issue.input === undefined ? 'cette valeur manque.' : `${kinds[issue.expected] ?? issue.expected} attendu.`,
        ),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(place([...issue.path, key]), 'ce mot n’existe pas ici.'));
    case 'invalid_value':
      return [problem(where, `valeurs possibles\u00a0: ${issue.values.map(String).join(', ')}.`)];
    case 'invalid_format':
      return [problem(where, formatSentence(issue.path.at(-1), issue.input))];
    case 'invalid_key':
      return [problem(where, 'code de langue attendu, par exemple fr ou en.')];
    case 'too_small':
      return [
        problem(
          where,
          Number(issue.minimum) === 1 ? 'cette valeur ne peut pas être vide.' : `au moins ${issue.minimum}.`,
        ),
      ];
    case 'too_big':
      return [problem(where, `au plus ${issue.maximum}.`)];
    default:
      return [problem(where, unionSentence(issue))];
  }
}

/** Says what one of several shapes was expected to be. */
function unionSentence({path, input, code}: Issue): string {
  const key = path.at(-1);
  if (code === 'invalid_union' && isSpoken(key)) return textSentence(input);
  if (key === 'min') return 'today, ou un jour, par exemple 2027-03-18.';
  if (code === 'invalid_union' && key !== 'type')
    return 'condition non comprise. Exemple\u00a0: {"field": "profil", "eq": "etudiant"}.';
  return `valeurs possibles\u00a0: ${fieldTypes.join(', ')}.`;
}

function textSentence(input: unknown): string {
  if (input === undefined) return 'cette valeur manque.';
  if (typeof input === 'string') return 'cette valeur ne peut pas être vide.';
  return 'texte attendu, ou un texte par langue\u00a0: {"fr": "…", "en": "…"}.';
}

function formatSentence(key: PropertyKey | undefined, input: unknown): string {
  if (key === 'lang' || key === 'langs') return 'code de langue attendu, par exemple fr ou en.';
  if (typeof input === 'string' && !input.trim()) return 'cette valeur ne peut pas être vide.';
  if (key === 'min') return 'today, ou un jour, par exemple 2027-03-18.';
  if (key === 'opens' || key === 'closes' || key === 'max') return 'jour attendu, par exemple 2027-03-18.';
  return 'lettres minuscules sans accent, chiffres, tirets, en commençant par une lettre.';
}

const kinds: Record<string, string> = {
  string: 'texte',
  number: 'nombre',
  int: 'nombre entier',
  boolean: 'true ou false',
  array: 'liste',
  object: 'objet',
};
const fieldTypes = [
  ...['text', 'longtext', 'email', 'phone', 'postcode', 'number', 'date', 'scale'],
  ...['choice', 'choices', 'commune', 'place', 'consent'],
];
