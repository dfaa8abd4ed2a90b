import type {OfferedDay} from '../../domain/form/offered-days.js';

/** Sentences of a question about a day. */
export const fr = {
  format: 'Format attendu\u00a0: jj/mm/aaaa',
  openDays: (place: string) =>
    place ? `Les prochains jours d’ouverture de ${place}.` : 'Les prochains jours d’ouverture.',
  another: 'Proposer un autre jour',
  backToList: 'Revenir aux jours d’ouverture',
};

const calendar = new Intl.DateTimeFormat('fr-FR', {weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC'});
const list = new Intl.ListFormat('fr-FR');

/** « mardi 24 novembre, de 9 h à 12 h et de 14 h à 18 h » */
export function offeredDay({day, slots}: OfferedDay): string {
  const name = calendar.format(Date.parse(day)).replace(' 1 ', ' 1er ');
  if (slots.length === 0) return name;
  return `${name}, ${list.format(slots.map(({from, to}) => `de ${time(from)} à ${time(to)}`))}`;
}

/** `545` is 9 h 05; the end of a night is the hour of the clock. */
function time(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const clock = hours > 24 ? hours - 24 : hours;
  return `${clock}\u202fh${rest ? `\u202f${`${rest}`.padStart(2, '0')}` : ''}`;
}
