/** Sentences of the days of a form; `{date}` is replaced by the day. */
export const fr = {
  before: 'Ce formulaire ouvre le {date}.',
  lastDays: 'Ce formulaire ferme le {date} au soir.',
  after: 'Ce formulaire est fermé depuis le {date} au soir.',
  results: 'Lire les résultats',
  reversed: 'fermeture\u00a0: cette date est avant l’ouverture.',
  notADay: (name: string, problem: string) => `${name}\u00a0: ${problem}`,
};

/** A sentence of the calendar with its day written out: « L’enquête ouvre le 15 juillet 2026. » */
export function calendarSentence(sentence: string, day: string, lang = 'fr'): string {
  const locale = lang === 'fr' ? 'fr-FR' : lang;
  const written = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}).format(Date.parse(day));
  return sentence.replace('{date}', lang === 'fr' ? written.replace(/^1 /u, '1er ') : written);
}
