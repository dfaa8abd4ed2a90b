import {plural} from './typography.js';

/** Sentences of a commune found by its name. */
export const fr = {
  found: (count: number) =>
    plural(
      count,
      '# commune proposée. Utilisez les flèches pour la choisir.',
      '# communes proposées. Utilisez les flèches pour choisir.',
    ),
  none: (text: string) =>
    `Aucune commune ne commence par «\u00a0${text}\u00a0»\u00a0: vous pouvez l’écrire quand même.`,
  unavailable: 'La liste des communes n’arrive pas\u00a0: écrivez le nom de la vôtre.',
};
