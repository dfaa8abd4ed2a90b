import {NNBSP} from './typography.js';

/** What one does with a place: go there, share it, tell that something is wrong. */

export const itinerary = 'Itinéraire';
/** Before the services of itineraries. */
export const chooseService = `Avec quel service${NNBSP}?`;
export const deviceApp = 'Application de cartes de cet appareil';
export const onService = (name: string, host: string): string => `${name} (${host})`;

export const share = 'Partager cet espace';
export const linkCopied = 'Le lien vers cet espace est copié.';
export const copyByHand = 'Lien vers cet espace, à copier';
export const report = 'Signaler une erreur';
