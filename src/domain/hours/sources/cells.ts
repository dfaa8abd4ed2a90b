import {distinct, unread} from './record.js';
import type {Piece} from './spelling.js';

/** `09:00`, `08:30:00`, `9h`, `9 h 30`. In `9h12h`, 12 is an hour, not minutes. */
const clock = /(\d{1,2})(?::([0-5]\d)(?::00)?(?![\d:])|\s?h(?:\s?([0-5]\d)(?![\dh:]|\s?h))?)/gi;

/** Characters of a cell; longer ones are not surely understood. */
const longest = 500;

/** What may stand between times. */
const between = /[\s\-‐-―/,;|()]|\b(?:de|et)\b|à/g;

/**
 * Reads what a cell says of a day or of half a day: `09:00 - 12:00 / 14:00 - 17:00`, `8h30-12h`, `9h12h`, `-`. Midnight
 * to midnight is how these files write « nothing », never the whole day. What cannot be times has none, and says its words.
 */
export function readCell(cell: string): Piece {
  const words = cell.replace(/\s+/g, ' ').trim();
  if (words.length > longest) return {words: unread};
  const times = [...words.matchAll(clock)].map(
    ([, hour, minute = '0', other = minute]) => Number(hour) * 60 + Number(other),
  );
  const left = words.replace(clock, '').trim();
  const isPlain = !left.replace(between, '') || /^\W*(ferm[ée]+|closed|n[ée]ant)\W*$/i.test(left);
  const comment = left.replace(/^[\s\-/,;(]+|[\s\-/,;)]+$/g, '');
  const slots = distinct(pairsOf(times).filter(([from, to]) => from || to));
  const isClear = times.length % 2 === 0 && slots.every(([from, to]) => from < to && to <= 1440);
  if (isClear && isPlain) return {slots, words: ''};
  const isBeside =
    !/\d/.test(comment) && (words.startsWith(comment) || /^[\s)]*$/.test(words.split(comment)[1] ?? '-'));
  return isClear && isBeside && slots.length ? {slots, words: comment} : {words};
}

const pairsOf = (times: readonly number[]) =>
  times.flatMap((to, index) => (index % 2 ? [[times[index - 1] ?? 0, to] as const] : []));
