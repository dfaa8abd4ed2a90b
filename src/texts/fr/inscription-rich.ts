/** Sentences of forms that ask more than an address: steps, lists, dates, communes. */
export const fr = {
  stepOf: (step: number, total: number, title: string) => `Étape ${step} sur ${total}\u00a0: ${title}`,
  nextStep: (title: string) => `À suivre\u00a0: ${title}`,
  next: 'Étape suivante',
  back: 'Étape précédente',
  chooseOne: 'Choisissez',
  communeHint: 'Premières lettres, puis choisissez dans la liste.',
};

export type RichWords = typeof fr;
