import {svg} from 'lit';
import type {Statut} from './events.js';

/** A disc, and what is cut out of it: the state said without colour. */
const holes: Readonly<Record<Statut, string>> = {
  ouvert: 'M4.2 10.3l1.6-1.6 3 3 5.4-5.6 1.6 1.6-7 7.2z',
  'rendez-vous': 'M9 4.5h2v5l3.5 2-1 1.8L9 10.7z',
  pause: 'M6.7 6H9v8H6.7zM11 6h2.3v8H11z',
  ferme: 'M5.5 8.9h9v2.2h-9z',
  inconnu: 'M8.9 9h2.2v6H8.9zm0-4h2.2v2.2H8.9z',
};

/** The drawing of a state, always beside its words. */
export const shape = (statut: Statut) =>
  svg`<svg viewBox="0 0 20 20" aria-hidden="true"><path fill-rule="evenodd" d=${`M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18z${holes[statut]}`}></path></svg>`;
