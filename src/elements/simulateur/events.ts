export interface ResultatDetail {
  readonly monnaie: 'EUR' | 'CHF';
  /** Ce qui garde le plus : `domicile`, `espace` ou `covoiturage`. */
  readonly mode: 'domicile' | 'espace' | 'covoiturage';
  /** Montants gardés par an, dans la monnaie ; négatifs quand c’est une perte. */
  readonly minimum: number;
  readonly maximum: number;
  /** Heures de route évitées par an ; absent quand la durée du trajet n’est pas connue. */
  readonly heures?: number;
  /** Kilogrammes de CO₂ évités par an. */
  readonly co2Kg: number;
}

/** Le visiteur a changé un chiffre et un nouveau résultat est affiché. */
export class ResultatEvent extends CustomEvent<ResultatDetail> {
  constructor(detail: ResultatDetail) {
    super('relais-resultat', {bubbles: true, composed: true, detail});
  }
}
