import type {Span} from './hours.js';
import type {TokenReader} from './tokens.js';

/** One end of a slot, in minutes from midnight: a time, or where the sun may be over a year in the lands of France. */
interface Edge {
  readonly earliest: number;
  readonly latest: number;
  /** « 9 h 30 », « le lever du soleil ». */
  readonly words: string;
}

const suns: readonly Edge[] = [
  {earliest: 240, latest: 600, words: 'le lever du soleil'},
  {earliest: 960, latest: 1410, words: 'le coucher du soleil'},
];

function clock(minutes: number): string {
  const past = minutes % 60;
  return `${Math.floor(minutes / 60)}\u202fh${past ? `\u202f${String(past).padStart(2, '0')}` : ''}`;
}

/** `9:00`, `sunset`, `(sunset-01:00)`. */
function readEdge(reader: TokenReader): Edge {
  const time = reader.skip('t')?.value;
  if (time !== undefined) return {earliest: time, latest: time, words: clock(time)};
  const isMoved = reader.skip('(');
  const sun = suns[reader.take('z', 'fin attendue, exemple 9h-12h').value] as Edge;
  if (!isMoved) return sun;
  const isEarlier = reader.take('+-').kind === '-';
  const {value} = reader.take('t');
  const shift = isEarlier ? -value : value;
  reader.take(')');
  return {
    earliest: Math.max(0, sun.earliest + shift),
    latest: sun.latest + shift,
    words: `${clock(value)} ${isEarlier ? 'avant' : 'après'} ${sun.words}`,
  };
}

/**
 * What follows a time after which nobody knows: `18:00+`. As far as opening_hours.js guesses: to midnight, or for ten
 * hours in the evening, or eight at night.
 */
const openEnd = (from: number, vague: string): Span => ({
  from,
  to: from < 1020 ? 1440 : from + (from < 1320 ? 600 : 480),
  vague,
});

/** The slots of `09:00-12:00`, `18:00+`, `10:00-14:00+`, `sunrise-sunset`, « à partir de 18h ». Past midnight they go on into the next day. */
function readSpan(reader: TokenReader): Span[] {
  const start = reader.peek();
  const isOpen = reader.skip('>');
  const first = readEdge(reader);
  const from = first.earliest;
  if (isOpen || reader.skip('+')) return [openEnd(from, elided(`à partir de ${first.words}`))];
  reader.take('-', 'fin attendue, exemple 9h-12h');
  const last = readEdge(reader);
  const to = last.latest < from ? last.latest + 1440 : last.latest;
  const isSun = first.latest > from || last.latest > last.earliest;
  if (from > 1439 || to > 2880) reader.fail('heure impossible', start);
  if (to === from) reader.fail('écrivez 24h/24 ou fermé', start);
  if (!isSun && to > 1920 && to - from > 720) reader.fail('ordre impossible', start);
  const known: Span = {
    from,
    to,
    vague: isSun ? elided(`de ${first.words} à ${last.words}`) : undefined,
  };
  return reader.skip('+') ? [known, openEnd(to, elided(`après ${last.words}`))] : [known];
}

const elided = (words: string): string =>
  words.replace('de le', 'du').replace('à le', 'au').replace('lever du soleil au', 'lever au');

/** All the slots of a day. What nobody knows the end of ends where the next one begins. */
export function readTimes(reader: TokenReader): Span[] {
  const spans = reader.list(() => readSpan(reader), 't>z(', ',/').flat();
  return spans.map((span, index) => {
    const next = spans[index + 1]?.from ?? 0;
    return span.vague && next > span.from ? {...span, to: Math.min(span.to, next)} : span;
  });
}
