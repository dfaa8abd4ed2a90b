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

/** In thousandths, so that the sum stays in whole numbers: 0.529 × 4,003 km is exact to the cent. */
const thousandths = (number: number) => Math.round(number * 1000);

/** The scale for the kilometres of one year, in thousandths of a euro. */
function bandAmount(kilometres: number, [first, middle, fixed, last]: ScaleRow): number {
  if (kilometres <= 5000) return kilometres * thousandths(first);
  if (kilometres <= 20_000) return kilometres * thousandths(middle) + thousandths(fixed);
  return kilometres * thousandths(last);
}

/**
 * What the French tax scale says a car costs for the kilometres of one year: wear, repairs, tyres, fuel, insurance.
 * Euros, exact to the cent.
 * @throws {RangeError} for a year before 2022, whose scale was another one.
 */
export function fiscalAmount({kilometres, fiscalPower, electric = false, year = 2022}: FiscalTrip): Money {
  if (year < 2022) throw new RangeError('Le barème n’est connu qu’à partir des revenus 2022.');
  const row = scale[Math.min(7, Math.max(3, Math.floor(fiscalPower))) - 3] as ScaleRow;
  const amount = bandAmount(Math.max(0, kilometres), row);
  const raised = electric ? (amount * thousandths(electricScale)) / 1000 : amount;
  return (Math.round(raised / 10) / 100) as Money;
}
