/** The rules laid over the days: for every spelling that is not plain. */
import type {Calendar, Day, Rule, Slot, WholeHours} from './hours.js';
import {kept} from './kept.js';
import {dayLength, shifted} from './timeline.js';

/** A slot, and the place of its rule in the list. */
interface Layer extends Slot {
  readonly rule: number;
}

interface Painted extends Day {
  readonly slots: readonly Layer[];
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

/** A day of which nobody knows, as far as its slots may go. */
function unconfirmed(day: Painted, reason: string, slots = day.slots): Painted {
  const to = Math.max(dayLength, ...slots.map((slot) => slot.to));
  const whole: Layer = {from: 0, to, state: 'unknown', rule: slots[0]?.rule ?? 0};
  return {...day, slots: [whole], reason, exceptional: true, unconfirmed: true};
}

/**
 * The rules laid one over the other on a day, in their order. `before`: the night slots of the day before, laid with
 * their own rule, so that a later rule may cut them.
 */
function paint(rules: readonly Rule[], calendar: Calendar, day: number, before: readonly Layer[]): Painted {
  const holiday = calendar.holidayOn(day);
  let slots: readonly Layer[] = [];
  let reason: string | undefined;
  let isUsual = false;
  let isExceptional = false;
  let isUnsure = false;
  let isSpoken = false;
  rules.forEach(({mode, isOpen, wipes, covers, comment, holidays, dated, sure, slots: own}, rule) => {
    const isCovered = covers(day, calendar);
    isSpoken ||= holidays && mode !== '-';
    const mine = () => own.map((slot): Layer => ({...slot, rule}));
    const night = isOpen
      ? before.filter((slot) => slot.rule === rule)
      : own.some(({to}) => to > dayLength) && covers(day - 1, calendar)
        ? past(mine())
        : [];
    if (isCovered) {
      if (wipes) {
        slots = [];
        isUnsure = false;
      }
      isExceptional ||= dated || (holidays && !!holiday && (isUsual || isOpen));
      isUsual ||= isOpen && !dated;
      isUnsure ||= isOpen && !sure;
      reason = isOpen || !wipes ? undefined : (comment ?? (holidays ? holiday : undefined));
    } else if (!night.length) return;
    const pieces = isCovered ? over(night, mine()) : night;
    slots = mode === '|' ? over(pieces, slots) : over(slots, pieces);
    if (!isOpen) slots = slots.filter((slot) => slot.rule !== rule || slot.vague);
  });
  const painted = {slots: joined(slots), holiday, reason, exceptional: isExceptional, unconfirmed: false};
  return isUnsure && holiday && !isSpoken ? unconfirmed(painted, holiday) : painted;
}

/** Hours, from their rules. `schoolOn`: nothing when it is not published. */
export function paintedHours(
  rules: readonly Rule[],
  timeZone: string,
  holidayOn: Calendar['holidayOn'],
  schoolOn: (day: number) => boolean | undefined = () => undefined,
): WholeHours {
  let isGuessed = false;
  const guessing = (guess: boolean): Calendar => ({
    holidayOn,
    schoolOn(day) {
      const published = schoolOn(day);
      isGuessed ||= published === undefined;
      return published ?? guess;
    },
  });
  const [holidays, school] = [guessing(true), guessing(false)];

  /** Where school holidays are not published, a day is known when it is the same with and without them. */
  function painted(day: number, before: readonly Layer[] = []): Painted {
    isGuessed = false;
    const one = paint(rules, school, day, before);
    const other = isGuessed ? paint(rules, holidays, day, before) : one;
    if (said(one) === said(other)) return one;
    return {...unconfirmed(one, 'vacances scolaires', [...one.slots, ...other.slots]), holiday: undefined};
  }
  const own = kept((day) => painted(day));
  const timeline = kept((day) => {
    const night = past(own(day - 1).slots);
    return cut((night.length ? painted(day, night) : own(day)).slots, dayLength, Infinity);
  });
  const ordinary = rules.filter(({dated}) => !dated);
  const usual: Calendar = {...school, holidayOn: () => undefined};
  return {
    timeZone,
    timeline,
    usual: kept((day) => paint(ordinary, usual, day, []).slots.filter(({from}) => from < dayLength)),
    season: (day) => rules.map(({season}) => (season?.(day, school) ? 1 : '')).join(),
    day: kept((day) => ({
      ...own(day),
      slots: own(day)
        .slots.filter(({from}) => from < dayLength)
        .map((slot) => {
          if (slot.to <= dayLength) return slot;
          const rest = timeline(day + 1).find(({from, state}) => !from && state === slot.state);
          return {...slot, to: Math.min(slot.to, dayLength + (rest?.to ?? 0))};
        }),
    })),
  };
}

const said = ({slots}: Painted) => JSON.stringify(slots, ['from', 'to', 'state', 'comment']);
