import {faultsOf, faultsOrRefusal, property, type Reply} from '../domain/form/delivery.js';
import type {Order} from '../domain/form/services.js';
import {jsonHeaders, post} from './post.js';

/**
 * Our own contract: the envelope as it is. A status may say yes where nothing was kept: an error in the body, or the end of
 * a redirection, which browsers follow without the answers.
 */
export async function sendJson(address: string, body: string, ask?: typeof fetch): Promise<Reply> {
  const reply = await post(address, {body, headers: jsonHeaders}, ask);
  if (reply.kind !== 'reply' || reply.status >= 300 || property(reply.body, 'id')) return reply;
  if (reply.moved) return {kind: 'said', step: {kind: 'refused', reason: 'not-a-receiver'}};
  const said = (name: string) => property(reply.body, name);
  const faults = faultsOf(said('errors'));
  const isNo = faults.length > 0 || said('error') || said('success') === false || said('ok') === false;
  return isNo ? {kind: 'said', step: faultsOrRefusal(faults)} : reply;
}

export const send = ({address, body}: Order, ask?: typeof fetch): Promise<Reply> => sendJson(address, body, ask);
