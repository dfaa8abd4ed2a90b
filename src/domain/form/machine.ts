/**
 * Where a form stands. One path: a person fills it in, it is checked, it leaves, and the receiver's word decides.
 * `unsure`: nobody knows whether the answers arrived, and only the person may send them again. `queued`: not received
 * yet, they leave again by themselves.
 */
export type Phase = 'idle' | 'editing' | 'checking' | 'sending' | 'sent' | 'rejected' | 'closed' | 'unsure' | 'queued';

export type FormAct =
  'input' | 'send' | 'faults' | 'valid' | 'stored' | 'refused' | 'shut' | 'silent' | 'later' | 'again' | 'back';

const paths: Readonly<Record<Phase, Partial<Record<FormAct, Phase>>>> = {
  idle: {input: 'editing', send: 'checking'},
  editing: {send: 'checking'},
  checking: {faults: 'editing', valid: 'sending'},
  sending: {
    stored: 'sent',
    refused: 'rejected',
    shut: 'closed',
    silent: 'unsure',
    later: 'queued',
    faults: 'editing',
    back: 'editing',
  },
  queued: {
    again: 'sending',
    send: 'checking',
    back: 'editing',
    stored: 'sent',
    refused: 'rejected',
    shut: 'closed',
    silent: 'unsure',
    faults: 'editing',
  },
  rejected: {send: 'checking', back: 'editing'},
  unsure: {send: 'checking', back: 'editing'},
  closed: {},
  sent: {},
};

/** The phase after an act; an act that has no meaning there changes nothing (a second press of send). */
export function nextPhase(phase: Phase, act: FormAct): Phase {
  return paths[phase][act] ?? phase;
}
