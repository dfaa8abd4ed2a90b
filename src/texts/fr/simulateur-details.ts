import type {Mode} from '../../domain/commute/inputs.js';
import type {ReceiptLine, Term} from '../../domain/commute/receipt.js';
import type {Line, LineKind} from '../../domain/commute/savings.js';
import type {Currency, Range} from '../../domain/commute/units.js';
import type {FieldText} from './simulateur.js';
import {date, plain, quantity, unitName} from './simulateur-answer.js';
import {formatNumber, NBSP} from './typography.js';

/** Sentences of what `<relais-simulateur>` unfolds: the finer questions, the table, the receipt. */

/** An empty unit depends on the energy or the currency. */
export const fieldTexts = {
  consommation: ['Consommation', '', ''],
  prixEnergie: ['Prix de l’énergie', '', ''],
  puissance: ['Puissance fiscale', 'CV', 'Case P.6 de la carte grise'],
  kilometresParAn: ['Kilomètres dans l’année', 'km', 'De la voiture, tous trajets compris'],
  semaines: ['Semaines travaillées', 'par an', 'Sans les congés ni les jours fériés'],
  personnes: ['Personnes dans la voiture', '', 'Vous compris'],
  espaceDistanceKm: ['Distance, un aller', 'km', 'De chez vous à l’espace'],
  espaceDureeMin: ['Durée, un aller', 'min', ''],
  espaceTarif: ['Tarif', '', ''],
  tauxFiscal: ['Taux admis par le fisc', '', 'Par exemple 0,75. Sans lui, le coût variable du TCS'],
  plafondFiscal: ['Plafond du fisc', '', 'Le plus qui soit admis dans l’année'],
  usure: ['Usure que vous constatez', '', 'Pneus, huile, réparations\u00a0; non comptée sans votre chiffre'],
  rebond: ['Effet rebond', '%', 'Part du CO₂ évité que d’autres trajets reprennent. L’ADEME en compte 25\u00a0%'],
} as const satisfies Record<string, FieldText>;

export const activeLabel = 'J’y vais à pied ou à vélo';
export const activeHint = 'Ce trajet ne coûte rien et n’émet rien.';
export const feeUnitLabel = 'Ce tarif est';
export const feeUnits = {jour: 'par jour', 'demi-journee': 'par demi-journée', mois: 'par mois'} as const;

/** Under a number that comes from the table. */
export const usual = (value: number, unit: string, asOf: string) =>
  `Valeur de départ${NBSP}: ${quantity(value, unit)} (${date(asOf)})`;
/** The same, past the day until which it was worth showing. */
export const outdated = (asOf: string) => `Chiffre ancien (${date(asOf)})${NBSP}: indiquez le vôtre.`;
export const estimated = (kilometres: number) => `Environ ${quantity(kilometres, 'km')} d’après la carte, à vérifier`;
export const paced = (minutes: number) => `Environ ${quantity(minutes, 'min')} au rythme de votre trajet actuel`;

export const newTab = '(nouvel onglet)';
export const total = 'Gardé par an';
export const tableCaption = 'Vos trajets en chiffres';
export const tableHelp =
  'Ce que coûtent ces trajets aujourd’hui, puis ce que vous évitez. Un nombre négatif est une dépense en plus. Route, temps et CO₂ sont comptés sur l’année.';
export const unknown = 'non indiqué';

export const today = 'Aujourd’hui';

/** Title of a column; `place`: name of the space, when one is chosen. */
export const column = (mode: Mode, place?: string) =>
  ({
    domicile: 'En moins chez vous',
    espace: place ? `En moins à «\u00a0${place}\u00a0»` : 'En moins à l’espace',
    covoiturage: 'En moins en covoiturage',
  })[mode];

/** Title of a receipt. */
export const receiptTitle = (mode: Mode, place?: string) =>
  ({
    domicile: 'Gardé chez vous',
    espace: place ? `Gardé à «\u00a0${place}\u00a0»` : 'Gardé à l’espace',
    covoiturage: 'Gardé en covoiturage',
  })[mode];

export const rows = {
  day: 'Par jour',
  month: 'Par mois',
  year: 'Par an',
  fiveYears: 'En cinq ans',
  km: 'Route',
  hours: 'Temps',
  co2: 'CO₂',
} as const;

const lineNames: Readonly<Record<LineKind, readonly [saved: string, added: string]>> = {
  distance: ['Route évitée', 'Route ajoutée'],
  energy: ['Énergie non achetée', 'Énergie achetée en plus'],
  wear: ['Usure évitée', 'Usure en plus'],
  scale: ['ou, au barème fiscal', 'ou, au barème fiscal'],
  tcs: ['ou, coût variable complet', 'ou, coût variable complet'],
  tax: ['ou, au taux du fisc', 'ou, au taux du fisc'],
  full: ['ou, coût complet de la voiture', 'ou, coût complet de la voiture'],
  home: ['Électricité à la maison', 'Électricité à la maison'],
  fee: ['Tarif de l’espace', 'Tarif de l’espace'],
  hours: ['Temps de route évité', 'Temps de route ajouté'],
  co2: ['CO₂ évité', 'CO₂ ajouté'],
  'home-co2': ['CO₂ de la maison', 'CO₂ de la maison'],
};
export const lineName = ({kind, amount}: Pick<Line, 'kind' | 'amount'>) => lineNames[kind][amount < 0 ? 1 : 0];

/** A unit of the sum, in the singular or not: « 92 jours », « 184 demi-journées ». An estimated time says no seconds. */
const counted = ({value, unit}: Term) =>
  quantity(unit === 'min' ? Math.round(value * 10) / 10 : value, unit.replace('journees', 'journées'));

/** How a line is written when its numbers are not simply multiplied. */
const unusual: Readonly<Partial<Record<string, (...terms: string[]) => string>>> = {
  'scale EUR': (year, rest, power, electric) =>
    `Barème de ${year} moins barème de ${rest}, pour ${power}${electric === undefined ? '' : `, × ${electric}`}`,
  'full EUR': (year, rest, mean, power, electric) =>
    `Barème de ${year}, moins les autres trajets avec l’autre voiture (barème de ${rest} moins barème de ${mean}), pour ${power}${electric === undefined ? '' : `, × ${electric}`}`,
  'full CHF': (kilometres, rate, fixed) => `${kilometres} × ${rate} + ${fixed}`,
  'tax CHF': (commute, rest, rate, cap) =>
    `De ${commute} à ${rest}, × ${rate}${cap === undefined ? '' : `, ${cap} au plus`}`,
};

/** The sum as one would write it on paper. */
export function formula({kind, unit, terms, sharedBy = 1}: ReceiptLine): string {
  const written = terms.map(counted);
  const special = unusual[`${kind} ${unit}`];
  if (special) return `${special(...written)}${sharedBy === 1 ? '' : `, ÷${NBSP}${plain(sharedBy)}`}`;
  return `${written.join(' × ')}${sharedBy === 1 ? '' : ` ÷ ${plain(sharedBy)}`}`;
}

/** Amount of a line, to the unit. */
export const amount = (value: number, unit: string) => quantity(Math.round(value), unit);

/** Both amounts with their signs, to the cent when they are small. */
export function exactRange({low, high}: Range, currency: Currency): string {
  const decimals = Math.abs(high) < 20 ? 2 : 0;
  const [from, to] = [formatNumber(low, decimals), formatNumber(high, decimals)];
  return `${from === to ? to : `${from} à ${to}`}${NBSP}${unitName(currency)}`;
}

export const sourceName = (term: Term, source: string, asOf: string) =>
  `${counted(term)}${NBSP}: ${source}, ${date(asOf)}`;
