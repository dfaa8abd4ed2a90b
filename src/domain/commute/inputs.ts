import type {Fee} from '../places/place.js';
import type {Currency} from './units.js';

/** Where the work is done on these days, or how one goes. The attribute's own words. */
export const modes = ['domicile', 'espace', 'covoiturage'] as const;
export type Mode = (typeof modes)[number];

/** What the car drinks. The attribute's own words. */
export const energies = ['essence', 'diesel', 'electrique', 'hybride', 'e85', 'gpl'] as const;
export type Energy = (typeof energies)[number];

/** A coworking space: its trip and its fee count. */
export interface SpaceInputs {
  /** One way, from home. */
  readonly distanceKm: number;
  /** One way; unknown: at the pace of the trip to the office. */
  readonly durationMin?: number;
  /** One goes on foot or by bike: its trip costs and emits nothing. */
  readonly active?: boolean;
  /** Unknown: counted as nothing, and said so. */
  readonly fee?: Fee;
}

/** What is not given takes its sourced default. */
export interface SavingsInputs {
  readonly currency?: Currency;
  /** One way, from home to the office. */
  readonly distanceKm: number;
  /** One way. Unknown: hours are not counted. */
  readonly durationMin?: number;
  /** One goes to the office on foot or by bike today: no car to save on. */
  readonly active?: boolean;
  /** Days a week not spent at the office: seven at most. */
  readonly daysPerWeek?: number;
  readonly weeks?: number;
  readonly energy?: Energy;
  /** Litres, or kWh when electric, per 100 km. */
  readonly consumption?: number;
  /** Per litre, or per kWh when electric. */
  readonly energyPrice?: number;
  /**
   * Tyres, oil and repairs, per kilometre, in the currency. Nothing when not given: maintenance is published by the year
   * only, no free source says which part of it follows the distance, and an unsourced number is not counted.
   */
  readonly wearPerKm?: number;
  readonly fiscalPower?: number;
  /** All the kilometres of the car in a year. */
  readonly kilometresPerYear?: number;
  /** People in the car, the driver included. */
  readonly persons?: number;
  /** These trips avoided, the household could part with this car: its full cost is counted, and nothing else does that. */
  readonly givesUpCar?: boolean;
  /** The part of the avoided CO2 that other trips take back, from 0 to 50 %. */
  readonly reboundPercent?: number;
  /** Francs a kilometre that the tax office accepts for the commute, instead of the TCS. Off when not given. */
  readonly taxRatePerKm?: number;
  /** The most that it accepts in a year, in francs. */
  readonly taxCap?: number;
  readonly space?: SpaceInputs;
  /** The first two when not given; the space only when its distance is known. */
  readonly modes?: readonly Mode[];
}

/** What the reader must be told about the sum. */
export type Note = 'km-raised' | 'fee-unknown' | 'pace-assumed' | 'price-unknown' | 'days-capped';
