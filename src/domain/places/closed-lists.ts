/** Words of closed lists, as the schemas and the mappers of OpenStreetMap write them. */
import {kept} from '../hours/kept.js';
import type {Access, Internet} from './place.js';
import {foldText} from './text.js';

const isYes = (folded: string): boolean => /^(?:oui|yes|true|vrai|1|x|total|totale|designated)$/u.test(folded);
const isNo = (folded: string): boolean => /^(?:non|no|false|faux)\b/u.test(folded);

/** Tells if a cell says yes. */
export const saysYes = kept((text: string): boolean => isYes(foldText(text)));

/** Reads the access of people in a wheelchair: `oui`, `partiel`, `limited`, `Accessible`, `non`. */
export const readAccess = kept((text: string): Access | undefined => {
  const folded = foldText(text);
  if (/partiel|limit|sous condition|avec aide/u.test(folded)) return 'limited';
  if (isNo(folded) || folded.startsWith('inaccessible')) return 'no';
  return isYes(folded) || /^accessib|^conforme/u.test(folded) ? 'yes' : undefined;
});

/**
 * Reads if coming is free, in the words of the column: `frais_a_charge` Gratuit or Payant, `gratuit` oui, `fee` no.
 * « Gratuit sous condition », and both at once, are neither.
 */
export function readCharge(text: string, column: string): boolean | undefined {
  if (text === '') return undefined;
  const folded = foldText(text);
  if (/condition/u.test(folded)) return undefined;
  const [free, paid] = [/gratuit|^free/u.test(folded), /payant/u.test(folded)];
  if (free !== paid) return free;
  if (free || !(isYes(folded) || isNo(folded))) return undefined;
  return isYes(folded) === foldText(column).startsWith('gratuit');
}

/** Reads the way to the internet, in the words of its column: `internet_access` wlan, `acces_fibre` oui. */
export function readInternet(text: string, column: string): Internet | undefined {
  if (text === '') return undefined;
  const folded = foldText(text);
  if (isNo(folded)) return /wi ?fi|fibre/u.test(foldText(column)) ? undefined : 'no';
  const said = isYes(folded) ? foldText(column) : folded;
  if (/fibre|ftth/u.test(said)) return 'fibre';
  if (/wlan|wi ?fi/u.test(said)) return 'wifi';
  if (/wired|filaire|ethernet/u.test(said)) return 'wired';
  return isYes(folded) ? 'yes' : undefined;
}

/** Reads a day, `2026-11-22` with or without a time, or `22/11/2026`, as `2026-11-22`. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/u.exec(text);
  const [, day, month, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})(?!\d)/u.exec(text) ?? [];
  const parts = iso ? [iso[1], iso[2], iso[3]] : [year, month, day];
  const [y, m, d] = parts.map((part) => Number(part));
  if (!y || !m || !d || m > 12 || d > 31) return undefined;
  return [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
}
/** Reads if it goes from village to village: `Itinérant`, `Bus_équivalent`; a place that is both is somewhere. */
export const readItinerance = kept((text: string): boolean => {
  const folded = foldText(text);
  return isYes(folded) || (/itineran|\bbus\b/u.test(folded) && !/fixe/u.test(folded));
});
