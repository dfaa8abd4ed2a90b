import type {PlacesReading} from '../domain/places/from-fields.js';
import {decode} from './download.js';
import {sliceAny} from './read-any.js';
import {isTable} from './read-text.js';

/** Some places of a file, in their order, with the rows that it seems to have; `undefined`: nobody can tell. */
export interface CountedSlice extends PlacesReading {
  readonly total: number | undefined;
}

/** Reads the places of a file little by little; `take` may ask to wait. */
export async function readSlices(
  bytes: ArrayBuffer,
  name: string | undefined,
  take: (slice: CountedSlice) => void | Promise<void>,
): Promise<void> {
  const text = decode(bytes);
  const total = isTable(text) ? linesIn(text) - 1 : undefined;
  for await (const {places, problems} of sliceAny(text, {name})) await take({places, problems, total});
}

/** Lines of a table; those inside quotes count too, which only makes the estimate a little high. */
function linesIn(text: string): number {
  let lines = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
