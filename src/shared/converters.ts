import type {ComplexAttributeConverter} from 'lit';
import {type Reading, readChoice, readNumber} from '../domain/reading.js';

/** An attribute converter that also says, in French, what it did not understand. */
export interface ReadingConverter<T> extends ComplexAttributeConverter<T> {
  read(text: string | null): Reading<T>;
}

/** Makes a converter of a reader. */
export function converter<T>(read: (text: string | null) => Reading<T>): ReadingConverter<T> {
  return {read, fromAttribute: (text) => read(text).value};
}

/** One word of a closed list; the first is the default. */
export const choice = <T extends string>(...words: readonly [T, ...T[]]): ReadingConverter<T> =>
  converter((text) => readChoice(text, words));

/** A number between two bounds, both included. */
export const number = <T extends number | undefined>({
  min,
  max,
  byDefault,
}: {
  min: number;
  max: number;
  byDefault: T;
}): ReadingConverter<number | T> => converter((text) => readNumber(text, {min, max}, byDefault));

/** Presence means yes, whatever the value. */
export const presence: ReadingConverter<boolean> = converter((text) => ({value: text !== null}));

/** Trimmed text; empty when the attribute is not there. */
export const text: ReadingConverter<string> = converter((value) => ({value: value?.trim() ?? ''}));

/** The level of the widget's title in the page, 2 to 6. */
export const headingLevel = number({min: 2, max: 6, byDefault: 2});
