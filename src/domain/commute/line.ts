import type {Currency} from './units.js';

/**
 * What a line of the sum is about. `energy` plus `wear` (what one stops paying), and one of `scale`, `tcs`, `tax` and
 * `full` (what the distance costs) are two readings of the same kilometres: the money takes one or the other, plus `home`
 * and `fee`.
 */
export type LineKind =
  'distance' | 'energy' | 'wear' | 'scale' | 'tcs' | 'tax' | 'full' | 'home' | 'fee' | 'hours' | 'co2' | 'home-co2';

/** One line of the sum, over a year: what is kept when positive, spent when negative. `explain` says how it is made. */
export interface Line {
  readonly kind: LineKind;
  readonly amount: number;
  readonly unit: 'km' | 'h' | 'kg' | Currency;
  /** People among whom the amount is shared. */
  readonly sharedBy?: number;
}
