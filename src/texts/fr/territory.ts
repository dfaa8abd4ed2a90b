import {NBSP} from './typography.js';

/** For the webmaster: the places of a territory cannot be told from the others. */
export const territoryUnreachable = `territoire${NBSP}: geo.api.gouv.fr ne répond pas, tous les espaces sont gardés.`;
export const territoryUnknown = (code: string): string =>
  `territoire${NBSP}: geo.api.gouv.fr ne connaît pas «${NBSP}${code}${NBSP}», tous les espaces sont gardés.`;
