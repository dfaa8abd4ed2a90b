import {readCommuneCodes} from '../../domain/places/select.js';
import type {Reading} from '../../domain/reading.js';
import {converter, type ReadingConverter} from '../../shared/converters.js';
import {warnings} from '../../texts/fr/carte-warnings.js';

const basemaps = ['plan-ign', 'plan-ign-gris', 'osm', 'aucun'];

const isAddress = (word: string): boolean => /[/.:]/u.test(word);

function readBasemap(text: string | null): Reading<string> {
  const word = text?.trim() ?? '';
  if (word === '') return {value: 'plan-ign'};
  if (word.endsWith('.pmtiles')) return {value: word, problem: warnings.pmtiles};
  if (isAddress(word)) return {value: word};
  const name = word.toLowerCase();
  return basemaps.includes(name) ? {value: name} : {value: 'plan-ign', problem: warnings.badBasemap(word)};
}

/** `plan-ign`, `plan-ign-gris`, `osm`, `aucun`, or the address of a style. */
export const basemap = converter(readBasemap);

/** INSEE codes of communes. */
export const communeCodes = converter(readCommuneCodes);

/** Words, whatever they are, in lower case. */
export const freeWords: ReadingConverter<readonly string[]> = converter((text) => ({
  value: (text ?? '')
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter(Boolean),
}));
