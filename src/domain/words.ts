import type {Reading} from './reading.js';

/** Reads several words of a closed list, separated by spaces or commas. None given: the default. */
export function readWords<T extends string>(
  text: string | null,
  choices: readonly T[],
  byDefault: readonly T[],
): Reading<readonly T[]> {
  const words = (text ?? '')
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter(Boolean);
  if (words.length === 0) return {value: byDefault};
  const known = choices.filter((choice) => words.includes(choice));
  const unknown = words.filter((word) => !choices.some((choice) => choice === word));
  const value = known.length > 0 ? known : byDefault;
  if (unknown.length === 0) return {value};
  return {value, problem: `« ${unknown.join(', ')} » est inconnu. Valeurs possibles : ${choices.join(', ')}.`};
}
