import {html} from 'lit';
import type {State} from '../../domain/hours/hours.js';
import type {Statut} from './events.js';

/** The word of each state, and what is cut out of a disc: the state said without colour. */
const states: Readonly<Record<State, readonly [word: Statut, hole: string]>> = {
  open: ['ouvert', 'M4 10l2-2 3 3 5-5 2 2-7 7z'],
  appointment: ['rendez-vous', 'M9 4h2v5l4 2-1 2-5-2z'],
  break: ['pause', 'M6 6h3v8H6zm5 0h3v8h-3z'],
  closed: ['ferme', 'M5 9h10v2H5z'],
  unknown: ['inconnu', 'M9 9h2v6H9zm0-4h2v2H9z'],
};

/** A state as the page knows it. */
export const statutOf = (state: State): Statut => states[state][0];

/** The drawing of a state, always beside its words. */
export const shape = (state: State) =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path fill-rule="evenodd" d=${`M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18z${states[state][1]}`}></path>
  </svg>`;
