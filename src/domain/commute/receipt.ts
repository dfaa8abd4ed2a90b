import type {Amounts, Settings} from './amounts.js';
import {type Coefficient, coefficients} from './coefficients.js';
import type {Energy, SavingsInputs} from './inputs.js';
import type {Line, LineKind, Savings} from './savings.js';
import type {Currency} from './units.js';
import {commuteOf, feeTimes} from './ways.js';

/** One number of a line: without a coefficient, it is the visitor's own. */
export interface Term {
  readonly value: number;
  readonly unit: string;
  readonly coefficient?: Coefficient<string, unknown>;
}

/**
 * A line with the numbers it is made of, in the order one writes them. They are multiplied with each other, a consumption
 * being for 100 km and minutes sixtieths of an hour, then divided by the people in the car, except for:
 * - `scale`: the scale of the year, less that of the rest, for that horsepower, raised when the car is electric;
 * - `full` in euros: the same, the rest being driven with the house's other car above its mean kilometres, plus the scale
 *   of that mean;
 * - `full` in francs: the first times the second, plus the third;
 * - `tax`: the commute, less the rest of it, each times the rate and under the cap when there is one.
 */
export interface ReceiptLine extends Line {
  readonly terms: readonly Term[];
}

/** What a line is written from. */
interface Sum {
  readonly amounts: Amounts;
  readonly settings: Settings;
  readonly inputs: SavingsInputs;
}

const own = (value: number, unit: string): Term => ({value, unit});

const sourced = (coefficient: Coefficient): Term => ({value: coefficient.value, unit: coefficient.unit, coefficient});

/** A number of the table, unless the visitor gave theirs. */
const usual = (given: number | undefined, coefficient: Coefficient): Term =>
  given === undefined ? sourced(coefficient) : own(given, coefficient.unit);

const emissionOf = (currency: Currency, energy: Energy): Coefficient =>
  currency === 'CHF' && energy === 'electrique' ? coefficients.swissElectricity : coefficients.emission[energy];

/** What the trips burn. */
const burnt = ({amounts: {kilometres}, settings: {energy}, inputs}: Sum): Term[] => [
  own(kilometres, 'km'),
  usual(inputs.consumption, coefficients.consumption[energy]),
];

function priceTerm({settings: {currency, energy, energyPrice = 0}, inputs}: Sum): Term {
  const published = coefficients.prices[currency][energy];
  const unit = `${currency}/${energy === 'electrique' ? 'kWh' : 'l'}`;
  return published ? usual(inputs.energyPrice, published) : own(energyPrice, unit);
}

function scaleTerms({amounts: {kilometres, cost}, settings, inputs}: Sum): Term[] {
  const {kilometresPerYear: total, fiscalPower} = settings;
  const mean = coefficients.kilometresPerYear;
  const year = settings.raised ? own(total, mean.unit) : usual(inputs.kilometresPerYear, mean);
  const power: Term = {...own(fiscalPower, 'CV'), coefficient: coefficients.scale};
  const car = settings.energy === 'electrique' ? [power, sourced(coefficients.electricScale)] : [power];
  const rest = total - kilometres;
  if (cost.kind === 'scale') return [year, own(rest, 'km'), ...car];
  return [year, own(mean.value + rest, 'km'), sourced(mean), ...car];
}

function taxTerms({amounts: {kilometres}, settings}: Sum): Term[] {
  const {taxRatePerKm = 0, taxCap} = settings;
  const commute = commuteOf(settings);
  const terms = [own(commute, 'km'), own(commute - kilometres, 'km'), own(taxRatePerKm, 'CHF/km')];
  return taxCap === undefined ? terms : [...terms, own(taxCap, 'CHF')];
}

const tcsTerms = ({amounts: {kilometres}}: Sum) => [own(kilometres, 'km'), sourced(coefficients.swissKilometre)];

const homeTerms = ({settings: {days}}: Sum) => [own(days, 'jours'), sourced(coefficients.homeEnergy)];

function feeTerms({settings: {currency, days, space}}: Sum): Term[] {
  const {unit = 'jour', amount = 0} = space?.fee ?? {};
  return [own(feeTimes(unit, days), unit === 'mois' ? unit : `${unit}s`), own(amount, currency)];
}

function carbonTerms(sum: Sum): Term[] {
  const {amounts, settings, inputs} = sum;
  const {kept} = amounts;
  const terms = [...burnt(sum), sourced(emissionOf(settings.currency, settings.energy))];
  if (kept === undefined) return terms;
  const {rebound} = coefficients;
  return [...terms, inputs.reboundPercent === undefined ? {...sourced(rebound), value: kept} : own(kept, rebound.unit)];
}

const termsOf: Readonly<Record<LineKind, (sum: Sum) => Term[]>> = {
  distance: ({amounts: {trip}, settings: {daysPerWeek}, inputs: {weeks}}) => [
    own(2, ''),
    own(trip, 'km'),
    own(daysPerWeek, 'jours'),
    usual(weeks, coefficients.weeks),
  ],
  energy: (sum) => [...burnt(sum), priceTerm(sum)],
  wear: ({amounts: {kilometres}, settings: {wearPerKm, currency}}) => [
    own(kilometres, 'km'),
    own(wearPerKm, `${currency}/km`),
  ],
  scale: scaleTerms,
  tcs: tcsTerms,
  tax: taxTerms,
  full: (sum) =>
    sum.settings.currency === 'EUR' ? scaleTerms(sum) : [...tcsTerms(sum), sourced(coefficients.swissFixed)],
  home: (sum) => {
    const price = coefficients.prices[sum.settings.currency].electrique;
    return [...homeTerms(sum), ...(price ? [sourced(price)] : [])];
  },
  fee: feeTerms,
  hours: ({amounts: {minutes = 0}, settings: {days}}) => [own(2, ''), own(minutes, 'min'), own(days, 'jours')],
  co2: carbonTerms,
  'home-co2': (sum) => [...homeTerms(sum), sourced(emissionOf(sum.settings.currency, 'electrique'))],
};

/** Every line of a way of working with its numbers, each with its unit, its source and its date. */
export const explain = (outcome: Savings['outcomes'][number], {settings, inputs}: Savings): ReceiptLine[] =>
  outcome.lines.map((line) => ({...line, terms: termsOf[line.kind]({amounts: outcome, settings, inputs})}));
