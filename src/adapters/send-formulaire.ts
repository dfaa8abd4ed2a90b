import type {Reply} from '../domain/form/delivery.js';
import {answerPairs, contextPairs} from '../domain/form/flat.js';
import {type Order, withoutReply} from '../domain/form/services.js';
import type {Submission} from '../domain/form/submission.js';
import {verdict} from '../domain/form/verdict.js';
import {post} from './post.js';

/**
 * A plain form-encoded post, as a page without script would send it. Whatever page a 2xx reply shows, the answers are
 * kept; a reply that the browser may not read leaves it unknown, unless the page says that it never can be read.
 */
export async function send({address, list, body}: Order, ask?: typeof fetch): Promise<Reply> {
  const submission = JSON.parse(body) as Submission;
  const pairs = [...answerPairs(submission), ...contextPairs(submission)];
  const form = new URLSearchParams(pairs.map(([name, text]) => [name, text]));
  const reply = await post(address, {body: form, unread: list === withoutReply}, ask);
  if (reply.kind !== 'reply') return reply;
  const step = verdict(reply.body, Object.keys(submission.data));
  if (step) return {kind: 'said', step};
  if (reply.elsewhere) return {kind: 'said', step: {kind: 'unsure'}};
  return reply.status < 300 ? {kind: 'said', step: {kind: 'sent', confirm: false}} : reply;
}
