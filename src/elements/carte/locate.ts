import type {Position} from '../../domain/places/place.js';

/** Asks the browser where the visitor is; the answer stays in the page. Rejects when it is refused or not found. */
export function locate(): Promise<Position> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({coords: {latitude, longitude}}) => resolve({latitude, longitude}),
      () => reject(new Error('position')),
      {maximumAge: 300_000, timeout: 15_000},
    );
  });
}
