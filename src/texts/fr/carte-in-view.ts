import {formatNumber, plural} from './typography.js';

/** What a view of a large file holds. */
export interface Scope {
  /** Places in view: exact when all are shown, an estimate otherwise. */
  readonly inView: number;
  /** Places of the whole file. */
  readonly inFile: number;
  readonly isWhole: boolean;
  /** What the places were looked for around. */
  readonly around: 'map' | 'place' | 'nothing';
}

/** The first line: how many places, of how many in view, of how many in the file. */
export function countInView(found: number, shown: number, {inView, inFile, isWhole, around}: Scope): string {
  const all = formatNumber(inFile);
  if (found < shown || shown === 0) return countFound(found, shown, all);
  if (around === 'place') return plural(shown, 'L’espace le plus proche', 'Les # espaces les plus proches') + of(all);
  if (around === 'nothing') return plural(shown, '# espace', '# espaces') + of(all);
  if (isWhole) return `${plural(shown, '# espace', '# espaces')} dans cette vue, sur ${all}`;
  return `${plural(shown, '# espace', '# espaces')} sur environ ${formatNumber(rounded(inView))} dans cette vue`;
}

const of = (all: string): string => ` sur ${all}`;

function countFound(found: number, shown: number, all: string): string {
  if (shown === 0) return `Aucun espace dans cette vue, sur ${all}`;
  if (found === 0) return 'Aucun espace de cette vue ne correspond';
  return `${plural(found, '# espace', '# espaces')} sur les ${formatNumber(shown)} de cette vue`;
}

/** Two figures: more would be a promise. */
function rounded(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}

/** What the visitor can do to see others. */
export function noteInView({isWhole, around}: Scope): string {
  if (around === 'nothing') return 'Cherchez une commune ou une adresse pour voir les espaces les plus proches.';
  if (around === 'place') return 'La recherche et les filtres portent sur ces espaces.';
  if (!isWhole) return 'Ce sont les plus proches du centre de la carte. Rapprochez-vous pour voir tous les autres.';
  return 'La recherche et les filtres portent sur cette vue. Déplacez la carte pour voir d’autres espaces.';
}

export const viewUnavailable = 'Les espaces de cette vue ne peuvent pas être affichés pour le moment.';
