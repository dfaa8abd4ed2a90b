import {mapUnavailable, mapUnavailableReason} from './carte-no-map.js';

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
  credits: 'Fond de carte',
  open: (basemap: string): string => `Afficher la carte (fond ${basemap})`,
  openPlain: 'Afficher la carte',
  privacy: (host: string): string => `Le fond de carte vient de ${host}, qui reçoit alors votre adresse IP.`,
} as const;

/** Why there is no map, for the visitor. */
export const mapFaults = {
  webgl: 'Ce navigateur ne sait pas dessiner la carte. La liste des espaces est complète.',
  worker: 'La carte ne s’affiche pas. La liste des espaces est complète.',
  library: mapUnavailable,
  basemap: 'Le fond de carte ne répond pas. Les espaces sont dessinés sans lui.',
} as const;

/** Why there is no map, for the webmaster. */
export const mapFaultReasons = {
  webgl: 'carte : ce navigateur n’offre pas WebGL 2, la liste reste complète.',
  worker: `carte : le fichier du dessin (worker) ne répond pas. Vérifiez la règle « worker-src » de la page.`,
  library: mapUnavailableReason,
  basemap: 'carte : le fond de carte ne répond pas. Vérifiez « fond » et la règle « connect-src » de la page.',
} as const;

/** What the map library itself says, by its own keys. */
export const mapMessages: Readonly<Record<string, string>> = {
  'Map.Title': 'Carte des espaces, flèches pour la déplacer, plus et moins pour zoomer',
  'CooperativeGesturesHandler.WindowsHelpText': 'Pour zoomer, tenez la touche Ctrl et tournez la molette',
  'CooperativeGesturesHandler.MacHelpText': 'Pour zoomer, tenez la touche ⌘ et faites défiler',
  'CooperativeGesturesHandler.MobileHelpText': 'Déplacez la carte avec deux doigts',
};
