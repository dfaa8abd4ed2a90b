/** Sentences of a question about where something is. */
export const fr = {
  here: 'J’y suis\u00a0: utiliser ma position',
  ofMap: 'Utiliser la position indiquée sur la carte',
  search: 'Chercher cette adresse sur la carte de France (IGN)',
  sent: 'Au clic, les mots écrits ci-dessus sont envoyés à l’IGN (data.geopf.fr), et rien d’autre.',
  searching: 'Recherche de l’adresse…',
  locating: 'Recherche de votre position…',
  noPosition: 'Votre position n’a pas pu être obtenue\u00a0: écrivez l’adresse, ou quelques mots.',
  notFound: 'Aucune adresse trouvée. Gardez vos mots\u00a0: ils suffisent pour retrouver l’espace.',
  choose: 'Quelle est la bonne adresse\u202f?',
  none: 'Aucune de celles-ci',
  kept: (latitude: string, longitude: string) => `Position retenue\u00a0: ${latitude}, ${longitude}.`,
  remove: 'Retirer la position',
  known: (name: string) =>
    `«\u00a0${name}\u00a0» est déjà sur la carte, à moins de 150\u00a0m. Si c’est le même espace, dites plutôt ce qui a changé.`,
};
