import type {Feature, FeatureCollection, Point} from 'geojson';
import {type Shape, shapeOf} from '../../domain/places/kind.js';
import type {Place, Position} from '../../domain/places/place.js';
import type {MapPoint} from '../../shared/map-engine.js';

type PlaceFeature = Feature<Point>;

/** What the library draws: our places as points. */
export const collection = (features: PlaceFeature[]): FeatureCollection => ({type: 'FeatureCollection', features});

/** A position as the library writes it. */
export const spot = ({longitude, latitude}: Position): [number, number] => [longitude, latitude];

const point = (place: Place, properties: Readonly<Record<string, number | string>>): PlaceFeature => ({
  type: 'Feature',
  geometry: {type: 'Point', coordinates: place.position ? spot(place.position) : [0, 0]},
  properties,
});

/**
 * Places as the worker gets them. Every text is copied to it once for each place, so that a hundred thousand places cost
 * their texts: a place is a number there, the same one for as long as the map lives.
 */
export class PlaceFeatures {
  #ids: string[] = [];
  #ranks = new Map<string, number>();

  of(points: readonly MapPoint[]): FeatureCollection {
    return collection(
      points.map(({place, number}) => {
        const shape = shapeOf(place.types);
        return point(place, {
          place: this.#rankOf(place.id),
          ...(shape !== 'round' && {shape}),
          ...(number !== undefined && {number}),
        });
      }),
    );
  }

  /** The place of a drawn feature. */
  idOf(rank: unknown): string | undefined {
    return typeof rank === 'number' ? this.#ids[rank] : undefined;
  }

  #rankOf(id: string): number {
    const known = this.#ranks.get(id);
    if (known !== undefined) return known;
    this.#ranks.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }
}

/** One place alone, with the name of its drawing. */
export const drawnAlone = (
  {place, number}: MapPoint,
  name: (shape: Shape, number: number | undefined) => string,
): PlaceFeature => point(place, {id: place.id, image: name(shapeOf(place.types), number)});

/** A ring, wherever it is. */
export const ring = (position: Position, image: string): PlaceFeature => ({
  type: 'Feature',
  geometry: {type: 'Point', coordinates: spot(position)},
  properties: {image},
});
