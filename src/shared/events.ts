/**
 * What the elements tell the page. Facts, after they happened; they bubble, cross shadow roots, and never carry
 * what a person typed. `CustomEvent`, because old libraries replace the global `Event`.
 */
function fact<T>(detail: T): CustomEventInit<T> {
  return {bubbles: true, composed: true, detail};
}

/** L’élément montre ses informations pour la première fois. */
export class PretEvent extends CustomEvent<null> {
  constructor() {
    super('relais-pret', fact(null));
  }
}

/** Un lieu vient d’être choisi, dans la liste ou sur la carte ; `lieu` vide : plus aucun. */
export class SelectionEvent extends CustomEvent<{lieu: string}> {
  constructor(lieu: string) {
    super('relais-selection', fact({lieu}));
  }
}

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
    super('relais-resultat', fact(detail));
  }
}

export type ErreurCode =
  /** Le fichier ou l’adresse n’a pas pu être lu. */
  | 'source'
  /** La source est lue, avec des lignes incomplètes. */
  | 'lignes'
  /** La carte n’a pas pu être dessinée. */
  | 'carte'
  /** Les horaires n’ont pas été compris. */
  | 'horaires'
  /** L’envoi d’un formulaire a échoué. */
  | 'envoi'
  /** Un réglage manque ou est faux. */
  | 'reglage';

export interface ErreurDetail {
  readonly code: ErreurCode;
  /** Une phrase française, pour le webmestre. */
  readonly message: string;
  /** Les lignes de la source en cause, s’il y en a. */
  readonly problemes?: readonly {readonly row?: number; readonly column?: string; readonly message: string}[];
}

/** Quelque chose n’a pas marché ; la page garde son contenu. */
export class ErreurEvent extends CustomEvent<ErreurDetail> {
  constructor(detail: ErreurDetail) {
    super('relais-erreur', fact(detail));
  }
}
