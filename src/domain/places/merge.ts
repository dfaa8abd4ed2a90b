import {distanceKm} from './distance.js';
import {uniqueId} from './from-fields.js';
import type {Place} from './place.js';
import {foldText} from './text.js';

const sameSpotKm = 0.1;

/**
 * Puts the lists of several sources together. A place that two sources give (same id at the same source, or same name
 * within 100 m) is one place that keeps what each knows, the earlier source first. Inside one list nothing is merged.
 */
export function mergePlaces(lists: readonly (readonly Place[])[]): readonly Place[] {
  const merged: Place[] = [...(lists[0] ?? [])];
  for (const list of lists.slice(1)) {
    const byKey = groupByKeys(merged);
    for (const place of list) {
      const candidates = keysOf(place).flatMap((key) => byKey.get(key) ?? []);
      const twin = candidates.find((index) => isSamePlace(merged[index], place));
      if (twin === undefined) merged.push(place);
      else merged[twin] = combine(merged[twin] ?? place, place);
    }
  }
  const taken = new Map<string, number>();
  return merged.map((place) => {
    const id = uniqueId(place.id, taken);
    return id === place.id ? place : {...place, id};
  });
}

/** What two rows about one place share: their name, or their id at one source. */
const keysOf = ({id, name, source}: Place): string[] => [foldText(name), `${source ?? ''}\n${id}`];

function groupByKeys(places: readonly Place[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  places.forEach((place, index) => {
    for (const key of keysOf(place)) {
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  });
  return groups;
}

function isSamePlace(a: Place | undefined, b: Place): boolean {
  if (!a) return false;
  if (a.id === b.id && a.source !== undefined && a.source === b.source) return true;
  const isSameName = foldText(a.name) === foldText(b.name);
  return isSameName && !!a.position && !!b.position && distanceKm(a.position, b.position) <= sameSpotKm;
}

function combine(first: Place, second: Place): Place {
  return {
    ...second,
    ...first,
    types: [...new Set([...first.types, ...second.types])],
    services: [...new Set([...first.services, ...second.services])],
  };
}
