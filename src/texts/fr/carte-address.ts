import {NBSP, NNBSP, plural} from './typography.js';

/** The host that is asked for addresses and ways, as it is named to who is about to ask it. */
export const ignHost = 'data.geopf.fr';

/** Why no address could be had. */
export const addressProblems = {
  silent: `Le service d’adresses de l’IGN ne répond pas. Cherchez un espace ou une commune, ou réessayez plus tard.`,
  busy: `Le service d’adresses de l’IGN reçoit trop de demandes${NNBSP}; réessayez dans une minute.`,
  broken: `Le service d’adresses de l’IGN est en panne. Cherchez un espace ou une commune, ou réessayez plus tard.`,
} as const;

/** What asks for an address, and who will receive it. */
export const askAddress = (query: string): string => `Chercher l’adresse «${NBSP}${query}${NBSP}»`;
export const askAddressHost = `Envoyée à l’IGN (${ignHost})`;

export const suggestions = 'Propositions';
export const asking = 'Recherche de l’adresse…';
export const addressesFound = (count: number): string => plural(count, '# adresse trouvée.', '# adresses trouvées.');
export const noAddress = (query: string): string => `Aucune adresse trouvée pour «${NBSP}${query}${NBSP}».`;
export const aroundCommune = 'Voir les espaces autour';
