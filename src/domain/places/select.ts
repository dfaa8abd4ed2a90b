import type {Reading} from '../reading.js';
import {readCommuneCode} from './cleaning.js';
import type {Place} from './place.js';

/** Communes cut in arrondissements, which have codes of their own. */
const arrondissements: Readonly<Record<string, RegExp>> = {
  '75056': /^751\d\d$/u,
  '69123': /^6938\d$/u,
  '13055': /^132\d\d$/u,
};

/** Tells if the code of a place is one of these communes, or an arrondissement of one of them. */
export function isInCommunes(code: string | undefined, communes: readonly string[]): boolean {
  return code !== undefined && communes.some((commune) => commune === code || !!arrondissements[commune]?.test(code));
}

/** The code of the whole commune, for that of an arrondissement. */
export function wholeOf(code: string): string {
  return Object.keys(arrondissements).find((commune) => arrondissements[commune]?.test(code)) ?? code;
}

/** Keeps the places of some communes and kinds; an empty list keeps all. */
export function selectPlaces(
  places: readonly Place[],
  {communes, kinds}: {communes: readonly string[]; kinds: readonly string[]},
): readonly Place[] {
  if (communes.length === 0 && kinds.length === 0) return places;
  return places.filter(
    (place) =>
      (communes.length === 0 || isInCommunes(place.communeCode, communes)) &&
      (kinds.length === 0 || place.types.some((type) => kinds.includes(type))),
  );
}

/** Reads INSEE codes of communes, separated by spaces or commas. */
export function readCommuneCodes(text: string | null): Reading<readonly string[]> {
  const words = (text ?? '').split(/[\s,;]+/u).filter(Boolean);
  const value = words.map(readCommuneCode).filter((code) => code !== undefined);
  const wrong = words.filter((word) => readCommuneCode(word) === undefined);
  if (wrong.length === 0) return {value};
  return {
    value,
    problem: `« ${wrong.join(', ')} » n’est pas un code de commune (INSEE, cinq caractères, comme 39368).`,
  };
}
