import {readJsonLd} from './json-ld.js';
import {type HoursSource, isSchema, placeIn, sourceOf, valueOf, writtenIn} from './place.js';
import {Unusable} from './record.js';
import {readWeek} from './week-formats.js';

export type {HoursSource} from './place.js';

export interface HoursSourceReading {
  readonly source?: HoursSource;
  /** One French sentence for the webmaster. */
  readonly problem?: string;
}

/**
 * Reads the hours of a place in a JSON: « Annuaire de l’administration » (DILA), France services and other columns by
 * day, schema.org, rows with an OSM text, a list of closings. `name`: which place, when the file holds several. Never
 * throws.
 */
export function readHoursSource(content: string, {name = ''}: {readonly name?: string} = {}): HoursSourceReading {
  try {
    const place = placeIn(valueOf(content), name);
    return {source: sourceOf(place, writtenIn(place) ?? (isSchema(place) ? readJsonLd : readWeek)(place))};
  } catch (error) {
    if (error instanceof Unusable) return {problem: error.message};
    throw error;
  }
}
