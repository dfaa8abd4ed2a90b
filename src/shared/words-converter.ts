import {readWords} from '../domain/words.js';
import {converter, type ReadingConverter} from './converters.js';

/** Several words of a closed list; `byDefault` when there is none. */
export const words = <T extends string>(
  choices: readonly T[],
  byDefault: readonly T[],
): ReadingConverter<readonly T[]> => converter((text) => readWords(text, choices, byDefault));
