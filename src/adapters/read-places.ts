import type {PlacesReading} from '../domain/places/from-fields.js';
import {readWeek} from '../domain/places/week-columns.js';
import {csvRows} from './csv.js';
import {project} from './lambert.js';
import {rowsOfOther} from './read-other.js';
import {type ReadPlacesOptions, readText} from './read-text.js';

export type {ReadPlacesOptions};

/**
 * Reads the places of a text, whatever its format. Never throws. A problem without row means that nothing could be
 * read; the others name their row and column, and their row is kept all the same.
 */
export function readPlaces(text: string, options: ReadPlacesOptions = {}): PlacesReading {
  return readText(text, options, {project, week: readWeek}, {cut: csvRows, rowsOfOther});
}
