import type {Position} from '../position.js';

/** Constants of Lambert-93. Source: IGN, « Projections Lambert, algorithmes et constantes » (NTG 71), ALG0003. */
const n = 0.725_607_765;
const c = 11_754_255.426;
const eastOfMeridian = 700_000;
const northOfPole = 12_655_612.05;
const eccentricity = 0.081_819_191_06;
const meridian = 3;

/** Metres of Lambert-93 (EPSG:2154) of a position, right within a metre over France. */
export function toLambert93({latitude, longitude}: Position): {readonly x: number; readonly y: number} {
  const radians = Math.PI / 180;
  const sine = eccentricity * Math.sin(latitude * radians);
  const isometric =
    Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) - (eccentricity / 2) * Math.log((1 + sine) / (1 - sine));
  const radius = c * Math.exp(-n * isometric);
  const angle = n * (longitude - meridian) * radians;
  return {x: eastOfMeridian + radius * Math.sin(angle), y: northOfPole - radius * Math.cos(angle)};
}
