import type {PlacesReading} from '../domain/places/from-fields.js';
import {isGeoJson, placesFromGeoJson, placesFromJson} from '../domain/places/from-json.js';
import type {PlaceFormat} from '../domain/places/place.js';

/** Reads the places of a text that is no table: some JSON, or nothing that we know, in a sentence. */
export function readOther(content: string, format?: PlaceFormat): PlacesReading {
  const stranger = format ? undefined : strangerIn(content);
  if (stranger) return nothing(stranger);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return nothing('Le fichier JSON est mal formé ou incomplet.');
  }
  return format === 'geojson' || isGeoJson(value) ? placesFromGeoJson(value) : placesFromJson(value);
}

const nothing = (message: string): PlacesReading => ({places: [], problems: [{message}]});

function strangerIn(content: string): string | undefined {
  if (/^\s*</u.test(content)) return 'C’est une page web, et non un fichier de données (CSV, GeoJSON ou JSON).';
  if (content.startsWith('PK')) return 'C’est un classeur de tableur : enregistrez-le au format CSV.';
  if (content.startsWith('fgb')) return 'Le format FlatGeobuf n’est pas encore lu : enregistrez en GeoJSON ou en CSV.';
  return content.includes('\u0000') ? 'Ce n’est pas un fichier de texte.' : undefined;
}
