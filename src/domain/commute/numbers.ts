import type {Energy} from './inputs.js';
import type {Currency} from './units.js';

/**
 * The bare numbers of the model, for pages that count every byte: `coefficients.ts` gives each of them its unit, its
 * source and its date, and a test fails for one that would be missing there.
 */

/** EUR a kilometre up to 5,000 km; EUR a kilometre, then EUR, up to 20,000 km; EUR a kilometre above. */
export type ScaleRow = readonly [first: number, middle: number, fixed: number, last: number];

/**
 * Litres, or kWh when electric, per 100 km; kilograms of CO2 equivalent per litre or kWh, in France, in Switzerland; price
 * of a litre or a kWh, in euros, in francs. Without a published price, the visitor is asked.
 */
export type CarRow = readonly [consumption: number, french: number, swiss: number, euros: number, francs?: number];

/** A compact car of every energy. */
export const cars: Readonly<Record<Energy, CarRow>> = {
  essence: [7.85, 2.7, 2.7, 1.833, 1.74],
  diesel: [5.48, 3.07, 3.07, 2.001, 1.95],
  electrique: [20.5, 0.052, 0.091, 0.194, 0.277],
  hybride: [5.63, 2.7, 2.7, 1.833, 1.74],
  e85: [9.81, 1.11, 1.11, 0.7264],
  gpl: [9.03, 1.86, 1.86, 0.9676],
};

/** Where the emission and the price of a currency are in a row. */
export const columns = {EUR: [1, 3], CHF: [2, 4]} as const;

/** When a price was true, and the last month or year in which it should be shown as fresh. */
export type Validity = readonly [asOf: string, expires: string];

const others: Validity = ['2025-06', '2026-06'];

/** For the prices above: that of petrol, unless an energy has its own. */
export const pricedOn: Readonly<
  Record<Currency, Readonly<Partial<Record<Energy, Validity>> & Record<'essence' | 'electrique', Validity>>>
> = {
  EUR: {essence: ['2026-03', '2027-03'], electrique: ['2026-02', '2027-02'], e85: others, gpl: others},
  CHF: {essence: ['2026-03', '2027-03'], electrique: ['2026', '2026']},
};

/** Fiscal scale of the kilometres, for 3 to 7 fiscal horsepower, since the income of 2022. */
export const scale: readonly ScaleRow[] = [
  [0.529, 0.316, 1065, 0.37],
  [0.606, 0.34, 1330, 0.407],
  [0.636, 0.357, 1395, 0.427],
  [0.665, 0.374, 1457, 0.447],
  [0.697, 0.394, 1515, 0.47],
];

/** What the scale is multiplied by for an electric car. */
export const electricScale = 1.2;

/** The part of a Swiss kilometre that varies with the distance, in francs. */
export const swissKilometre = 0.276;

/** What a Swiss car costs in a year without moving, in francs. */
export const swissFixed = 6977;

/** kWh that a day at home adds to the bill. */
export const homeEnergy = 1.4;

/** The part of the avoided CO2 that other trips take back. */
export const rebound = 0.25;

/** Weeks worked in a year. */
export const weeks = 46;

/** Kilometres of a mean car in a year. */
export const kilometresPerYear = 11_634;

/** Hours of a working day. */
export const workingDay = 7;

/** Length of the road for one kilometre as the crow flies: what is counted, and between what it may be. */
export const detour = 1.35;
export const detourLow = 1.2;
export const detourHigh = 1.5;

/** Kilometres to work, one way, that half of the workers of rural communes exceed. */
export const ruralCommute = 13;
