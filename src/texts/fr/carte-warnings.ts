/** For the webmaster. */
export const warnings = {
  badBasemap: (word: string): string =>
    `« ${word} » est inconnu. Valeurs possibles : plan-ign, plan-ign-gris, osm, aucun, ou l’adresse d’un style ou d’un fichier .pmtiles.`,
  source: (src: string, message: string): string =>
    `src : ${src}, ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
} as const;
