import {distanceKm} from '../../domain/places/distance.js';
import type {Place, Position} from '../../domain/places/place.js';
import * as fr from '../../texts/fr/carte-list.js';
import type {Selection} from './selection.js';

/** What is longer is no name and no address: it would bury the list, to the eye and to the ear. */
const longest = 200;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

export const titleOf = ({name}: Place): string => cut(name) || fr.unnamed;

/** How many places are left of how many. */
export function countOf({all, found, together, view}: Selection): string {
  if (together.length > 0) return fr.togetherLine(found.length);
  return view ? view.countLine(found.length, all.length) : fr.countLine(found.length, all.length);
}

/** How far a place is; nothing when nobody can say. */
export function distanceOf({position}: Place, from: Position | undefined): string | undefined {
  return from && position && fr.distanceLine(distanceKm(from, position));
}

/** Street, then postcode and commune. */
export function addressLine({address, postcode, commune}: Place): string {
  return cut([address, [postcode, commune].filter(Boolean).join(' ')].filter(Boolean).join(', '));
}

/** Where, then what kind: `39400 Morez · Coworking`. */
export function summary({postcode, commune, types}: Place): string {
  const where = [postcode, commune].filter(Boolean).join(' ');
  return cut([where, types.map(fr.kindName).join(', ')].filter(Boolean).join(' · '));
}
