import type {Settings} from './amounts.js';
import type {Note, SavingsInputs} from './inputs.js';
import {spaceMinutes} from './ways.js';

/** What the reader must be told about a sum. */
export function notesOf(settings: Settings, {daysPerWeek = 0}: Partial<SavingsInputs> = {}): Note[] {
  const {currency, raised, durationMin, space, energyPrice} = settings;
  const told: Readonly<Record<Note, unknown>> = {
    'days-capped': daysPerWeek > settings.daysPerWeek,
    'km-raised': currency === 'EUR' && raised,
    'fee-unknown': space && !space.fee,
    'pace-assumed': durationMin !== undefined && space?.durationMin === undefined && spaceMinutes(settings),
    'price-unknown': energyPrice === undefined,
  };
  return (Object.keys(told) as Note[]).filter((note) => told[note]);
}
