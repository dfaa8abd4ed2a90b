import {type Amounts, compare, emissionOf, feeTimes, type Settings} from './amounts.js';
import {type Coefficient, coefficients} from './coefficients.js';
import type {Mode, Note, SavingsInputs} from './inputs.js';
import {notesOf} from './notes.js';
import type {Currency, Days, Hours, Kg, Km, Money, Range} from './units.js';

export type {Mode, Note, SavingsInputs, SpaceInputs} from './inputs.js';
export {modes} from './inputs.js';

/** One number of a line: without a coefficient, it is the visitor's own. */
export interface Term {
  readonly value: number;
  readonly unit: string;
  readonly coefficient?: Coefficient<string, unknown>;
}

/**
 * What a line of the sum is about. `energy` and `scale` (or `tcs`) are two readings of the same kilometres: the money
 * takes one or the other, plus `home` and `fee`.
 */
export type LineKind = 'distance' | 'energy' | 'scale' | 'tcs' | 'home' | 'fee' | 'hours' | 'co2';

/** One line of the sum, over a year: what is kept when positive, spent when negative. */
export interface Line {
  readonly kind: LineKind;
  readonly amount: number;
  readonly unit: 'km' | 'h' | 'kg' | Currency;
  /** The numbers it is made of, multiplied with each other, except for `scale`: total, rest, horsepower. */
  readonly terms: readonly Term[];
  /** People among whom the amount is shared. */
  readonly sharedBy?: number;
}

export interface Outcome {
  readonly mode: Mode;
  /** Kilometres avoided in a year; negative when the trip is longer. */
  readonly kilometres: Km;
  readonly year: Range;
  readonly month: Range;
  /** Per day not spent at the office. */
  readonly day: Range;
  /** With the energy alone, over a year: what no one can dispute. */
  readonly energyOnly: Money;
  /** Unknown when the trip's time is. */
  readonly hours?: Hours;
  readonly co2: Kg;
  readonly lines: readonly Line[];
}

export interface Savings {
  readonly currency: Currency;
  readonly days: Days;
  /** The car's kilometres in the year, raised to those of the trips when they were fewer. */
  readonly kilometresPerYear: Km;
  /** What the same days cost today, positive. */
  readonly today: Omit<Outcome, 'mode' | 'lines' | 'energyOnly'>;
  readonly outcomes: readonly Outcome[];
  /** What keeps the most, whichever way one counts. */
  readonly best?: Outcome;
  readonly notes: readonly Note[];
}

const own = (value: number, unit: string): Term => ({value, unit});

const term = (coefficient: Coefficient, given?: number): Term =>
  given === undefined ? {value: coefficient.value, unit: coefficient.unit, coefficient} : own(given, coefficient.unit);

/** A line is written only when its numbers are known. */
type MaybeLine = Line | undefined;

function distanceLine({kilometres}: Amounts, {daysPerWeek, days}: Settings, {weeks}: SavingsInputs): Line {
  const oneWay = own(days === 0 ? 0 : kilometres / 2 / days, 'km');
  const terms = [own(2, ''), oneWay, own(daysPerWeek, 'jours'), term(coefficients.weeks, weeks)];
  return {kind: 'distance', amount: kilometres, unit: 'km', terms};
}

const consumed = ({kilometres}: Amounts, {energy}: Settings, {consumption}: SavingsInputs) => [
  own(kilometres, 'km'),
  term(coefficients.consumption[energy], consumption),
];

function energyLine(amounts: Amounts, settings: Settings, inputs: SavingsInputs): MaybeLine {
  const {currency, energy, energyPrice} = settings;
  if (amounts.energy === undefined || energyPrice === undefined) return undefined;
  const published = coefficients.prices[currency][energy];
  const unit = `${currency}/${energy === 'electrique' ? 'kWh' : 'l'}`;
  const price = published ? term(published, inputs.energyPrice) : own(energyPrice, unit);
  const terms = [...consumed(amounts, settings, inputs), price];
  return {kind: 'energy', amount: amounts.energy, unit: currency, terms, sharedBy: 1 / amounts.share};
}

function variableLine({kilometres, variable, share}: Amounts, settings: Settings, inputs: SavingsInputs): Line {
  const {currency, kilometresPerYear: total, fiscalPower} = settings;
  const common = {amount: variable, unit: currency, sharedBy: 1 / share};
  if (currency === 'CHF')
    return {...common, kind: 'tcs', terms: [own(kilometres, 'km'), term(coefficients.swissKilometre)]};
  const mean = inputs.kilometresPerYear === undefined && total === coefficients.kilometresPerYear.value;
  const yearly = mean ? term(coefficients.kilometresPerYear) : own(total, 'km');
  const power = {...own(fiscalPower, 'CV'), coefficient: coefficients.scale};
  return {...common, kind: 'scale', terms: [yearly, own(total - kilometres, 'km'), power]};
}

function extraLine({mode, extra}: Amounts, {currency, days, space}: Settings): MaybeLine {
  const electricity = coefficients.prices[currency].electrique;
  if (mode === 'domicile' && electricity) {
    const terms = [own(days, 'jours'), term(coefficients.homeEnergy), term(electricity)];
    return {kind: 'home', amount: extra, unit: currency, terms};
  }
  if (mode !== 'espace' || !space?.fee) return undefined;
  const {amount, unit} = space.fee;
  const terms = [own(feeTimes(unit, days), unit === 'mois' ? 'mois' : `${unit}s`), own(amount, currency)];
  return {kind: 'fee', amount: extra, unit: currency, terms};
}

function hoursLine({hours}: Amounts, {days}: Settings): MaybeLine {
  if (hours === undefined) return undefined;
  const minutes = own(days === 0 ? 0 : (hours * 30) / days, 'min');
  return {kind: 'hours', amount: hours, unit: 'h', terms: [own(2, ''), minutes, own(days, 'jours')]};
}

function carbonLine(amounts: Amounts, settings: Settings, inputs: SavingsInputs): Line {
  const {currency, energy} = settings;
  const swiss = currency === 'CHF' && energy === 'electrique';
  const emission = term(swiss ? coefficients.swissElectricity : coefficients.emission[energy]);
  const rebounds = amounts.mode !== 'covoiturage' && amounts.kilometres > 0;
  const kept = {value: 1 - coefficients.rebound.value, unit: '', coefficient: coefficients.rebound};
  const terms = [...consumed(amounts, settings, inputs), emission, ...(rebounds ? [kept] : [])];
  return {kind: 'co2', amount: amounts.co2, unit: 'kg', terms, sharedBy: 1 / amounts.share};
}

const divide = ({low, high}: Range, by: number): Range => ({
  low: (by === 0 ? 0 : low / by) as Money,
  high: (by === 0 ? 0 : high / by) as Money,
});

function periods({kilometres, year, hours, co2}: Amounts, days: Days): Savings['today'] {
  return {kilometres, year, month: divide(year, 12), day: divide(year, days), hours, co2};
}

function outcomeOf(amounts: Amounts, settings: Settings, inputs: SavingsInputs): Outcome {
  const lines = [
    distanceLine(amounts, settings, inputs),
    energyLine(amounts, settings, inputs),
    variableLine(amounts, settings, inputs),
    extraLine(amounts, settings),
    hoursLine(amounts, settings),
    carbonLine(amounts, settings, inputs),
  ];
  return {
    ...periods(amounts, settings.days),
    mode: amounts.mode,
    energyOnly: ((amounts.energy ?? amounts.variable) + amounts.extra) as Money,
    lines: lines.filter((line) => line !== undefined),
  };
}

/**
 * What a year of days not spent at the office keeps or costs, at home and in the space, side by side, with every line
 * of the sum and the source of its numbers. `low` and `high` go from the energy alone to all that varies with the
 * distance (marginal fiscal scale in euros, TCS variable part in francs), less home energy or the fee.
 */
export function computeSavings(inputs: SavingsInputs): Savings {
  const {settings, today, outcomes, best} = compare(inputs);
  const written = outcomes.map((amounts) => outcomeOf(amounts, settings, inputs));
  return {
    currency: settings.currency,
    days: settings.days,
    kilometresPerYear: settings.kilometresPerYear as Km,
    today: {...periods(today, settings.days), co2: todayCarbon(today, settings)},
    outcomes: written,
    best: written[outcomes.findIndex((outcome) => outcome === best)],
    notes: notesOf(settings),
  };
}

/** What the trips of today emit: no other trip takes a part of it back. */
const todayCarbon = ({kilometres, share}: Amounts, settings: Settings) =>
  (((kilometres * settings.consumption) / 100) * share * emissionOf(settings)) as Kg;
