import type {Settings} from './amounts.js';
import {coefficients} from './coefficients.js';
import type {SavingsInputs} from './inputs.js';
import type {Term} from './receipt.js';
import {computeSavings, type Outcome, type Savings, times} from './savings.js';
import type {Hours, Kg, Km, Range} from './units.js';

/** What the commuters of a commune have in common. */
export interface CommuneInputs extends Omit<SavingsInputs, 'distanceKm'> {
  /** People who drive to work today, and would not on these days. */
  readonly commuters: number;
  /** One way, from home to the office: that of half of the rural workers when not given. */
  readonly distanceKm?: number;
}

/** What is supposed of every commuter, in the order one says it. */
export type AssumptionKind =
  'all-drive' | 'distance' | 'days' | 'weeks' | 'persons' | 'consumption' | 'price' | 'year' | 'rebound' | 'home';

export interface Assumption extends Term {
  readonly kind: AssumptionKind;
}

/** What all of them keep together over a year, by one way of working. */
export interface CommuneOutcome {
  readonly mode: Outcome['mode'];
  readonly kilometres: Km;
  readonly co2: Kg;
  /** Money kept in the households. */
  readonly year: Range;
  readonly month: Range;
  readonly fiveYears: Range;
  readonly hours?: Hours;
}

export interface CommuneSavings {
  readonly commuters: number;
  readonly outcomes: readonly CommuneOutcome[];
  /** What keeps the most. */
  readonly best?: CommuneOutcome;
  /** The sum of one commuter, which all the others are supposed to share. */
  readonly each: Savings;
  readonly assumptions: readonly Assumption[];
}

/**
 * Kilometres, hours and CO2 add up by car and by driver: with two people in the car, the road of both is driven once, so a
 * commuter stands for a share of it.
 */
function together({mode, kilometres, share, co2, year, month, fiveYears, hours}: Outcome, by: number): CommuneOutcome {
  return {
    mode,
    kilometres: (kilometres * share * by) as Km,
    co2: (co2 * by) as Kg,
    year: times(year, by),
    month: times(month, by),
    fiveYears: times(fiveYears, by),
    hours: hours === undefined ? undefined : ((hours * by) as Hours),
  };
}

function assumptionsOf(settings: Settings, {commuters, ...inputs}: CommuneInputs): Assumption[] {
  const {currency, energy, daysPerWeek, weeks, persons, consumption, energyPrice, kilometresPerYear} = settings;
  const price = coefficients.prices[currency][energy];
  const volume = energy === 'electrique' ? 'kWh' : 'l';
  const told = (kind: AssumptionKind, value: number, unit: string, coefficient?: Term['coefficient']): Assumption => ({
    kind,
    value,
    unit,
    coefficient,
  });
  const unless = (given: unknown, coefficient: Term['coefficient']) => (given === undefined ? coefficient : undefined);
  return [
    told('all-drive', commuters, ''),
    told('distance', settings.distanceKm, 'km', unless(inputs.distanceKm, coefficients.ruralCommute)),
    told('days', daysPerWeek, 'jours'),
    told('weeks', weeks, 'semaines', unless(inputs.weeks, coefficients.weeks)),
    told('persons', persons, ''),
    told('consumption', consumption, `${volume}/100 km`, unless(inputs.consumption, coefficients.consumption[energy])),
    ...(energyPrice === undefined
      ? []
      : [told('price', energyPrice, `${currency}/${volume}`, unless(inputs.energyPrice, price))]),
    ...(currency === 'EUR'
      ? [told('year', kilometresPerYear, 'km', unless(inputs.kilometresPerYear, coefficients.kilometresPerYear))]
      : []),
    told('rebound', settings.reboundPercent, '%', unless(inputs.reboundPercent, coefficients.rebound)),
    told('home', coefficients.homeEnergy.value, coefficients.homeEnergy.unit, coefficients.homeEnergy),
  ];
}

/**
 * What a commune keeps in a year when its commuters do not go to the office on these days: the sum of one of them, for
 * all of them. Every number that is supposed of them is in `assumptions`.
 */
export function computeForCommune(inputs: CommuneInputs): CommuneSavings {
  const {commuters, distanceKm = coefficients.ruralCommute.value, ...common} = inputs;
  const people = Math.max(0, commuters);
  const each = computeSavings({...common, distanceKm});
  const outcomes = each.outcomes.map((outcome) => together(outcome, people));
  return {
    commuters: people,
    outcomes,
    best: outcomes.find(({mode}) => mode === each.best?.mode),
    each,
    assumptions: assumptionsOf(each.settings, inputs),
  };
}
