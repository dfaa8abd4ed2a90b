import Papa from 'papaparse';
import type {CsvRow} from '../domain/places/from-rows.js';
import {delimiterOf} from './plain-table.js';

/** Characters cut into rows at once: a millisecond or two. */
const pieceLength = 65_536;
/** Rows mended in one piece before its lines are taken one by one: each mending reads the rest of the piece again. */
const mostMended = 20;

/**
 * Cuts a table into rows, piece by piece: comma, semicolon, tab or bar, quotes, line breaks inside quotes, every end of
 * line. A row where a quote is lost is told, and takes no other row with it.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  const delimiter = delimiterOf(text);
  for (let at = 0; at < text.length;) {
    const end = endOfPiece(text, at);
    yield* rowsOfPiece(plainEnds(text.slice(at, end)), delimiter);
    at = end;
  }
}

/** The first end of line outside quotes after a piece; inside quotes when none of its length follows: one is lost. */
function endOfPiece(text: string, from: number): number {
  let quotes = 0;
  let counted = from;
  const lineEnd = /\r\n?|\n/gu;
  lineEnd.lastIndex = from + pieceLength;
  for (let found = lineEnd.exec(text); found; found = lineEnd.exec(text)) {
    const end = lineEnd.lastIndex;
    for (let at = text.indexOf('"', counted); at >= 0 && at < end; at = text.indexOf('"', at + 1)) quotes += 1;
    counted = end;
    if (quotes % 2 === 0 || end > from + 2 * pieceLength) return end;
  }
  return text.length;
}

/** Ends of lines outside quotes as one sign, none after the last row. */
const plainEnds = (piece: string): string =>
  piece.replace(/"[^"]*"|\r\n?/gu, (found) => (found.startsWith('"') ? found : '\n')).replace(/\n$/u, '');

type Parse = (text: string, hasNoQuotes?: boolean) => Pick<Papa.ParseResult<string[]>, 'data' | 'errors'>;

const blank = {data: [['']], errors: []};

function* rowsOfPiece(piece: string, delimiter: string): Generator<CsvRow> {
  const parse: Parse = (text, fastMode) =>
    text === '' ? blank : Papa.parse<string[]>(text, {delimiter, newline: '\n', fastMode});
  const lines = piece.split('\n');
  let line = 0;
  for (let mended = 0; line < lines.length; mended += 1) {
    const isAlone = mended > mostMended;
    const {data, errors} = parse((isAlone ? lines.slice(line, line + 1) : lines.slice(line)).join('\n'));
    const broken = errors.find(({type}) => type === 'Quotes')?.row;
    for (const cells of data.slice(0, broken)) {
      yield {cells, isBroken: false};
      line += cells.join('').split('\n').length;
    }
    if (broken === undefined) continue;
    yield {cells: mend(lines[line] ?? '', parse), isBroken: true};
    line += 1;
  }
}

/** The cells of a line where a quote is lost: strays are letters, and where one is never closed, none means anything. */
function mend(line: string, parse: Parse): string[] {
  const {data, errors} = parse(line);
  if (!errors.some(({code}) => code === 'MissingQuotes')) return data[0] ?? [];
  return (parse(line, true).data[0] ?? []).map((cell) => cell.replaceAll(/^"|"$/gu, '').replaceAll('""', '"'));
}
