import type {Position} from '../../../domain/places/place.js';

/** Asks the browser where the visitor is. Rejects when it is refused, not found, or not offered (pages without HTTPS). */
export function locate(): Promise<Position> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({coords: {latitude, longitude}}) => resolve({latitude, longitude}),
      () => reject(new Error('position')),
      {maximumAge: 60_000, timeout: 15_000, enableHighAccuracy: true},
    );
  });
}
