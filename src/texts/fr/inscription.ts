/** Sentences of the form itself. */
export const fr = {
  optional: '(facultatif)',
  required: '(obligatoire)',
  allRequired: 'Toutes les réponses sont obligatoires, sauf celles marquées «\u00a0(facultatif)\u00a0».',
  stepOf: (step: number, total: number, title: string) => `Étape ${step} sur ${total}\u00a0: ${title}`,
  nextStep: (title: string) => `À suivre\u00a0: ${title}`,
  next: 'Étape suivante',
  back: 'Étape précédente',
  about: (place: string) => `Espace concerné\u00a0: ${place}`,
  fromPage: 'Repris de ce que vous avez indiqué sur cette page\u202f; changez la réponse si besoin.',
  chooseOne: 'Choisissez',
  trap: 'Laissez cette ligne vide',
  emailSuggestion: (email: string) => `Vouliez-vous écrire ${email}\u202f?`,
  useSuggestion: 'Corriger l’adresse',

  sending: 'Envoi en cours…',
  stopSending: 'Arrêter l’envoi',

  notReady:
    'La suite du formulaire n’arrive pas\u00a0: le réseau est peut-être coupé. Vos réponses sont gardées ici\u202f; réessayez dans un moment.',

  unavailable: 'Le formulaire n’est pas disponible pour le moment.',
  before: 'Ce formulaire ouvre le {date}.',
  lastDays: 'Ce formulaire ferme le {date} au soir.',
  after: 'Ce formulaire est fermé depuis le {date} au soir.',
};

/** A sentence of the calendar with its day written out: « L’enquête ouvre le 15 juillet 2026. » */
export function calendarSentence(sentence: string, day: string): string {
  const written = new Intl.DateTimeFormat('fr-FR', {dateStyle: 'long', timeZone: 'UTC'}).format(Date.parse(day));
  return sentence.replace('{date}', written.replace(/^1 /u, '1er '));
}
