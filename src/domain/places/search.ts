import type {Place} from './place.js';
import {foldText} from './text.js';

/** A place beside its searchable words, computed once per list. */
export interface Searchable {
  readonly place: Place;
  /** Every word of it, each after a space. */
  readonly words: string;
  /** The name in one piece, so that « latelier » finds « L’Atelier ». */
  readonly name: string;
}

export function searchable(places: readonly Place[]): Searchable[] {
  return places.map((place) => {
    const {name, commune, postcode, address, types} = place;
    const words = foldText([name, commune, postcode, address, ...types].filter(Boolean).join(' '));
    return {place, words: ` ${words}`, name: foldText(name).replaceAll(' ', '')};
  });
}

/** Keeps the places where every word of the query begins a word, or is found inside the name. */
export function search(places: readonly Searchable[], query: string): Place[] {
  const words = foldText(query).split(' ').filter(Boolean);
  return places
    .filter((candidate) => words.every((word) => candidate.words.includes(` ${word}`) || candidate.name.includes(word)))
    .map(({place}) => place);
}
