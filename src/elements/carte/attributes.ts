import {readCommuneCodes} from '../../domain/places/select.js';
import type {Reading} from '../../domain/reading.js';
import {converter, type ReadingConverter} from '../../shared/converters.js';
import {warnings} from '../../texts/fr/carte-warnings.js';

const basemaps = ['plan-ign', 'plan-ign-gris', 'osm', 'aucun'];

const isAddress = (word: string): boolean => /[/.:]/u.test(word);

function readBasemaps(text: string | null): Reading<string> {
  const words = (text ?? '').split(/\s+/u).map((word) => (isAddress(word) ? word : word.toLowerCase()));
  const known = words.filter((word) => isAddress(word) || basemaps.includes(word));
  const wrong = words.filter((word) => word && !known.includes(word)).join(' ');
  const value = known.join(' ') || 'plan-ign';
  return wrong ? {value, problem: warnings.badBasemap(wrong)} : {value};
}

/** One or several (a space between) of `plan-ign`, `plan-ign-gris`, `osm`, `aucun`, addresses of styles or of files of tiles. */
export const basemap = converter(readBasemaps);

/** INSEE codes of communes. */
export const communeCodes = converter(readCommuneCodes);

/** SIREN of intercommunal bodies (nine figures), then INSEE codes of communes. */
export const territoryCodes = converter((text): Reading<readonly string[]> => {
  const words = (text ?? '').split(/[\s,;]+/u);
  const bodies = words.filter(isSiren);
  const communes = readCommuneCodes(words.filter((word) => !isSiren(word)).join(' '));
  return {...communes, value: [...bodies, ...communes.value]};
});

const isSiren = (word: string): boolean => /^\d{9}$/u.test(word);

/** Words, whatever they are, in lower case. */
export const freeWords: ReadingConverter<readonly string[]> = converter((text) => ({
  value: (text ?? '')
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter(Boolean),
}));
