import type {Phase} from '../../domain/form/machine.js';

/** The word of state for each phase of the form. */
export const stateOf: Readonly<Record<Phase, string>> = {
  idle: 'pret',
  editing: 'pret',
  checking: 'pret',
  sending: 'envoi',
  sent: 'envoye',
  rejected: 'refuse',
  closed: 'ferme',
  unsure: 'incertain',
  queued: 'differe',
};

/** The form has left the screen for what became of it. */
export function isOver(phase: Phase): boolean {
  return stateOf[phase] !== 'pret' && phase !== 'sending';
}
