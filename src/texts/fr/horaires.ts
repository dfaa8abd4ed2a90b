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

const calendar = new Intl.DateTimeFormat('fr-FR', {weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC'});

/** « lundi 4 janvier », « vendredi 1er mai » */
export const longDay = (day: number) => calendar.format(day * 864e5).replace(' 1 ', ' 1er ');

const words = (day: number) => longDay(day).split(' ');

/** « lundi 4 » */
export const shortDay = (day: number) => words(day).slice(0, 2).join(' ');

/** « du 23 au 29 novembre », « du 30 novembre au 6 décembre », « vendredi 25 décembre » */
export function period(from: number, to: number): string {
  if (from === to) return longDay(from);
  const [, day, month] = words(from);
  const [, lastDay, lastMonth] = words(to);
  return `du ${day}${month === lastMonth ? '' : ` ${month}`} au ${lastDay} ${lastMonth}`;
}

/** « Semaine du 23 au 29 novembre »; the one after this one is said so. */
export const weekCaption = (monday: number, thisMonday: number) =>
  (monday === thisMonday + 7 ? 'Semaine prochaine, ' : 'Semaine ') + period(monday, monday + 6);

/** A day as said today; nothing for today. `article`: what comes before a date. */
export const dayName = (day: number, today: number, article: string) =>
  day === today ? '' : day === today + 1 ? 'demain ' : `${day < today + 7 ? words(day)[0] : article + longDay(day)} `;

/** A moment as said today: « à 9 h », « demain à 9 h », « lundi à 9 h », « le lundi 4 janvier à 9 h ». */
export const when = (minutes: number, today: number, format: TimeFormat) =>
  `${dayName(Math.floor(minutes / 1440), today, 'le ')}à${NBSP}${formatTime(minutes % 1440, format)}`;

/** The answer, in one line, about a place that closes every night or never. */
export function statusLine({state, until, opens}: Status<number>, today: number, format: TimeFormat): string {
  const next = opens && when(opens, today, format);
  if (state === 'unknown') return 'Horaires non confirmés';
  if (state === 'open')
    return until ? `Ouvert, jusqu’à ${formatTime(until % 1440, format)}` : `Ouvert 24${NNBSP}h/24, 7${NNBSP}j/7`;
  if (!next) return 'Fermé';
  return state === 'break' ? `En pause, reprend ${next}` : `Fermé, ouvre ${next}`;
}

/** The answer about a place that was just chosen. */
export const about = (name: string, line: string) => `${name}${NBSP}: ${line}`;

export const closedToday = (reason: string) => `Fermé aujourd’hui${NBSP}: ${reason}.`;
export const holidayToday = (name: string) => `Jour férié (${name})${NBSP}: horaires à confirmer.`;
export const countdown = (opens: boolean, minutes: number) =>
  opens ? `Ouvre dans ${minutes}${NBSP}min.` : `Ferme dans ${minutes}${NBSP}min.`;

export const closed = (reason?: string) => (reason ? `fermé (${reason})` : 'fermé');
export const toConfirm = (reason?: string, holiday?: string) =>
  `à confirmer${holiday ? ', jour férié' : ''} (${reason})`;
export const today = 'aujourd’hui';
export const exceptions = 'Jours particuliers';

export const parisTime = 'Heure de Paris.';
export const unread = 'Le lecteur d’horaires n’a pas pu être chargé.';

export const nextWeek = 'Semaine suivante';
export const regular = 'Horaires habituels';
