import {formatNumber, NBSP, plural} from './typography.js';

/** The first line: how many places, how many of how many once the visitor has filtered. */
export function countLine(found: number, total: number): string {
  if (found === 0) return 'Aucun espace ne correspond';
  if (found === total) return plural(total, '# espace', '# espaces');
  return `${plural(found, '# espace', '# espaces')} sur ${formatNumber(total)}`;
}

export const togetherLine = (count: number): string =>
  plural(count, '# espace à cet endroit', '# espaces à cet endroit');

export const unnamed = 'Espace sans nom';
export const listLabel = 'Liste des espaces';
export const openList = 'Voir la liste des espaces';
export const skipList = 'Passer la liste';
export const mapLabel = 'Carte des espaces';
export const noPlace = 'Aucun espace à afficher pour le moment.';
export const placesUnavailable = 'La liste des espaces ne peut pas être affichée pour le moment.';

/** Not an object: a source may call a kind `constructor`. */
const kindNames = new Map([
  ['coworking', 'Coworking'],
  ['fablab', 'Fab lab'],
  ['tiers-lieu', 'Tiers-lieu'],
]);

/** A kind as people read it: `Coworking`. */
export function kindName(kind: string): string {
  return kindNames.get(kind) ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}

export function showMore(next: number): string {
  return plural(next, 'Afficher le dernier espace', 'Afficher # espaces de plus');
}

export const remaining = (count: number): string => plural(count, 'encore # espace', 'encore # espaces');

export const withoutPosition = (count: number): string =>
  plural(count, '# espace n’est pas placé sur la carte.', '# espaces ne sont pas placés sur la carte.');

/** A distance as the crow flies, said with its doubt. */
export function distanceLine(km: number): string {
  if (km < 1) return `à moins de 1${NBSP}km`;
  return `à ${formatNumber(Math.round(km))}${NBSP}km environ`;
}

/** Where the distances are counted from, and that they are no road. */
export const order = {
  visitor: 'Du plus proche au plus loin de vous, à vol d’oiseau.',
  around: 'Du plus proche au plus loin de l’endroit choisi, à vol d’oiseau.',
  commune: 'Du plus proche au plus loin de la commune, à vol d’oiseau.',
} as const;
