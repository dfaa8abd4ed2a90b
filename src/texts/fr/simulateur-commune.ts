import type {Assumption, AssumptionKind, CommuneSavings} from '../../domain/commute/commune.js';
import type {Mode} from '../../domain/commute/inputs.js';
import type {Settings} from '../../domain/commute/amounts.js';
import type {Currency} from '../../domain/commute/units.js';
import type {FieldText} from './simulateur.js';
import {amounts, kept, meaning, plain, quantity, rough, roughly} from './simulateur-answer.js';

import {readings} from './simulateur-visit.js';

/** Sentences of `<relais-simulateur pour="commune">`: what the people of a commune keep together. */

export const title = 'Que garde la commune quand ses habitants font moins de route\u202f?';
export const promise =
  'Indiquez un nombre d’habitants\u00a0: la réponse s’affiche aussitôt, en kilomètres, en CO₂ et en argent gardé dans les ménages. Rien n’est enregistré ni envoyé.';
export const commutersText: FieldText = [
  'Combien d’habitants pourraient travailler plus près certains jours\u202f?',
  'habitants',
  'Ceux qui vont au travail en voiture. Exemple\u00a0:\u00a050',
];
export const distanceText: FieldText = [
  'Distance de leur travail, un aller',
  'km',
  'La distance moyenne, par la route.',
];
export const durationText: FieldText = [
  'Durée de leur trajet, un aller',
  'min',
  'Facultatif, pour compter les heures.',
];
export const daysLabel = 'Jours par semaine sans ce trajet';
export const daysUnit = 'jours';
export const energyLabel = 'Énergie de leurs voitures';
export const assumptionsTitle = 'Ce que nous supposons';

/** People do it on so many days: « si 50 habitants travaillent chez eux 2 jours par semaine ». */
function how(commuters: number, mode: Mode, {daysPerWeek}: Settings): string {
  const days = `${quantity(daysPerWeek, daysPerWeek < 2 ? 'jour' : 'jours')} par semaine`;
  const isOne = commuters < 2;
  const who = isOne ? `${plain(commuters)}\u00a0habitant` : `${plain(commuters)}\u00a0habitants`;
  const act = {
    domicile: isOne ? 'travaille chez lui' : 'travaillent chez eux',
    espace: isOne ? 'travaille dans un espace proche' : 'travaillent dans un espace proche',
    covoiturage: isOne ? 'partage sa voiture' : 'partagent leur voiture',
  }[mode];
  return `si ${who} ${act} ${days}.`;
}

/** The sentence for the council, in two halves: the amount is written larger. */
export function headline({best, commuters, each}: CommuneSavings): readonly [amount: string, rest: string] {
  if (!best) return ['', ''];
  const {currency} = each;
  const {low, high} = best.year;
  const when = how(commuters, best.mode, each.settings);
  if (roughly(high) <= 0 && roughly(low) >= 0) return ['Ni gain ni perte', `pour les ménages, ${when}`];
  const sums = `Environ ${amounts(best.year, currency)}`;
  if (roughly(low) >= 0) return [sums, `gardés chaque année dans les ménages, ${when}`];
  if (roughly(high) <= 0) return [sums, `de plus à dépenser chaque année pour les ménages, ${when}`];
  return [kept(best.year, currency), `chaque année dans les ménages, ${when}`];
}

const direction = (value: number) => (value < 0 ? 'de plus' : 'en moins');
export const road = (kilometres: number) => `${rough(kilometres, 'km')} de route ${direction(kilometres)} par an.`;
/** From a tonne on, in tonnes. */
export function carbon(kilograms: number): string {
  const tonnes = Math.abs(kilograms) / 1000;
  const said =
    tonnes < 1 ? rough(kilograms, 'kg') : quantity(Number(tonnes.toPrecision(2)), tonnes < 2 ? 'tonne' : 'tonnes');
  return `${said} de CO₂ ${direction(kilograms)} par an.`;
}
export const time = (hours: number) => `${rough(hours, 'heures')} de route ${direction(hours)} par an.`;

/** For one commuter, then what it becomes in five years for all. */
export const share = ({each, best}: CommuneSavings) =>
  each.best && best
    ? `Pour chacun\u00a0: ${kept(each.best.year, each.currency)} par an. Pour tous en cinq ans\u00a0: ${kept(best.fiveYears, each.currency)}.`
    : '';

/** What the two amounts of the answer count. */
export const twoAmounts = ({each}: CommuneSavings) =>
  each.best && each.settings.energyPrice !== undefined
    ? meaning(each.best, each.settings, readings({settings: each.settings, best: each.best})).trim()
    : '';

/** One line for each way of working, when there are several. */
export const way = (mode: Mode) => ({domicile: 'Chez eux', espace: 'À l’espace', covoiturage: 'En covoiturage'})[mode];

const spoken: Readonly<Record<AssumptionKind, (amount: string, value: number) => string>> = {
  'all-drive': (amount) => `Ces ${amount} habitants vont aujourd’hui au travail en voiture.`,
  distance: (amount) => `Chacun fait ${amount} pour y aller, et autant pour en revenir.`,
  days: (_, value) => `Chacun évite ce trajet ${quantity(value, value < 2 ? 'jour' : 'jours')} par semaine.`,
  weeks: (amount) => `L’année compte ${amount} travaillées.`,
  persons: (amount, value) => (value < 2 ? 'Chacun est seul dans sa voiture.' : `Ils sont ${amount} par voiture.`),
  consumption: (amount) => `Leur voiture consomme ${amount}.`,
  price: (amount) => `L’énergie coûte ${amount}.`,
  year: (amount) => `Leur voiture fait ${amount} dans l’année.`,
  rebound: (amount) => `D’autres trajets reprennent ${amount} du CO₂ évité (effet rebond).`,
  home: (amount) => `Une journée à la maison ajoute ${amount.replace('/jour', '')} d’électricité.`,
};

export const assumption = ({kind, value, unit}: Assumption) => spoken[kind](quantity(value, unit), value);

/** The result as lines of text. */
export function lines(savings: CommuneSavings): string[] {
  const {best, assumptions} = savings;
  if (!best) return [];
  const counted = [road(best.kilometres), carbon(best.co2), ...(best.hours === undefined ? [] : [time(best.hours)])];
  return [
    headline(savings).join(' '),
    ...counted,
    share(savings),
    `${assumptionsTitle}\u00a0:`,
    ...assumptions.map(assumption),
  ];
}

export const keptBy = (savings: CommuneSavings['outcomes'][number], currency: Currency) => kept(savings.year, currency);
