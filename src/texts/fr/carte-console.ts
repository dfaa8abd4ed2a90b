import type {Problem} from '../../domain/places/place.js';
import {NBSP, plural} from './typography.js';

/** Rows that are incomplete, in one line for the console: how many, and the first ones. */
export function rowProblems(problems: readonly Problem[]): string {
  const count = plural(problems.length, '# remarque', '# remarques');
  const examples = problems.slice(0, 3).map(problemLine).join(' ');
  const rest = problems.length > 3 ? ' La liste complète est dans l’événement relais-erreur.' : '';
  return `données${NBSP}: ${count}. ${examples}${rest}`;
}

function problemLine({row, column, message}: Problem): string {
  const where = [row === undefined ? '' : `ligne ${row}`, column ? `colonne ${column}` : ''].filter(Boolean).join(', ');
  return where ? `${where.charAt(0).toUpperCase()}${where.slice(1)}${NBSP}: ${message}` : message;
}

/** Settings that leave something out, probably by mistake. */
export const settings = {
  noSource: 'aucun lieu : écrivez src="…" ou des <relais-lieu> dans la balise.',
  unknownPlace: (id: string): string => `lieu : aucun espace n’a l’identifiant « ${id} ».`,
  nothingKept: 'aucun espace ne correspond à « commune » et « types ».',
} as const;
