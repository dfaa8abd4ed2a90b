import {fieldOf, isRecord, listOf, quote, Unusable, wordsOf} from './record.js';

/** `2026-12-24` becomes `24/12/2026`; any other spelling is left to the reader of hours. */
export const frenchDate = (text: string): string =>
  text.replace(
    /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/,
    (_, year: string, month: string, day: string) => `${day}/${month}/${year}`,
  );

/** From a day to another, both included, in the spelling of the attribute `fermetures`. */
export const dateRange = (from: string, to: string): string =>
  to && to !== from ? `${frenchDate(from)}-${frenchDate(to)}` : frenchDate(from);

/**
 * Closings: a text, or a list of texts and of `{du, au, motif}`. One that is not understood refuses them all: a closing
 * that is forgotten would be a wrong « ouvert ».
 */
export function readClosings(value: unknown): string {
  return listOf(value)
    .map((item, index) => {
      if (!isRecord(item)) return wordsOf(item).replace(/;\s*$/, '') || refuse(index);
      const from = fieldOf(item, 'du', 'date') || refuse(index);
      return dateRange(from, fieldOf(item, 'au')) + quote(fieldOf(item, 'motif', 'nom'));
    })
    .join('; ');
}

function refuse(index: number): never {
  throw new Unusable(
    `La fermeture n° ${index + 1} du fichier n’a pas de date : écrivez {"du": "2026-12-24", "au": "2027-01-02"}.`,
  );
}
