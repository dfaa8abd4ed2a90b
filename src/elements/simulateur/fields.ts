import {number, type ReadingConverter} from '../../shared/converters.js';

/** What a number may be, an example, and the slider beside it when there is one. */
export type Bounds = readonly [
  min: number,
  max: number,
  example: number,
  slider?: readonly [min: number, max: number, step: number],
];

/** The numbers a webmaster may set and a visitor may change: one table for both. Keys are the element's properties. */
export const bounds = {
  distanceKm: [0, 500, 12.5, [0, 80, 1]],
  dureeMin: [0, 300, 25, [0, 120, 5]],
  joursParSemaine: [0.5, 7, 2, [0.5, 5, 0.5]],
  consommation: [0, 100, 6.5],
  prixEnergie: [0, 20, 1.75],
  puissance: [1, 50, 5],
  kilometresParAn: [0, 200_000, 12_000],
  semaines: [1, 52, 46],
  personnes: [1, 9, 2],
  espaceDistanceKm: [0, 500, 4],
  espaceDureeMin: [0, 300, 10],
  espaceTarif: [0, 10_000, 15],
} satisfies Record<string, Bounds>;

export type FieldKey = keyof typeof bounds;

export const boundsOf = (key: FieldKey): Bounds => bounds[key];

/** The attribute of a field; absent or wrong, the group or the table of coefficients says. */
export function numberOf(key: FieldKey): ReadingConverter<number | undefined> {
  const [min, max] = boundsOf(key);
  return number<number | undefined>({min, max, byDefault: undefined});
}
