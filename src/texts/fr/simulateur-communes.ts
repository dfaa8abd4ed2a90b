import type {Road} from '../../domain/places/road.js';
import {plain, quantity} from './simulateur-answer.js';

/** Sentences of `<relais-simulateur>` about places: the two communes, and the road between two positions. */

export const homeLabel = 'Votre commune';
export const workLabel = 'La commune de votre travail';
export const example = 'Premières lettres, puis choisissez dans la liste.';

/** Of the names: nothing is asked of another address before a click. */
export const privacy =
  'Les noms viennent de l’adresse du simulateur\u202f; rien n’est demandé à un autre service sans votre clic.';

/** What the licence of the names and of the positions asks to say. */
export const credit = 'Communes\u00a0: Insee, code officiel géographique 2026\u202f; IGN, Admin Express 2020.';

export const notFound = (text: string) =>
  `Aucune commune ne s’appelle «\u00a0${text}\u00a0». Vérifiez le nom, ou indiquez vous-même la distance.`;
export const pickOne = 'Plusieurs communes peuvent convenir\u00a0: choisissez la vôtre dans la liste.';
export const unavailable = 'La liste des communes n’a pas pu être chargée. Indiquez vous-même la distance.';

/** Heard when the list changes. */
export const found = (count: number) =>
  count < 2
    ? 'Une commune proposée. Flèche bas pour la choisir.'
    : `${plain(count)} communes proposées. Flèche bas pour choisir.`;

/** Between two centres, as the crow flies: what is counted, then between what it may be. */
export const estimated = (kilometres: number, low: number, high: number) =>
  `Environ ${quantity(kilometres, 'km')} par la route, entre ${plain(low)} et ${quantity(high, 'km')}\u00a0: c’est une estimation à vol d’oiseau, d’un centre à l’autre. Corrigez-la si vous connaissez la vôtre.`;
export const sameCommune = 'C’est la même commune\u00a0: indiquez vous-même la distance.';
export const tooFar =
  'Ces communes sont trop loin l’une de l’autre pour y aller chaque jour\u00a0: indiquez vous-même la distance.';

export const askRoad = 'Calculer par la route avec le service de l’IGN (data.geopf.fr)';
export const askingRoad = 'Le service de l’IGN calcule la route…';
export const sentOfCommunes = 'Au clic, les positions des deux communes lui sont envoyées, et rien d’autre.';
export const sentOfSpace =
  'Au clic, votre point de départ et la position de l’espace lui sont envoyés, et rien d’autre.';
export const roadUnavailable = 'La route n’a pas pu être calculée. L’estimation reste.';

export const road = ({distanceKm, durationMin}: Road) =>
  `Par la route\u00a0: ${quantity(distanceKm, 'km')} et ${quantity(durationMin, durationMin < 2 ? 'minute' : 'minutes')} d’après l’IGN, sans les bouchons.`;
