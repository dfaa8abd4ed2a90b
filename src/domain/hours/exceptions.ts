import type {Day, Hours} from './hours.js';

/** Consecutive days that are out of the ordinary in the same way. */
export interface Exception {
  /** First and last day numbers. */
  readonly from: number;
  readonly to: number;
  readonly day: Day;
  /** Closed by a date that the text names, not by a public holiday. */
  readonly closure?: boolean;
}

/** No group of days is followed further than this. */
const horizon = 400;

/** The exceptions that begin within `count` days, in order, each to its own end. */
export function exceptions(hours: Hours, first: number, count: number): Exception[] {
  const found: Exception[] = [];
  for (let number = first; number < first + horizon; number++) {
    const day = hours.day(number);
    const last = found.at(-1);
    const goes = last?.to === number - 1 && day.exceptional;
    if (goes && said(last.day) === said(day)) found[found.length - 1] = {...last, to: number};
    else if (number >= first + count) break;
    else if (day.exceptional) {
      const closure = !day.slots.length && (!day.reason || day.reason !== day.holiday);
      found.push({from: number, to: number, day, closure});
    }
  }
  return found;
}

const said = ({slots, reason}: Day) => JSON.stringify([slots, reason]);
