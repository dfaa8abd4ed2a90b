import {instantOf, wallMinutes} from '../calendar/clocks.js';
import type {Hours} from '../hours/hours.js';
import {readHours} from '../hours/read-hours.js';
import {stateAt} from '../hours/timeline.js';
import type {Place} from './place.js';

/** What is known of one text of hours in one commune. */
interface Page {
  readonly hours: Hours | undefined;
  readonly isOpen: boolean;
  /** Wall minutes of the place when this changes. */
  readonly until: number;
}

/**
 * Which of many places are open. The same hours in the same commune are read once, and looked at again only when they
 * change. Open means surely open: not by appointment, not on a holiday of which the hours say nothing.
 */
export class OpenBook {
  #pages = new Map<string, Page>();
  #walls = new Map<string, number>();
  #instant: number;

  /** `instant`: milliseconds since 1970. */
  constructor(instant: number) {
    this.#instant = instant;
  }

  /** Turns the pages to another instant. */
  turn(instant: number) {
    this.#instant = instant;
    this.#walls.clear();
  }

  isOpen({hours, communeCode = ''}: Place): boolean {
    if (!hours) return false;
    const key = `${communeCode} ${hours}`;
    const known = this.#pages.get(key);
    if (known && (!known.hours || this.#wall(known.hours.timeZone) < known.until)) return known.isOpen;
    const page = this.#write(known ? known.hours : readHours(hours, {commune: communeCode}).hours);
    this.#pages.set(key, page);
    return page.isOpen;
  }

  /** The first instant when one of the pages changes; `undefined` when none ever does. */
  get nextChange(): number | undefined {
    const changes = [...this.#pages.values()].flatMap(({hours, until}) =>
      hours && until !== Infinity ? [{left: until - this.#wall(hours.timeZone), until, zone: hours.timeZone}] : [],
    );
    const [first] = changes.sort((a, b) => a.left - b.left);
    return first && instantOf(first.until, first.zone);
  }

  #write(hours: Hours | undefined): Page {
    if (!hours) return {hours, isOpen: false, until: Infinity};
    const {state, until = Infinity} = stateAt(hours, this.#wall(hours.timeZone));
    return {hours, isOpen: state === 'open', until};
  }

  /** What the clocks of a zone show, looked at once. */
  #wall(zone: string): number {
    const wall = this.#walls.get(zone) ?? wallMinutes(this.#instant, zone);
    this.#walls.set(zone, wall);
    return wall;
  }
}
