/** Sentences of `<relais-horaires>` when there are no hours to show. */

export const chooseOne = 'Choisissez un espace pour voir ses horaires.';
export const notPublished = 'Cet espace n’a pas publié ses horaires.';
export const website = 'Voir son site';
export const missing = 'horaires : attribut manquant. Exemple : Mo-Fr 09:00-18:00; PH off.';
export const unknownPlace = (id: string) => `lieu : « ${id} » n’est pas parmi les espaces du groupe.`;
