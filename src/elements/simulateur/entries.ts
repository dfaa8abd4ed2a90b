import {readNumber} from '../../domain/reading.js';
import type {Bounds} from './fields.js';

/** A number as the visitor typed it. */
export interface Entry {
  /** Right or wrong: never erased. */
  readonly text: string;
  /** The number it is, else the last one it was; none when the field was emptied. */
  readonly value?: number;
  readonly wrong: boolean;
}

/** What the visitor typed. A slot is a question, about one place or one energy when it depends on it. */
export class Entries extends Map<string, Entry> {
  type(slot: string, text: string, [min, max]: Bounds) {
    const {value, problem} = readNumber(text, {min, max}, this.get(slot)?.value);
    this.set(slot, {text, value: text.trim() ? value : undefined, wrong: problem !== undefined});
  }
}
