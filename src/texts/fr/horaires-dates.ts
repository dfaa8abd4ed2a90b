/**
 * Sentences of `<relais-horaires>` about appointments, closures, other clocks and words not understood, fetched with the
 * whole reading.
 */
import {isoDate} from '../../domain/calendar/days.js';
import type {Slot, Status} from '../../domain/hours/hours.js';
import {dayName, formatTime, holidayToday, longDay, period, type TimeFormat, when} from './horaires.js';
import {NBSP, NNBSP} from './typography.js';

export const asWritten = `Horaires non confirmés${NBSP}:`;

export const allDay = `24${NNBSP}h/24`;
export const schoolHolidays = 'vacances scolaires';

const stateNotes = {open: '', appointment: 'sur rendez-vous', unknown: 'non confirmé'} as const;

/** What is said beside the hours of a slot: the webmaster's words, or those of its state. */
export const slotNote = ({state, comment = stateNotes[state], vague}: Slot): string =>
  vague && after.test(comment) ? 'ou plus tard' : comment;

/** The words of an open end are those of the reading. */
const after = /^après /;

/** Words about the current slot, unless they say nothing more than « sur rendez-vous ». */
export function commentNow(comment = ''): string {
  if (comment.toLowerCase() === stateNotes.appointment) return '';
  return after.test(comment) ? `La fermeture, ${comment}, n’a pas d’heure fixe.` : comment;
}

/** A date with hours of its own, and no words of the webmaster. */
export const otherHours = (isLess: boolean) => (isLess ? 'horaires réduits' : 'horaires particuliers');
export const openedSpecially = 'ouverture exceptionnelle';

/** Why nobody knows today. */
export const unknownToday = (reason: string) =>
  reason === schoolHolidays
    ? `Les dates des vacances scolaires ne sont pas encore connues ici${NBSP}: horaires à confirmer.`
    : holidayToday(reason);

/** A date of another year is said with it from this many days on. */
const farDays = 183;
/** The last minute of the morning at which « du matin » is said: later, it is the morning of « demain ». */
const nightEnd = 360;
const noon = 720;

const dayOf = (minutes: number) => Math.floor(minutes / 1440);
const yearOf = (day: number) => isoDate(day).slice(0, 4);
const isDate = (day: number, today: number) => day > today + 6;
const isFar = (day: number, today: number) => day >= today + farDays && yearOf(day) !== yearOf(today);

/** « lundi 17 avril 2028 » */
const datedDay = (day: number) => `${longDay(day)} ${yearOf(day)}`;

/** A moment as said today, with its year when it is far: « lundi à 9 h », « le lundi 17 avril 2028 à 9 h ». */
export function moment(minutes: number, today: number, format: TimeFormat): string {
  const day = dayOf(minutes);
  if (!isFar(day, today)) return when(minutes, today, format);
  return `le ${datedDay(day)} à${NBSP}${formatTime(minutes % 1440, format)}`;
}

/** « à partir de 10 h », « à partir de lundi à 9 h », « à partir du lundi 4 janvier », the year of a far date after it. */
function since(minutes: number, today: number, format: TimeFormat): string {
  const [day, hour] = [dayOf(minutes), minutes % 1440];
  const time = formatTime(hour, format);
  if (day === today) return `à partir de ${time}`;
  const name = isFar(day, today)
    ? `du ${datedDay(day)}`
    : dayName(day, today, 'du ')
        .trim()
        .replace(/^(?!du )/, 'de ');
  return hour ? `à partir ${name} à${NBSP}${time}` : `à partir ${name}`;
}

/** The end of a slot: « 18 h 30 », « demain à 2 h »; a midnight belongs to the day that it ends: « jeudi inclus ». */
function limit(minutes: number, today: number, format: TimeFormat): string {
  const name = dayName(dayOf(minutes - 1), today, '');
  const time = formatTime(minutes % 1440, format);
  if (!name) return `jusqu’à ${minutes % 1440 ? time : 'minuit'}`;
  return `jusqu’${isDate(dayOf(minutes - 1), today) ? 'au' : 'à'} ${name}${minutes % 1440 ? `à${NBSP}${time}` : 'inclus'}`;
}

/** The end of what is running: « jusqu’à 2 h du matin », « jusqu’au samedi 31 juillet 2027 inclus », or as plain hours. */
function end(minutes: number, now: number, format: TimeFormat): string {
  const [today, hour, last] = [dayOf(now), minutes % 1440, dayOf(minutes - 1)];
  const time = formatTime(hour, format);
  if (isFar(last, today)) return `jusqu’au ${datedDay(last)} ${hour ? `à${NBSP}${time}` : 'inclus'}`;
  const isTonight = last === today + 1 && now % 1440 >= noon && hour > 0 && hour <= nightEnd;
  if (!isTonight || format === '09:30') return limit(minutes, today, format);
  return hour < 60 ? `jusqu’à ${time}` : `jusqu’à ${time} du matin`;
}

/** Its beginning is a time of the clock: « à partir de 18 h », « de 9 h au coucher du soleil ». */
const isBeginning = (words: string): boolean => /^(?:à partir )?de [\d\u202fh]+(?:$| (?!avant|après))/.test(words);

/** « Fermé », and what comes then when nobody knows its hours; nothing when that is not what comes first. */
function beforeUnsure(next: Slot, until: number, opens: number | undefined, today: number, format: TimeFormat) {
  const {vague, comment = ''} = next;
  const isOwnWords = comment.includes(', ');
  if (!vague || isOwnWords) return opens ? undefined : `Fermé, horaires non confirmés ${since(until, today, format)}`;
  if (isBeginning(comment)) return `Fermé, ouvre ${moment(until, today, format)}`;
  const day = dayOf(until);
  const name = isFar(day, today) ? `le ${datedDay(day)}` : dayName(day, today, 'le ').trim() || 'aujourd’hui';
  return `Fermé, ouvre ${name}, ${comment}`;
}

/**
 * The answer, in one line, where it takes other words than that of plain hours. `next`: the slot that begins when this
 * state ends; `now`: in minutes, as the moments of the status.
 */
export function wholeLine(
  {state, until, opens, byAppointment}: Status<number>,
  next: Slot | undefined,
  now: number,
  format: TimeFormat,
): string | undefined {
  const today = dayOf(now);
  const last = until && end(until, now, format);
  const opening = opens && moment(opens, today, format);
  if (state === 'unknown') return undefined;
  if (state === 'open') {
    if (!last) return undefined;
    if (next?.vague) return `Ouvert, au moins ${last}`;
    return next?.state === 'appointment' ? `Ouvert, ${last}, puis sur rendez-vous` : `Ouvert, ${last}`;
  }
  if (state === 'appointment') {
    if (!until) return 'Ouvert sur rendez-vous';
    if (next?.state !== 'open') return `Ouvert sur rendez-vous, ${last}`;
    return `Ouvert sur rendez-vous${NNBSP}; sans rendez-vous ${since(until, today, format)}`;
  }
  const unsure = until && next?.state === 'unknown' && beforeUnsure(next, until, opens, today, format);
  if (unsure || !opening) return unsure || undefined;
  if (state === 'break') return byAppointment ? `En pause, reprend sur rendez-vous ${opening}` : undefined;
  return byAppointment ? `Fermé, ouvre sur rendez-vous ${opening}` : `Fermé, ouvre ${opening}`;
}

/** A closure that is running or near. `next` says when the place opens again. */
export function closureBanner(from: number, to: number, today: number, reason = '', next = ''): string {
  const days = from > today ? (from === to ? `le ${period(from, to)}` : period(from, to)) : `jusqu’au ${longDay(to)}`;
  const why = reason && ` (${reason})`;
  return `Fermé ${to === today ? 'aujourd’hui' : days}${why}.${next && ` Réouverture ${next}.`}`;
}

const places: Readonly<Record<string, string>> = {
  Paris: 'de Paris',
  Reunion: 'de La Réunion',
  Guadeloupe: 'de la Guadeloupe',
  Martinique: 'de la Martinique',
  Cayenne: 'de la Guyane',
  Mayotte: 'de Mayotte',
  'St Barthelemy': 'de Saint-Barthélemy',
  Marigot: 'de Saint-Martin',
  Miquelon: 'de Saint-Pierre-et-Miquelon',
  Noumea: 'de la Nouvelle-Calédonie',
  Wallis: 'de Wallis-et-Futuna',
  Tahiti: 'de Tahiti',
  Marquesas: 'des Marquises',
  Gambier: 'des Gambier',
};

/** « Heure de La Réunion. » The town of the zone when it has no name here. */
export function zoneTime(zone: string): string {
  const town = zone.replace(/.*\//, '').replace(/_/g, ' ');
  return `Heure ${places[town] ?? (/^[aeiou]/i.test(town) ? `d’${town}` : `de ${town}`)}.`;
}
