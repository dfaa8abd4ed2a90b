import {ignHost} from './carte-address.js';
import {formatNumber, NBSP, NNBSP, plural} from './typography.js';

/** How one goes, as the IGN calls it. */
export type Profile = 'car' | 'pedestrian';

export const travel = {
  car: 'Temps en voiture',
  pedestrian: 'Temps à pied',
  asking: 'Calcul des temps de trajet…',
  label: 'Temps de trajet',
  host: `Temps de trajet demandé à l’IGN (${ignHost}) pour les espaces les plus proches.`,
} as const;

/** Why a way could not be had. */
export const travelProblems = {
  silent: `Le service d’itinéraire de l’IGN ne répond pas${NNBSP}; réessayez plus tard.`,
  busy: `Le service d’itinéraire de l’IGN reçoit trop de demandes${NNBSP}; réessayez dans une minute.`,
  noRoad: 'Le service d’itinéraire de l’IGN ne trouve pas de route.',
  broken: `Le service d’itinéraire de l’IGN est en panne${NNBSP}; réessayez plus tard.`,
  unreadable: 'La réponse du service d’itinéraire de l’IGN n’a pas été comprise.',
} as const;

const byProfile = {
  car: (time: string) => `${time} en voiture`,
  pedestrian: (time: string) => `${time} à pied`,
} as const;

const noWay = {car: 'pas de route en voiture', pedestrian: 'pas de chemin à pied'} as const;

/** `12 min en voiture`, `1 h 05 à pied`; no way: said too. */
export function travelLine(minutes: number | undefined, profile: Profile): string {
  return minutes === undefined ? noWay[profile] : byProfile[profile](durationInWords(minutes));
}

function durationInWords(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole}${NBSP}min`;
  return `${formatNumber(hours)}${NNBSP}h${NNBSP}${String(whole % 60).padStart(2, '0')}`;
}

/** What is heard once the times are there. */
export function travelSaid(count: number, name: string | undefined, line: string): string {
  if (name === undefined) return 'Aucun temps de trajet trouvé.';
  return `${plural(count, '# temps de trajet affiché', '# temps de trajet affichés')}. Le plus court${NBSP}: ${name}, ${line}.`;
}
