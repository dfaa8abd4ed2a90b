import type {Amounts, Comparison, Settings} from '../../domain/commute/amounts.js';
import type {Energy, Note} from '../../domain/commute/inputs.js';
import {workingDay} from '../../domain/commute/numbers.js';
import type {FieldText} from './simulateur.js';
import {amounts, carbon, headline, hours, plain, quantity, type Readings, rough, roughly} from './simulateur-answer.js';

/** Sentences of `<relais-simulateur>` once the visitor takes part, and those that few answers need. */

export const carSummary = 'Préciser la voiture et l’année';
export const spaceSummary = 'Préciser l’espace de travail partagé';
export const shareSummary = 'Garder, imprimer ou partager ce résultat';
export const giveUpLabel = 'Je pourrais me passer de la deuxième voiture';
const onlyIf = 'À cocher seulement si le foyer vendait vraiment une voiture. Nous comptons alors tout ce qu’elle coûte';
export const giveUpCar = `${onlyIf}, achat et assurance compris, moins les autres trajets faits avec la voiture qui reste.`;
export const giveUpSwissCar = `${onlyIf} selon le TCS, achat et assurance compris.`;
export const undo = 'Annuler';
/** Heard after « Annuler ». */
export const undone = (label: string) => ` la réponse\u00a0: ${label}`;
export const reset = 'Tout effacer et recommencer';
/** The figures are those of whoever wrote the link: neither the page nor the town hall says them. */
export const fromLink = 'Chiffres repris d’un lien.';
export const nearest = (name: string, kilometres: number) => {
  const away = kilometres < 1 ? 'à moins d’un kilomètre' : `à environ ${quantity(kilometres, 'km')}`;
  return `«\u00a0${name}\u00a0» est l’espace le plus proche, ${away} d’après la carte. Vous pouvez en choisir un autre.`;
};
export const shared = (persons: number) =>
  `À ${plain(persons)} dans la voiture, vous ne gardez que votre part\u00a0: les montants et le CO₂ sont divisés par ${plain(persons)}.`;
export const rebound = (percent: number) =>
  percent
    ? `Le CO₂ évité est réduit de ${plain(percent)}\u00a0%\u00a0: d’autres trajets en reprennent une part (effet rebond).`
    : 'Le CO₂ évité est compté sans effet rebond.';
export const energyLabel = 'Énergie de la voiture';
export const detailsUnavailable = 'Le détail n’a pas pu être chargé. Fermez puis ouvrez ce volet pour réessayer.';
export const durationText: FieldText = ['Durée du trajet, un aller', 'min', 'Exemple\u00a0:\u00a025'];
export const daysHint = 'Les demi-journées comptent.';
export const daysText: FieldText = ['Jours par semaine sans aller à votre travail habituel', 'jours', daysHint];

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

/** What one stops paying, less what it costs; the same question for home and for the space. */
const net = ({energy, wear, variable, extra}: Amounts): number =>
  (energy === undefined ? variable : energy + wear) + extra;

/** A space that costs more than the energy it saves; empty when it does not. */
export function loss(space: Amounts, {settings: {currency, space: given, ...car}}: Comparison): string {
  if (roughly(net(space)) >= 0) return '';
  const more = `environ ${rough(net(space), currency)} de plus par an`;
  if (!given?.fee || net(space) - space.extra < 0)
    return `Cet espace est plus loin que votre travail\u00a0: vous y dépensez ${more}.`;
  const {amount, unit} = given.fee;
  const per = {jour: 'par jour', 'demi-journee': 'par demi-journée', mois: 'par mois'}[unit];
  const fuel = car.energy === 'electrique' ? 'l’électricité économisée' : 'le carburant économisé';
  return `À ${quantity(amount, currency)} ${per}, cet espace vous coûte ${more} que ${fuel}.`;
}

/** What costs more than the energy it saves, in words. */
export function losses(comparison: Comparison): string[] {
  const {outcomes, settings} = comparison;
  if (!settings.distanceKm) return ['À zéro kilomètre, il n’y a pas de route à éviter.'];
  return outcomes.flatMap((outcome) => {
    if (outcome.mode === 'covoiturage' || roughly(net(outcome)) >= 0) return [];
    if (outcome.mode === 'espace') return loss(outcome, comparison);
    const more = `environ ${rough(net(outcome), settings.currency)} de plus par an`;
    return `Pour un trajet si court, l’électricité de la maison vous coûte ${more} que l’énergie économisée.`;
  });
}

/** « Soit 3 à 9 € par jour sans ce trajet… »; empty for an amount that may be a gain or a loss, or too small to share. */
export function periods({year: {low, high}}: Amounts, {currency, days}: Settings): string {
  if (!days || roughly(low) < 0 !== roughly(high) < 0 || !roughly(Math.max(high, -low) / days)) return '';
  const times = (by: number) => amounts({low: (low * by) as typeof low, high: (high * by) as typeof low}, currency);
  const [day, month, years] = [times(1 / days), times(1 / 12), times(5)];
  return roughly(high) > 0
    ? `Soit ${day} par jour sans ce trajet, ${month} par mois, ${years} en cinq ans.`
    : `Soit ${day} de plus par jour sans ce trajet, ${month} par mois, ${years} en cinq ans.`;
}

/** What the two amounts count, when a car is given up, the tax office says it, or the visitor knows its wear. */
export function readings({best, settings}: Pick<Comparison, 'best' | 'settings'>): Readings {
  const {currency, wearPerKm, energy} = settings;
  const source = currency === 'EUR' ? 'au barème des impôts' : 'selon le TCS';
  const fuel = energy === 'electrique' ? 'l’électricité' : 'le carburant';
  return {
    alone: wearPerKm ? `${fuel} et l’usure que vous indiquez` : undefined,
    whole: {
      full: `toute la voiture dont vous vous passez, achat et assurance compris, ${source}`,
      tax: 'les kilomètres au taux admis par le fisc',
    }[best?.cost.kind as 'full'],
  };
}

/** What is heard once the visitor stops. */
export function spoken(amounts: Amounts, settings: Settings, place?: string): string {
  const time = amounts.hours === undefined ? [] : [hours(amounts.hours, workingDay)];
  return [...headline(amounts, settings, place), ...time, carbon(amounts.co2)].join(' ');
}

export const notes: Readonly<Record<Note, string>> = {
  'days-capped': 'Une semaine n’a que sept jours\u00a0: nous en comptons sept.',
  'km-raised': 'Ces trajets dépassent les kilomètres annuels indiqués\u00a0: nous comptons ceux des trajets.',
  'fee-unknown': 'Le tarif de l’espace n’est pas connu\u00a0: il est compté à zéro.',
  'pace-assumed': 'La durée vers l’espace est estimée au rythme de votre trajet actuel.',
  'price-unknown': 'Le prix de cette énergie n’est pas connu\u00a0: indiquez-le pour affiner.',
};
