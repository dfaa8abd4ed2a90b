import type {Rule, SlotState, Span} from './hours.js';
import {readSelectors, type Selector} from './selectors.js';
import {dayLength} from './timeline.js';
import {readTimes} from './times.js';
import type {Token, TokenReader} from './tokens.js';

const states: Readonly<Record<string, SlotState | 'closed'>> = {
  o: 'open',
  f: 'closed',
  u: 'unknown',
  r: 'appointment',
};

/** Comments that ask to come by appointment, and comments that only name the hours beside them. */
const appointment = /rendez|\brdv\b|appointment/i;
const naming = /^(horaire|ouverture|nocturne|journée|sans r)/i;

/** More rules, closings and slots than any real hours have; keeps every answer quick. */
const [mostRules, mostClosings, mostSlots] = [49, 199, 99];
const wholeDay: readonly Span[] = [{from: 0, to: dayLength}];

/**
 * Reads the rules of a text. What has no sure meaning throws `Misread`; nothing is guessed. In a list of closures every
 * rule closes.
 */
export function readRules(reader: TokenReader, closures?: boolean): Rule[] {
  const rules: Rule[] = [];
  let mode: Rule['mode'] = ';';
  for (;;) {
    while (reader.skip(';'));
    if (reader.is('.')) return rules;
    const [most, slots] = closures ? [mostClosings, 0] : [mostRules, rules.flatMap((rule) => rule.slots).length];
    if (rules.length > most || slots > mostSlots) reader.fail('texte trop long');
    rules.push(...readRule(reader, mode, rules.length > 0, closures));
    mode = reader.is('.') ? ';' : (reader.take(';,|').kind as Rule['mode']);
  }
}

/**
 * Reads one rule, and what it leaves out (« sauf le mercredi ») as a second one. A rule without a day after the first
 * would silently replace, or extend, every day.
 */
function readRule(reader: TokenReader, mode: Rule['mode'], isLater: boolean, closures?: boolean): Rule[] {
  const start = reader.peek();
  const early = readState(reader);
  const left: Selector[] = [];
  const selectors = readSelectors(reader, left);
  const times = reader.is('t>z(') ? readTimes(reader) : undefined;
  const word = early ?? readState(reader);
  const comment = reader.skip('c')?.text;
  const hasHours = times || word || comment !== undefined;
  const state = closures ? 'closed' : stateOf(word && states[word.kind], comment);
  if (closures ? !selectors.some(({kind}) => kind === 'dates') : isLater && mode !== '|' && !selectors.length) {
    if (closures || hasHours || !left.length) reader.fail('jour attendu', start);
    return [ruleOf(left, ';', 'closed')];
  }
  if (!closures && !hasHours) reader.fail('heures attendues, exemple 9h-12h');
  const end = reader.peek();
  if (reader.is('x') && readSelectors(reader, left).length) reader.fail('', end);
  const rule = ruleOf(selectors, mode, state, times, comment);
  if (!left.length) return [rule];
  if (state === 'closed' || mode !== ';') reader.fail('', start);
  return [rule, ruleOf([...selectors, ...left], '-', 'closed')];
}

/** « Ouvert » asks for hours, or an appointment, to mean something; `open` is all day. */
function readState(reader: TokenReader): Token | undefined {
  reader.skip('O');
  const word = reader.skip('ofur');
  reader.skip(':');
  return word;
}

function stateOf(word: SlotState | 'closed' | undefined, comment = ''): SlotState | 'closed' {
  if (word === 'closed' || naming.test(comment)) return word ?? 'open';
  return appointment.test(comment) ? 'appointment' : (word ?? (comment ? 'unknown' : 'open'));
}

function ruleOf(
  selectors: readonly Selector[],
  mode: Rule['mode'],
  state: SlotState | 'closed',
  times = wholeDay,
  comment?: string,
): Rule {
  const isOpen = state !== 'closed';
  const dates = selectors.find(({kind}) => kind === 'dates');
  const extent = isOpen && dates?.season ? undefined : dates?.extent;
  const seasons = selectors.flatMap(({season}) => season ?? []);
  const isWhole = !times[0]?.from && times[0]?.to === dayLength;
  const said = comment ?? (state === 'unknown' ? 'non confirmé' : '');
  const slots = times.map(({from, to, vague}) => ({
    from,
    to,
    state: vague ? 'unknown' : state,
    comment: vague && said ? `${vague}, ${said}` : (vague ?? comment),
    vague: !!vague,
  }));
  return {
    mode,
    isOpen,
    slots,
    wipes: isOpen ? mode === ';' : mode !== '|' && isWhole,
    comment,
    covers: (day, calendar) => selectors.every(({test}) => test(day, calendar)),
    holidays: selectors.some(({holidays}) => holidays),
    dated: !!extent,
    season: extent || !seasons.length ? undefined : (day, calendar) => seasons.every((has) => has(day, calendar)),
    sure: extent === 'single' || (isWhole && !selectors.some(({kind}) => kind === 'days' || kind === 'holidays')),
  };
}
