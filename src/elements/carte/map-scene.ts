import {type Bounds, boundsOf} from '../../domain/places/bounds.js';
import type {Place, Position} from '../../domain/places/place.js';
import type {MapPoint} from '../../shared/map-engine.js';
import {memo} from './memo.js';
import type {Selection} from './selection.js';

/** What the map shows of the list. The same list gives the same objects, so that nobody draws them again. */
export class MapScene {
  #lastBounds: Bounds | undefined;

  #points = memo((places: readonly Place[], numbered: number): readonly MapPoint[] =>
    places
      .map((place, index) => (index < numbered ? {place, number: index + 1} : {place}))
      .filter(({place}) => place.position),
  );
  #around = memo((places: readonly Place[], near: Position | undefined): Bounds | undefined => {
    const positions = places.map((place) => place.position).filter((found) => found !== undefined);
    return boundsOf(near ? [near, ...positions.slice(0, 6)] : positions);
  });

  /** Everything found, numbered as far as the list shows it. */
  points({found, shown}: Selection): readonly MapPoint[] {
    return this.#points(found, shown.length);
  }

  /** Where a file is whose places follow the map; else everything found, or the nearest places around the visitor; places at one spot are seen from where one is. */
  bounds({found, together, view}: Selection, visitor: Position | undefined): Bounds | undefined {
    if (view) return view.frame;
    if (together.length === 0) this.#lastBounds = this.#around(found, visitor);
    return this.#lastBounds;
  }

  /** Everything found, wherever the visitor is. */
  whole({found, view}: Selection): Bounds | undefined {
    return view ? view.whole : this.#around(found, undefined);
  }
}

/** The commune of the place that is nearest to a point: groups of as many places are told from each other by it. */
export function communeNear(places: readonly Place[], {latitude, longitude}: Position): string | undefined {
  const narrow = Math.cos((latitude * Math.PI) / 180);
  let [nearest, least]: [Place | undefined, number] = [undefined, Infinity];
  for (const place of places) {
    if (!place.position) continue;
    const [north, east] = [place.position.latitude - latitude, (place.position.longitude - longitude) * narrow];
    const distance = north * north + east * east;
    if (distance < least) [nearest, least] = [place, distance];
  }
  return nearest?.commune;
}
