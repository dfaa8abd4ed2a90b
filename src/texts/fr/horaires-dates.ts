/**
 * Sentences of `<relais-horaires>` about appointments, closures, other clocks and words not understood, fetched with the
 * whole reading.
 */
import type {Status} from '../../domain/hours/hours.js';
import {limit, longDay, period, type TimeFormat, when} from './horaires.js';
import {NBSP} from './typography.js';

export const asWritten = `Horaires non confirmés${NBSP}:`;

/** What a slot says more than its hours, without words of the webmaster. */
export const slotNotes = {open: '', appointment: 'sur rendez-vous', unknown: 'non confirmé'} as const;

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
