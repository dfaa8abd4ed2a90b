import type {Comparison} from '../../domain/commute/amounts.js';
import {workingDay} from '../../domain/commute/numbers.js';
import type {PriceDate} from '../../domain/commute/price-date.js';
import {assumptions, carbon, headline, hours, kept, modeName, quantity, spent, today} from './simulateur-answer.js';
import {losses, periods, readings} from './simulateur-visit.js';

/** Sentences of `<relais-simulateur>` for what leaves it: the link, the text, the printed sheet, the form of the town hall. */

export const copyLink = 'Copier le lien';
export const linkHelp =
  'Le lien contient vos réponses, après le signe #\u00a0: elles ne sont envoyées à personne tant que vous ne le donnez pas.';
export const copyText = 'Copier le résultat en texte';
export const print = 'Imprimer';
export const printHelp = 'Une page, pour votre employeur ou votre mairie.';
export const sendToTown = 'Envoyer à la mairie';
export const sendHelp =
  'Le résultat est d’abord proposé dans le formulaire de cette page\u00a0: vous le relisez, rien ne part tout seul.';

export const linkCopied = 'Lien copié.';
export const textCopied = 'Résultat copié.';
export const copyByHand = 'Copiez ce texte';
export const printBlocked = 'Impression impossible ici\u00a0: ouvrez la page seule.';
export const printUnavailable = 'La page à imprimer n’a pas pu être chargée. Réessayez.';
export const openAlone = 'Ouvrir la page avec ce résultat';
export const handedOver =
  'Le résultat est proposé dans le formulaire de cette page. Relisez-le, corrigez-le\u00a0: rien n’est parti.';

export const sheetTitle = 'Moins de route\u00a0: ce que cela change pour moi';
export const sheetFrame = 'Page à imprimer';
export const sheetSources = 'D’où viennent les chiffres';
export const sheetDate = (day: Date) =>
  `Calculé le ${day.toLocaleDateString('fr-FR', {day: 'numeric', month: 'long', year: 'numeric'})}.`;
export const sheetPage = (address: string) => `Refaire ce calcul\u00a0: ${address}`;

/** What was answered, on one line: the trip and the days. */
export function trip({settings: {distanceKm, durationMin, daysPerWeek}}: Comparison): string {
  const time = durationMin === undefined ? '' : ` (${quantity(durationMin, 'min')})`;
  const days = quantity(daysPerWeek, daysPerWeek < 2 ? 'jour' : 'jours');
  return `${quantity(distanceKm, 'km')} aller${time}, ${days} par semaine sans ce trajet.`;
}

/** The answer line by line, as one writes it in a message. */
export function lines(comparison: Comparison, priced?: PriceDate, place?: string): string[] {
  const {best, outcomes, settings} = comparison;
  const {currency} = settings;
  if (!best) return [];
  return [
    headline(best, settings, place).join(' '),
    periods(best, settings),
    best.hours === undefined ? '' : hours(best.hours, workingDay),
    carbon(best.co2),
    ...outcomes.map(({mode, year}) => `${modeName(mode, place)}\u00a0: ${kept(year, currency)} par an.`),
    `${today}\u00a0: ${spent(comparison.today.year, currency)} par an.`,
    ...losses(comparison),
    trip(comparison),
    assumptions(comparison, priced, readings(comparison)),
  ].filter(Boolean);
}

/** For the town hall: short, in the words of the simulator. */
export function forTheTown(comparison: Comparison, place?: string): string {
  const {best, settings} = comparison;
  const answer = best ? [headline(best, settings, place).join(' '), carbon(best.co2)] : [];
  return ['Avec le simulateur de trajets de cette page\u00a0:', trip(comparison), ...answer].join(' ');
}
