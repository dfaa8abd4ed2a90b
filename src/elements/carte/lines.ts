import {distanceKm} from '../../domain/places/distance.js';
import type {Place, Position} from '../../domain/places/place.js';
import * as fr from '../../texts/fr/carte-list.js';
import type {Selection} from './selection.js';

export const titleOf = ({name}: Place): string => name || fr.unnamed;

/** How many places are left of how many. */
export function countOf({all, found, together}: Selection): string {
  return together.length > 0 ? fr.togetherLine(found.length) : fr.countLine(found.length, all.length);
}

/** How far a place is; nothing when nobody can say. */
export function distanceOf({position}: Place, from: Position | undefined): string | undefined {
  return from && position && fr.distanceLine(distanceKm(from, position));
}

/** Street, then postcode and commune. */
export function addressLine({address, postcode, commune}: Place): string {
  return [address, [postcode, commune].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** Where, then what kind: `39400 Morez · Coworking`. */
export function summary({postcode, commune, types}: Place): string {
  const where = [postcode, commune].filter(Boolean).join(' ');
  return [where, types.map(fr.kindName).join(', ')].filter(Boolean).join(' · ');
}
