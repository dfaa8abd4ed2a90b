import type {Position} from '../position.js';
import {distanceKm} from './distance.js';

/**
 * The middles of the départements 01 to 95, 20 being the whole of Corsica, two digits each (base 36): half-degrees north
 * of 41°, half-degrees east of 5° west. From the positions of the communes that come with relais, which are all within
 * 115 km of them.
 */
const middles =
  'alhhbg6m7m6o8jhj4dfi4f7f5kg98f9a98cf9e2sdkf4ae8bcn7kgcfdf16i5c5b895he7cdcb9lcl69ddaj8id6ef7d7b7hd9g7' +
  'giele9gngld4gochjghffajfag484a3ffpepajdmbjea9nangfhcfggeb9if6e6d5n6kb7bbadenehdofegegfgfge';

/** The same overseas: Guadeloupe reaches to Saint-Martin and Saint-Barthélemy, which share its postcodes. */
const overseas: Readonly<Record<string, Position>> = {
  '971': {latitude: 16.2, longitude: -61.4},
  '972': {latitude: 14.7, longitude: -61},
  '973': {latitude: 4.5, longitude: -53},
  '974': {latitude: -21.1, longitude: 55.5},
  '976': {latitude: -12.8, longitude: 45.2},
};

/** Further from the middle, in kilometres, a position cannot be in the département. */
const [reach, overseasReach] = [140, 280];

function middleOf(department: string): Position | undefined {
  const at = Number(department) * 2 - 2;
  const [north = NaN, east = NaN] = [middles[at], middles[at + 1]].map((digit) => parseInt(digit ?? '', 36));
  return overseas[department] ?? (north >= 0 ? {latitude: 41 + north / 2, longitude: east / 2 - 5} : undefined);
}

/** Kilometres from the middle of a département, to ten, for a position that cannot be in it; `undefined` when it can. */
export function farFromDepartment(department: string, position: Position): number | undefined {
  const middle = middleOf(department);
  const km = middle ? distanceKm(middle, position) : 0;
  return km > (overseas[department] ? overseasReach : reach) ? Math.round(km / 10) * 10 : undefined;
}
