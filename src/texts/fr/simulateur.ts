/** Sentences of `<relais-simulateur>` before the answer. The answer is in `simulateur-answer.ts`, the rest in `simulateur-details.ts`. */

export const title = 'Combien gardez-vous en faisant moins de route\u202f?';
export const promise =
  'Indiquez la distance\u00a0: la réponse s’affiche aussitôt, en argent, en heures et en CO₂. Rien n’est enregistré ni envoyé.';

export const askCommunes = 'Vous ne la connaissez pas\u202f? Trouvez-la entre deux communes';

export const answerUnavailable = 'Le calcul n’a pas pu être chargé. Changez la distance pour réessayer.';

/** Heard on a slider that stands nowhere yet. */
export const notGiven = 'pas encore indiqué';

/** Label, unit and hint of a number. */
export type FieldText = readonly [label: string, unit: string, hint: string];
export const distanceText: FieldText = [
  'Quelle distance entre chez vous et votre travail\u202f?',
  'km',
  'Un aller, par la route. Exemple\u00a0:\u00a012,5',
];
