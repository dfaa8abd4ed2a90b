import {Misread, type Token, TokenReader} from './tokens.js';
import {meaningOf} from './words.js';

/** What a text is made of; the groups are those that `tokenize` names. « 7j/7 » says nothing of its own. */
const looks = new RegExp(
  [
    /(?:,|et\s)?\s*7\s?j\s?\/\s?7/u,
    /(24\s?h?\s?\/\s?(?:24|7)(?:\s?[hj])?)(?![\d\p{L}/])/u,
    /(\d\d?)(?::(?=\d\d)|\s?h(?:eures?)?\s?)([0-5]\d)?(?![\d\p{L}:])/u,
    /(\d\d?\/\d\d?(?:\/\d{4})?(?![\d/])|\d{4}-\d\d-\d\d(?!\d))/u,
    /(\d+)(er|re|[eè](?:me|re)?)?(?![\d\p{L}])/u,
    /("[^"]*"|[“«][^”»]*[”»]|'.*?'(?=\s*(?:[;,|\n]|$)))/u,
    /(\p{L}{1,4}\.|\p{L}+(?:[- ](?:end|vous|scolaires?|partir)(?!\p{L}))?['’]?|\|\||\S|\n)/u,
  ]
    .map(({source}) => source)
    .join('|'),
  'giu',
);

/** Cuts a text into tokens. Throws `Misread` at the first thing that has no meaning. */
export function tokenize(text: string): TokenReader {
  const tokens: Token[] = [];
  let at = 0;
  const add = (kind: string, value: number, words?: string) => tokens.push({kind, at, value, text: words});
  const addNumber = (digits: string, kind: string) =>
    add(/^(19[7-9]|2[01]\d)\d$/.test(digits) ? 'Y' : kind, Number(digits));
  for (const parts of text.matchAll(looks)) {
    const [, always, hour, minutes = 0, date, number, rank, comment, word] = parts;
    at = parts.index;
    if (word || always) {
      const isDoubtful = word === 'WE';
      const meaning = isDoubtful ? undefined : meaningOf(word || 'always');
      if (meaning === undefined) throw new Misread(at, isDoubtful ? 'écrivez week-end ou mercredi' : '');
      if (meaning) for (const code of meaning.split('_')) add(code.charAt(0), Number(code.slice(1)));
    } else if (hour) add('t', Number(hour) * 60 + Number(minutes));
    else if (date) date.split(/\D/).forEach((digits, index) => addNumber(digits, index === 1 ? 'M' : 'n'));
    else if (number) addNumber(number, rank ? 'N' : 'n');
    else if (comment) add('c', 0, comment.slice(1, -1).trim());
  }
  return new TokenReader(settled(tokens), text.length);
}

/** « Mar » is a Tuesday beside a day, March beside a month or a number; alone it is not surely either. */
function settled(tokens: readonly Token[]): Token[] {
  const kinds = tokens.map(({kind}) => kind).join('');
  return tokens.map((token, index) => {
    if (token.kind !== 'b') return token;
    const around = kinds.slice(Math.max(0, index - 2), index + 3);
    const isDay = /w[,-]b|b[,-]w/.test(around);
    const isMonth = /m[,-]b|nb|b([,-]m|n|w\[)/.test(around);
    if (isDay === isMonth) throw new Misread(token.at, 'écrivez mardi ou mars');
    return {...token, kind: isDay ? 'w' : 'm', value: isDay ? 1 : 3};
  });
}
