import {dayOfMonth, isoWeek} from '../calendar/year.js';
import {dateBegins, readDates} from './dates.js';
import type {DayTest, Dialect, Selector} from './parse.js';
import {Misread, readClock, type Token, type TokenReader} from './tokens.js';

const days =
  'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,monday,tuesday,wednesday,thursday,friday,saturday,sunday'.split(
    ',',
  );
const months = (
  'janvier,fevrier,mars,avril,mai,juin,juillet,aout,septembre,octobre,novembre,decembre,' +
  'january,february,march,april,may,june,july,august,september,october,november,december'
).split(',');

/** Other words and their kind; an empty one is passed over. */
const words = new Map(
  (
    'ph:p,week:k,easter:e,paques:e,au:-,a:-,open:o,ouvert:o,off:f,closed:f,ferme:f,fermee:f,unknown:u,inconnu:u,' +
    'du:,de:,le:,les:,des:,day:,days:,jour:,jours:'
  )
    .split(',')
    .map((pair) => pair.split(':') as [word: string, kind: string])
    .concat([['et', ',']]),
);

const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** The place, among seven days or twelve months, of the only name that begins like this; -1 when there is none. */
function named(names: readonly string[], word: string, shortest: number): number {
  const found = new Set<number>();
  names.forEach((name, index) => {
    if ((word.length >= shortest && name.startsWith(word)) || `${name}s` === word)
      found.add(index % (names.length / 2));
  });
  const [only = -1] = found;
  return found.size === 1 ? only : -1;
}

function readWord(text: string, at: number): Partial<Token> {
  const word = bare(text);
  const day = named(days, word, 2);
  const month = named(months, word, 3) + 1;
  if (text === 'WE') throw new Misread(at, 'we');
  if (day >= 0) return {kind: month ? 'b' : 'w', value: day};
  const kind = month ? 'm' : words.get(word);
  if (kind === undefined) throw new Misread(at, /^(sh|vacances|scolaires)$/.test(word) ? 'vacances' : '');
  return {kind, value: month};
}

/** « Mar » is a Tuesday beside a day, March beside a month or a number; alone it is not surely either. */
function settle(tokens: readonly Token[]): Token[] {
  const settled: Token[] = [];
  tokens.forEach((token, index) => {
    const beside = (sign?: Token, other?: Token) => (sign && '-,'.includes(sign.kind) ? other?.kind : undefined);
    const near = [
      beside(settled[index - 1], settled[index - 2]),
      beside(tokens[index + 1], tokens[index + 2]),
      [tokens[index + 1], settled[index - 1]].some((other) => other?.kind === 'n') && 'm',
    ];
    const day = near.includes('w');
    if (token.kind !== 'b') settled.push(token);
    else if (day === near.includes('m')) throw new Misread(token.at, 'mar');
    else settled.push({...token, kind: day ? 'w' : 'm', value: day ? 1 : 3});
  });
  return settled;
}

/** Which one of its month a day is, from the beginning and from the end: `[2, -3]`. */
function ranks(day: number): readonly number[] {
  const date = dayOfMonth(day);
  let left = 1;
  while (dayOfMonth(day + 7 * left) > date) left++;
  return [Math.ceil(date / 7), -left];
}

/** `Mo[1]`, `Fr[1,3]`, `Mo[-1]`. */
function narrow(reader: TokenReader): DayTest | undefined {
  if (!reader.skip('[')) return undefined;
  const nth = reader.list(() => (reader.skip('-') ? -1 : 1) * number(reader, 5), 'n-');
  reader.take(']');
  return (day) => ranks(day).some((rank) => nth.includes(rank));
}

function number(reader: TokenReader, max: number): number {
  const token = reader.take('n', 'nombre');
  return token.value >= 1 && token.value <= max ? token.value : reader.fail('nombre', token);
}

/** `week 5`, `week 1-20`, `week 1-53/2`; the end of `2-26/2` looks like a date to the tokens. */
function readWeeks(reader: TokenReader): Selector {
  const ranges = reader.list((): readonly [from: number, to: number, step: number] => {
    const from = number(reader, 53);
    if (!reader.skip('-')) return [from, from, 1];
    const alike = reader.skip('d');
    if (alike && (alike.year || !alike.month)) reader.fail('nombre', alike);
    if (alike) return [from, alike.value, alike.month ?? 1];
    return [from, number(reader, 53), reader.skip('/') ? number(reader, 53) : 1];
  }, 'n');
  const test = (day: number) => {
    const week = isoWeek(day);
    return ranges.some(([from, to, step]) => from <= week && week <= to && (week - from) % step === 0);
  };
  return {kind: 'weeks', test};
}

/**
 * The whole spelling: OSM `opening_hours` with its dates, seasons, weeks and ranks, as mappers write it and as French
 * people write the same things (« lundi-vendredi 9h-12h », « du 24/12 au 02/01 fermé »). What has two meanings has none.
 */
export const french: Dialect = {
  shapes: [
    [/"([^"]*)"/y, 'c'],
    [/“([^”]*)”/y, 'c'],
    [/«\s*([^»]*?)\s*»/y, 'c'],
    [/'(.*?)'(?=\s*(?:[;,|\n]|$))/y, 'c'],
    [/(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/y, 'd', ([, day, month, year]) => date(day, month, year)],
    [/(\d{4})-(\d\d)-(\d\d)(?!\d)/y, 'd', ([, year, month, day]) => date(day, month, year)],
    [/24\s?h?\s?\/\s?(?:24\s?h?[\s,]*7\s?j?\s?\/\s?)?7(?:\s?j)?(?![\d\p{L}/])/iuy, 'a'],
    [/(\d{1,2})\/(\d{1,2})(?![\d/])/y, 'd', ([, day, month]) => date(day, month, '0')],
    [/(\d{1,2})(?::(\d\d)(?::00)?|\s?h(?:\s?(\d\d))?)(?![\d\p{L}:])/iuy, 't', readClock],
    [/(\d+)(?:er)?(?![\d\p{L}])/uy, 'n', ([, digits]) => ({value: Number(digits)})],
    [/(?:uniquement )?(?:sur )?(?:rendez-vous|rdv)(?!\p{L})/iuy, 'r'],
    [/(?:jours? )?f[ée]ri[ée]s?(?!\p{L})/iuy, 'p'],
    [/tous les jours(?!\p{L})|[^\S\n]+/iuy, ''],
    [/\p{L}+\.?/uy, '', ([word = ''], at) => readWord(word, at)],
    [/[-‐-―−]/y, '-'],
    [/\|\|/y, '|'],
    [/[;\n]/y, ';'],
    [/[,:/[\]+&]/y, '', ([sign]) => ({kind: sign})],
  ],
  settle,
  narrow,
  select: (reader) => {
    if (reader.is(dateBegins)) return readDates(reader);
    return reader.skip('k') && readWeeks(reader);
  },
};

function date(day?: string, month?: string, year?: string): Partial<Token> {
  return {value: Number(day), month: Number(month), year: Number(year)};
}
