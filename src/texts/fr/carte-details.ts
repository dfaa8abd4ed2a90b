import type {Access, Fee, Internet} from '../../domain/places/place.js';
import {formatNumber, NBSP, NNBSP} from './typography.js';

export const chosenLabel = 'Espace choisi';

/** The words before each fact of a place. */
export const facts = {
  address: 'Adresse',
  hours: 'Horaires',
  phone: 'Téléphone',
  email: 'Courriel',
  website: 'Site',
  fee: 'Tarif',
  access: 'Accès',
  internet: 'Internet',
  services: 'Services',
  audiences: 'Public',
  visits: 'Venir',
  labels: 'Labels',
  kinds: 'Type',
  source: 'Source',
} as const;

export const showWeek = 'Voir la semaine';
export const hideWeek = 'Replier la semaine';
export const book = 'Prendre rendez-vous';
export const readMore = 'Lire la suite';
export const readAll = (count: number): string => `Voir les ${formatNumber(count)} autres`;
export const close = 'Fermer';
export const free = 'Gratuit';
export const paid = 'Payant';
export const itinerant = 'Cet espace se déplace de commune en commune.';
export const accessPage = 'Accessibilité en détail';

export const accessWords: Readonly<Record<Access, string>> = {
  yes: 'Accessible en fauteuil roulant',
  limited: 'Accessible en partie en fauteuil roulant',
  no: 'Non accessible en fauteuil roulant',
};

export const internetWords: Readonly<Record<Internet, string>> = {
  fibre: 'Fibre',
  wifi: 'Wi-Fi',
  wired: 'Par câble',
  yes: 'Oui',
  no: 'Non',
};

/** Who says it, and since when. `day`: `2026-11-22`. */
export function sourceLine(sources: readonly string[], day: string | undefined): string {
  const date = day === undefined ? undefined : dateInWords(day);
  if (sources.length === 0) return date === undefined ? '' : `Mis à jour le ${date}`;
  return date === undefined ? sources.join(', ') : `${sources.join(', ')}, mis à jour le ${date}`;
}

const calendar = new Intl.DateTimeFormat('fr-FR', {dateStyle: 'long', timeZone: 'UTC'});

function dateInWords(day: string): string | undefined {
  const time = /^\d{4}-\d\d-\d\d$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? undefined : calendar.format(time).replace(/^1 /u, '1er ');
}

export function feeLine({amount, unit}: Fee): string {
  const euros = `${formatNumber(amount, Number.isInteger(amount) ? 0 : 2)}${NBSP}€`;
  if (amount === 0) return free;
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

const day = `(?:${Object.keys(days).join('|')})`;
const span = '\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}';
const rule = new RegExp(
  `^(${day}(?:-${day})?(?:, ?${day}(?:-${day})?)*)? ?(${span}(?:, ?${span})*|off|closed)? ?(?:"([^"]+)")?$`,
  'u',
);

const rulesOf = (text: string): string[] =>
  text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter(Boolean);

/** Opening hours in words, one rule a line; a text that is no simple OSM schedule is given back as it is written. */
export function hoursLines(text: string): readonly string[] {
  return hoursInWords(text) ?? rulesOf(text);
}

/** Opening hours in words, one rule a line; `undefined` when the text is no simple OSM schedule. */
export function hoursInWords(text: string): readonly string[] | undefined {
  if (/^24\/7$/u.test(text.trim())) return ['Tous les jours, jour et nuit'];
  const read = rulesOf(text).map((line) => rule.exec(line));
  if (read.some((match) => match === null)) return undefined;
  return read.map((match) => sentence(match?.[1], match?.[2], match?.[3]));
}

const closedOn: Readonly<Record<string, string>> = {
  PH: 'Fermé les jours fériés',
  SH: 'Fermé pendant les vacances scolaires',
  'PH,SH': 'Fermé les jours fériés et pendant les vacances scolaires',
  'SH,PH': 'Fermé pendant les vacances scolaires et les jours fériés',
};

function sentence(dayList: string | undefined, times: string | undefined, comment: string | undefined): string {
  const closed = times === 'off' || times === 'closed' ? 'fermé' : undefined;
  const whole = closed && closedOn[dayList?.replaceAll(' ', '') ?? ''];
  if (whole) return [whole, comment].filter(Boolean).join(', ');
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
