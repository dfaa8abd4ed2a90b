import type {Reading} from './reading.js';

/** A point of the globe, in decimal degrees (WGS 84). */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const twoNumbers = /^([-+]?\d+(?:[.,]\d+)?)(?:\s*;\s*|\s*,\s+|\s+|,)([-+]?\d+(?:[.,]\d+)?)$/u;

/** Reads `latitude, longitude` as copied from a map. */
export function readPosition(text: string | null): Reading<Position | undefined> {
  if (text === null || text.trim() === '') return {value: undefined};
  const problem = `« ${text.trim()} » n’est pas une position. Exemple : 46.5227, 6.0206 (latitude, longitude).`;
  const [, first, second] = twoNumbers.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return {value: undefined, problem};
  const latitude = Number(first.replace(',', '.'));
  const longitude = Number(second.replace(',', '.'));
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return {value: undefined, problem};
  return {value: {latitude, longitude}};
}
