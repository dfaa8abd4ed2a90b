import type {Feature, FeatureCollection, Point} from 'geojson';
import {shapeOf} from '../domain/places/kind.js';
import type {MapPoint} from '../shared/map-engine.js';
import type {pinName} from './map-engine-pins.js';

type PlaceFeature = Feature<Point>;

/** What the library draws: our places as points. */
export const collection = (features: PlaceFeature[]): FeatureCollection => ({type: 'FeatureCollection', features});

/** One place, with the name of its drawing. */
export function feature({place, number}: MapPoint, name: typeof pinName): PlaceFeature {
  const {latitude = 0, longitude = 0} = place.position ?? {};
  return {
    type: 'Feature',
    geometry: {type: 'Point', coordinates: [longitude, latitude]},
    properties: {id: place.id, image: name(shapeOf(place.types), number), rank: -(number ?? 99_999)},
  };
}
