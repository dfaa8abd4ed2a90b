import type {Reply} from '../domain/form/delivery.js';
import {answerPairs, contextPairs, emailAnswer} from '../domain/form/flat.js';
import {listWords, type Order} from '../domain/form/services.js';
import type {Submission} from '../domain/form/submission.js';
import {verdict} from '../domain/form/verdict.js';
import {jsonHeaders, post} from './post.js';

/**
 * The services that take any form and answer JSON when asked for it: Formspree, StaticForms, Formward, form.io… `liste`
 * holds what one of them wants besides, as `name=value`: a key (`apiKey=…`), and where its reply says yes or no when it is
 * not in the usual place (`succes=/status/ok`, `erreurs=/problems`).
 */
export async function send({address, list, body}: Order, ask?: typeof fetch): Promise<Reply> {
  const submission = JSON.parse(body) as Submission;
  const {succes = '', erreurs = '', ...constants} = readConstants(list);
  const email = emailAnswer(submission);
  const pairs = [
    ...answerPairs(submission),
    ...contextPairs(submission),
    ...(email ? [['_replyto', email[1]] as const] : []),
    ...Object.entries(constants),
  ];
  const reply = await post(address, bodyFor(address, pairs, submission), ask);
  if (reply.kind !== 'reply' || reply.status === 429 || reply.status >= 500) return reply;
  const step = verdict(reply.body, Object.keys(submission.data), {success: succes, errors: erreurs});
  return step && (step.kind !== 'sent' || reply.status < 300) ? {kind: 'said', step} : reply;
}

function readConstants(list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listWords(list).map((word) => {
      const [name = '', ...value] = word.split('=');
      return [name, value.join('=')];
    }),
  );
}

/** form.io takes `{data}`; the others a posted form, which needs no preflight. */
function bodyFor(address: string, pairs: readonly (readonly [string, string])[], {data, submissionId}: Submission) {
  if (/\/submission\/?$/u.test(address))
    return {body: JSON.stringify({data: {...data, submission_id: submissionId}}), headers: jsonHeaders};
  const form = new URLSearchParams(pairs.map(([name, text]) => [name, text]));
  return {body: form, headers: {Accept: 'application/json'}};
}
