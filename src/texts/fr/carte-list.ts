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
export const searchLabel = 'Chercher un espace ou une commune';
export const searchAdvice = 'Essayez avec moins de lettres, ou avec le nom d’une commune voisine.';
/** After a count of which only the figure is seen. */
export const countedSpaces = (count: number): string => plural(count, ' espace', ' espaces');
export const kindsLegend = 'Type d’espace';
export const showEverything = 'Voir tous les espaces';
export const listLabel = 'Liste des espaces';
export const openList = 'Voir la liste des espaces';
export const skipList = 'Passer la liste';
export const mapLabel = 'Carte des espaces';
export const noPlace = 'Aucun espace à afficher pour le moment.';
export const placesUnavailable = 'La liste des espaces ne peut pas être affichée pour le moment.';

const kindNames: Readonly<Record<string, string>> = {
  coworking: 'Coworking',
  fablab: 'Fab lab',
  'tiers-lieu': 'Tiers-lieu',
};

/** A kind as people read it: `Coworking`. */
export function kindName(kind: string): string {
  return kindNames[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
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
  commune: 'Du plus proche au plus loin de la commune, à vol d’oiseau.',
} as const;

export const aroundMe = 'Autour de moi';
export const positionUnknown = 'Votre position n’a pas été trouvée. Vous pouvez chercher votre commune.';
