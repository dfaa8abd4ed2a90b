import type {Energy} from './inputs.js';
import {pricedOn} from './numbers.js';
import type {Currency} from './units.js';

export interface PriceDate {
  /** Year or month the price was true. */
  readonly asOf: string;
  /** Past the day until which it was worth showing. */
  readonly old: boolean;
}

/** Past the day until which a number was worth showing. */
export const isOld = (now: Date, expires?: string): boolean =>
  expires !== undefined && now.toISOString().slice(0, 10) > expires;

/** How recent the model's price of an energy is. */
export function priceDate(currency: Currency, energy: Energy, now: Date): PriceDate {
  const [asOf, expires] = pricedOn[currency][energy === 'electrique' ? 1 : 0];
  return {asOf, old: isOld(now, expires)};
}
