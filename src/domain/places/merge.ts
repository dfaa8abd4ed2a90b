import {distanceKm} from './distance.js';
import {uniqueId} from './from-fields.js';
import type {Place, Position} from './place.js';
import {foldText} from './text.js';

const sameSpotKm = 0.1;

/**
 * Puts the lists of several sources together. A place that two sources give (same id at the same source, same id of the
 * whole world, or same name within 100 m) is one place that keeps what each knows, the earlier source first. Inside one
 * list nothing is merged: two rows of one source are two places, even when both resemble one of another source.
 */
export function mergePlaces(lists: readonly (readonly Place[])[]): readonly Place[] {
  const merged: Place[] = [...(lists[0] ?? [])];
  for (const list of lists.slice(1)) {
    const index = new Index(merged);
    for (const place of list) {
      const twin = index.takeTwinOf(place);
      if (twin === undefined) merged.push(place);
      else merged[twin] = combine(merged[twin] ?? place, place);
    }
  }
  const takenIds = new Map<string, number>();
  return merged.map((place) => {
    const id = uniqueId(place.id, takenIds);
    return id === place.id ? place : {...place, id};
  });
}

/** An element of OpenStreetMap, a UUID, a SIRET: nobody gives the same one to another place. */
const worldwide = /^(?:(?:node|way|relation)\/\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{14})$/iu;

/** Where the places of the earlier lists are, by id and by name and spot: thousands may share one name. */
class Index {
  #ids = new Map<string, Set<number>>();
  #spots = new Map<string, Set<number>>();
  #places: readonly Place[];

  constructor(places: readonly Place[]) {
    this.#places = [...places];
    places.forEach((place, at) => {
      for (const [groups, key] of this.#keysOf(place)) groups.set(key, (groups.get(key) ?? new Set()).add(at));
    });
  }

  /** The place of the earlier lists that is this one: by its id, else the nearest of its name; taken once. */
  takeTwinOf(place: Place): number | undefined {
    const [same] = this.#ids.get(idKeyOf(place) ?? '') ?? [];
    const twin = same ?? (place.position && this.#nearest(foldText(place.name), place.position));
    const taken = twin === undefined ? undefined : this.#places[twin];
    if (twin === undefined || !taken) return undefined;
    for (const [groups, key] of this.#keysOf(taken)) groups.get(key)?.delete(twin);
    return twin;
  }

  #keysOf(place: Place): (readonly [Map<string, Set<number>>, key: string])[] {
    const {name, position} = place;
    const idKey = idKeyOf(place);
    return [
      ...(idKey === undefined ? [] : [[this.#ids, idKey] as const]),
      ...(position ? [[this.#spots, `${squareOf(position)} ${foldText(name)}`] as const] : []),
    ];
  }

  #nearest(name: string, from: Position): number | undefined {
    let nearest: number | undefined;
    let shortest = sameSpotKm;
    for (const square of squaresAround(from)) {
      for (const at of this.#spots.get(`${square} ${name}`) ?? []) {
        const position = this.#places[at]?.position;
        const km = position ? distanceKm(position, from) : Infinity;
        if (km > shortest || (km === shortest && nearest !== undefined)) continue;
        [nearest, shortest] = [at, km];
        if (km === 0) return at;
      }
    }
    return nearest;
  }
}

function idKeyOf({id, source}: Place): string | undefined {
  if (worldwide.test(id)) return id.toLowerCase();
  return source === undefined ? undefined : `${source}\n${id}`;
}

/** Squares of a little more than 100 m: degrees to the north, and to the east for a band of latitude. */
const side = 0.001;
const bandOf = (latitude: number): number => Math.floor(latitude / side);
const widthOf = (band: number): number => side / Math.max(0.01, Math.cos((Math.abs(band * side) * Math.PI) / 180));
const columnOf = (longitude: number, band: number): number => Math.floor(longitude / widthOf(band));

const squareOf = ({latitude, longitude}: Position): string =>
  `${bandOf(latitude)} ${columnOf(longitude, bandOf(latitude))}`;

function squaresAround({latitude, longitude}: Position): string[] {
  return [-1, 0, 1].flatMap((north) => {
    const band = bandOf(latitude) + north;
    return [-1, 0, 1].map((east) => `${band} ${columnOf(longitude, band) + east}`);
  });
}

/** What each knows: the first wins, lists add up, and so do the sources; the latest day is that of the change. */
function combine(first: Place, second: Place): Place {
  const union = (key: 'types' | 'services' | 'visits' | 'audiences' | 'labels') => [
    ...new Set([...(first[key] ?? []), ...(second[key] ?? [])]),
  ];
  const sources = [...new Set([...sourcesOf(first), ...sourcesOf(second)])];
  const combined: {-readonly [Key in keyof Place]: Place[Key]} = {
    ...second,
    ...first,
    types: union('types'),
    services: union('services'),
    hoursNote: notesOf(first, second),
  };
  for (const key of ['visits', 'audiences', 'labels'] as const) if (combined[key]) combined[key] = union(key);
  if (combined.hoursNote === undefined) delete combined.hoursNote;
  if (sources.length > 1) combined.sources = sources;
  if (second.updated !== undefined && second.updated > (first.updated ?? '')) combined.updated = second.updated;
  return combined;
}

/** What is said beside the hours comes with them: the note of one source is not about the hours of the other. */
function notesOf(first: Place, second: Place): string | undefined {
  if (first.hours === undefined && second.hours === undefined) return first.hoursNote ?? second.hoursNote;
  return (first.hours === undefined ? second : first).hoursNote;
}

const sourcesOf = ({source, sources}: Place): readonly string[] => sources ?? (source === undefined ? [] : [source]);
