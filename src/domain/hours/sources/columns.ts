import {readCell} from './cells.js';
import {composed} from './compose.js';
import {type Draft, fieldOf, type SourceRecord, unread, Unusable, wordsOf} from './record.js';
import {emptyWeek, weekdayOf} from './spelling.js';

/** `h_lundi`, `Lundi`, `lundi matin`, `horaires_lundi_apres_midi`. */
const column = /^(?:h_|horaires?_)?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/i;

/** More columns than any table of places has. */
const most = 500;

/**
 * Reads a row with a column for each day or half-day: France services, lists of digital mediation. An empty cell, `-`
 * and `00:00 - 00:00` are closed. One that goes from village to village is not surely at any of them.
 */
export function readColumns(record: SourceRecord): Draft {
  const week = emptyWeek();
  const cells = Object.entries(record);
  if (cells.length > most) throw new Unusable(`Le lieu a plus de ${most} colonnes.`);
  for (const [key, value] of cells) {
    const day = column.exec(key.trim())?.[1];
    if (day) week[weekdayOf(day)]?.push(readCell(wordsOf(value) || (value ? unread : '')));
  }
  const booking = fieldOf(record, 'prise_rdv');
  const moves = fieldOf(record, 'itinerance') === 'oui' || fieldOf(record, 'type') === 'Bus';
  return composed(
    week,
    [
      moves ? 'France services itinérante\u00a0: son passage est à confirmer.' : '',
      fieldOf(record, 'commentaire'),
      /^\S+$/.test(booking) ? `Possibilité de rendez-vous\u00a0: ${booking}` : booking,
    ],
    moves,
  );
}
