/** What is open when, in wall minutes of the place. */
import type {Hours, Slot, Span, Status} from './hours.js';

export const dayLength = 1440;
/** Nothing is looked for further than this, so that no text can make the search last. */
const horizon = 400;

/** The same slots, told from another day. */
export const shifted = <T extends Pick<Span, 'from' | 'to'>>(slots: readonly T[], minutes: number): T[] =>
  slots.map((slot) => ({...slot, from: slot.from + minutes, to: slot.to + minutes}));

/** Slots from a day on, in minutes since 1970, up to the horizon. */
export function* upcoming(hours: Hours, first: number): Generator<Slot> {
  for (let day = first; day < first + horizon; day++) yield* shifted(hours.timeline(day), day * dayLength);
}

/** Is a place open at a wall minute, until when, and when does it next open? */
export function stateAt(hours: Hours, now: number): Status<number> {
  const today = Math.floor(now / dayLength);
  let current: Slot | undefined;
  let end = now;
  let next: Slot | undefined;
  let opening: Slot | undefined;
  for (const slot of upcoming(hours, today)) {
    if (slot.to <= now) continue;
    if (!next && slot.from <= end && slot.state === (current ?? slot).state) {
      current ??= slot;
      end = slot.to;
      continue;
    }
    next ??= slot;
    const isSure = current && current.state !== 'unknown';
    if (!isSure && slot.state !== 'unknown') opening = slot;
    if (isSure || opening) break;
  }
  const {slots, reason, unconfirmed} = hours.day(today);
  const midnight = today * dayLength;
  const isPause =
    opening === next &&
    !!opening &&
    opening.from < midnight + dayLength &&
    slots.some(({to, state}) => to + midnight <= now && state !== 'unknown');
  return {
    state: current ? current.state : isPause ? 'break' : 'closed',
    until: current ? (end === midnight + horizon * dayLength ? undefined : end) : next?.from,
    opens: opening?.from,
    byAppointment: opening?.state === 'appointment',
    reason: !current || unconfirmed ? reason : undefined,
    comment: current?.comment,
  };
}
