import {isGeoJson, rowsOfGeoJson} from '../domain/places/from-geojson.js';
import {rowsOfJson} from '../domain/places/from-json.js';
import type {RowsReading} from '../domain/places/from-rows.js';
import type {PlaceFormat} from '../domain/places/place.js';

/** Finds the rows of a text that is no table: some JSON, or nothing that we know, in a sentence. */
export function rowsOfOther(content: string, format?: PlaceFormat): RowsReading {
  const problem = format ? undefined : strangerIn(content);
  if (problem) return {problem};
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return {problem: 'Le fichier JSON est mal formé ou incomplet.'};
  }
  return format === 'geojson' || isGeoJson(value) ? rowsOfGeoJson(value) : rowsOfJson(value);
}

function strangerIn(content: string): string | undefined {
  if (/^\s*</u.test(content)) return 'C’est une page web, et non un fichier de données (CSV, GeoJSON ou JSON).';
  if (content.startsWith('PK')) return 'C’est un classeur de tableur\u00a0: enregistrez-le au format CSV.';
  if (content.startsWith('fgb'))
    return 'Ce fichier FlatGeobuf est donné comme un texte\u00a0: donnez plutôt son adresse à la carte.';
  return content.includes('\u0000') ? 'Ce n’est pas un fichier de texte.' : undefined;
}
