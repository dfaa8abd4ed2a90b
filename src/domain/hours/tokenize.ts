import {Misread, type Token, TokenReader} from './tokens.js';
import {meaningOf} from './words.js';

/**
 * What a text is made of. The groups are: 1, « 24/7 »; 2 to 4, a time; 5 to 7, a date, with or without a year; 8 to
 * 10, a date of ISO; 11, a number, and 12, what makes it a rank; 13 to 15, a comment; 16, a word or a sign.
 */
const looks = new RegExp(
  [
    /(?:,|et\s)?\s*7\s?j\s?\/\s?7/u,
    /(24\s?h?\s?\/\s?(?:24|7)(?:\s?[hj])?)(?![\d\p{L}/])/u,
    /(\d\d?)(?::(\d\d)|\s?h(?:eures?)?(?:\s?(\d\d))?)(?![\d\p{L}:])/u,
    /(\d\d?)\/(\d\d?)(?:\/(\d{4}))?(?![\d/])/u,
    /(\d{4})-(\d\d)-(\d\d)(?!\d)/u,
    /(\d+)(er|re|[eè](?:me|re)?)?(?![\d\p{L}])/u,
    /"([^"]*)"|[“«]\s*([^”»]*?)\s*[”»]|'(.*?)'(?=\s*(?:[;,|\n]|$))/u,
    /(\p{L}{1,4}\.|\p{L}+(?:[- ](?:end|vous|scolaires?|partir)(?!\p{L}))?['’]?|\|\||\S|\n)/u,
  ]
    .map(({source}) => source)
    .join('|'),
  'giu',
);

/** Cuts a text into tokens. Throws `Misread` at the first thing that has no meaning. */
export function tokenize(text: string): TokenReader {
  const tokens: Token[] = [];
  for (const parts of text.matchAll(looks)) {
    const at = parts.index;
    const comment = parts[13] ?? parts[14] ?? parts[15];
    const numberOf = (group: number) => Number(parts[group] ?? 0);
    if (parts[16]) addWord(tokens, parts[16], at);
    else if (parts[2]) {
      const minutes = numberOf(3) || numberOf(4);
      if (minutes > 59) throw new Misread(at, 'heure impossible');
      tokens.push({kind: 't', at, value: numberOf(2) * 60 + minutes});
    } else if (parts[1]) tokens.push({kind: 'a', at, value: 0});
    else if (parts[5]) tokens.push({kind: 'd', at, value: numberOf(5), month: numberOf(6), year: numberOf(7)});
    else if (parts[8]) tokens.push({kind: 'd', at, value: numberOf(10), month: numberOf(9), year: numberOf(8)});
    else if (parts[11]) tokens.push({kind: parts[12] ? 'N' : 'n', at, value: numberOf(11)});
    else if (comment !== undefined) tokens.push({kind: 'c', at, value: 0, text: comment});
  }
  return new TokenReader(settled(tokens), text.length);
}

function addWord(tokens: Token[], word: string, at: number) {
  const meaning = word === 'WE' ? undefined : meaningOf(word);
  if (meaning === undefined) throw new Misread(at, word === 'WE' ? 'écrivez week-end ou mercredi' : '');
  if (meaning)
    for (const code of meaning.split('_')) tokens.push({kind: code.charAt(0), at, value: Number(code.slice(1))});
}

/** « Mar » is a Tuesday beside a day, March beside a month or a number; alone it is not surely either. */
function settled(tokens: Token[]): Token[] {
  tokens.forEach((token, index) => {
    if (token.kind !== 'b') return;
    const kindAt = (place: number) => tokens[place]?.kind ?? '.';
    const beside = (side: number) => (',-'.includes(kindAt(index + side)) ? kindAt(index + 2 * side) : '');
    const near = [beside(-1), beside(1)];
    const isDay = near.includes('w');
    const isMonth =
      near.includes('m') ||
      [kindAt(index - 1), kindAt(index + 1)].includes('n') ||
      (kindAt(index + 1) === 'w' && kindAt(index + 2) === '[');
    if (isDay === isMonth) throw new Misread(token.at, 'écrivez mardi ou mars');
    tokens[index] = {...token, kind: isDay ? 'w' : 'm', value: isDay ? 1 : 3};
  });
  return tokens;
}
