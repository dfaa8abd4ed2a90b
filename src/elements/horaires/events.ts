/** L’état du lieu : `ouvert`, `rendez-vous` (ouvert sur rendez-vous), `pause`, `ferme` ou `inconnu`. */
export type Statut = 'ouvert' | 'rendez-vous' | 'pause' | 'ferme' | 'inconnu';

/** Le lieu vient d’ouvrir, de fermer ou de changer d’état ; jamais au premier affichage. */
export class StatutEvent extends CustomEvent<{statut: Statut}> {
  constructor(statut: Statut) {
    super('relais-statut', {bubbles: true, composed: true, detail: {statut}});
  }
}
