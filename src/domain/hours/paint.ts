/** The rules laid over the days: for every spelling that is not plain. */
import type {Day, Rule, Slot, WholeHours} from './hours.js';
import {dayLength, shifted} from './timeline.js';

/** A slot, and the place of its rule in the list. */
interface Layer extends Slot {
  readonly rule: number;
}

interface Painted extends Day {
  readonly slots: readonly Layer[];
}

/** What a text says, and the name of the public holiday that a day is. */
interface Book {
  readonly rules: readonly Rule[];
  holidayOn(day: number): string | undefined;
}

/** In order, the touching ones that say the same made one. */
export function joined<T extends Slot>(slots: readonly T[]): T[] {
  const result: T[] = [];
  for (const slot of [...slots].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    const isSame = last?.to === slot.from && last.state === slot.state && last.comment === slot.comment;
    if (isSame) result.pop();
    result.push(isSame ? {...slot, from: last.from} : slot);
  }
  return result;
}

/** The slots without what is between two minutes. */
const cut = (slots: readonly Layer[], from: number, to: number): Layer[] =>
  slots.flatMap((slot) =>
    [
      {...slot, to: Math.min(slot.to, from)},
      {...slot, from: Math.max(slot.from, to)},
    ].filter((piece) => piece.from < piece.to),
  );

/** Slots laid over others. */
const over = (under: readonly Layer[], slots: readonly Layer[]): readonly Layer[] =>
  slots.reduce((all, slot) => [...cut(all, slot.from, slot.to), slot], under);

/** What goes past midnight, as minutes of the next day. */
const past = (slots: readonly Layer[]): Layer[] => shifted(cut(slots, 0, dayLength), -dayLength);

/**
 * The rules laid one over the other on a day, in their order. `before`: the night slots of the day before, laid with
 * their own rule, so that a later rule may cut them.
 */
function paint({rules, holidayOn}: Book, day: number, before: readonly Layer[] = []): Painted {
  const holiday = holidayOn(day);
  let slots: readonly Layer[] = [];
  let reason: string | undefined;
  let usual = false;
  let exceptional = false;
  let unconfirmed = false;
  rules.forEach(({state, comment, mode, holidays, dated, times, sure, covers}, rule) => {
    const open = state !== 'closed' && state;
    const written = (times.length ? times : [[0, dayLength] as const]).map(([from, to]): Layer => ({
      from,
      to,
      state: open || 'unknown',
      comment,
      rule,
    }));
    const night = open
      ? before.filter((slot) => slot.rule === rule)
      : covers(day - 1, holidayOn(day - 1))
        ? past(written)
        : [];
    const isCovered = covers(day, holiday);
    if (isCovered) {
      if (open ? mode === ';' : !times.length) {
        slots = [];
        unconfirmed = false;
      }
      exceptional ||= dated || !!(holidays && holiday && (usual || open));
      usual ||= !!open && !dated;
      unconfirmed ||= !!open && !sure;
      reason = open || times.length ? undefined : (comment ?? (holidays ? holiday : undefined));
    }
    const pieces = over(night, isCovered ? written : []);
    slots = open && mode === '|' ? over(pieces, slots) : over(slots, pieces);
    if (!open) slots = slots.filter((slot) => slot.rule !== rule);
  });
  if (!unconfirmed || !holiday || rules.some(({holidays}) => holidays))
    return {slots: joined(slots), holiday, reason, exceptional, unconfirmed: false};
  const whole: Layer = {from: 0, to: dayLength, state: 'unknown', rule: -1};
  return {slots: [whole], holiday, reason: holiday, exceptional: true, unconfirmed};
}

/** Hours, from their rules. */
export function paintedHours(rules: readonly Rule[], timeZone: string, holidayOn: Book['holidayOn']): WholeHours {
  const book: Book = {rules, holidayOn};
  const ordinary: Book = {rules: rules.filter(({dated}) => !dated), holidayOn: () => undefined};
  const timeline = (day: number) => cut(paint(book, day, past(paint(book, day - 1).slots)).slots, dayLength, Infinity);
  return {
    timeZone,
    timeline,
    usual: (number) => paint(ordinary, number).slots.filter(({from}) => from < dayLength),
    season: (number) => rules.map(({season}) => (season?.(number) ? 1 : '')).join(),
    day(number) {
      const painted = paint(book, number);
      const slots = painted.slots
        .filter(({from}) => from < dayLength)
        .map((slot) => {
          if (slot.to <= dayLength) return slot;
          const rest = timeline(number + 1).find(({from, state}) => from === 0 && state === slot.state);
          return {...slot, to: Math.min(slot.to, dayLength + (rest?.to ?? 0))};
        });
      return {...painted, slots};
    },
  };
}
