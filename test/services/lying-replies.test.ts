import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {send as sendFormspree} from '../../src/adapters/send-formspree.js';
import {send as sendJson} from '../../src/adapters/send-json.js';
import {nextStep, type Reply} from '../../src/domain/form/delivery.js';
import {type Order, repeatsOf, type Service} from '../../src/domain/form/services.js';

const address = 'https://mairie.example/reponses';
const order = (service: Service): Order => ({
  service,
  address,
  list: '',
  body: JSON.stringify({
    submissionId: 'x',
    form: 'lettre',
    data: {email: 'claire@exemple.fr'},
    consents: [],
    source: {},
  }),
  form: 'lettre',
  title: 'La lettre',
  lines: [],
  dates: [],
});

/** A service that answers this, after a redirection when it says from where. */
const answering =
  (body: unknown, from?: string): typeof fetch =>
  async () => {
    const response = new Response(JSON.stringify(body), {headers: {'Content-Type': 'application/json'}});
    if (from) Object.defineProperties(response, {redirected: {value: true}, url: {value: from}});
    return response;
  };
const after = (service: Service, reply: Reply) =>
  nextStep(reply, {attempt: 1, now: 0, random: 1}, repeatsOf(service)).kind;

describe('a reply that says yes by its status', () => {
  it('is no success when it says no in words', async () => {
    for (const body of [{error: 'base pleine'}, {success: false}, {ok: false, message: 'non'}])
      assert.equal(after('json', await sendJson(order('json'), answering(body))), 'refused', JSON.stringify(body));
    const faults = {errors: [{field: 'data.email', message: 'Cette adresse ne convient pas.'}]};
    assert.equal(after('json', await sendJson(order('json'), answering(faults))), 'faults');
  });

  it('is one with an identifier, with a word, or with nothing to say', async () => {
    for (const body of [{id: '1'}, {id: '1', errors: []}, {ok: true}, {}, [], null, 'Accepted'])
      assert.equal(after('json', await sendJson(order('json'), answering(body))), 'sent', JSON.stringify(body));
    const confirmed = nextStep(await sendJson(order('json'), answering({id: '1', doubleOptIn: true})), {attempt: 1, now: 0, random: 1}); // prettier-ignore
    assert.deepEqual(confirmed, {kind: 'sent', confirm: true});
  });

  it('is no success at the end of a redirection, where answers are lost, unless it gives an identifier', async () => {
    for (const from of [`${address}/`, 'https://portail.example/ok']) {
      assert.equal(after('json', await sendJson(order('json'), answering([], from))), 'refused', from);
      assert.equal(after('json', await sendJson(order('json'), answering({id: '1'}, from))), 'sent', from);
    }
  });

  it('is a success when its list of errors is empty', async () => {
    for (const body of [
      {ok: true, errors: []},
      {success: true, errors: {}},
      {ok: true, error: null},
    ])
      assert.equal(after('formspree', await sendFormspree(order('formspree'), answering(body))), 'sent');
  });
});
