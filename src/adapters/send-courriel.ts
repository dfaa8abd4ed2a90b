import type {Reply} from '../domain/form/delivery.js';
import type {Order} from '../domain/form/services.js';
import {mailtoAddress} from '../domain/form/submission.js';

/**
 * Opens the person's mail program with the answers in it; never a success, nobody knows what becomes of the letter.
 * Answers too long for an address stay on the screen, to be copied.
 */
export async function send({address, title, lines}: Order, open: (link: string) => void = follow): Promise<Reply> {
  const link = mailtoAddress(address.replace(/^mailto:/iu, ''), title, lines);
  if (link) open(link);
  return {kind: 'said', step: {kind: 'mail'}};
}

function follow(link: string) {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.click();
}
