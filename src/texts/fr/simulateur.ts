import {formatNumber, NBSP} from './typography.js';

/** Sentences of `<relais-simulateur>` before the answer. The answer is in `simulateur-answer.ts`, the rest in `simulateur-details.ts`. */

export const title = 'Combien gardez-vous en faisant moins de route\u202f?';
export const promise =
  'Indiquez la distance\u00a0: la réponse s’affiche aussitôt, en argent, en heures et en CO₂. Rien n’est enregistré ni envoyé.';
export const answerUnavailable = 'Le calcul n’a pas pu être chargé. Changez la distance pour réessayer.';

/** Heard on a slider that stands nowhere yet. */
export const notGiven = 'pas encore indiqué';

/** Label, unit and hint of a number. */
export type FieldText = readonly [label: string, unit: string, hint: string];
export const distanceText: FieldText = [
  'Quelle distance entre chez vous et votre travail\u202f?',
  'km',
  'Un aller, par la route. Exemple\u00a0: 12,5',
];

/** A unit as French people write it: `EUR/kWh` is `€/kWh`. */
export const unitName = (unit: string) => unit.replace('EUR', '€');

/** A number with the decimals it has, three at most. */
export function plain(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return formatNumber(rounded, `${rounded}`.split('.')[1]?.length);
}

/** A quantity with its unit: `7,85 l/100 km`. */
export const quantity = (value: number, unit: string) =>
  plain(value) + (unit && NBSP + unitName(unit).replaceAll(' ', NBSP));

export const wrong = (text: string, min: number, max: number, example: number) =>
  `«\u00a0${text}\u00a0» n’est pas compris\u00a0: écrivez un nombre de ${plain(min)} à ${plain(max)}, par exemple ${plain(example)}.`;
