import type {Amounts, Comparison, Settings} from '../../domain/commute/amounts.js';
import type {Energy, Mode, Note} from '../../domain/commute/inputs.js';
import type {Currency, Range} from '../../domain/commute/units.js';
import {type FieldText, quantity} from './simulateur.js';
import {NBSP} from './typography.js';

/** Sentences of the answer of `<relais-simulateur>`. */

export const carSummary = 'Préciser la voiture et l’année';
export const spaceSummary = 'Préciser l’espace de coworking';
export const tableSummary = 'Voir le tableau';
export const receiptSummary = 'Voir le calcul';
export const askDuration = 'Et en temps\u202f? Indiquez la durée du trajet';
export const askSpace = 'indiquez sa distance';
export const today = 'Ces trajets aujourd’hui';
export const energyLabel = 'Énergie de la voiture';
export const detailsUnavailable = 'Le détail n’a pas pu être chargé. Fermez puis ouvrez ce volet pour réessayer.';

export const durationText: FieldText = ['Durée du trajet, un aller', 'min', 'Exemple\u00a0: 25'];
export const daysText: FieldText = ['Jours par semaine sans y aller', 'jours', 'Les demi-journées comptent.'];

export const energyNames: Readonly<Record<Energy, string>> = {
  essence: 'Essence',
  diesel: 'Diesel',
  electrique: 'Électrique',
  hybride: 'Hybride',
  e85: 'Superéthanol E85',
  gpl: 'GPL',
};

export const modeNames: Readonly<Record<Mode, string>> = {
  domicile: 'Chez vous',
  espace: 'À l’espace',
  covoiturage: 'En covoiturage',
};

/** Two figures are enough to repeat to a neighbour: 1 214 is said 1 200. */
export function roughly(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) - 1);
  return Math.round(value / step) * step || 0;
}

const rough = (value: number, unit: string) => quantity(roughly(Math.abs(value)), unit);

/** Both amounts without signs, the smaller first, said once when they are alike. */
function amounts({low, high}: Range, currency: Currency): string {
  const [from, to] = high + low < 0 ? [high, low] : [low, high];
  const [less, more] = [rough(from, ''), rough(to, currency)];
  return rough(to, '') === less ? more : `${less} à ${more}`;
}

const lostToKept = ({low, high}: Range, currency: Currency) =>
  `${rough(low, '')} perdus à ${rough(high, currency)} gardés`;

/** The sentence for a gain, a loss, one or the other, or neither. */
function sayRange<T>(range: Range, gain: T, loss: T, both: T, none: T): T {
  const [low, high] = [roughly(range.low), roughly(range.high)];
  if (low >= 0) return high > 0 ? gain : none;
  return high <= 0 ? loss : both;
}

/** What a bar says: « 290 à 820 € gardés ». */
export function kept(range: Range, currency: Currency): string {
  const sums = amounts(range, currency);
  return sayRange(range, `${sums} gardés`, `${sums} perdus`, lostToKept(range, currency), 'ni gain ni perte');
}

export const spent = (range: Range, currency: Currency) => `${amounts(range, currency)} dépensés`;

/** The sentence a neighbour could repeat, in two halves: the amount is written larger. */
export function headline(
  {mode, year}: Amounts,
  {currency, daysPerWeek}: Settings,
  place?: string,
): readonly [amount: string, rest: string] {
  const how = {
    domicile: 'en travaillant chez vous',
    espace: place ? `en travaillant dans l’espace «\u00a0${place}\u00a0»` : 'en travaillant dans un espace proche',
    covoiturage: 'en partageant la voiture',
  }[mode];
  const sums = `Environ ${amounts(year, currency)}`;
  const when = `par an ${how} ${quantity(daysPerWeek, daysPerWeek < 2 ? 'jour' : 'jours')} par semaine.`;
  return sayRange(
    year,
    [sums, `gardés ${when}`],
    [sums, `de plus à dépenser ${when}`],
    [`De ${lostToKept(year, currency)}`, when],
    ['Ni gain ni perte', when],
  );
}

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

const direction = (value: number) => (value < 0 ? 'de plus' : 'en moins');

/** Hours on the road, then as working days when there is at least one. */
export function hours(count: number, workingDay: number): string {
  const whole = Math.round(Math.abs(count));
  const worked = Math.round(whole / workingDay);
  const road = `${quantity(whole, whole < 2 ? 'heure' : 'heures')} de route ${direction(count)} par an`;
  return worked < 1 ? `${road}.` : `${road}, soit ${quantity(worked, worked < 2 ? 'journée' : 'journées')} de travail.`;
}

export const carbon = (kilograms: number) => `${rough(kilograms, 'kg')} de CO₂ ${direction(kilograms)} par an.`;

/** `2024-08` is said « août 2024 ». */
export const date = (asOf: string) =>
  new Date(asOf).toLocaleDateString('fr-FR', {
    month: asOf.length > 4 ? 'long' : undefined,
    year: 'numeric',
    timeZone: 'UTC',
  });

/** What stands behind the two amounts, on one line. `pricedOn`: when the price is not the visitor's. */
export function assumptions({currency, energy, energyPrice, days, ...car}: Settings, pricedOn: string): string {
  const electric = energy === 'electrique';
  const unit = electric ? 'kWh' : 'l';
  const numbers = [quantity(days, 'jours par an'), quantity(car.consumption, `${unit}/100 km`)];
  if (energyPrice !== undefined)
    numbers.push(quantity(energyPrice, `${currency}/${unit}`) + (pricedOn && ` en ${date(pricedOn)}`));
  if (currency === 'EUR') numbers.push(quantity(car.kilometresPerYear, 'km par an'), quantity(car.fiscalPower, 'CV'));
  const fuel = electric ? 'de l’électricité seule' : 'du carburant seul';
  const whole = currency === 'EUR' ? 'barème fiscal' : 'coût variable du TCS';
  return `La fourchette va ${fuel} au ${whole}, usure comprise. Compté${NBSP}: ${numbers.join(', ')}.`;
}

export const notes: Readonly<Record<Note, string>> = {
  'km-raised': 'Ces trajets dépassent les kilomètres annuels indiqués\u00a0: nous comptons ceux des trajets.',
  'fee-unknown': 'Le tarif de l’espace n’est pas connu\u00a0: il est compté à zéro.',
  'pace-assumed': 'La durée vers l’espace est estimée au rythme de votre trajet actuel.',
  'price-unknown': 'Le prix de cette énergie n’est pas connu\u00a0: indiquez-le pour affiner.',
};
