/**
 * Sentences of `<relais-horaires>` about appointments, closures, other clocks and words not understood, fetched with the
 * whole reading.
 */
import type {Slot, Status} from '../../domain/hours/hours.js';
import {holidayToday, limit, longDay, period, type TimeFormat, when} from './horaires.js';
import {NBSP} from './typography.js';

export const asWritten = `Horaires non confirmés${NBSP}:`;

export const schoolHolidays = 'vacances scolaires';

const stateNotes = {open: '', appointment: 'sur rendez-vous', unknown: 'non confirmé'} as const;

/** What is said beside the hours of a slot: the webmaster's words, or those of its state. */
export const slotNote = ({state, comment = stateNotes[state], vague}: Slot): string =>
  vague && after.test(comment) ? 'ou plus tard' : comment;

/** The beginning is sure, or the end: the words of an open end are those of the reading. */
const after = /^après /;
const isBeginning = (slot?: Slot): boolean => !!slot?.comment?.startsWith('à partir');

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

/** The answer, in one line, when an appointment is needed; nothing otherwise. */
export function appointmentLine(
  {state, until, opens, byAppointment}: Status<number>,
  today: number,
  format: TimeFormat,
): string | undefined {
  const next = byAppointment && opens && when(opens, today, format);
  if (state === 'appointment')
    return until ? `Ouvert sur rendez-vous, ${limit(until, today, format)}` : 'Ouvert sur rendez-vous';
  if (!next || state === 'unknown') return undefined;
  return state === 'break' ? `En pause, reprend sur rendez-vous ${next}` : `Fermé, ouvre sur rendez-vous ${next}`;
}

/** The answer, where it takes other words than that of plain hours. `next`: the slot that begins then, when it is vague. */
export function wholeLine(
  status: Status<number>,
  next: Slot | undefined,
  today: number,
  format: TimeFormat,
): string | undefined {
  const {state, until} = status;
  if (until && next && state === 'open') return `Ouvert, au moins ${limit(until, today, format)}`;
  if (until && state === 'closed' && isBeginning(next)) return `Fermé, ouvre ${when(until, today, format)}`;
  return appointmentLine(status, today, format);
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
