import {readCell} from './cells.js';
import {composed} from './compose.js';
import {type Draft, fieldOf, isRecord, listOf, type SourceRecord, Unusable, unpacked} from './record.js';
import {emptyWeek, type Piece, weekdayOf} from './spelling.js';

/**
 * Reads a line of the « Annuaire de l’administration »: runs of days with at most two slots each, a list in the dump, a
 * text in the API. Objects about the same day add up.
 */
export function readDila(ranges: unknown, comment = ''): Draft {
  const week = emptyWeek();
  for (const range of listOf(unpacked(ranges)).filter(isRecord)) {
    const from = weekdayOf(fieldOf(range, 'nom_jour_debut'));
    const last = fieldOf(range, 'nom_jour_fin');
    const to = last ? weekdayOf(last) : from;
    if (from < 0 || to < 0) throw new Unusable('Un jour de « plage_ouverture » n’est pas compris.');
    for (let ahead = 0; ahead <= (to - from + 7) % 7; ahead++) week[(from + ahead) % 7]?.push(...piecesOf(range));
  }
  return composed(week, [comment]);
}

function piecesOf(range: SourceRecord): Piece[] {
  const comment = fieldOf(range, 'commentaire');
  const cells = ['1', '2'].map((rank) =>
    readCell(`${fieldOf(range, `valeur_heure_debut_${rank}`)} - ${fieldOf(range, `valeur_heure_fin_${rank}`)}`),
  );
  const written = cells.filter(({slots}) => slots?.length !== 0);
  if (!written.length) return [readCell(comment)];
  return written.map(({slots, words}) => ({slots, words: `${words} ${comment}`.trim()}));
}
