import type {Fee} from '../places/place.js';
import {scaleAmount} from './fiscal-scale.js';
import type {Mode, SavingsInputs} from './inputs.js';
import * as numbers from './numbers.js';
import type {Days, Hours, Kg, Km, Money, Range} from './units.js';

/** The inputs with every default in its place. */
export type Settings = SavingsInputs &
  Required<Omit<SavingsInputs, 'space' | 'durationMin' | 'energyPrice'>> & {
    readonly days: Days;
    /** The trips go further than the kilometres of the year, which are raised to them. */
    readonly raised: boolean;
  };

/** What one way of working keeps over a year, negative when it costs. */
export interface Amounts {
  readonly mode: Mode;
  /** Kilometres avoided; negative when the trip is longer. */
  readonly kilometres: Km;
  /** The part of the cost of these kilometres that is kept: shared by the people in the car. */
  readonly share: number;
  /** The energy of these kilometres; unknown without a price. */
  readonly energy?: Money;
  /** All that varies with them: the fiscal scale in euros, the TCS in francs. */
  readonly variable: Money;
  /** Electricity at home, or fee of the space: negative. */
  readonly extra: Money;
  readonly year: Range;
  /** Unknown when the trip's time is. */
  readonly hours?: Hours;
  readonly co2: Kg;
}

export interface Comparison {
  readonly settings: Settings;
  /** What the same days cost today, positive. */
  readonly today: Amounts;
  readonly outcomes: readonly Amounts[];
  /** What keeps the most, whichever way one counts. */
  readonly best?: Amounts;
}

function settle(inputs: SavingsInputs): Settings {
  const {currency = 'EUR', energy = 'essence', daysPerWeek = 2, weeks = numbers.weeks, persons = 1} = inputs;
  const days = (daysPerWeek * weeks) as Days;
  const yearly = inputs.kilometresPerYear ?? numbers.kilometresPerYear;
  const trips = 2 * inputs.distanceKm * days;
  return {
    ...inputs,
    fiscalPower: inputs.fiscalPower ?? 5,
    modes: inputs.modes ?? ['domicile', 'espace'],
    currency,
    energy,
    daysPerWeek,
    weeks,
    days,
    persons: Math.max(1, persons),
    consumption: inputs.consumption ?? numbers.consumption[energy],
    energyPrice: inputs.energyPrice ?? numbers.prices[currency][energy],
    kilometresPerYear: Math.max(yearly, trips),
    raised: trips > yearly,
  };
}

/** Kilograms of CO2 equivalent per litre or kWh, where the car is. */
export const emissionOf = ({currency, energy}: Settings): number =>
  currency === 'CHF' && energy === 'electrique' ? numbers.swissElectricity : numbers.emission[energy];

/** The cost of kilometres on the fiscal scale is marginal: what the year costs with them, less without them. */
function variableCost({currency, energy, fiscalPower, kilometresPerYear}: Settings, kilometres: number): number {
  if (currency === 'CHF') return kilometres * numbers.swissKilometre;
  const amount = (total: number) => scaleAmount(total, fiscalPower, energy === 'electrique');
  return amount(kilometresPerYear) - amount(kilometresPerYear - kilometres);
}

/** How many times a fee is paid in a year: nobody subscribes for no day. */
export const feeTimes = (unit: Fee['unit'], days: Days): number =>
  unit === 'mois' ? days && 12 : days * (unit === 'jour' ? 1 : 2);

/** Minutes to the space: given, else at the pace of the trip to the office. */
export function spaceMinutes({distanceKm, durationMin, space}: SavingsInputs): number | undefined {
  if (!space || space.durationMin !== undefined) return space?.durationMin;
  if (space.distanceKm === 0) return 0;
  return durationMin === undefined || distanceKm === 0 ? undefined : (durationMin * space.distanceKm) / distanceKm;
}

/** What one way of working costs besides the trip: electricity at home, or the fee of the space. */
function extraOf({currency, days, space}: Settings, mode: Mode): number {
  if (mode === 'domicile') return -days * numbers.homeEnergy * numbers.prices[currency].electrique;
  return mode === 'espace' && space?.fee ? -space.fee.amount * feeTimes(space.fee.unit, days) : 0;
}

/** One way of working over a year. `extra`: what it costs besides the trip, negative. */
function amountsOf(settings: Settings, mode: Mode, extra: number): Amounts {
  const {distanceKm, durationMin, days, persons, consumption, energyPrice, space} = settings;
  const pooled = mode === 'covoiturage';
  const [stillKm = 0, stillMin] = mode === 'espace' ? [space?.distanceKm, spaceMinutes(settings)] : [0, 0];
  const kilometres = 2 * (distanceKm - stillKm) * days;
  const share = 1 / persons - (pooled ? 1 / (persons + 1) : 0);
  const burnt = ((kilometres * consumption) / 100) * share;
  const energy = energyPrice === undefined ? undefined : burnt * energyPrice;
  const variable = variableCost(settings, kilometres) * share;
  const carbon = burnt * emissionOf(settings);
  const timed = durationMin !== undefined && stillMin !== undefined && !pooled;
  return {
    mode,
    kilometres: kilometres as Km,
    share,
    energy: energy as Money | undefined,
    variable: variable as Money,
    extra: extra as Money,
    year: {
      low: (Math.min(energy ?? variable, variable) + extra) as Money,
      high: (Math.max(energy ?? variable, variable) + extra) as Money,
    },
    hours: timed ? (((2 * (durationMin - stillMin) * days) / 60) as Hours) : undefined,
    co2: (carbon > 0 && !pooled ? carbon * (1 - numbers.rebound) : carbon) as Kg,
  };
}

/**
 * What a year of days not spent at the office keeps or costs, at home and in the space, side by side. Money goes from
 * the energy alone to all that varies with the distance, less home energy or the fee. CO2 is once per car; other trips
 * take a part of a gain back, never of a loss.
 */
export function compare(inputs: SavingsInputs): Comparison {
  const settings = settle(inputs);
  const outcomes = settings.modes
    .filter((mode) => mode !== 'espace' || settings.space)
    .map((mode) => amountsOf(settings, mode, extraOf(settings, mode)));
  const middle = ({year}: Amounts) => year.low + year.high;
  const [best] = [...outcomes].sort((one, other) => middle(other) - middle(one));
  return {
    settings,
    today: amountsOf(settings, 'domicile', 0),
    outcomes,
    best,
  };
}
