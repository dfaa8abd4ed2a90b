import {type Position, readPosition} from '../position.js';
import {parseFrenchNumber} from '../reading.js';
import type {Fee} from './place.js';
import {cleanText, foldText} from './text.js';

const address = /^https?:\/\/(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;
const mail = /^[^\s@<>"(),;:/]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

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
  const department = code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2);
  return department.replace(/^2[AB]$/u, '20');
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
  if (text.length > longestAddress) return {address: text};
  const [, street, postcode, commune] = /^(.*?)[\s,–-]+(\d{5})\s+(\p{L}[^,\d]*)$/u.exec(text) ?? [];
  if (!street || !postcode || !commune) return {address: text};
  return {address: street, postcode, commune: commune.trim()};
}

const longestNumber = 60;

/** A number, if the text is short enough to be one: looking for it takes much longer in a longer text. */
const numberIn = (text: string): number | undefined =>
  text.length > longestNumber ? undefined : parseFrenchNumber(text);

/** Reads latitude and longitude from their own texts, or from one. Null island and out of the globe are no position. */
export function positionOf(latitude: string, longitude: string): Position | undefined {
  const position = {latitude: numberIn(latitude) ?? NaN, longitude: numberIn(longitude) ?? NaN};
  const possible = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180;
  const nullIsland = position.latitude === 0 && position.longitude === 0;
  return possible && !nullIsland ? position : undefined;
}

/** Reads a position in one text: `45.18, 5.72`, or the same between brackets. */
export function positionIn(text: string): Position | undefined {
  const {value} = readPosition(text.replace(/[[\](){}]/gu, ''));
  return value && positionOf(String(value.latitude), String(value.longitude));
}

const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/cowork|bureaux? partage|teletravail/u, 'coworking'],
  [/fab ?lab/u, 'fablab'],
  [/^tiers lieux?$|^tl$/u, 'tiers-lieu'],
];

/** Reads kinds of places: `Tiers lieux à dominante coworking`, `TIERS_LIEUX|ASSO`, `coworking;fablab`. */
export function readKinds(text: string): string[] {
  const found = readList(text).map((word) => {
    const folded = foldText(word);
    return kinds.find(([pattern]) => pattern.test(folded))?.[1] ?? word.toLowerCase().replaceAll('_', ' ');
  });
  return [...new Set(found)];
}

/** Reads a list written in one cell: `a|b`, `a;b`, `a, b`. */
export function readList(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[|;,\n]/u)
        .map(cleanText)
        .filter(Boolean),
    ),
  ];
}

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
