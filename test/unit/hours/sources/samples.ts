import {readHours} from '../../../../src/domain/hours/read-hours.js';
import {statusAt} from '../../../../src/domain/hours/evaluate.js';
import {type HoursSource, readHoursSource} from '../../../../src/domain/hours/sources/read-source.js';

/** One object of `plage_ouverture`, as the API of the « Annuaire de l’administration » gives it. */
export function range(days: string, first: string, second = '', comment = '') {
  const [from = '', to = from] = days.split('-');
  const [start1 = '', end1 = ''] = first.split('-');
  const [start2 = '', end2 = ''] = second.split('-');
  return {
    nom_jour_debut: from,
    nom_jour_fin: to,
    valeur_heure_debut_1: start1,
    valeur_heure_fin_1: end1,
    valeur_heure_debut_2: start2,
    valeur_heure_fin_2: end2,
    commentaire: comment,
  };
}

/** The source read from a value, which has to be readable. */
export function sourceOf(value: unknown, name?: string): HoursSource {
  const {source, problem} = readHoursSource(typeof value === 'string' ? value : JSON.stringify(value), {name});
  if (!source) throw new Error(`unreadable: ${problem}`);
  return source;
}

export const problemOf = (value: unknown, name?: string): string | undefined =>
  readHoursSource(typeof value === 'string' ? value : JSON.stringify(value), {name}).problem;

/** The state at a moment of winter in Paris, `2026-11-23T10:00`. */
export function stateAt({text, closures}: HoursSource, moment: string): string {
  const {hours, problem} = readHours(text, {closures});
  if (!hours) throw new Error(problem?.message);
  return statusAt(hours, new Date(`${moment}:00+01:00`)).state;
}
