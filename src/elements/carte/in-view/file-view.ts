import type {Bounds} from '../../../domain/places/bounds.js';

/** What is said and shown of places that are only those in view of a larger file. */
export interface FileView {
  /** What the map shows until the visitor moves it; another object asks it to move. */
  readonly frame: Bounds;
  /** Where all the places of the file are. */
  readonly whole: Bounds;
  /** How many are kept of how many in view. */
  countLine(found: number, all: number): string;
  readonly note: string;
}
