import type {FacetName} from '../../domain/places/view-state.js';
import {kindName} from './carte-list.js';
import {formatNumber, NBSP, NNBSP, plural} from './typography.js';

export const searchLabel = {
  /** A place that is in the list, a commune, or an address that the visitor asks for. */
  everywhere: 'Espace, commune ou adresse',
  listed: 'Espace ou commune',
} as const;

export const aroundMe = 'Autour de moi';
export const positionUnknown = 'Votre position n’a pas été trouvée. Vous pouvez chercher votre commune.';
export const showEverything = 'Voir tous les espaces';

/** The button that opens the filters, with how many are at work. */
export const filterButton = (count: number): string => (count > 0 ? `Filtrer (${formatNumber(count)})` : 'Filtrer');
export const filtersLabel = 'Filtres';
export const activeFilters = 'Filtres choisis';
export const closeFilters = (count: number): string =>
  count === 0 ? 'Fermer les filtres' : plural(count, 'Voir # espace', 'Voir les # espaces');

/** The name of each facet. */
export const facetLegends: Readonly<Record<FacetName, string>> = {
  types: 'Type d’espace',
  open: 'Horaires',
  services: 'Services',
  access: 'Accès des personnes handicapées',
  fee: 'Tarif',
  commune: 'Commune',
};

/** Not objects: a link may ask for a value called `constructor`. */
const words: Readonly<Partial<Record<FacetName, ReadonlyMap<string, string>>>> = {
  open: new Map([['open', 'Ouvert maintenant']]),
  access: new Map([
    ['yes', 'Accessible'],
    ['limited', 'Accessible en partie'],
    ['no', 'Non accessible'],
  ]),
  fee: new Map([
    ['free', 'Gratuit'],
    ['paid', 'Payant'],
  ]),
};

/** One value of a facet, as people read it; `label`: the name of a commune. */
export function valueName(name: FacetName, value: string, label = value): string {
  if (name === 'types') return kindName(value);
  return words[name]?.get(value) ?? label.charAt(0).toUpperCase() + label.slice(1);
}

/** After a count of which only the figure is seen. */
export const countedSpaces = (count: number): string => plural(count, ' espace', ' espaces');
export const countPending = '…';
export const moreValues = (count: number): string => plural(count, 'Voir l’autre', 'Voir les # autres');
export const fewerValues = 'Voir moins';
export const searchValues: Readonly<Record<FacetName, string>> = {
  types: 'Chercher un type',
  open: 'Chercher un horaire',
  services: 'Chercher un service',
  access: 'Chercher un accès',
  fee: 'Chercher un tarif',
  commune: 'Chercher une commune',
};
export const hiddenValues = (count: number): string =>
  plural(count, 'Encore # autre, à chercher par son nom.', 'Encore # autres, à chercher par leur nom.');
export const noValue = 'Rien ne porte ce nom.';

/** What takes one thing away that is asked of the list. */
export const removeChip = (words: string): string => `${words}, retirer`;

/** « Autour d’Annecy (74) », « Autour du Havre (76) », « Autour de 12 rue de la Paix ». */
export function aroundLabel(label: string): string {
  if (/^Les? /u.test(label)) return `Autour ${label.replace(/^Le(s?) /u, (_, s: string) => (s ? 'des ' : 'du '))}`;
  return /^[AEIOUYÂÉÈÊÎÔŒ]/iu.test(label) ? `Autour d’${label}` : `Autour de ${label}`;
}

export const aroundVisitor = 'Autour de vous';

/** Nothing is written as it was typed: what is shown instead. */
export const respelled = (query: string, words: string): string =>
  `Aucun espace pour «${NBSP}${query}${NBSP}»${NNBSP}; voici ceux pour «${NBSP}${words}${NBSP}».`;
export const reading = 'Lecture de la liste…';

/** When nothing is found: what to ask no more, and how many places that gives back. */
export const wayBack = {
  filter: (name: string, count: number): string => `Retirer le filtre ${name}${NBSP}: ${spaces(count)}`,
  query: (query: string, count: number): string => `Effacer «${NBSP}${query}${NBSP}»${NBSP}: ${spaces(count)}`,
} as const;
const spaces = (count: number): string => plural(count, '# espace', '# espaces');
export const searchAdvice = 'Essayez avec moins de lettres, ou avec le nom d’une commune voisine.';
