import {faultsOrRefusal, property, type Reply, type Said} from '../domain/form/delivery.js';
import {emailAnswer, type Pair} from '../domain/form/flat.js';
import {listmonkForm, listWords, type Order} from '../domain/form/services.js';
import type {Submission} from '../domain/form/submission.js';
import {jsonHeaders, post} from './post.js';

const apiPath = /\/api\/public\/subscription\/?$/u;

/**
 * A listmonk list: by its public JSON by default, by its form when `action` ends with `/subscription/form`, where its proof
 * of work stays on. Both merge by e-mail address. listmonk keeps no proof of consent: its letter of confirmation does.
 */
export async function send(order: Order, ask?: typeof fetch): Promise<Reply> {
  const submission = JSON.parse(order.body) as Submission;
  const email = emailAnswer(submission);
  if (!email) return {kind: 'said', step: faultsOrRefusal([])};
  return listmonkForm.test(order.address)
    ? byForm(order, submission, email, ask)
    : byJson(order, submission, email, ask);
}

async function byJson({address, list}: Order, submission: Submission, email: Pair, ask?: typeof fetch): Promise<Reply> {
  const root = address.replace(apiPath, '').replace(/\/$/u, '');
  const name = nameOf(submission);
  const body = JSON.stringify({email: email[1], ...(name && {name}), list_uuids: listWords(list)});
  const reply = await post(`${root}/api/public/subscription`, {body, headers: jsonHeaders}, ask);
  if (reply.kind !== 'reply') return reply;
  if (reply.status === 400) return {kind: 'said', step: refusal(String(property(reply.body, 'message') ?? ''), email)};
  const data = property(reply.body, 'data');
  if (reply.status !== 200 || data === undefined) return reply;
  return {kind: 'said', step: {kind: 'sent', confirm: property(data, 'has_optin') === true}};
}

/** `nonce` is the trap: it must be there, and empty. The reply is a page, in the server's language. */
async function byForm({address, list}: Order, submission: Submission, email: Pair, ask?: typeof fetch): Promise<Reply> {
  const form = new URLSearchParams([
    ['email', email[1]],
    ['name', nameOf(submission)],
    ['nonce', ''],
    ...listWords(list).map((uuid) => ['l', uuid]),
    ...(submission.pow ? [['altcha', submission.pow]] : []),
  ]);
  const reply = await post(address, {body: form}, ask);
  if (reply.kind !== 'reply') return reply;
  const {status, text = ''} = reply;
  if (status === 400) return {kind: 'said', step: /captcha/iu.test(text) ? {kind: 'prove'} : refusal('', email)};
  return status === 200 ? {kind: 'said', step: {kind: 'sent', confirm: /confirm/iu.test(text)}} : reply;
}

/** Its sentence stands beside the address when it speaks of it. */
function refusal(message: string, [field]: Pair): Said {
  const isAddress = /e-?mail|courriel|adresse/iu.test(message);
  return faultsOrRefusal(isAddress ? [{field, kind: 'wrong'}] : [], message);
}

function nameOf({data}: Submission): string {
  return ['prenom', 'nom', 'name']
    .map((key) => data[key] ?? '')
    .join(' ')
    .trim();
}
