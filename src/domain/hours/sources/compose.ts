import type {Draft} from './record.js';
import {type Remarks, weighRemarks} from './remarks.js';
import {type Piece, spellWeek, type Week} from './spelling.js';

/** A week and what is said of the whole of it, as one text and its notes. `isUnsure`: by the nature of the place. */
export function composed(week: Week, remarks: readonly string[], isUnsure?: boolean): Draft {
  const {text} = spellWeek(week);
  if (!text) return {text};
  const {certainty, rules, ofDays} = weighRemarks(text, remarks);
  const weighed = week.map((pieces = [], day) =>
    remarked(
      pieces,
      ofDays.filter(({days}) => days.includes(day)),
    ),
  );
  const spelt = spellWeek(weighed, isUnsure ? 'unsure' : certainty);
  return {text: [spelt.text, ...rules].join('; '), notes: [...remarks, ...spelt.notes].filter(Boolean)};
}

/** A day of which a remark says something that cannot be counted on: its hours, or itself when it has none. */
function remarked(pieces: readonly Piece[], remarks: Remarks['ofDays']): readonly Piece[] {
  if (!remarks.length) return pieces;
  const isOpen = pieces.some(({slots, words}) => (slots ? slots.length : words));
  const said = remarks.map(({words}) => ({words}));
  return isOpen ? pieces.map((piece) => ({...piece, certainty: 'unsure' as const})) : said;
}
