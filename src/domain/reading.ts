/** What reading a text gave: always a value, and a French sentence when the text was not understood. */
export interface Reading<T> {
  readonly value: T;
  /** One French sentence for the webmaster, without the tag or the attribute. */
  readonly problem?: string;
}

/** Reads one word of a closed list; the first word is the default. */
export function readChoice<T extends string>(text: string | null, choices: readonly [T, ...T[]]): Reading<T> {
  const word = text?.trim().toLowerCase() ?? '';
  const known = choices.find((choice) => choice.toLowerCase() === word);
  if (known !== undefined) return {value: known};
  if (word === '') return {value: choices[0]};
  return {value: choices[0], problem: `« ${word} » est inconnu. Valeurs possibles : ${choices.join(', ')}.`};
}

export interface NumberBounds {
  readonly min: number;
  readonly max: number;
}

/**
 * Reads a number as French people type it: `12,5`, `1 200`, `12.5`. `undefined` when it is not one.
 * Spaces of every kind and apostrophes (Swiss thousands) are passed over.
 */
export function parseFrenchNumber(text: string): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f\u2009'’]/gu, '').replace(',', '.');
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(compact)) return undefined;
  return Number(compact);
}

/** Reads a number between two bounds, both included; the default when there is none or it is out of them. */
export function readNumber<T extends number | undefined>(
  text: string | null,
  {min, max}: NumberBounds,
  byDefault: T,
): Reading<number | T> {
  if (text === null || text.trim() === '') return {value: byDefault};
  const value = parseFrenchNumber(text);
  if (value !== undefined && value >= min && value <= max) return {value};
  return {value: byDefault, problem: `« ${text.trim()} » n’est pas un nombre entre ${min} et ${max}.`};
}
