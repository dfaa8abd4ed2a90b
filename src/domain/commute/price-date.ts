import type {Energy} from './inputs.js';
import {pricedOn, type Validity} from './numbers.js';
import type {Currency} from './units.js';

export interface PriceDate {
  /** Year or month the price was true. */
  readonly asOf: string;
  /** Past the last day, month or year in which it was worth showing. */
  readonly old: boolean;
}

/** Past the last day, month or year in which a number was worth showing. */
export const isOld = (now: Date, expires: string): boolean => now.toISOString().slice(0, expires.length) > expires;

/** When the model's price of an energy was true, and until when it is worth showing. */
export const validityOf = (currency: Currency, energy: Energy): Validity =>
  pricedOn[currency][energy] ?? pricedOn[currency].essence;

/** How recent the model's price of an energy is. */
export function priceDate(currency: Currency, energy: Energy, now: Date): PriceDate {
  const [asOf, expires] = validityOf(currency, energy);
  return {asOf, old: isOld(now, expires)};
}
