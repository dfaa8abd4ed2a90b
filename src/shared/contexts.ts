import {createContext} from '@lit/context';
import type {Place, Position} from '../domain/places/place.js';

/** What the visitor told one element and may find again in another: visible and editable there. */
export interface VisitorInputs {
  /** Where the visitor starts from, when they gave it. */
  readonly position?: Position;
  /** One way, home to work, kilometres. */
  readonly distanceKm?: number;
  /** Days a week not spent at the office. */
  readonly daysPerWeek?: number;
  /** What the simulator says, in words: only once they asked to hand it to a form. */
  readonly result?: string;
}

/** What the elements of a `<relais-groupe>` share. A new object at each change. */
export interface Group {
  /** INSEE code; empty when the page gives none. */
  readonly commune: string;
  /** The group's own starting point (the town hall), when the page gives it. */
  readonly position?: Position;
  /** Kind of the places: not asked for, on their way, there (maybe none), or unreadable. */
  readonly state: 'none' | 'waiting' | 'ready' | 'broken';
  readonly places: readonly Place[];
  readonly chosen?: Place;
  readonly visitor: VisitorInputs;
  /** Chooses a place by its id; an empty id chooses none. */
  choose(id: string): void;
  /** Gives the group the places that an element of its own has read. */
  offer(places: readonly Place[]): void;
  /** Adds to what the visitor said. */
  tell(inputs: VisitorInputs): void;
}

export const groupContext = createContext<Group | undefined>(Symbol.for('relais-groupe'));
