import {kept} from '../hours/kept.js';
import {parseFrenchNumber} from '../reading.js';
import type {Fee} from './place.js';
import {cleanText, foldText} from './text.js';

const address = /^https?:\/\/(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;
/** No sign that would begin something else in a `mailto:` link. */
const mail = /^[^\s@<>"(),;:/?#%]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/**
 * Reads the address of a site. Without scheme it is completed by `http://`, which every server answers, be it to send
 * to https; what is cut (`…`), or is no address, gives nothing.
 */
export function readWebsite(text: string): string | undefined {
  const cleaned = cleanText(text).replace(/^\[+/u, '');
  const first = cleaned.split('|')[0] ?? '';
  const candidate = /https?:\/\/\S+/iu.exec(first)?.[0] ?? first;
  if (candidate.endsWith('…')) return undefined;
  const complete = /^https?:\/\//iu.test(candidate) ? candidate : `http://${candidate}`;
  return address.test(complete) ? complete : undefined;
}

/** Reads the first e-mail address of a text. */
export function readEmail(text: string): string | undefined {
  return cleanText(text)
    .replace(/^mailto:/iu, '')
    .split(/[\s|;,]+/u)
    .find((word) => mail.test(word));
}

/** Reads a postcode; spreadsheets lose the leading zero, which is given back. */
export function readPostcode(text: string): string | undefined {
  const digits = text.replace(/\s+/gu, '').replace(/\.0$/u, '');
  if (/^\d{5}$/u.test(digits)) return digits;
  return /^\d{4}$/u.test(digits) ? `0${digits}` : undefined;
}

/** Reads an INSEE code of a commune: `39368`, `2A004`, `1053` with its zero lost. */
export function readCommuneCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (/^\d[\dAB]\d{3}$/u.test(code)) return code;
  return /^\d{4}$/u.test(code) ? `0${code}` : undefined;
}

/** Département of a postcode or of an INSEE code, both Corsican ones as `20`. */
export function departmentOf(code: string): string {
  const department = code.slice(0, code.startsWith('97') || code.startsWith('98') ? 3 : 2);
  return department === '2A' || department === '2B' ? '20' : department;
}

/** Finds in a whole address a postcode, trusted only in the département that is already known. */
export function findPostcode(text: string, department: string | undefined): string | undefined {
  return (text.match(/(?<!\d)\d{5}(?!\d)/gu) ?? []).find(
    (code) => department === undefined || departmentOf(code) === department,
  );
}

const longestAddress = 300;

/** Takes `39400 Morez` out of the end of `8 rue de l’Industrie, 39400 Morez`. A very long text is no address to take apart. */
export function splitAddress(text: string): {address: string; postcode?: string; commune?: string} {
  if (text.length > longestAddress || !/\d{5}/u.test(text)) return {address: text};
  const [, street, postcode, commune] = /^(.*?)[\s,–-]+(\d{5})\s+(\p{L}[^,\d]*)$/u.exec(text) ?? [];
  if (!street || !postcode || !commune) return {address: text};
  return {address: street, postcode, commune: commune.trim()};
}

const longestNumber = 60;

const plainNumber = /^-?\d{1,9}(?:\.\d{1,17})?$/u;

/** A number, if the text is short enough to be one: looking for it takes much longer in a longer text. */
export function numberIn(text: string): number | undefined {
  if (text.length > longestNumber) return undefined;
  return plainNumber.test(text) ? Number(text) : parseFrenchNumber(text);
}

const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/cowork|bureaux? partage|teletravail/u, 'coworking'],
  [/fab ?lab/u, 'fablab'],
  [/^tiers lieux?$|^tl$/u, 'tiers-lieu'],
  [/^france services?$|^fs$/u, 'france services'],
];

/**
 * Reads kinds of places: `Tiers lieux à dominante coworking`, `TIERS_LIEUX|ASSO`, `TL-ASSO`, `coworking;fablab`. The
 * same few come again at every row: each is worked out once.
 */
export const readKinds = kept((text: string): readonly string[] => {
  const found = readCodes(text).map((word) => {
    const folded = foldText(word);
    return kinds.find(([pattern]) => pattern.test(folded))?.[1] ?? word.toLowerCase().replaceAll('_', ' ');
  });
  return [...new Set(found)];
});

/** Reads a list written in one cell: `a|b`, `a;b`, `a, b`. */
export function readList(text: string): string[] {
  if (text === '') return [];
  const words = text.split(/[|;,\n]/u).map(cleanText);
  return [...new Set(words.filter(Boolean))];
}

/** Reads a list that may be of codes joined by hyphens: `TL-ASSO`. */
export const readCodes = (text: string): string[] =>
  readList(/^[A-Z]{2,}(?:-[A-Z]{2,})+$/u.test(text.trim()) ? text.replaceAll('-', '|') : text);

const feeUnits: readonly (readonly [pattern: RegExp, unit: Fee['unit']])[] = [
  [/demi/u, 'demi-journee'],
  [/jour/u, 'jour'],
  [/mois|mensuel/u, 'mois'],
];

/** Reads a fee, `12,50 €`, and its unit; by the day when nothing says otherwise. */
export function readFee(amountText: string, unitText: string): Fee | undefined {
  const amount = numberIn(amountText.replace(/\s*(?:€|eur(?:os?)?|chf).*$/iu, ''));
  if (amount === undefined || amount < 0) return undefined;
  const folded = foldText(`${unitText} ${amountText}`);
  return {amount, unit: feeUnits.find(([pattern]) => pattern.test(folded))?.[1] ?? 'jour'};
}
