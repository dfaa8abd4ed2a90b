/** Un lieu vient d’être choisi, dans la liste ou sur la carte ; `lieu` vide : plus aucun. */
export class SelectionEvent extends CustomEvent<{lieu: string}> {
  constructor(lieu: string) {
    super('relais-selection', {bubbles: true, composed: true, detail: {lieu}});
  }
}
