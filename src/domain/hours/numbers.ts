import type {TokenReader} from './tokens.js';

/** A number from 1 on. */
export function readNumber(reader: TokenReader, max: number): number {
  const {value} = reader.peek();
  if (!reader.is('nN') || value < 1 || value > max) reader.fail('nombre impossible');
  return reader.take('nN').value;
}

/** Is a year to come? */
export const isYear = (reader: TokenReader, ahead = 0): boolean =>
  reader.is('n', ahead) && reader.peek(ahead).value > 1969 && reader.peek(ahead).value < 2200;

/** The year to come, or 0. */
export const skipYear = (reader: TokenReader): number => (isYear(reader) ? reader.take('n').value : 0);

/** `-1 day`, `+2 days`; 0 when there is none. */
export function readShift(reader: TokenReader): number {
  if (!reader.is('+-') || !reader.is('D', 2)) return 0;
  const sign = reader.take('+-').kind === '-' ? -1 : 1;
  const days = readNumber(reader, 99);
  reader.take('D');
  return sign * days;
}
