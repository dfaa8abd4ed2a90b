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
