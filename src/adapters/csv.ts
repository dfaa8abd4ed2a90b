import type {Problem} from '../domain/places/place.js';

export interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

const delimiters = [',', ';', '\t'] as const;

/**
 * Cuts a text into cells: comma, semicolon or tab, quotes, line breaks inside quotes. Rows count from 1. A quote that
 * nothing closes, or that stands inside a cell, is kept as a letter and told: it never swallows the rest of the file.
 */
export function readCsv(text: string): Table {
  const delimiter = guessDelimiter(text);
  const rows: string[][] = [];
  const problems: Problem[] = [];
  let row: string[] = [];
  let at = 0;
  let isClosable = true;
  const complain = () =>
    problems.push({row: rows.length + 1, message: 'Un guillemet est ouvert ou fermé au mauvais endroit.'});
  const isEnd = (index: number) => index >= text.length || text[index] === '\n' || text[index] === '\r';

  while (at <= text.length) {
    let end = at;
    const closing = text[at] === '"' && isClosable ? findClosing(text, at + 1, delimiter) : undefined;
    if (closing === null) isClosable = false;
    if (closing) {
      end = closing.at + 1;
      row.push(text.slice(at + 1, closing.at).replaceAll('""', '"'));
      if (closing.hasStray) complain();
    } else {
      if (text[at] === '"') complain();
      while (!isEnd(end) && text[end] !== delimiter) end += 1;
      row.push(text.slice(at, end));
    }
    if (isEnd(end)) {
      rows.push(row);
      row = [];
      if (text[end] === '\r' && text[end + 1] === '\n') end += 1;
      if (end + 1 >= text.length) break;
    }
    at = end + 1;
  }
  return {rows, problems};
}

/** Where a quoted cell ends; `null` when it never does. A quote before anything else than a border is a letter. */
function findClosing(text: string, from: number, delimiter: string): {at: number; hasStray: boolean} | null {
  let hasStray = false;
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === undefined || next === delimiter || next === '\n' || next === '\r') return {at, hasStray};
    if (next === '"') at += 1;
    else hasStray = true;
  }
  return null;
}

/** The separator that the first line uses most, outside quotes. */
function guessDelimiter(text: string): string {
  const header = (/^\s*([^\r\n]*)/u.exec(text)?.[1] ?? '').replace(/"[^"]*"/gu, '');
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
