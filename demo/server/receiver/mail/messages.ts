import type {FormDefinition} from '../../../../src/domain/form/definition.js';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** `List-Unsubscribe` (RFC 8058): the mail program offers to leave. */
  readonly leave?: string;
}

/** Sends one message; rejects when it did not leave. */
export interface Mailer {
  send(message: Message): Promise<void>;
  close(): void;
}

export interface Links {
  readonly confirm: string;
  readonly leave: string;
}

const day = new Intl.DateTimeFormat('fr-FR', {timeZone: 'Europe/Paris', dateStyle: 'long'});

/**
 * Asks who has this address to confirm it. It says nothing that the sender wrote: a stranger may have typed the address.
 */
export function confirmationMessage(
  to: string,
  {title}: Pick<FormDefinition, 'title'>,
  {confirm, leave}: Links,
  expiresAt: number,
): Message {
  return {
    to,
    subject: `Confirmez votre adresse\u00a0: ${title}`,
    text: [
      'Bonjour,',
      `Cette adresse vient d’être donnée dans le formulaire «\u00a0${title}\u00a0». Pour confirmer que c’est bien vous, ouvrez cette page et appuyez sur le bouton\u00a0:`,
      confirm,
      `Ce lien sert une fois, jusqu’au ${day.format(expiresAt)}.`,
      'Si ce n’était pas vous, ne faites rien\u00a0: vous ne recevrez pas d’autre courriel.',
      `Pour ne plus recevoir de courriel de ce formulaire, maintenant ou plus tard\u00a0: ${leave}`,
    ].join('\r\n\r\n'),
    leave,
  };
}
