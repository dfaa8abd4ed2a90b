import {number, type ReadingConverter} from '../../shared/converters.js';

/** What a number may be, and the slider beside it when there is one. */
export type Bounds = readonly [min: number, max: number, slider?: readonly [min: number, max: number, step: number]];

/**
 * The numbers a webmaster may set and a visitor may change: one table for both. Keys are the element's properties, but
 * for `usure` and `rebond`, which only the visitor says.
 */
export const bounds = {
  distanceKm: [0, 300, [0, 80, 1]],
  dureeMin: [0, 300, [0, 120, 5]],
  joursParSemaine: [0.5, 7, [0.5, 5, 0.5]],
  consommation: [0, 40],
  prixEnergie: [0, 5],
  puissance: [1, 50],
  kilometresParAn: [0, 200_000],
  semaines: [1, 52],
  personnes: [1, 9],
  espaceDistanceKm: [0, 300],
  espaceDureeMin: [0, 300],
  espaceTarif: [0, 10_000],
  tauxFiscal: [0, 5],
  plafondFiscal: [0, 100_000],
  actifs: [0, 100_000],
  usure: [0, 2],
  rebond: [0, 50, [0, 50, 5]],
} satisfies Record<string, Bounds>;

export type FieldKey = keyof typeof bounds;

export const boundsOf = (key: FieldKey): Bounds => bounds[key];

/** The attribute of a field; absent or wrong, the group or the table of coefficients says. */
export function numberOf(key: FieldKey): ReadingConverter<number | undefined> {
  const [min, max] = boundsOf(key);
  return number<number | undefined>({min, max, byDefault: undefined});
}
