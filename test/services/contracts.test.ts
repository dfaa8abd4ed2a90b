import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {prove} from '../../src/adapters/ask-challenge.js';
import {send as sendBrevo} from '../../src/adapters/send-brevo.js';
import {send as sendCourriel} from '../../src/adapters/send-courriel.js';
import {send as sendFormbricks} from '../../src/adapters/send-formbricks.js';
import {send as sendFormspree} from '../../src/adapters/send-formspree.js';
import {send as sendFormulaire} from '../../src/adapters/send-formulaire.js';
import {send as sendGrist} from '../../src/adapters/send-grist.js';
import {send as sendJson} from '../../src/adapters/send-json.js';
import {send as sendListmonk} from '../../src/adapters/send-listmonk.js';
import {nextStep, type Reply} from '../../src/domain/form/delivery.js';
import {type Order, repeatsOf, type Service} from '../../src/domain/form/services.js';
import type {Submission} from '../../src/domain/form/submission.js';
import {startFormBackend} from '../doubles/form-backends.js';
import {type Brevo, startBrevo} from '../doubles/services/brevo.js';
import {browserFetch} from '../doubles/services/browser-fetch.js';
import {type Formbricks, startFormbricks} from '../doubles/services/formbricks.js';
import {type Formspree, startFormspree} from '../doubles/services/formspree.js';
import {type Grist, startGrist} from '../doubles/services/grist.js';
import type {Double} from '../doubles/services/host.js';
import {type Listmonk, listmonkList, startListmonk} from '../doubles/services/listmonk.js';
import {type PlainReceiver, startPlain} from '../doubles/services/plain.js';

const mairie = 'https://mairie.example';
const ask = browserFetch(mairie);

const submission: Submission = {
  schema: 'relais-inscription/submission@1',
  submissionId: '0b54f0c2-41a3-4d61-9d2e-111111111111',
  form: 'enquete',
  formVersion: '1',
  lang: 'fr',
  submittedAt: '2026-11-22T10:00:00Z',
  elapsedMs: 30_000,
  source: {page: `${mairie}/vie-eco`, site: 'insee:46102', widget: '0.1.0'},
  data: {email: 'claire@exemple.fr', profil: 'Étudiant', jours: ['lundi', 'mardi'], debut: '2026-12-01'},
  consents: [{id: 'ok', given: true, text: 'J’accepte d’être rappelée.', version: '3', at: '2026-11-22T10:00:00Z'}],
};

function order(service: Service, address: string, list = '', data: Submission['data'] = submission.data): Order {
  const body = JSON.stringify({...submission, data});
  return {
    service,
    address,
    list,
    body,
    form: 'enquete',
    title: 'Vos besoins',
    lines: ['Profil : Étudiant'],
    dates: ['debut'],
  };
}

/** What the form would do next, after one try. */
const after1 = (service: Service, reply: Reply) =>
  nextStep(reply, {attempt: 1, now: Date.parse('2026-11-22T10:00:00Z'), random: 1}, repeatsOf(service));
const sent = {kind: 'sent', confirm: false};
const email = (address: string) => ({email: address});

/** What every service has in common: the network fails the same way for all. */
function sharedFaults(service: Service, double: () => Double, attempt: () => Promise<Reply>, count: () => number) {
  const isSafe = repeatsOf(service) !== 'never';
  const lost = isSafe ? 'wait' : 'unsure';
  for (const fault of ['lost-reply', 'cut-body', 'cut', {status: 500}, {status: 502}] as const)
    it(`${JSON.stringify(fault)}: ${isSafe ? 'tries again' : 'nobody knows, and nothing leaves by itself'}`, async () => {
      const before = count();
      double().next(fault);
      assert.equal(after1(service, await attempt()).kind, lost);
      assert.equal(count() - before, fault === 'lost-reply' || fault === 'cut-body' ? 1 : 0);
    });
  it('429: not kept, said', async () => {
    double().next({status: 429, retryAfter: '30'});
    const step = after1(service, await attempt());
    assert.deepEqual(step.kind === 'refused' ? step.reason : step.kind, isSafe && service === 'json' ? 'wait' : 'busy');
  });
  if (service !== 'formulaire')
    it('the page of somebody else is no success', async () => {
      double().next('html');
      assert.notEqual(after1(service, await attempt()).kind, 'sent');
    });
}

describe('json, our own contract', () => {
  let backend: Awaited<ReturnType<typeof startFormBackend>>;
  before(async () => void (backend = await startFormBackend()));
  after(() => backend.close());

  it('sends the envelope as it is, with no header that CORS refuses', async () => {
    const reply = await sendJson(order('json', backend.address), ask);
    assert.deepEqual(after1('json', reply), sent);
    assert.deepEqual(backend.stored.get(submission.submissionId), submission);
  });
});

describe('formulaire', () => {
  let open: PlainReceiver;
  let shut: PlainReceiver;
  before(async () => {
    open = await startPlain(mairie);
    shut = await startPlain();
  });
  after(() => Promise.all([open.close(), shut.close()]));
  const attempt = (receiver: PlainReceiver, list = '', data = submission.data) =>
    sendFormulaire(order('formulaire', `${receiver.origin}/recevoir.php`, list, data), ask);

  it('sends flat names, lists repeated, and the reserved ones', async () => {
    assert.deepEqual(after1('formulaire', await attempt(open)), sent);
    const [form] = open.stored;
    assert.deepEqual(form?.getAll('jours'), ['lundi', 'mardi']);
    assert.equal(form?.get('_submission_id'), submission.submissionId);
    assert.equal(form?.get('_consent_ok_text'), 'J’accepte d’être rappelée.');
    assert.equal(form?.get('_page'), `${mairie}/vie-eco`);
  });

  it('puts a refusal back on its field', async () => {
    const step = after1('formulaire', await attempt(open, '', email('non@exemple.fr')));
    assert.deepEqual(step.kind === 'faults' && step.faults[0]?.field, 'email');
  });

  it('does not know, without CORS, whether it was kept: it was', async () => {
    assert.deepEqual(after1('formulaire', await attempt(shut)), {kind: 'unsure'});
    assert.equal(shut.stored.length, 1);
  });

  it('is handed over, and only that, when the page says that no reply can be read', async () => {
    assert.deepEqual(after1('formulaire', await attempt(shut, 'sans-reponse')), {...sent, heard: false});
    assert.equal(shut.stored.length, 2);
  });

  sharedFaults(
    'formulaire',
    () => open,
    () => attempt(open),
    () => open.stored.length,
  );
});

describe('listmonk, JSON', () => {
  let listmonk: Listmonk;
  before(async () => void (listmonk = await startListmonk({trusted: mairie})));
  after(() => listmonk.close());
  const attempt = (data = submission.data, list = listmonkList) =>
    sendListmonk(order('listmonk', listmonk.origin, list, data), ask);

  it('subscribes, and says that a letter of confirmation comes', async () => {
    assert.deepEqual(after1('listmonk', await attempt()), {kind: 'sent', confirm: true});
    assert.deepEqual([...(listmonk.subscribers.get('claire@exemple.fr') ?? [])], [listmonkList]);
  });

  it('keeps one subscriber when it comes twice, and writes twice', async () => {
    const letters = listmonk.letters.length;
    await attempt();
    await attempt();
    assert.equal(listmonk.subscribers.size, 1);
    assert.equal(listmonk.letters.length, letters + 2);
  });

  it('reads the older reply too', async () => {
    const older = await startListmonk({trusted: mairie, olderReply: true});
    assert.deepEqual(after1('listmonk', await sendListmonk(order('listmonk', older.origin, listmonkList), ask)), sent);
    await older.close();
  });

  it('puts a wrong address on its field, and tells any other refusal in its words', async () => {
    const wrong = after1('listmonk', await attempt(email('claire')));
    assert.deepEqual(wrong, {kind: 'faults', faults: [{field: 'email', kind: 'wrong'}]});
    const list = after1('listmonk', await attempt(submission.data, 'autre'));
    assert.deepEqual(list, {kind: 'refused', reason: 'refused', told: 'No lists to subscribe.'});
  });

  it('hears nothing when the page is not among its trusted addresses', async () => {
    const stranger = await startListmonk();
    const reply = await sendListmonk(order('listmonk', stranger.origin, listmonkList), ask);
    assert.deepEqual(reply, {kind: 'silence', late: false});
    assert.equal(stranger.posts.length, 0, 'the browser asked first, and was told no');
    await stranger.close();
  });

  sharedFaults(
    'listmonk',
    () => listmonk,
    attempt,
    () => listmonk.letters.length,
  );
});

describe('listmonk, by its form', () => {
  let listmonk: Listmonk;
  beforeEach(async () => void (listmonk = await startListmonk({trusted: mairie})));
  const close = () => listmonk.close();

  it('answers the challenge, leaves the trap empty, and subscribes', async () => {
    const address = `${listmonk.origin}/subscription/form`;
    const proof = await prove({service: 'listmonk', address, form: 'lettre'}, undefined, ask);
    assert.ok(proof);
    const plain = order('listmonk', address, listmonkList);
    const body = JSON.stringify({...submission, pow: proof?.answer});
    assert.deepEqual(after1('listmonk', await sendListmonk({...plain, body}, ask)), {kind: 'sent', confirm: true});
    assert.equal(new URLSearchParams(listmonk.posts[0]?.text).get('nonce'), '');
    assert.deepEqual(after1('listmonk', await sendListmonk({...plain, body}, ask)), {kind: 'prove'}, 'single use');
    await close();
  });

  it('is asked for another proof when there is none', async () => {
    const reply = await sendListmonk(order('listmonk', `${listmonk.origin}/subscription/form`, listmonkList), ask);
    assert.deepEqual(after1('listmonk', reply), {kind: 'prove'});
    await close();
  });

  it('is no receiver when its public page is off', async () => {
    const off = await startListmonk({trusted: mairie, isOff: true});
    const reply = await sendListmonk(order('listmonk', `${off.origin}/subscription/form`, listmonkList), ask);
    assert.deepEqual(after1('listmonk', reply), {kind: 'refused', reason: 'not-a-receiver'});
    await Promise.all([off.close(), close()]);
  });
});

describe('brevo', () => {
  let brevo: Brevo;
  before(async () => void (brevo = await startBrevo()));
  after(() => brevo.close());
  const attempt = (data: Submission['data'] = submission.data) =>
    sendBrevo(order('brevo', `${brevo.address}?x=1`, '', data), ask);

  it('sends attributes in capitals, the box, and the trap empty', async () => {
    assert.deepEqual(after1('brevo', await attempt({...email('claire@exemple.fr'), 'code-postal': '46100'})), sent);
    const contact = brevo.contacts.get('claire@exemple.fr');
    assert.equal(contact?.['CODE_POSTAL'], '46100');
    assert.equal(contact?.['OPT_IN'], '1');
    assert.equal(contact?.['email_address_check'], '');
    assert.equal(contact?.['locale'], 'fr');
  });

  it('puts its errors back on their fields, though it answers 200', async () => {
    assert.deepEqual(after1('brevo', await attempt(email('claire'))), {
      kind: 'faults',
      faults: [{field: 'email', kind: 'wrong', message: 'Cette adresse e-mail n’est pas valide.'}],
    });
  });

  sharedFaults(
    'brevo',
    () => brevo,
    attempt,
    () => brevo.kept(),
  );
});

describe('grist', () => {
  let grist: Grist;
  before(async () => void (grist = await startGrist()));
  after(() => grist.close());
  beforeEach(() => grist.be('open'));
  const attempt = () => sendGrist(order('grist', grist.share, 'Reponses'), ask);

  it('writes one row: lists begin with L, days are seconds, names are columns', async () => {
    assert.deepEqual(after1('grist', await attempt()), sent);
    const row = grist.rows.at(-1);
    assert.deepEqual(row?.['jours'], ['L', 'lundi', 'mardi']);
    assert.equal(row?.['debut'], Date.parse('2026-12-01T00:00:00Z') / 1000);
    assert.equal(row?.['ok'], true);
    assert.match(String(row?.['preuve']), /J’accepte d’être rappelée\. \(3, /u);
    assert.equal(row?.['submission_id'], submission.submissionId);
    assert.equal(grist.posts.at(-1)?.url.searchParams.get('utm_source'), 'grist-forms');
  });

  it('finds the table and its columns from the published form', async () => {
    assert.deepEqual(after1('grist', await sendGrist(order('grist', grist.form), ask)), sent);
    assert.equal(grist.rows.at(-1)?.['page'], undefined, 'no column of the form bears that name');
  });

  it('is closed once unpublished, and refuses a success without a row', async () => {
    grist.be('unpublished');
    assert.deepEqual(after1('grist', await attempt()), {kind: 'closed'});
    assert.deepEqual(after1('grist', await sendGrist(order('grist', grist.form), ask)), {kind: 'closed'});
    grist.be('without-id');
    assert.deepEqual(after1('grist', await attempt()), {kind: 'refused', reason: 'refused'});
  });

  it('is refused by a column that the table does not have, and says so', async () => {
    const reply = await sendGrist(order('grist', grist.share, 'Reponses', {inconnu: 'x'}), ask);
    assert.deepEqual(after1('grist', reply).kind, 'refused');
  });

  it('has sent nothing when the form itself cannot be found out', async () => {
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    assert.deepEqual(after1('grist', await sendGrist(order('grist', grist.form), lost)), {kind: 'queued'});
  });

  sharedFaults(
    'grist',
    () => grist,
    attempt,
    () => grist.rows.length,
  );
});

describe('formbricks', () => {
  let formbricks: Formbricks;
  before(async () => void (formbricks = await startFormbricks()));
  after(() => formbricks.close());
  const attempt = (data: Submission['data'] = submission.data) =>
    sendFormbricks(order('formbricks', formbricks.address, 's1', data), ask);

  it('answers the survey, each question under its name', async () => {
    assert.deepEqual(after1('formbricks', await attempt()), sent);
    assert.deepEqual(formbricks.responses.at(-1)?.data, {
      ...submission.data,
      ok: 'accepted',
      submission_id: submission.submissionId,
    });
  });

  it('keeps both when it comes twice: that is why nothing leaves twice by itself', async () => {
    const before = formbricks.responses.length;
    await attempt();
    await attempt();
    assert.equal(formbricks.responses.length, before + 2);
  });

  it('puts a refusal on its question, and says what is too long', async () => {
    assert.deepEqual(after1('formbricks', await attempt(email('a@b.invalid'))), {
      kind: 'faults',
      faults: [{field: 'email', kind: 'wrong', message: 'Adresse refusée.'}],
    });
    assert.deepEqual(after1('formbricks', await attempt({remarques: 'x'.repeat(6000)})), {
      kind: 'refused',
      reason: 'too-large',
    });
  });

  sharedFaults(
    'formbricks',
    () => formbricks,
    attempt,
    () => formbricks.responses.length,
  );

  it('is closed once the survey is over', async () => {
    formbricks.finish();
    assert.deepEqual(after1('formbricks', await attempt()), {kind: 'closed'});
  });
});

describe('formspree and its family', () => {
  let family: Formspree;
  before(async () => void (family = await startFormspree()));
  after(() => family.close());
  const attempt = (path = '/f/abc', list = '', data: Submission['data'] = submission.data) =>
    sendFormspree(order('formspree', `${family.origin}${path}`, list, data), ask);

  it('is kept by Formspree, with the address to reply to', async () => {
    assert.deepEqual(after1('formspree', await attempt()), sent);
    assert.equal(family.stored.at(-1)?.['_replyto'], 'claire@exemple.fr');
    assert.equal(family.stored.at(-1)?.['_submission_id'], submission.submissionId);
  });

  it('turns its codes into our own sentences', async () => {
    assert.deepEqual(after1('formspree', await attempt('/f/abc', '', email('claire'))), {
      kind: 'faults',
      faults: [{field: 'email', kind: 'wrong'}],
    });
    assert.deepEqual(after1('formspree', await attempt('/f/dort')), {kind: 'closed'});
    assert.deepEqual(after1('formspree', await attempt('/f/rien')), {kind: 'refused', reason: 'not-a-receiver'});
  });

  it('gives StaticForms its key, and tells its refusal', async () => {
    assert.deepEqual(after1('formspree', await attempt('/submit', 'apiKey=sf_123')), sent);
    assert.deepEqual(after1('formspree', await attempt('/submit', 'apiKey=autre')), {
      kind: 'refused',
      reason: 'refused',
      told: 'Invalid API key',
    });
  });

  it('gives form.io its data', async () => {
    assert.deepEqual(after1('formspree', await attempt('/projet/enquete/submission')), sent);
    assert.equal(family.stored.at(-1)?.['profil'], 'Étudiant');
  });

  it('finds yes and no where the page says', async () => {
    const pointers = 'succes=/etat/fait erreurs=/etat/problemes';
    assert.deepEqual(after1('formspree', await attempt('/autre', pointers)), sent);
    const step = after1('formspree', await attempt('/autre', pointers, email('non@exemple.fr')));
    assert.deepEqual(step.kind === 'faults' && step.faults[0]?.message, 'Adresse refusée.');
  });

  sharedFaults(
    'formspree',
    () => family,
    () => attempt(),
    () => family.stored.length,
  );
});

describe('courriel', () => {
  it('opens a letter with the answers in it, and is never a success', async () => {
    const opened: string[] = [];
    const reply = await sendCourriel(order('courriel', 'mailto:mairie@exemple.fr'), (link) => void opened.push(link));
    assert.deepEqual(after1('courriel', reply), {kind: 'mail'});
    assert.deepEqual(opened, ['mailto:mairie@exemple.fr?subject=Vos%20besoins&body=Profil%20%3A%20%C3%89tudiant']);
  });

  it('leaves answers too long for a letter on the screen', async () => {
    const opened: string[] = [];
    const long = {...order('courriel', 'mailto:m@a.fr'), lines: ['x'.repeat(3000)]};
    assert.deepEqual(after1('courriel', await sendCourriel(long, (link) => void opened.push(link))), {kind: 'mail'});
    assert.deepEqual(opened, []);
  });
});

describe('a challenge', () => {
  it('is asked at our receiver beside the address, at listmonk where it has its own, nowhere else', async () => {
    const asked: string[] = [];
    const none = async (address: string | URL | Request) => {
      asked.push(String(address));
      return new Response(null, {status: 404});
    };
    const base = 'https://a.example/reponses';
    assert.equal(await prove({service: 'json', address: `${base}/?k=1`, form: 'l é'}, undefined, none), undefined);
    await prove({service: 'listmonk', address: 'https://a.example/subscription/form', form: 'l'}, undefined, none);
    for (const service of ['listmonk', 'grist', 'brevo', 'formulaire', 'courriel'] as const)
      await prove({service, address: base, form: 'l'}, undefined, none);
    assert.deepEqual(asked, [`${base}/challenge?k=1&form=l%20%C3%A9`, 'https://a.example/api/public/captcha/altcha']);
  });
});
