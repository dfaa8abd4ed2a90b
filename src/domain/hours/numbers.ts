import type {TokenReader} from './tokens.js';

/** A number from 1 on. */
export function readNumber(reader: TokenReader, max: number, kinds = 'nN'): number {
  const {value} = reader.peek();
  if (!reader.is(kinds) || value < 1 || value > max) reader.fail('nombre ou date impossible');
  return reader.take(kinds).value;
}

/**
 * A test for numbers, ranges, every so many of a range: `1,3-5`, `2-52/2`, `2026+`. Ranks (up to 5) also count from the
 * end: `-1`. To the tokens, the end of `2-52/2` looks like a date.
 */
export function readNumbers(reader: TokenReader, max: number, kind: string): (value: number) => boolean {
  const tests = reader.list(() => {
    const sign = max === 5 && reader.skip('-') ? -1 : 1;
    const from = reader.skip('l') ? -1 : sign * readNumber(reader, max, kind);
    let to = kind === 'Y' && reader.skip('+') ? max : from;
    let step = 1;
    if (to === from && from > 0 && reader.skip('-')) {
      to = readNumber(reader, max, kind);
      if (to < from) reader.fail('ordre impossible');
      if (reader.is('M') || reader.skip('/')) step = readNumber(reader, 53, 'nM');
    }
    return (value: number) => from <= value && value <= to && (value - from) % step === 0;
  }, `${kind}l-`);
  return (value) => tests.some((has) => has(value));
}

/** `-1 day`, `+2 days`; 0 when there is none. */
export function readShift(reader: TokenReader): number {
  if (!reader.sees(/^[+-]nD/)) return 0;
  const sign = reader.take('+-').kind === '-' ? -1 : 1;
  const days = readNumber(reader, 99);
  reader.take('D');
  return sign * days;
}
