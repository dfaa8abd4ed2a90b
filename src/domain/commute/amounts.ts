import {between, scaleCents} from './fiscal-scale.js';
import type {Mode, SavingsInputs} from './inputs.js';
import type {LineKind} from './line.js';
import {
  cars,
  columns,
  homeEnergy,
  kilometresPerYear as meanYear,
  rebound,
  swissKilometre,
  weeks as meanWeeks,
} from './numbers.js';
import type {Days, Hours, Kg, Km, Money, Range} from './units.js';

type Unsettled = 'space' | 'durationMin' | 'active' | 'energyPrice' | 'givesUpCar' | 'taxRatePerKm' | 'taxCap';

/** The inputs with every default in its place. */
export type Settings = SavingsInputs &
  Required<Omit<SavingsInputs, Unsettled>> & {
    readonly days: Days;
    /** The trips go further than the kilometres of the year, which are raised to them. */
    readonly raised: boolean;
    /** Kilograms of CO2 equivalent per litre or kWh of the car, then per kWh of the house. */
    readonly emission: number;
    readonly gridEmission: number;
    /** Price of a kWh of the house. */
    readonly electricity: number;
  };

/** What one way of working changes: the sum follows. */
export interface Way {
  readonly mode: Mode;
  /** Kilometres by car avoided, one way; negative when the trip is longer. */
  readonly trip: number;
  /** The part of their cost that is kept: shared by the people in the car. */
  readonly share: number;
  /** Minutes of road avoided, one way; unknown when the trip's time is. */
  readonly minutes?: number;
  /** Electricity at home, or fee of the space, over a year: negative. */
  readonly extra: number;
  /** What the days at home emit there, over a year: negative. */
  readonly homeCo2: number;
  /** Other trips take a part of the avoided CO2 back. */
  readonly rebounds: boolean;
}

/** What the distance costs, and by whom it is said. */
export interface Cost {
  readonly kind: Extract<LineKind, 'scale' | 'tcs' | 'tax' | 'full'>;
  /** Before it is shared. */
  readonly amount: number;
}

/** What one way of working keeps over a year, negative when it costs. */
export interface Amounts extends Way {
  /** Kilometres avoided; negative when the trip is longer. */
  readonly kilometres: Km;
  /** The energy of these kilometres; unknown without a price. */
  readonly energy?: Money;
  /** Their tyres, oil and repairs, when the visitor says what a kilometre wears. */
  readonly wear: Money;
  /** All that varies with them: the fiscal scale in euros, the TCS in francs; the whole car when it is given up. */
  readonly variable: Money;
  readonly cost: Cost;
  /** What one stops paying in a year: `energy`, `wear`, `extra`. Unknown without a price. */
  readonly stopsPaying?: Money;
  /** What the distance costs in a year: `variable`, `extra`. */
  readonly distanceCost: Money;
  /** From the smaller of these two to the larger. */
  readonly year: Range;
  /** Unknown when the trip's time is. */
  readonly hours?: Hours;
  readonly co2: Kg;
  /** The part of the CO2 of the car that other trips do not take back; unknown when they are not counted. */
  readonly kept?: number;
}

export interface Comparison {
  readonly settings: Settings;
  /** What the same days cost today, positive. */
  readonly today: Amounts;
  readonly outcomes: readonly Amounts[];
  /** What keeps the most, whichever way one counts. */
  readonly best?: Amounts;
}

/** What few answers need, and fetch apart: see `ways.ts`. */
export interface Ways {
  /** Anywhere but at home, from the trip of today; nothing when too little is known. */
  readonly wayOf: (mode: Mode, today: Way, settings: Settings) => Way | undefined;
  /** What the distance costs, counted otherwise than every day; nothing when it is not. */
  readonly costOf: (settings: Settings, mode: Mode, kilometres: number) => Cost | undefined;
}

/** Every property is written: a spread would be several times slower, for a slider too. */
function settle(inputs: SavingsInputs): Settings {
  const {distanceKm, durationMin, active, space, givesUpCar, taxRatePerKm, taxCap} = inputs;
  const {currency = 'EUR', energy = 'essence', fiscalPower = 5, modes = ['domicile', 'espace']} = inputs;
  const {daysPerWeek: week = 2, weeks = meanWeeks, kilometresPerYear: year = meanYear, persons = 1} = inputs;
  const {wearPerKm = 0, reboundPercent = 100 * rebound} = inputs;
  const [at, price] = columns[currency];
  const [car, house] = [cars[energy], cars.electrique];
  const {consumption = car[0], energyPrice = car[price]} = inputs;
  const daysPerWeek = between(week, 0, 7);
  const days = (daysPerWeek * weeks) as Days;
  const trips = 2 * byCar(inputs) * days;
  return {
    currency,
    distanceKm,
    durationMin,
    active,
    daysPerWeek,
    weeks,
    days,
    energy,
    consumption,
    energyPrice,
    emission: car[at],
    gridEmission: house[at],
    electricity: house[price] ?? 0,
    wearPerKm,
    fiscalPower,
    kilometresPerYear: Math.max(year, trips),
    raised: trips > year,
    persons: Math.max(1, persons),
    givesUpCar,
    reboundPercent: between(reboundPercent, 0, 50),
    taxRatePerKm,
    taxCap,
    space,
    modes,
  };
}

/** Kilometres of a trip by car, one way: none on foot or by bike. */
export const byCar = ({distanceKm, active}: {distanceKm: number; active?: boolean}): number =>
  active ? 0 : distanceKm;

/** The fiscal scale of this car, in cents. */
export const centsOf =
  ({energy, fiscalPower}: Settings) =>
  (kilometres: number): number =>
    scaleCents(kilometres, fiscalPower, energy === 'electrique');

/** The fiscal scale is marginal: what the year costs with these kilometres, less what it costs without them. */
function everydayCost(settings: Settings, kilometres: number): Cost {
  const {currency, kilometresPerYear} = settings;
  if (currency === 'CHF') return {kind: 'tcs', amount: kilometres * swissKilometre};
  const cents = centsOf(settings);
  return {kind: 'scale', amount: (cents(kilometresPerYear) - cents(kilometresPerYear - kilometres)) / 100};
}

function amountsOf(settings: Settings, way: Way, ways?: Ways): Amounts {
  const {days, consumption, energyPrice, wearPerKm, emission, reboundPercent} = settings;
  const {mode, trip, share, minutes, extra, homeCo2, rebounds} = way;
  const kilometres = 2 * trip * days;
  const burnt = ((kilometres * consumption) / 100) * share;
  const energy = energyPrice === undefined ? undefined : burnt * energyPrice;
  const wear = kilometres * wearPerKm * share;
  const cost = ways?.costOf(settings, mode, kilometres) ?? everydayCost(settings, kilometres);
  const variable = cost.amount * share;
  const distanceCost = variable + extra;
  const stopsPaying = energy === undefined ? undefined : energy + wear + extra;
  const other = stopsPaying ?? distanceCost;
  const kept = rebounds && burnt > 0 ? 1 - reboundPercent / 100 : undefined;
  return {
    kilometres: kilometres as Km,
    energy: energy as Money | undefined,
    wear: wear as Money,
    variable: variable as Money,
    cost,
    stopsPaying: stopsPaying as Money | undefined,
    distanceCost: distanceCost as Money,
    year: {low: Math.min(other, distanceCost) as Money, high: Math.max(other, distanceCost) as Money},
    hours: minutes === undefined ? undefined : (((2 * minutes * days) / 60) as Hours),
    co2: (burnt * emission * (kept ?? 1) + homeCo2) as Kg,
    kept,
    ...way,
  };
}

/**
 * What a year of days not spent at the office keeps or costs at home, and elsewhere if `ways` are given, side by side.
 * Money goes from what one stops paying to all that varies with the distance, less home energy or the fee. CO2 is once
 * per car; other trips take a part of a gain back, never of a loss.
 */
export function compareWith(inputs: SavingsInputs, ways?: Ways): Comparison {
  const settings = settle(inputs);
  const {days, durationMin: minutes, persons, modes, electricity, gridEmission} = settings;
  const used = days * homeEnergy;
  const today: Way = {
    mode: 'domicile',
    trip: byCar(settings),
    share: 1 / persons,
    minutes,
    extra: 0,
    homeCo2: 0,
    rebounds: false,
  };
  const home = {...today, extra: -used * electricity, homeCo2: -used * gridEmission, rebounds: true};
  const outcomes = modes
    .map((mode) => (mode === 'domicile' ? home : ways?.wayOf(mode, today, settings)))
    .flatMap((way) => (way ? [amountsOf(settings, way, ways)] : []));
  const middle = ({year}: Amounts) => year.low + year.high;
  const [best] = [...outcomes].sort((one, other) => middle(other) - middle(one));
  return {settings, today: amountsOf(settings, today, ways), outcomes, best};
}
