import type {Settings} from './amounts.js';
import type {Note} from './inputs.js';

/** What the reader must be told about a sum. */
export function notesOf({currency, raised, durationMin, space, energyPrice}: Settings): Note[] {
  const notes: Note[] = [];
  if (currency === 'EUR' && raised) notes.push('km-raised');
  if (space && !space.fee) notes.push('fee-unknown');
  if (space?.distanceKm && space.durationMin === undefined && durationMin !== undefined) notes.push('pace-assumed');
  if (energyPrice === undefined) notes.push('price-unknown');
  return notes;
}
