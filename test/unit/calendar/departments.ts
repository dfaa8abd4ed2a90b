const two = (number: number) => String(number).padStart(2, '0');

/** Mainland départements by the first digits of their INSEE codes: 01 to 95, Corsica as 2A and 2B. */
export const mainland: readonly string[] = [...Array(95).keys()]
  .map((index) => two(index + 1))
  .flatMap((code) => (code === '20' ? ['2A', '2B'] : [code]));

export const overseas: readonly string[] = '971 972 973 974 975 976 977 978 986 987 988'.split(' ');

export const departments: readonly string[] = [...mainland, ...overseas];
