import {property, type Reply} from '../domain/form/delivery.js';
import {answerPairs} from '../domain/form/flat.js';
import type {Order} from '../domain/form/services.js';
import type {Submission} from '../domain/form/submission.js';
import {verdict} from '../domain/form/verdict.js';
import {post} from './post.js';

/**
 * A Brevo form (`…sibforms.com/serve/…`): attributes in capitals, one box for the consent. `email_address_check` is its
 * trap for robots: always empty, and never a field of ours, since its name attracts autofill.
 */
export async function send({address, body}: Order, ask?: typeof fetch): Promise<Reply> {
  const submission = JSON.parse(body) as Submission;
  const form = new URLSearchParams(
    answerPairs(submission).map(([name, text]) => [name.toUpperCase().replace(/\W/gu, '_'), text]),
  );
  if (submission.consents.some(({given}) => given)) form.set('OPT_IN', '1');
  form.set('email_address_check', '');
  form.set('locale', submission.lang);
  form.set('html_type', 'simple');
  const reply = await post(`${address.split('?')[0] ?? ''}?isAjax=1`, {body: form}, ask);
  if (reply.kind !== 'reply' || reply.status === 429 || reply.status >= 500) return reply;
  const step = verdict(reply.body, Object.keys(submission.data));
  if (step) return {kind: 'said', step};
  return property(reply.body, 'success') === undefined && reply.status < 300
    ? {kind: 'said', step: {kind: 'refused', reason: 'not-a-receiver'}}
    : reply;
}
