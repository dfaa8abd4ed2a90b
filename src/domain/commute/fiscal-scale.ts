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

/** The scale for the kilometres of one year: euros, to the cent; the far decimals that floats add are cut before. */
export function scaleAmount(kilometres: number, fiscalPower: number, electric: boolean): number {
  const row = Math.min(7, Math.max(3, Math.floor(fiscalPower))) - 3;
  const [first, middle, fixed, last] = scale[row] as ScaleRow;
  const driven = Math.max(0, kilometres);
  let amount = driven * last;
  if (driven <= 20_000) amount = driven * middle + fixed;
  if (driven <= 5000) amount = driven * first;
  const cents = amount * (electric ? electricScale : 1) * 100;
  return Math.round(Number(cents.toFixed(3))) / 100;
}

/**
 * What the French tax scale says a car costs for the kilometres of one year: wear, repairs, tyres, fuel, insurance.
 * Euros, exact to the cent.
 * @throws {RangeError} for a year before 2022, whose scale was another one.
 */
export function fiscalAmount({kilometres, fiscalPower, electric = false, year = 2022}: FiscalTrip): Money {
  if (year < 2022) throw new RangeError('Le barème n’est connu qu’à partir des revenus 2022.');
  return scaleAmount(kilometres, fiscalPower, electric) as Money;
}
