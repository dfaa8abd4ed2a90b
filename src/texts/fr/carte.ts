import type {Fee, Problem} from '../../domain/places/place.js';
import {formatNumber, NBSP, NNBSP, plural} from './typography.js';

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
export const kindsLegend = 'Type d’espace';
export const showEverything = 'Voir tous les espaces';
export const listLabel = 'Liste des espaces';
export const openList = 'Voir la liste des espaces';
export const skipList = 'Passer la liste';
export const mapLabel = 'Carte des espaces';
export const chosenLabel = 'Espace choisi';
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
  plural(
    count,
    '# espace sans position, dans la liste seulement.',
    '# espaces sans position, dans la liste seulement.',
  );

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

/** The words before each fact of a place. */
export const facts = {
  address: 'Adresse',
  hours: 'Horaires',
  phone: 'Téléphone',
  email: 'Courriel',
  website: 'Site',
  fee: 'Tarif',
  services: 'Services',
  source: 'Source',
} as const;

export const directions = 'Itinéraire avec OpenStreetMap';

export function feeLine({amount, unit}: Fee): string {
  const euros = `${formatNumber(amount, Number.isInteger(amount) ? 0 : 2)}${NBSP}€`;
  if (amount === 0) return 'Gratuit';
  if (unit === 'mois') return `${euros} par mois`;
  return unit === 'jour' ? `${euros} la journée` : `${euros} la demi-journée`;
}

const days: Readonly<Record<string, string>> = {
  Mo: 'lundi',
  Tu: 'mardi',
  We: 'mercredi',
  Th: 'jeudi',
  Fr: 'vendredi',
  Sa: 'samedi',
  Su: 'dimanche',
  PH: 'jours fériés',
  SH: 'vacances scolaires',
};

const day = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)';
const span = '\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}';
const rule = new RegExp(
  `^(${day}(?:-${day})?(?:, ?${day}(?:-${day})?)*)? ?(${span}(?:, ?${span})*|off|closed)? ?(?:"([^"]+)")?$`,
  'u',
);

/** Opening hours in words, one rule a line; a text that is no simple OSM schedule is given back as it is written. */
export function hoursLines(text: string): readonly string[] {
  if (/^24\/7$/u.test(text.trim())) return ['Tous les jours, jour et nuit'];
  const lines = text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const read = lines.map((line) => rule.exec(line));
  if (read.some((match) => match === null)) return lines;
  return read.map((match) => sentence(match?.[1], match?.[2], match?.[3]));
}

function sentence(dayList: string | undefined, times: string | undefined, comment: string | undefined): string {
  const closed = times === 'off' || times === 'closed' ? 'fermé' : undefined;
  const opened = times === undefined || closed ? closed : times.split(',').map(spanInWords).join(' et ');
  const parts = [dayList?.split(',').map(daysInWords).join(', '), opened, comment].filter((part) => part !== undefined);
  const line = parts.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function daysInWords(text: string): string {
  const [from, to] = text.trim().split('-');
  const first = days[from ?? ''] ?? '';
  return to === undefined ? first : `du ${first} au ${days[to] ?? ''}`;
}

function spanInWords(text: string): string {
  const [from = '', to = ''] = text.trim().split('-');
  return `de ${timeInWords(from)} à ${timeInWords(to)}`;
}

function timeInWords(text: string): string {
  const [hour = '', minute = ''] = text.split(':');
  return `${Number(hour)}${NNBSP}h${minute === '00' ? '' : `${NNBSP}${minute}`}`;
}

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
  library: 'La carte n’a pas pu être chargée. La liste des espaces est complète.',
  basemap: 'Le fond de carte ne répond pas. Les espaces sont dessinés sans lui.',
} as const;

/** Why there is no map, for the webmaster. */
export const mapFaultReasons = {
  webgl: 'carte : ce navigateur n’offre pas WebGL 2, la liste reste complète.',
  worker: `carte : le fichier du dessin (worker) ne répond pas. Vérifiez la règle « worker-src » de la page.`,
  library: 'carte : le programme de la carte n’a pas pu être chargé.',
  basemap: 'carte : le fond de carte ne répond pas. Vérifiez « fond » et la règle « connect-src » de la page.',
} as const;

/** What the map library itself says, by its own keys. */
export const mapMessages: Readonly<Record<string, string>> = {
  'Map.Title': 'Carte des espaces, flèches pour la déplacer, plus et moins pour zoomer',
  'CooperativeGesturesHandler.WindowsHelpText': 'Pour zoomer, tenez la touche Ctrl et tournez la molette',
  'CooperativeGesturesHandler.MacHelpText': 'Pour zoomer, tenez la touche ⌘ et faites défiler',
  'CooperativeGesturesHandler.MobileHelpText': 'Déplacez la carte avec deux doigts',
};

/** For the webmaster. */
export const warnings = {
  noSource: 'aucun lieu : écrivez src="…" ou des <relais-lieu> dans la balise.',
  pmtiles: 'les fichiers .pmtiles ne sont pas encore lus, plan-ign est affiché.',
  badBasemap: (word: string): string =>
    `« ${word} » est inconnu. Valeurs possibles : plan-ign, plan-ign-gris, osm, aucun, ou l’adresse d’un style.`,
  unknownPlace: (id: string): string => `lieu : aucun espace n’a l’identifiant « ${id} ».`,
  nothingKept: 'aucun espace ne correspond à « commune » et « types ».',
  source: (src: string, message: string): string =>
    `src : ${src}, ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
} as const;

/** Rows that are incomplete, in one line for the console: how many, and the first ones. */
export function rowProblems(problems: readonly Problem[]): string {
  const count = plural(problems.length, '# remarque', '# remarques');
  const examples = problems.slice(0, 3).map(problemLine).join(' ');
  const rest = problems.length > 3 ? ' La liste complète est dans l’événement relais-erreur.' : '';
  return `données${NBSP}: ${count}. ${examples}${rest}`;
}

function problemLine({row, column, message}: Problem): string {
  const where = [row === undefined ? '' : `ligne ${row}`, column ? `colonne ${column}` : ''].filter(Boolean).join(', ');
  return where ? `${where.charAt(0).toUpperCase()}${where.slice(1)}${NBSP}: ${message}` : message;
}
