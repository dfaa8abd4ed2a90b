import type {Energy} from './inputs.js';
import type {Currency} from './units.js';

/**
 * The bare numbers of the model, for pages that count every byte: `coefficients.ts` gives each of them its unit, its
 * source and its date, and a test fails for one that would be missing there.
 */

/** EUR a kilometre up to 5,000 km; EUR a kilometre, then EUR, up to 20,000 km; EUR a kilometre above. */
export type ScaleRow = readonly [first: number, middle: number, fixed: number, last: number];

/** Litres, or kWh when electric, per 100 km. */
export const consumption: Readonly<Record<Energy, number>> = {
  essence: 7.85,
  diesel: 5.48,
  electrique: 20.5,
  hybride: 5.63,
  e85: 9.81,
  gpl: 9.03,
};

/** Per litre, or kWh when electric. Without a published price, the visitor is asked. */
export const prices: Readonly<Record<Currency, Readonly<Partial<Record<Energy, number>> & {electrique: number}>>> = {
  EUR: {essence: 1.733, diesel: 1.631, electrique: 0.194, hybride: 1.733, e85: 0.837, gpl: 0.959},
  CHF: {essence: 1.84, electrique: 0.277, hybride: 1.84},
};

/** When a price was true, and the day after which it should be shown as old. */
type Validity = readonly [asOf: string, expires: string];

/** For the prices above: fuels, then electricity. */
export const pricedOn: Readonly<Record<Currency, readonly [fuel: Validity, electricity: Validity]>> = {
  EUR: [
    ['2024-08', '2025-08-31'],
    ['2026-02', '2027-02-28'],
  ],
  CHF: [
    ['2025', '2025-12-31'],
    ['2026', '2026-12-31'],
  ],
};

/** Kilograms of CO2 equivalent per litre or kWh. */
export const emission: Readonly<Record<Energy, number>> = {
  essence: 2.7,
  diesel: 3.07,
  electrique: 0.052,
  hybride: 2.7,
  e85: 1.11,
  gpl: 1.86,
};

/** The same for a kWh of the Swiss grid. */
export const swissElectricity = 0.091;

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

/** Length of the road for one kilometre as the crow flies. */
export const detour = 1.35;
