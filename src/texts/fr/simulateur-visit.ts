import type {Amounts, Comparison, Settings} from '../../domain/commute/amounts.js';
import type {Energy, Note} from '../../domain/commute/inputs.js';
import {workingDay} from '../../domain/commute/numbers.js';
import type {FieldText} from './simulateur.js';
import {carbon, headline, hours, plain, quantity, rough, roughly} from './simulateur-answer.js';

/** Sentences of `<relais-simulateur>` once the visitor takes part, and those that few answers need. */

export const carSummary = 'Préciser la voiture et l’année';
export const spaceSummary = 'Préciser l’espace de travail partagé';
export const energyLabel = 'Énergie de la voiture';
export const detailsUnavailable = 'Le détail n’a pas pu être chargé. Fermez puis ouvrez ce volet pour réessayer.';
export const durationText: FieldText = ['Durée du trajet, un aller', 'min', 'Exemple\u00a0: 25'];
export const daysText: FieldText = [
  'Jours par semaine sans aller à votre travail habituel',
  'jours',
  'Les demi-journées comptent.',
];

export const energyNames: Readonly<Record<Energy, string>> = {
  essence: 'Essence',
  diesel: 'Diesel',
  electrique: 'Électrique',
  hybride: 'Hybride',
  e85: 'Superéthanol E85',
  gpl: 'GPL',
};

export const wrong = (text: string, min: number, max: number, example: number) =>
  `«\u00a0${text}\u00a0» n’est pas compris\u00a0: écrivez un nombre de ${plain(min)} à ${plain(max)}, par exemple ${plain(example)}.`;

/** A space that costs more than the energy it saves; empty when it does not. */
export function loss({energy, variable, extra}: Amounts, {settings: {currency, space, ...car}}: Comparison): string {
  const net = (energy ?? variable) + extra;
  if (roughly(net) >= 0) return '';
  const more = `environ ${rough(net, currency)} de plus par an`;
  if (!space?.fee) return `Cet espace est plus loin que votre travail\u00a0: vous y dépensez ${more}.`;
  const {amount, unit} = space.fee;
  const per = {jour: 'par jour', 'demi-journee': 'par demi-journée', mois: 'par mois'}[unit];
  const fuel = car.energy === 'electrique' ? 'l’électricité économisée' : 'le carburant économisé';
  return `À ${quantity(amount, currency)} ${per}, cet espace vous coûte ${more} que ${fuel}.`;
}

/** What is heard once the visitor stops. */
export function spoken(amounts: Amounts, settings: Settings, place?: string): string {
  const time = amounts.hours === undefined ? [] : [hours(amounts.hours, workingDay)];
  return [...headline(amounts, settings, place), ...time, carbon(amounts.co2)].join(' ');
}

export const notes: Readonly<Record<Note, string>> = {
  'km-raised': 'Ces trajets dépassent les kilomètres annuels indiqués\u00a0: nous comptons ceux des trajets.',
  'fee-unknown': 'Le tarif de l’espace n’est pas connu\u00a0: il est compté à zéro.',
  'pace-assumed': 'La durée vers l’espace est estimée au rythme de votre trajet actuel.',
  'price-unknown': 'Le prix de cette énergie n’est pas connu\u00a0: indiquez-le pour affiner.',
};
