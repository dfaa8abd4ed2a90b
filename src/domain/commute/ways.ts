import type {Fee} from '../places/place.js';
import {
  byCar,
  centsOf,
  type Comparison,
  type Cost,
  compareWith,
  type Settings,
  type Way,
  type Ways,
} from './amounts.js';
import type {Mode, SavingsInputs} from './inputs.js';
import {kilometresPerYear as mean, swissFixed, swissKilometre} from './numbers.js';
import type {Days} from './units.js';

/** How many times a fee is paid in a year: nobody subscribes for no day. */
export const feeTimes = (unit: Fee['unit'], days: Days): number =>
  unit === 'mois' ? days && 12 : days * (unit === 'jour' ? 1 : 2);

/** Minutes to the space: given, else at the pace of the trip to the office when both are made the same way. */
export function spaceMinutes({distanceKm, durationMin, active, space}: SavingsInputs): number | undefined {
  if (!space || space.durationMin !== undefined) return space?.durationMin;
  if (!space.distanceKm) return 0;
  if (durationMin === undefined || !distanceKm || !space.active !== !active) return undefined;
  return (durationMin * space.distanceKm) / distanceKm;
}

/** In the space: its trip and its fee count. With someone more in the car: its cost is shared, the road stays. */
function wayOf(mode: Mode, today: Way, settings: Settings): Way | undefined {
  const {durationMin, days, persons, space} = settings;
  if (mode === 'covoiturage') return {...today, mode, share: today.share - 1 / (persons + 1), minutes: undefined};
  if (!space) return undefined;
  const minutes = spaceMinutes(settings);
  const {fee} = space;
  return {
    ...today,
    mode,
    trip: today.trip - byCar(space),
    minutes: durationMin === undefined || minutes === undefined ? undefined : durationMin - minutes,
    extra: fee ? -fee.amount * feeTimes(fee.unit, days) : 0,
    rebounds: true,
  };
}

/** The kilometres of the whole commute in a year, which a tax office accepts: five days a week at least. */
export const commuteOf = (settings: Settings): number =>
  2 * byCar(settings) * Math.max(5, settings.daysPerWeek) * settings.weeks;

/**
 * What the distance costs when it is rarely counted so. A car that is given up counts whole, less what its other trips
 * cost with the other car of the house, a mean one: only where its trips are avoided, and not in a shared car. In
 * Switzerland, the tax office may say the cost of the commute, up to a cap.
 */
function costOf(settings: Settings, mode: Mode, kilometres: number): Cost | undefined {
  const {currency, kilometresPerYear: total, givesUpCar, taxRatePerKm, taxCap = Infinity} = settings;
  const swiss = currency === 'CHF';
  if (givesUpCar && mode !== 'covoiturage' && kilometres > 0) {
    const cents = centsOf(settings);
    const french = (cents(total) - cents(mean + total - kilometres) + cents(mean)) / 100;
    return {kind: 'full', amount: swiss ? swissFixed + kilometres * swissKilometre : french};
  }
  if (!swiss || !taxRatePerKm) return undefined;
  const accepted = (year: number) => Math.min(taxCap, year * taxRatePerKm);
  const commute = commuteOf(settings);
  return {kind: 'tax', amount: accepted(commute) - accepted(commute - kilometres)};
}

export const ways: Ways = {wayOf, costOf};

/** What a year of days not spent at the office keeps or costs, at home, in the space and in a shared car, side by side. */
export const compare = (inputs: SavingsInputs): Comparison => compareWith(inputs, ways);
