import {electricScale, scale, type ScaleRow} from './numbers.js';
import type {Money} from './units.js';

export interface FiscalTrip {
  /** Kilometres of the year. */
  readonly kilometres: number;
  /** Fiscal horsepower; below 3 counts as 3, above 7 as 7. */
  readonly fiscalPower: number;
  /** Electric only: the amount is raised by a fifth. */
  readonly electric?: boolean;
  /** Year of the income; the scale has not moved since 2022. */
  readonly year?: number;
}

export const between = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** What floats may miss of half a cent. */
const far = 1 / 1_000_000;

/** The scale for the kilometres of one year, in whole cents. */
export function scaleCents(kilometres: number, fiscalPower: number, electric: boolean): number {
  const row = between(Math.floor(fiscalPower), 3, 7) - 3;
  const [first, middle, fixed, last] = scale[row] as ScaleRow;
  const driven = Math.max(0, kilometres);
  let amount = driven * last;
  if (driven <= 20_000) amount = driven * middle + fixed;
  if (driven <= 5000) amount = driven * first;
  return Math.round(amount * (electric ? electricScale : 1) * 100 + far);
}

/**
 * What the French tax scale says a car costs for the kilometres of one year: wear, repairs, tyres, fuel, insurance.
 * Euros, exact to the cent.
 * @throws {RangeError} for a year before 2022, whose scale was another one.
 */
export function fiscalAmount({kilometres, fiscalPower, electric = false, year = 2022}: FiscalTrip): Money {
  if (year < 2022) throw new RangeError('Barème connu depuis les revenus 2022.');
  return (scaleCents(kilometres, fiscalPower, electric) / 100) as Money;
}
