/** Sentences of `<relais-horaires>`. Days are numbers from 1 January 1970; minutes are counted from there too. */
import type {Status} from '../../domain/hours/hours.js';
import {NBSP, NNBSP} from './typography.js';

/** How a time is written. */
export type TimeFormat = '9 h' | '9h30' | '09:30';

/** `09:05` */
export const digits = (minutes: number): string => new Date((minutes % 1440) * 6e4).toISOString().slice(11, 16);

/** A time of the clock; a midnight that ends a day is « 24 h ». */
export function formatTime(minutes: number, format: TimeFormat): string {
  const text = digits(minutes);
  const space = format === '9 h' ? NNBSP : '';
  if (format === '09:30') return text;
  return `${minutes === 1440 ? 24 : Number(text.slice(0, 2))}${space}h${minutes % 60 ? space + text.slice(3) : ''}`;
}

/** A formatter of days; « 1er » as French people write it. */
const formatter = (options: Intl.DateTimeFormatOptions) => {
  const known = new Intl.DateTimeFormat('fr-FR', {...options, timeZone: 'UTC'});
  return (day: number) => known.format(day * 864e5).replace(/\b1(?= |$)/, '1er');
};
const weekdayName = formatter({weekday: 'long'});
const date = formatter({day: 'numeric', month: 'long'});
/** « lundi 4 » */
export const shortDay = formatter({weekday: 'long', day: 'numeric'});
/** « lundi 4 janvier » */
export const longDay = formatter({weekday: 'long', day: 'numeric', month: 'long'});

/** « du 23 au 29 novembre », « du 30 novembre au 6 décembre », « vendredi 25 décembre » */
export function period(from: number, to: number): string {
  const [day, month = ''] = date(from).split(' ');
  const end = date(to);
  if (from === to) return longDay(from);
  return `du ${end.endsWith(month) ? day : date(from)} au ${end}`;
}

export const weekCaption = (monday: number, today: number) =>
  (monday > today ? 'Semaine prochaine, ' : 'Semaine ') + period(monday, monday + 6);

/** A day as said today; nothing for today. */
const dayName = (day: number, today: number) =>
  day === today ? '' : day === today + 1 ? 'demain ' : `${day < today + 7 ? weekdayName(day) : longDay(day)} `;

/** A moment as said today: « à 9 h », « demain à 9 h », « lundi à 9 h », « lundi 4 janvier à 9 h ». */
export const when = (minutes: number, today: number, format: TimeFormat) =>
  `${dayName(Math.floor(minutes / 1440), today)}à${NBSP}${formatTime(minutes % 1440, format)}`;

/** The end of a slot: « 18 h 30 », « demain à 2 h »; a midnight belongs to the day that it ends. */
function limit(minutes: number, today: number, format: TimeFormat): string {
  const name = dayName(Math.floor((minutes - 1) / 1440), today);
  const time = minutes % 1440 ? formatTime(minutes % 1440, format) : 'minuit';
  return `jusqu’${minutes > (today + 7) * 1440 ? 'au' : 'à'} ${name && `${name}à${NBSP}`}${time}`;
}

/** The answer, in one line. `until` and `opens` are in minutes. */
export function statusLine(
  {state, byAppointment}: Status,
  until: number | undefined,
  opens: number | undefined,
  today: number,
  format: TimeFormat,
): string {
  const end = until && limit(until, today, format);
  const next = opens && when(opens, today, format);
  if (state === 'unknown') return 'Horaires non confirmés';
  if (state === 'open') return end ? `Ouvert, ${end}` : `Ouvert 24${NNBSP}h/24, 7${NNBSP}j/7`;
  if (state === 'appointment') return end ? `Ouvert sur rendez-vous, ${end}` : 'Ouvert sur rendez-vous';
  if (!next) return 'Fermé';
  if (state === 'break')
    return byAppointment ? `En pause, reprend sur rendez-vous ${next}` : `En pause, reprend ${next}`;
  return byAppointment ? `Fermé, ouvre sur rendez-vous ${next}` : `Fermé, ouvre ${next}`;
}

export const closedToday = (reason: string) => `Fermé aujourd’hui${NBSP}: ${reason}.`;
export const holidayToday = (name: string) => `Jour férié (${name})${NBSP}: horaires à confirmer.`;
export const countdown = (opens: boolean, minutes: number) =>
  opens ? `Ouvre dans ${minutes}${NBSP}min.` : `Ferme dans ${minutes}${NBSP}min.`;

export const closed = (reason?: string) => (reason ? `fermé (${reason})` : 'fermé');
export const toConfirm = (name?: string) => `à confirmer, jour férié (${name})`;
export const allDay = `24${NNBSP}h/24`;
export const today = 'aujourd’hui';
export const exceptions = 'Jours particuliers';
export const byAppointment = 'sur rendez-vous';
export const notConfirmed = 'non confirmé';

const places: Readonly<Record<string, string>> = {
  Paris: 'de Paris',
  Reunion: 'de La Réunion',
  Guadeloupe: 'de la Guadeloupe',
  Martinique: 'de la Martinique',
  Cayenne: 'de la Guyane',
  Mayotte: 'de Mayotte',
  Miquelon: 'de Saint-Pierre-et-Miquelon',
  Noumea: 'de la Nouvelle-Calédonie',
  Tahiti: 'de Tahiti',
};
/** « Heure de La Réunion. » The town of the zone when it has no name here. */
export function zoneTime(zone: string): string {
  const town = zone.replace(/.*\//, '').replace(/_/g, ' ');
  return `Heure ${places[town] ?? `de ${town}`}.`;
}

export const unread = 'Le lecteur d’horaires n’a pas pu être chargé.';
export const misunderstood = (problem: {column?: string; message: string}) => `${problem.column} : ${problem.message}`;
