import {isoDate} from '../calendar/days.js';
import type {Hours, Slot} from '../hours/hours.js';

/** A day that can be proposed, and when the place is open on it. */
export interface OfferedDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Minutes from midnight; empty when the bounds are not known. */
  readonly slots: readonly {readonly from: number; readonly to: number}[];
}

/** Enough to choose from, few enough to be read. */
const most = 6;
/** Nobody plans a trial day further. */
const furthest = 60;

const isOpen = ({state}: Slot) => state === 'open' || state === 'appointment';

/** The next days when a place is open, from the day after `today`: closings and public holidays are left out. */
export function offeredDays(hours: Hours, today: string): readonly OfferedDay[] {
  const first = Date.parse(today) / 864e5 + 1;
  const found: OfferedDay[] = [];
  for (let number = first; number < first + furthest && found.length < most; number += 1) {
    const {slots, unconfirmed} = hours.day(number);
    const open = slots.filter(isOpen);
    if (unconfirmed || open.length === 0) continue;
    found.push({day: isoDate(number), slots: open.some(({vague}) => vague) ? [] : open});
  }
  return found;
}
