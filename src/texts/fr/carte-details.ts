import type {Fee} from '../../domain/places/place.js';
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
  services: 'Services',
  source: 'Source',
} as const;

export const directions = 'Itinéraire avec OpenStreetMap';

export function feeLine({amount, unit}: Fee): string {
  const euros = `${formatNumber(amount, Number.isInteger(amount) ? 0 : 2)}${NBSP}€`;
  if (amount === 0) return 'Gratuit';
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

/** Opening hours in words, one rule a line; a text that is no simple OSM schedule is given back as it is written. */
export function hoursLines(text: string): readonly string[] {
  if (/^24\/7$/u.test(text.trim())) return ['Tous les jours, jour et nuit'];
  const lines = text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const read = lines.map((line) => rule.exec(line));
  if (read.some((match) => match === null)) return lines;
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
