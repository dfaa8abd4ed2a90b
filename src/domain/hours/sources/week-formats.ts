/** The French formats that hold a week. */
import {readColumns} from './columns.js';
import {readDila} from './dila.js';
import {type Draft, fieldOf, isPacked, saidIn, type SourceRecord} from './record.js';

/** Reads the week of a place in the format of its fields. */
export function readWeek(place: SourceRecord): Draft {
  if ('plage_ouverture' in place) return readDila(place.plage_ouverture, fieldOf(place, 'commentaire_plage_ouverture'));
  const [said] = saidIn(place, 'horaires', 'horaires_ouverture', 'horaires_accueil');
  return isPacked(said) ? readDila(said) : readColumns(place);
}
