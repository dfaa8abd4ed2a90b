/** Sentences about an address that looks mistyped. */
export const fr = {
  emailSuggestion: (email: string) => `Vouliez-vous écrire ${email}\u202f?`,
  useSuggestion: 'Corriger l’adresse',
};
