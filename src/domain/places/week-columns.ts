import {readCell} from '../hours/sources/cells.js';
import {readColumns} from '../hours/sources/columns.js';
import {readDila} from '../hours/sources/dila.js';
import {type Draft, unread, Unusable} from '../hours/sources/record.js';

/** What is written of one day or half-day, with its column. */
export interface DayCell {
  readonly name: string;
  /** French name of the day, lower case; `plage` for the runs of days of the « Annuaire de l’administration ». */
  readonly day: string;
  readonly text: string;
}

export interface WeekReading {
  /** In the spelling of OpenStreetMap; missing when no day says anything. */
  readonly hours?: string;
  /** What is said beside the hours. */
  readonly notes: readonly string[];
  /** Cells with times that cannot be understood: their day is shown as it is written. */
  readonly unclear: readonly DayCell[];
}

/** Reads a row that has a column for each day. `remarks`: what the source says of the whole week. */
export type ReadWeek = (days: readonly DayCell[], remarks: readonly string[], isItinerant: boolean) => WeekReading;

const mostKept = 2000;
const known = new Map<string, WeekReading>();

/** The same weeks come again at every row: each is worked out once. */
export const readWeek: ReadWeek = (days, remarks, isItinerant) => {
  const key = JSON.stringify([days.map(({name, text}) => [name, text]), remarks, isItinerant]);
  const reading = known.get(key) ?? workedOut(days, remarks, isItinerant);
  if (known.size >= mostKept) known.clear();
  known.set(key, reading);
  return reading;
};

function workedOut(days: readonly DayCell[], remarks: readonly string[], isItinerant: boolean): WeekReading {
  const unclear = days.filter(({day, text}) => day !== 'plage' && /\d/u.test(text) && !readCell(text).slots);
  try {
    const {text, notes = []} = draftOf(days, remarks, isItinerant);
    return text ? {hours: text, notes, unclear} : {notes: remarks, unclear};
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return {notes: remarks, unclear};
  }
}

function draftOf(days: readonly DayCell[], remarks: readonly string[], isItinerant: boolean): Draft {
  const comment = remarks.join('\n');
  const runs = days.find(({day}) => day === 'plage');
  if (runs) return readDila(runs.text, comment);
  const cells = days.map(({day, text}, index) => [`${day} ${index}`, spelt(text)] as const);
  return readColumns({
    ...Object.fromEntries(cells),
    commentaire: comment,
    itinerance: isItinerant ? 'oui' : '',
  });
}

/** Signs and words of the lists of digital mediation, as one says them: a cross is no time, and no closing either. */
function spelt(text: string): string {
  if (/^x$/iu.test(text)) return unread;
  return text.replace(/^souscondition$/iu, 'sous condition');
}
