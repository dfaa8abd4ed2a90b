import type {Place} from './place.js';
import {hasWord, type Searchable, wordsOf} from './search.js';
import {foldText} from './text.js';

/** Every word of the places, with the number of places that have it. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(index: readonly Searchable[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const {words} of index)
    for (const word of words.split(' ')) if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The query with each word that no place has replaced by the word that it resembles most; `undefined` when no word
 * needs it, or when one resembles nothing.
 */
export function respell(query: string, index: readonly Searchable[], vocabulary: Vocabulary): string | undefined {
  const words = wordsOf(query);
  const spelt = words.map((word) => (index.some((place) => hasWord(place, word)) ? word : closest(word, vocabulary)));
  const isWhole = spelt.every((word) => word !== undefined);
  return isWhole && spelt.some((word, at) => word !== words[at]) ? spelt.join(' ') : undefined;
}

/** Words as a place writes them, with their capitals and their accents: `saint etienne` → `Saint Étienne`. */
export function asWritten(words: string, {name, commune, address}: Place): string {
  const written = [commune, name, address].join(' ').split(/[^\p{L}\p{N}]+/u);
  const folded = written.map(foldText);
  return words
    .split(' ')
    .map((word) => written[folded.indexOf(word)] ?? word)
    .join(' ');
}

/** As many slips as people make: none in a number nor in three letters, two in a long word. */
const slipsIn = (word: string): number => {
  if (/\d/u.test(word) || word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
};

/** The word with the fewest slips; among equals the one that begins alike, then the most frequent. */
function closest(word: string, vocabulary: Vocabulary): string | undefined {
  const most = slipsIn(word);
  if (most === 0) return undefined;
  let best: {readonly word: string; readonly score: number; readonly count: number} | undefined;
  for (const [candidate, count] of vocabulary) {
    if (candidate.length < word.length - most) continue;
    const slips = slipsBetween(word, candidate, most);
    if (slips > most + 0.5) continue;
    const score = slips + (candidate[0] === word[0] ? 0 : 0.5);
    if (!best || score < best.score || (score === best.score && count > best.count))
      best = {word: candidate, score, count};
  }
  return best?.word;
}

/**
 * How many letters are missing, too many, wrong or exchanged with their neighbour (Damerau) between what was typed and
 * a word, or its beginning with half a slip more: it may still be on its way. More than `most` is not counted.
 */
export function slipsBetween(typed: string, word: string, most: number): number {
  const end = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let row = [...Array(end + 1).keys()];
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= end; j++) {
      const isSame = typed[i - 1] === word[j - 1];
      const isSwap = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      next.push(
        Math.min(
          at(row, j) + 1,
          at(next, j - 1) + 1,
          at(row, j - 1) + (isSame ? 0 : 1),
          isSwap ? at(before, j - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  const whole = end === word.length ? at(row, end) : Infinity;
  return Math.min(whole, Math.min(...row) + 0.5);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
