/** Chance from a seed: the same seed makes the same run. */

/** A whole number from 0 up to, not including, `count`. */
export type Random = (count: number) => number;

/** Mulberry32: small, and good enough to choose words. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
}

export const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)]!;
