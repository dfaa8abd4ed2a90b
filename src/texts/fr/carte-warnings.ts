/** For the webmaster. */
export const warnings = {
  pmtiles: 'les fichiers .pmtiles ne sont pas encore lus, plan-ign est affiché.',
  badBasemap: (word: string): string =>
    `« ${word} » est inconnu. Valeurs possibles : plan-ign, plan-ign-gris, osm, aucun, ou l’adresse d’un style.`,
  source: (src: string, message: string): string =>
    `src : ${src}, ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
} as const;
