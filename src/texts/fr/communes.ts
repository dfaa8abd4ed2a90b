import {NNBSP} from './typography.js';

export const communesUnavailable =
  'La liste des communes ne se charge pas. Indiquez la distance en kilomètres, ou réessayez.';

/** Why the road between two positions could not be had; the estimate stays. */
export const roadProblems = {
  silent: `Le service d’itinéraire de l’IGN ne répond pas. L’estimation reste affichée${NNBSP}; réessayez plus tard.`,
  busy: `Le service d’itinéraire de l’IGN reçoit trop de demandes. L’estimation reste affichée${NNBSP}; réessayez dans une minute.`,
  noRoad: 'Le service d’itinéraire de l’IGN ne trouve pas de route entre ces deux points. L’estimation reste affichée.',
  broken: `Le service d’itinéraire de l’IGN est en panne. L’estimation reste affichée${NNBSP}; réessayez plus tard.`,
  unreadable: 'La réponse du service d’itinéraire de l’IGN n’a pas été comprise. L’estimation reste affichée.',
} as const;
