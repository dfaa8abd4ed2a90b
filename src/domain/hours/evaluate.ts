import {instantOf, wallMinutes} from '../calendar/clocks.js';
import type {Day, Hours, Interval, LocalMoment, Slot, Status} from './hours.js';

const dayLength = 1440;
/** Nothing is looked for further than this, so that no text can make the search last. */
const horizon = 400;

const moment = (minutes: number): LocalMoment => new Date(minutes * 6e4).toISOString().slice(0, 16);

/** Wall minutes since 1970 of a moment at the place; NaN when it is not one. */
export const minutesOf = (local: LocalMoment): number => Date.parse(`${local}Z`) / 6e4;

/** The instant (ms) when the place reaches this moment. */
export const momentToInstant = (hours: Hours, local: LocalMoment): number =>
  instantOf(minutesOf(local), hours.timeZone);

/** The slots without what is between two minutes. */
const cut = (slots: readonly Slot[], from: number, to: number): Slot[] =>
  slots.flatMap((slot) =>
    [
      {...slot, to: Math.min(slot.to, from)},
      {...slot, from: Math.max(slot.from, to)},
    ].filter((piece) => piece.from < piece.to),
  );

/** In order, the touching ones that say the same made one. */
function joined(slots: readonly Slot[]): Slot[] {
  const result: Slot[] = [];
  for (const slot of [...slots].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && last.to === slot.from && last.state === slot.state && last.comment === slot.comment) {
      result[result.length - 1] = {...slot, from: last.from};
    } else result.push(slot);
  }
  return result;
}

/** What goes past midnight, as minutes of the next day. */
const past = (slots: readonly Slot[]): Slot[] =>
  cut(slots, 0, dayLength).map((slot) => ({...slot, from: slot.from - dayLength, to: slot.to - dayLength}));

/**
 * The rules laid one over the other on a day, in their order. `before`: the night slots of the day before, laid with
 * their own rule, so that a later rule may cut them.
 */
function paint(hours: Hours, day: number, before: readonly Slot[] = []): Day {
  const holiday = hours.holiday(day);
  const silent = holiday && !hours.rules.some(({holidays}) => holidays);
  let slots: Slot[] = [];
  let reason: string | undefined;
  let usual = false;
  let exceptional = false;
  let unsure = false;
  hours.rules.forEach((rule, index) => {
    const {state, comment, mode, holidays, dated, times} = rule;
    const open = state !== 'closed' && state;
    const written = (times.length ? times : [[0, dayLength] as const]).map(([from, to]) => ({
      from,
      to,
      state: open || 'unknown',
      comment,
      rule: index,
    }));
    const pieces = before.filter((slot) => open && slot.rule === index);
    if (!open && rule.covers(day - 1, hours.holiday(day - 1))) pieces.push(...past(written));
    if (rule.covers(day, holiday)) {
      pieces.push(...written);
      if (open ? mode === ';' : !times.length) {
        slots = [];
        unsure = false;
      }
      exceptional ||= dated || !!(holidays && holiday && (usual || open));
      usual ||= !!open && !dated;
      unsure ||= !!open && !rule.sure;
      reason = open || times.length ? undefined : (comment ?? (holidays ? holiday : undefined));
    }
    for (const piece of pieces) {
      const rest = cut(slots, piece.from, piece.to);
      let free = [piece];
      if (mode === '|') for (const {from, to} of slots) free = cut(free, from, to);
      slots = !open ? rest : mode === '|' ? [...slots, ...free] : [...rest, piece];
    }
  });
  const unconfirmed = !!silent && unsure;
  return {
    slots: unconfirmed ? [{from: 0, to: dayLength, state: 'unknown', rule: -1}] : joined(slots),
    holiday,
    reason: unconfirmed ? holiday : reason,
    exceptional: exceptional || unconfirmed,
    unconfirmed,
  };
}

/** The slots of a calendar day, midnight to midnight, with the end of the night before. */
function timeline(hours: Hours, day: number): readonly Slot[] {
  const own = paint(hours, day);
  const {slots} = own.unconfirmed ? own : paint(hours, day, past(paint(hours, day - 1).slots));
  return cut(slots, dayLength, Infinity);
}

/** One date as the week shows it: a slot past midnight stays with the day it begins, cut where the next day cuts it. */
export function dayAt(hours: Hours, day: number): Day {
  const painted = paint(hours, day);
  const slots = painted.slots
    .filter(({from}) => from < dayLength)
    .map((slot) => {
      if (slot.to <= dayLength) return slot;
      const rest = timeline(hours, day + 1).find(({from, state}) => from === 0 && state === slot.state);
      return {...slot, to: Math.min(slot.to, dayLength + (rest?.to ?? 0))};
    });
  return {...painted, slots};
}

/** Slots from a day on, in minutes since 1970, up to the horizon. */
function* upcoming(hours: Hours, first: number): Generator<Slot> {
  for (let day = first; day < first + horizon; day++) {
    for (const slot of timeline(hours, day)) {
      yield {...slot, from: slot.from + day * dayLength, to: slot.to + day * dayLength};
    }
  }
}

/** Is a place open at an instant, until when, and when does it next open? The clocks are those of the place. */
export function statusAt(hours: Hours, instant: Date): Status {
  const at = instant.getTime();
  if (Number.isNaN(at)) return {state: 'unknown'};
  const now = wallMinutes(at, hours.timeZone);
  const today = Math.floor(now / dayLength);
  let current: Slot | undefined;
  let end: number | undefined;
  let next: Slot | undefined;
  let opening: Slot | undefined;
  for (const slot of upcoming(hours, today)) {
    if (slot.to <= now) continue;
    if (slot.from <= now) current = slot;
    else if (next || slot.from !== end || slot.state !== current?.state) {
      next ??= slot;
      if (slot.state !== 'unknown') opening ??= slot;
      if (opening || current?.state === 'open') break;
    }
    if (!next) end = slot.to;
  }
  const last = (today + horizon) * dayLength;
  const until = current ? (end === last ? undefined : end) : next?.from;
  const opens = current && current.state !== 'unknown' ? undefined : opening;
  const own = paint(hours, today);
  const pause =
    !current &&
    opening === next &&
    !!opening &&
    opening.from < (today + 1) * dayLength &&
    own.slots.some(({to, state}) => to + today * dayLength <= now && state !== 'unknown');
  return {
    state: current ? current.state : pause ? 'break' : 'closed',
    until: until === undefined ? undefined : moment(until),
    opens: opens && moment(opens.from),
    byAppointment: opens && opens.state === 'appointment',
    reason: !current || own.unconfirmed ? own.reason : undefined,
    comment: current?.comment,
  };
}

/** Everything that is not closed between two moments, at most 400 days of it. */
export function intervals(hours: Hours, from: LocalMoment, to: LocalMoment): Interval[] {
  const start = minutesOf(from);
  const end = minutesOf(to);
  const found: Slot[] = [];
  if (!(start < end)) return [];
  for (const slot of upcoming(hours, Math.floor(start / dayLength))) {
    if (slot.from >= end) break;
    if (slot.to > start) found.push({...slot, from: Math.max(slot.from, start), to: Math.min(slot.to, end)});
  }
  return joined(found).map((slot) => ({
    from: moment(slot.from),
    to: moment(slot.to),
    state: slot.state,
    comment: slot.comment,
  }));
}
