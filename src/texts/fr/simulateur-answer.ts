import type {Amounts, Comparison, Settings} from '../../domain/commute/amounts.js';
import type {Mode} from '../../domain/commute/inputs.js';
import type {PriceDate} from '../../domain/commute/price-date.js';
import type {Currency, Range} from '../../domain/commute/units.js';
import {NBSP} from './typography.js';

/** Sentences of the answer of `<relais-simulateur>`. */

const numbers = new Intl.NumberFormat('fr-FR');

/** A number with the decimals it has, three at most. */
export const plain = (value: number) => numbers.format(value || 0).replace('-', '\u2212');

/** A unit as French people write it: `EUR/kWh` is `€/kWh`. */
export const unitName = (unit: string) => unit.replace('EUR', '€');

/** A quantity with its unit: `7,85 l/100 km`. */
export const quantity = (value: number, unit: string) =>
  plain(value) + (unit && NBSP + unitName(unit).replaceAll(' ', NBSP));

export const refine = 'Préciser la durée, les jours, la voiture';
export const tableSummary = 'Voir le tableau';
export const receiptSummary = 'Voir le calcul';
export const askDuration = 'Et en temps\u202f? Indiquez la durée du trajet';
export const askSpace = 'indiquez sa distance';
export const today = 'Ces trajets aujourd’hui';

/** Title of a bar; `place`: name of the space, when one is chosen. */
export const modeName = (mode: Mode, place?: string) =>
  ({domicile: 'Chez vous', espace: place ?? 'À l’espace', covoiturage: 'En covoiturage'})[mode];

/** Two figures are enough to repeat to a neighbour: 1 214 is said 1 200. */
export function roughly(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) - 1);
  return Math.round(value / step) * step || 0;
}

export const rough = (value: number, unit: string) => quantity(roughly(Math.abs(value)), unit);

/** Both amounts without signs, the smaller first, said once when they are alike. */
export function amounts({low, high}: Range, currency: Currency): string {
  const [from, to] = high + low < 0 ? [high, low] : [low, high];
  const [less, more] = [rough(from, ''), rough(to, currency)];
  return rough(to, '') === less ? more : `${less} à ${more}`;
}

const lostToKept = ({low, high}: Range, currency: Currency) =>
  `${rough(low, currency)} perdus à ${rough(high, currency)} gardés`;

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

const direction = (value: number) => (value < 0 ? 'de plus' : 'en moins');

/** Hours on the road, then as working days when there is at least one. */
export function hours(count: number, workingDay: number): string {
  const whole = Math.round(Math.abs(count));
  const worked = Math.round(whole / workingDay);
  const road = `${quantity(whole, whole < 2 ? 'heure' : 'heures')} de route ${direction(count)} par an`;
  return worked < 1 ? `${road}.` : `${road}, soit ${quantity(worked, worked < 2 ? 'journée' : 'journées')} de travail.`;
}

export const carbon = (kilograms: number) => `${rough(kilograms, 'kg')} de CO₂ ${direction(kilograms)} par an.`;

const dates = (month?: 'long') => new Intl.DateTimeFormat('fr-FR', {month, year: 'numeric', timeZone: 'UTC'});
const [years, months] = [dates(), dates('long')];

/** `2024-08` is said « août 2024 ». */
export const date = (asOf: string) => (asOf.length > 4 ? months : years).format(new Date(asOf));

/** How old the price is: « en août 2024 », then a notice. */
function dated({asOf, old}: PriceDate): string {
  const when = date(asOf);
  if (!old) return ` en ${when}`;
  return ` (prix ${/^[ao]/.test(when) ? 'd’' : 'de '}${when}, à mettre à jour)`;
}

/** What the two amounts count, when it is not what they usually do. */
export interface Readings {
  readonly alone?: string;
  readonly whole?: string;
}

/** What the two amounts are: which of them is the energy alone depends on the gain or the loss. */
export function meaning(
  {energy, wear, variable, extra, year}: Amounts,
  {currency, ...car}: Settings,
  said: Readings,
): string {
  const first = roughly(year.high) > 0 ? year.low : year.high;
  const stopped = energy === undefined ? variable : energy + wear;
  const [one, other] = stopped + extra === first ? ['premier', 'second'] : ['second', 'premier'];
  const alone = said.alone ?? (car.energy === 'electrique' ? 'l’électricité seule' : 'le carburant seul');
  const usual =
    currency === 'EUR' ? 'aussi l’usure et l’assurance, au barème des impôts' : 'aussi l’usure, selon le TCS';
  return `Le ${one} montant compte ${alone}\u202f; le ${other} compte ${said.whole ?? usual}. `;
}

/** What stands behind the two amounts, on one line. `priced`: when the price is not the visitor's. */
export function assumptions({settings, best}: Comparison, priced?: PriceDate, said: Readings = {}): string {
  const {currency, energy, energyPrice, days, ...car} = settings;
  const electric = energy === 'electrique';
  const unit = electric ? 'kWh' : 'l';
  const numbers = [quantity(days, 'jours par an'), quantity(car.consumption, `${unit}/100 km`)];
  if (energyPrice !== undefined)
    numbers.push(quantity(energyPrice, `${currency}/${unit}`) + (priced ? dated(priced) : ''));
  if (currency === 'EUR') numbers.push(quantity(car.kilometresPerYear, 'km par an'), quantity(car.fiscalPower, 'CV'));
  const two = best && energyPrice !== undefined ? meaning(best, settings, said) : '';
  return `${two}Nous comptons${NBSP}: ${numbers.join(', ')}.`;
}
