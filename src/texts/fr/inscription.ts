/** Sentences of the first screen of a form: what a page pays for a newsletter. */
export const fr = {
  optional: '(facultatif)',
  required: '(obligatoire)',
  allRequired: 'Toutes les réponses sont obligatoires, sauf celles marquées «\u00a0(facultatif)\u00a0».',
  about: (place: string) => `Espace concerné\u00a0: ${place}`,
  fromPage: 'Repris de ce que vous avez indiqué sur cette page\u202f; changez la réponse si besoin.',
  trap: 'Laissez cette ligne vide',

  sending: 'Envoi en cours…',
  stopSending: 'Arrêter l’envoi',

  notReady:
    'La suite du formulaire n’arrive pas\u00a0: le réseau est peut-être coupé. Vos réponses sont gardées ici\u202f; réessayez dans un moment.',

  unavailable: 'Le formulaire n’est pas disponible pour le moment.',

  noticeShort: (controller: string) => `Responsable de ces informations\u00a0: ${controller}.`,
  noticeShortAnonymous: 'Ces informations ne servent qu’à ce qui est décrit ci-dessous.',
  noticeDetails: 'Vos données et vos droits',
};

export type FormWords = typeof fr;
