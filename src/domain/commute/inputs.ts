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
  /** Days a week not spent at the office. */
  readonly daysPerWeek?: number;
  readonly weeks?: number;
  readonly energy?: Energy;
  /** Litres, or kWh when electric, per 100 km. */
  readonly consumption?: number;
  /** Per litre, or per kWh when electric. */
  readonly energyPrice?: number;
  readonly fiscalPower?: number;
  /** All the kilometres of the car in a year. */
  readonly kilometresPerYear?: number;
  /** People in the car, the driver included. */
  readonly persons?: number;
  readonly space?: SpaceInputs;
  /** The first two when not given; the space only when its distance is known. */
  readonly modes?: readonly Mode[];
}

/** What the reader must be told about the sum. */
export type Note = 'km-raised' | 'fee-unknown' | 'pace-assumed' | 'price-unknown';
