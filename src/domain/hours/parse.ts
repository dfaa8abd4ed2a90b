import {weekday} from '../calendar/days.js';
import type {Rule} from './hours.js';
import {type Shape, type Token, TokenReader, tokenize} from './tokens.js';

/** A test of one day, by its number; `holiday` is the name of the public holiday it is. */
export type DayTest = (day: number, holiday: string | undefined) => unknown;

/** Some days, as a text names them. */
export interface Selector {
  readonly test: DayTest;
  /** A rule has one selector of a kind. */
  readonly kind: 'days' | 'dates' | 'weeks';
  /** `dated`: precise days; `single`: and one at a time; `holidays`: public holidays are among them. */
  readonly extent?: 'dated' | 'single' | 'holidays';
}

/** A spelling, and what it knows beyond days and times. */
export interface Dialect {
  readonly shapes: readonly Shape[];
  /** Looks at the tokens together, where one alone is not enough. */
  settle?(tokens: Token[]): Token[];
  /** Reads a selector of its own, if one begins here. */
  select?(reader: TokenReader): Selector | undefined;
  /** Reads what may follow a day: `[1]`. */
  narrow?(reader: TokenReader): DayTest | undefined;
}

const states: Readonly<Record<string, Rule['state']>> = {o: 'open', f: 'closed', u: 'unknown', r: 'appointment'};

/** Comments that ask to come by appointment, and comments that only name the hours beside them. */
const appointment = /rendez|\brdv\b|appointment/i;
const naming = /^(horaire|ouverture|nocturne|journée|sans r)/i;

/**
 * Reads the rules of a text. What has no sure meaning in the dialect throws `Misread`; nothing is guessed. In a list of
 * closures every rule closes.
 */
export function parseRules(text: string, dialect: Dialect, closures?: boolean): Rule[] {
  const tokens = tokenize(text, dialect.shapes);
  const reader = new TokenReader(dialect.settle?.(tokens) ?? tokens, text.length);
  const rules: Rule[] = [];
  let mode: Rule['mode'] = ';';
  for (;;) {
    while (reader.skip(';'));
    if (reader.is('.')) return rules;
    rules.push(readRule(reader, dialect, mode, closures, rules.length > 0 && mode !== '|'));
    mode = reader.is('.') ? ';' : (reader.take(';,|').kind as Rule['mode']);
  }
}

/** `needsDay`: a rule without a day after the first would silently replace, or extend, every day. */
function readRule(
  reader: TokenReader,
  dialect: Dialect,
  mode: Rule['mode'],
  closures: boolean | undefined,
  needsDay: boolean,
): Rule {
  const start = reader.peek();
  const always = reader.skip('a');
  const selectors = always ? [] : readSelectors(reader, dialect);
  const dates = selectors.find(({kind}) => kind === 'dates');
  reader.skip(':');
  const times = reader.is('t') ? reader.list(() => readTimes(reader), 't', ',/') : [];
  const word = reader.skip('ofur');
  const comment = reader.skip('c')?.text;
  if (closures ? !dates : needsDay && !selectors.length) reader.fail('jour', start);
  if (!closures && !always && !times.length && !word && comment === undefined) reader.fail('heures');
  return {
    mode,
    times,
    covers: (day, holiday) => selectors.every(({test}) => test(day, holiday)),
    state: closures ? 'closed' : stateOf(word && states[word.kind], comment),
    comment,
    holidays: selectors.some(({extent}) => extent === 'holidays'),
    dated: !!dates?.extent,
    season: dates && !dates.extent ? (day) => dates.test(day, undefined) : undefined,
    sure: dates?.extent === 'single' || !(times.length || selectors.some(({kind}) => kind === 'days')),
  };
}

function stateOf(word: Rule['state'] | undefined, comment = ''): Rule['state'] {
  if (word === 'closed' || naming.test(comment)) return word ?? 'open';
  return appointment.test(comment) ? 'appointment' : (word ?? (comment ? 'unknown' : 'open'));
}

function readSelectors(reader: TokenReader, dialect: Dialect): Selector[] {
  const selectors: Selector[] = [];
  for (;;) {
    const start = reader.peek();
    const selector = reader.is('wp') ? readDays(reader, dialect) : dialect.select?.(reader);
    if (!selector) return selectors;
    if (selectors.some(({kind}) => kind === selector.kind)) reader.fail('', start);
    selectors.push(selector);
  }
}

/** `Mo-Fr,PH`: any of these. */
function readDays(reader: TokenReader, dialect: Dialect): Selector {
  let extent: Selector['extent'];
  const tests = reader.list((): DayTest => {
    if (reader.skip('p')) {
      extent = 'holidays';
      return (_, holiday) => holiday;
    }
    const from = reader.take('w').value;
    const length = reader.skip('-') ? (reader.take('w').value - from + 7) % 7 : 0;
    const narrow = dialect.narrow?.(reader);
    return (day, holiday) => (weekday(day) - from + 7) % 7 <= length && (!narrow || narrow(day, holiday));
  }, 'wp');
  return {kind: 'days', extent, test: (day, holiday) => tests.some((test) => test(day, holiday))};
}

/** One slot. Past midnight it goes on into the next day; an end that comes long before its beginning is a mistake. */
function readTimes(reader: TokenReader): readonly [number, number] {
  const start = reader.peek();
  const from = reader.take('t').value;
  reader.take('-', 'fin');
  const end = reader.take('t', 'fin').value;
  const to = end < from ? end + 1440 : end;
  if (from > 1439 || to > 2880) reader.fail('heure', start);
  if (to === from || (to > 1920 && to - from > 720)) reader.fail('ordre', start);
  return [from, to];
}
