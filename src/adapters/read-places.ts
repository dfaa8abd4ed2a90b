import type {PlacesReading} from '../domain/places/from-fields.js';
import {isGeoJson, placesFromGeoJson, placesFromJson} from '../domain/places/from-json.js';
import {placesFromRows} from '../domain/places/from-rows.js';
import type {PlaceFormat, Problem} from '../domain/places/place.js';
import {readCsv} from './csv.js';

export interface ReadPlacesOptions {
  /** Found by looking at the text when it is not given. */
  readonly format?: PlaceFormat;
  /** Name of the file, to begin the sentences with. */
  readonly name?: string;
}

/**
 * Reads the places of a text. Never throws. A problem without row means that nothing could be read; the others name
 * their row and column, and their row is kept all the same.
 */
export function readPlaces(text: string, {format, name}: ReadPlacesOptions = {}): PlacesReading {
  const content = text.replace(/^\ufeff/u, '');
  const stranger = format ? undefined : strangerIn(content);
  const reading = stranger ? nothing(stranger) : readAs(format ?? formatOf(content), content);
  if (!name) return reading;
  const named = ({message, ...where}: Problem) => ({...where, message: `${name} : ${message}`});
  return {places: reading.places, problems: reading.problems.map(named)};
}

function readAs(format: PlaceFormat, content: string): PlacesReading {
  if (content.trim() === '') return nothing('Le fichier est vide.');
  if (format === 'csv') return readTable(content);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return nothing('Le fichier JSON est mal formé ou incomplet.');
  }
  return format === 'geojson' || isGeoJson(value) ? placesFromGeoJson(value) : placesFromJson(value);
}

function readTable(content: string): PlacesReading {
  const {rows, problems} = readCsv(content);
  const reading = placesFromRows(rows);
  const isFatal = reading.places.length === 0 && reading.problems.length > 0;
  return isFatal
    ? nothing(reading.problems[0]?.message ?? '')
    : {...reading, problems: [...problems, ...reading.problems]};
}

const nothing = (message: string): PlacesReading => ({places: [], problems: [{message}]});

const formatOf = (content: string): PlaceFormat => (/^\s*[[{]/u.test(content) ? 'json' : 'csv');

/** What a text is when it is none of ours, in a sentence. */
function strangerIn(content: string): string | undefined {
  if (/^\s*</u.test(content)) return 'C’est une page web, et non un fichier de données (CSV, GeoJSON ou JSON).';
  if (content.startsWith('PK\u0003\u0004')) return 'C’est un classeur de tableur : enregistrez-le au format CSV.';
  if (content.startsWith('fgb')) return 'Le format FlatGeobuf n’est pas encore lu : enregistrez en GeoJSON ou en CSV.';
  if (content.slice(0, 1000).includes('\u0000')) return 'Ce n’est pas un fichier de texte.';
  return undefined;
}
