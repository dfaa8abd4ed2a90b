/** Facts about the form, for the page; never what a person answered. */
function fact<T>(detail: T): CustomEventInit<T> {
  return {bubbles: true, composed: true, detail};
}

/** La personne passe à une autre étape du formulaire. */
export class EtapeEvent extends CustomEvent<{etape: number; total: number}> {
  constructor(etape: number, total: number) {
    super('relais-etape', fact({etape, total}));
  }
}

/** Les réponses partent vers l’adresse de `action` ; `tentative` compte les essais, à partir de 1. */
export class EnvoiEvent extends CustomEvent<{tentative: number}> {
  constructor(tentative: number) {
    super('relais-envoi', fact({tentative}));
  }
}

/** Les réponses sont enregistrées. `formulaire` : le nom du formulaire. */
export class InscriptionEvent extends CustomEvent<{formulaire: string}> {
  constructor(formulaire: string) {
    super('relais-inscription', fact({formulaire}));
  }
}

/** Où en est l’envoi : `envoi`, `differe`, `envoye`, `refuse`, `ferme`, `incertain`, ou `pret` quand la personne revient au formulaire. */
export class StatutEvent extends CustomEvent<{statut: string}> {
  constructor(statut: string) {
    super('relais-statut', fact({statut}));
  }
}
