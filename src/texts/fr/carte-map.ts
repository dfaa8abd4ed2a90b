import {mapUnavailable, mapUnavailableReason} from './carte-no-map.js';
import {NBSP, plural} from './typography.js';

/** The map area. */
export const map = {
  zoomIn: 'Agrandir la carte',
  zoomOut: 'Réduire la carte',
  all: 'Voir tous les espaces sur la carte',
  move: 'Déplacer la carte',
  north: 'Vers le nord',
  west: 'Vers l’ouest',
  east: 'Vers l’est',
  south: 'Vers le sud',
  tools: 'Commandes de la carte',
  credits: 'Fond de carte',
  open: (basemap: string): string => `Afficher la carte (fond ${basemap})`,
  openPlain: 'Afficher la carte',
  privacy: (host: string): string => `Le fond de carte vient de ${host}, qui reçoit alors votre adresse IP.`,
  privacyOfMany: (hosts: readonly string[]): string =>
    `Le fond de carte vient de ${hosts.join(` ou de `)}, qui reçoit alors votre adresse IP.`,
  retry: 'Réessayer',
  redraw: 'Redessiner la carte',
} as const;

/** Going through what is in view with the keyboard. */
export const walk = {
  keys: `Flèches${NBSP}: déplacer. Plus et moins${NBSP}: zoomer. Entrée${NBSP}: choisir parmi les espaces visibles.`,
  label: 'Espaces visibles sur la carte',
  help: `Flèches pour parcourir, Entrée pour choisir, Échap pour revenir à la carte.`,
  /** `commune`: where the group is, for who does not see it. */
  group: (count: number, commune?: string): string =>
    [plural(count, 'Groupe de # espace', 'Groupe de # espaces'), ...(commune ? [`vers ${commune}`] : [])].join(', '),
  none: 'Aucun espace n’est visible à cet endroit de la carte.',
  opened: (name: string): string => `Le détail de ${name} est ouvert.`,
} as const;

/** Why there is no map, for the visitor. */
export const mapFaults = {
  webgl: 'Ce navigateur ne sait pas dessiner la carte. La liste des espaces est complète.',
  context: 'Le dessin de la carte s’est interrompu. La liste des espaces est complète.',
  worker: 'La carte ne s’affiche pas. La liste des espaces est complète.',
  library: mapUnavailable,
} as const;

/** Why there is no map, for the webmaster. */
export const mapFaultReasons = {
  webgl: `carte${NBSP}: ce navigateur n’offre pas WebGL 2, la liste reste complète.`,
  context: `carte${NBSP}: la carte graphique s’est interrompue (contexte WebGL perdu), la liste reste complète.`,
  worker: `carte${NBSP}: le fichier du dessin (worker) ne répond pas. Vérifiez les règles «${NBSP}worker-src${NBSP}» et «${NBSP}require-trusted-types-for${NBSP}» de la page.`,
  library: mapUnavailableReason,
} as const;

/** What is drawn in place of the basemap that was asked for, for the visitor. */
export const groundFaults = {
  outline: 'Le fond de carte ne répond pas. Les espaces sont dessinés sur un simple contour de la France.',
  other: 'Le premier fond de carte ne répond pas. Un autre le remplace.',
} as const;

/** Why, for the webmaster. */
export const groundReasons = {
  silent: `carte${NBSP}: le fond de carte ne répond pas. Vérifiez «${NBSP}fond${NBSP}» et la règle «${NBSP}connect-src${NBSP}» de la page.`,
  wrong: `carte${NBSP}: le fond de carte répond par une erreur, ou n’en est pas un. Vérifiez «${NBSP}fond${NBSP}» et la règle «${NBSP}connect-src${NBSP}» de la page.`,
  range: `carte${NBSP}: l’hébergeur du fichier .pmtiles l’envoie entier au lieu d’en donner des parties (requêtes HTTP Range). Activez-les, ou changez d’hébergeur.`,
} as const;

/** What the map library itself says, by its own keys. */
export const mapMessages: Readonly<Record<string, string>> = {
  'Map.Title': 'Carte des espaces, flèches pour la déplacer, plus et moins pour zoomer, Entrée pour choisir un espace',
  'CooperativeGesturesHandler.WindowsHelpText': 'Pour zoomer, tenez la touche Ctrl et tournez la molette',
  'CooperativeGesturesHandler.MacHelpText': 'Pour zoomer, tenez la touche ⌘ et faites défiler',
  'CooperativeGesturesHandler.MobileHelpText': 'Déplacez la carte avec deux doigts',
};
