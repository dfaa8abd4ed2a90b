import type {Place, Position} from '../places/place.js';
import {distanceKm} from '../places/distance.js';

/** Where something is, as an answer: the words of the person, and the position when it is known. */
export interface Located {
  readonly words: string;
  readonly position?: Position;
}

/** Digits of a degree: about a metre. */
const decimals = 5;

/** `8 rue de l’Industrie, Morez (46.52265, 6.02059)`: read by people and by programs, kept by any back end. */
export function writeLocated({words, position}: Located): string {
  const text = words.trim();
  if (!position) return text;
  const point = `${position.latitude.toFixed(decimals)}, ${position.longitude.toFixed(decimals)}`;
  return text ? `${text} (${point})` : point;
}

const ending = /^(?<words>.*?)\s*\(?(?<latitude>-?\d{1,2}\.\d+),\s*(?<longitude>-?\d{1,3}\.\d+)\)?$/su;

/** Reads back what `writeLocated` wrote, or plain words. */
export function readLocated(text: string): Located {
  const {words = '', latitude, longitude} = ending.exec(text.trim())?.groups ?? {};
  const position = {latitude: Number(latitude), longitude: Number(longitude)};
  const isOnEarth = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180;
  return isOnEarth ? {words, position} : {words: text.trim()};
}

/** A place that stands closer than this is probably the one that is meant. */
export const sameSpotKm = 0.15;

/** The known place nearest to a position, when it is within 150 m. */
export function knownNear(places: readonly Place[], position: Position): Place | undefined {
  const near = places.flatMap((place) => {
    const away = place.position ? distanceKm(place.position, position) : Infinity;
    return away <= sameSpotKm ? [{place, away}] : [];
  });
  return near.reduce<(typeof near)[number] | undefined>(
    (best, one) => (best && best.away <= one.away ? best : one),
    undefined,
  )?.place;
}

const codeAtEnd = /\((\d[\dAB]\d{3})\)$/u;

/** The answer for a commune: its name and its INSEE code, which tells namesakes apart. */
export const writeCommune = ({name, code}: {readonly name: string; readonly code: string}): string =>
  `${name} (${code})`;

/** The INSEE code of such an answer; nothing for a name that was only typed. */
export const communeCodeIn = (answer: string): string | undefined => codeAtEnd.exec(answer)?.[1];
