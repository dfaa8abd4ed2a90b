import {property, type Reply} from '../domain/form/delivery.js';
import type {Order} from '../domain/form/services.js';
import type {Submission} from '../domain/form/submission.js';
import {verdict} from '../domain/form/verdict.js';
import {jsonHeaders, post} from './post.js';

/** One answer to a Formbricks survey; its questions bear our names. Formbricks keeps whatever comes twice. */
export async function send({address, list, body}: Order, ask?: typeof fetch): Promise<Reply> {
  const submission = JSON.parse(body) as Submission;
  const response = {
    surveyId: list,
    finished: true,
    data: answers(submission),
    language: submission.lang,
    ttc: {},
    meta: {source: submission.form, url: submission.source.page},
  };
  const target = address.replace(/(?:\/responses)?\/?$/u, '/responses');
  const reply = await post(target, {body: JSON.stringify(response), headers: jsonHeaders}, ask);
  if (reply.kind !== 'reply') return reply;
  if (reply.status === 400) {
    const step = verdict({errors: property(reply.body, 'details')}, Object.keys(submission.data));
    return step ? {kind: 'said', step} : reply;
  }
  if (reply.status !== 200 || property(property(reply.body, 'data'), 'id')) return reply;
  return {kind: 'said', step: {kind: 'refused', reason: 'refused'}};
}

/** A box that is ticked is `accepted` there. */
function answers({data, consents, submissionId}: Submission): Readonly<Record<string, unknown>> {
  const flat = Object.entries(data).map(([name, value]) => [name, property(value, 'id') ?? value] as const);
  const boxes = consents.filter(({given}) => given).map(({id}) => [id, 'accepted'] as const);
  return Object.fromEntries<unknown>([...flat, ...boxes, ['submission_id', submissionId]]);
}
