import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type IncomingMessage, request as ask, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import Database from 'libsql';
import Papa from 'papaparse';
import {createDemoServer, listen} from '../../demo/server/app.js';
import {createReceiver, type Receiver, type ReceiverOptions} from '../../demo/server/receiver/receiver.js';
import {neighbourhood} from '../../demo/server/receiver/rate-limit.js';
import type {FormDefinition} from '../../src/domain/form/definition.js';
import {lettre} from '../../src/texts/fr/forms/lettre.js';

const token = 'un-jeton-de-test';
const someone = '0d3b2a52-8f0b-4e0e-9a86-0b8f1a2c3d4e';
const other = '7c0f5a10-1d2e-4f3a-8b4c-5d6e7f8a9b0c';

const visit: FormDefinition = {
  ...lettre,
  id: 'visite',
  steps: [
    {
      title: 'visite',
      fields: [
        {type: 'text', id: 'nom', label: 'Nom'},
        {type: 'longtext', id: 'ville', label: 'Ville'},
        {
          type: 'choices',
          id: 'jours',
          label: 'Jours',
          options: ['lundi', 'mardi'].map((day) => ({value: day, label: day})),
        },
      ],
    },
  ],
};
const asVisit = {form: visit.id, formVersion: visit.version};

let folder: string;
let databasePath: string;
let receiver: Receiver;
let server: Server;
let origin: string;
let files = 0;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-receiver-'));
});
after(() => {
  rmSync(folder, {recursive: true});
});
afterEach(stop);

async function start(options: Partial<ReceiverOptions> = {}, path = join(folder, `${(files += 1)}.sqlite`)) {
  databasePath = path;
  receiver = createReceiver({databasePath, exportToken: token, ...options});
  server = createServer((request, response) => {
    void receiver.handle(request, response).then((mine) => {
      if (!mine) response.writeHead(404).end('page');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop() {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  receiver.close();
}

function submission(data: Record<string, unknown> = {email: 'claire@exemple.fr'}, change: object = {}) {
  return JSON.stringify({
    schema: 'relais-inscription/submission@1',
    submissionId: someone,
    form: 'lettre',
    formVersion: lettre.version,
    lang: 'fr',
    submittedAt: '2026-11-22T10:00:00.000Z',
    elapsedMs: 4000,
    source: {page: 'https://mairie.example/', widget: '0.1.0'},
    data,
    consents: [{id: 'lettre', given: true, text: 'J’accepte', version: '1', at: '2026-11-22T10:00:00.000Z'}],
    ...change,
  });
}

const post = (body: string, headers: Record<string, string> = {'Content-Type': 'application/json'}) =>
  fetch(`${origin}/recepteur/reponses`, {method: 'POST', body, headers});

/** The status of a path sent as it is written: `fetch` tidies paths up. */
async function statusOf(site: string, path: string): Promise<number | undefined> {
  const [reply] = (await once(ask(site, {path}).end(), 'response')) as [IncomingMessage];
  reply.resume();
  return reply.statusCode;
}

async function exported(form = 'lettre') {
  const response = await fetch(`${origin}/recepteur/export.csv?formulaire=${form}&jeton=${token}`);
  assert.equal(response.status, 200);
  const text = await response.text();
  return Papa.parse<Record<string, string>>(text.replace(/^\ufeff/u, ''), {header: true, skipEmptyLines: true}).data;
}

describe('the receiver', () => {
  it('keeps an answer once, even when it is sent five times together', async () => {
    await start();
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => post(submission())));
    const statuses = replies.map(({status}) => status).sort();
    assert.deepEqual(statuses, [200, 200, 200, 200, 201]);
    const ids = new Set(
      (await Promise.all(replies.map((reply) => reply.json()))).map((body) => (body as {id: string}).id),
    );
    assert.equal(ids.size, 1);
    assert.equal((await exported()).length, 1);
  });

  it('refuses other answers under the same identifier, and keeps the first', async () => {
    await start();
    await post(submission());
    const reply = await post(submission({email: 'autre@exemple.fr'}));
    assert.equal(reply.status, 422);
    assert.equal(((await reply.json()) as {type: string}).type, 'urn:relais:deja-recu');
    assert.deepEqual(
      (await exported()).map((row) => row['reponse_email']),
      ['claire@exemple.fr'],
    );
  });

  it('takes the same identifier for two forms as two answers', async () => {
    await start();
    await post(submission());
    assert.equal((await post(submission({nom: 'x'}, {form: 'autre'}))).status, 201);
  });

  it('finds its answers again when it is stopped and started', async () => {
    await start();
    await post(submission());
    const path = databasePath;
    await stop();
    await start({}, path);
    assert.equal((await post(submission())).status, 200);
    assert.equal((await exported()).length, 1);
  });

  it('says in French what does not follow the contract', async () => {
    await start();
    const reply = await post(submission({}, {submissionId: 'x', form: undefined}));
    assert.equal(reply.status, 422);
    assert.match(reply.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
    const {errors} = (await reply.json()) as {errors: {field: string; message: string}[]};
    assert.deepEqual(errors.map(({field}) => field).sort(), ['form', 'submissionId']);
    assert.equal(errors.find(({field}) => field === 'form')?.message, 'Cette valeur manque.');
    for (const body of ['', '{', 'null', '[]', '"x"']) assert.equal((await post(body)).status, 422, body);
  });

  it('checks the answers again by the rules of the form', async () => {
    await start();
    const reply = await post(submission({email: 'claire'}));
    const {errors} = (await reply.json()) as {errors: {field: string; message: string}[]};
    assert.equal(reply.status, 422);
    assert.equal(errors[0]?.field, 'data.email');
    assert.match(errors[0]?.message ?? '', /par exemple/);
    assert.equal((await exported()).length, 0);
  });

  it('takes a hundred answers and not more', async () => {
    await start();
    const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, n) => [`q${n}`, 'x']));
    assert.equal((await post(submission(many(100), {form: 'inconnu'}))).status, 201);
    const reply = await post(submission(many(101), {form: 'inconnu', submissionId: other}));
    assert.equal(reply.status, 422);
    const {errors} = (await reply.json()) as {errors: unknown[]};
    assert.deepEqual(errors, [{field: 'data', message: 'Gardez 100 réponses au plus.'}]);
  });

  it('knows the versions of a form that it is given, and no other', async () => {
    await start({definitions: [lettre, {...lettre, version: '2025-01'}]});
    assert.equal((await post(submission(undefined, {formVersion: '2025-01'}))).status, 201);
    const reply = await post(submission(undefined, {formVersion: '2020-01', submissionId: other}));
    assert.equal(reply.status, 422);
    const {errors} = (await reply.json()) as {errors: unknown[]};
    assert.deepEqual(errors, [{field: 'formVersion', message: 'Cette version du formulaire n’est pas connue.'}]);
  });

  it('keeps only what the form asks, and the place', async () => {
    await start();
    const place = {id: 'p', name: 'La Cordée'};
    await post(submission({email: 'a@b.fr', religion: 'x', place}));
    const [stored] = new Database(databasePath).prepare('SELECT body FROM submissions').all() as {body: string}[];
    assert.deepEqual((JSON.parse(stored?.body ?? '') as {data: unknown}).data, {email: 'a@b.fr', place});
  });

  it('takes 64 kB and not more, and JSON only', async () => {
    await start();
    assert.equal((await post(submission({email: 'a@b.fr', texte: 'x'.repeat(70_000)}))).status, 413);
    assert.equal((await post(submission(), {'Content-Type': 'text/plain'})).status, 415);
    assert.equal((await post(submission(), {'Content-Type': 'application/json; charset=utf-8'})).status, 201);
    assert.equal((await fetch(`${origin}/recepteur/reponses`)).status, 405);
    assert.equal((await fetch(`${origin}/recepteur/autre`)).status, 404);
    assert.equal(await (await fetch(`${origin}/index.html`)).text(), 'page');
    assert.equal(await statusOf(origin, '//'), 404);
  });

  it('asks to wait when a neighbourhood sends too much, then takes the answers', async () => {
    let instant = 1_000_000;
    await start({rateLimit: {posts: 2, windowMs: 30_000}, now: () => instant});
    await post(submission());
    await post(submission());
    const refused = await post(submission({email: 'b@b.fr'}, {submissionId: other}));
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('Retry-After'), '30');
    instant += 30_000;
    assert.equal((await post(submission({email: 'b@b.fr'}, {submissionId: other}))).status, 201);
  });

  it('counts by the address that its proxy gives', async () => {
    const addressOf: ReceiverOptions['addressOf'] = ({headers}) => String(headers['x-real-ip']);
    await start({rateLimit: {posts: 1, windowMs: 30_000}, addressOf});
    const from = (address: string) =>
      post(submission(), {'Content-Type': 'application/json', 'X-Real-IP': address}).then(({status}) => status);
    assert.equal(await from('192.0.2.7'), 201);
    assert.equal(await from('198.51.100.7'), 200);
    assert.equal(await from('192.0.2.8'), 429);
  });

  it('counts by neighbourhood of addresses', () => {
    assert.equal(neighbourhood('192.0.2.7'), '192.0.2');
    assert.equal(neighbourhood('::ffff:192.0.2.9'), '192.0.2');
    assert.equal(neighbourhood('2001:db8:1:2::3'), '2001:db8:1');
    assert.equal(neighbourhood('2001:0db8:0001:ffff::'), '2001:db8:1');
    assert.equal(neighbourhood('::1'), '0:0:0');
  });

  it('lets any page post by default, with what a browser needs to read', async () => {
    await start();
    const preflight = await fetch(`${origin}/recepteur/reponses`, {
      method: 'OPTIONS',
      headers: {Origin: 'https://mairie.example', 'Access-Control-Request-Method': 'POST'},
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), '*');
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /Content-Type/);
    const reply = await post(submission(), {'Content-Type': 'application/json', Origin: 'https://mairie.example'});
    assert.equal(reply.headers.get('Access-Control-Expose-Headers'), 'Retry-After, Date');
  });

  it('closes the door to other sites when it has a list, and stores nothing from them', async () => {
    await start({allowedOrigins: ['https://mairie.example']});
    const json = {'Content-Type': 'application/json'};
    const stranger = await post(submission(), {...json, Origin: 'https://ailleurs.example'});
    assert.equal(stranger.status, 403);
    assert.equal(stranger.headers.get('Access-Control-Allow-Origin'), null);
    assert.equal((await exported()).length, 0);
    const known = await post(submission(), {...json, Origin: 'https://mairie.example'});
    assert.equal(known.headers.get('Access-Control-Allow-Origin'), 'https://mairie.example');
    assert.equal((await post(submission(), {...json, Origin: origin})).status, 200);
  });

  it('exports for spreadsheets, without a formula, to who has the token', async () => {
    await start({definitions: [visit]});
    const formulas = ['=CMD()', '+1\nx', '\n=1', '\t@x', '＝1', '－1'];
    for (const [index, nom] of formulas.entries()) {
      const submissionId = `0d3b2a52-8f0b-4e0e-9a86-0b8f1a2c3d${String(index + 10)}`;
      const data = {nom, ville: 'A;"B"\nC', jours: ['lundi', 'mardi'], place: {id: 'p', name: '@x'}};
      assert.equal((await post(submission(data, {...asVisit, submissionId}))).status, 201, nom);
    }
    const rows = await exported('visite');
    assert.deepEqual(
      rows.map((row) => row['reponse_nom']),
      formulas.map((nom) => `'${nom.trim().replace(/\s+/gu, ' ')}`),
    );
    const [row] = rows;
    assert.equal(row?.['reponse_ville'], 'A;"B"\nC');
    assert.equal(row?.['reponse_jours'], 'lundi, mardi');
    assert.equal(row?.['lieu_nom'], "'@x");
    assert.equal(row?.['accord_lettre'], 'J’accepte');
    assert.equal((await fetch(`${origin}/recepteur/export.csv?formulaire=visite`)).status, 403);
    assert.equal((await fetch(`${origin}/recepteur/export.csv?formulaire=visite&jeton=faux`)).status, 403);
    const bearer = {headers: {Authorization: `Bearer ${token}`}};
    assert.equal((await fetch(`${origin}/recepteur/export.csv?formulaire=visite`, bearer)).status, 200);
  });

  it('gives a column to each question it knows, and one to all the rest', async () => {
    await start({definitions: [visit]});
    await post(submission({nom: 'Claire'}, asVisit));
    const [known = {}] = await exported('visite');
    assert.deepEqual(
      Object.keys(known).filter((name) => !/^(?:recu|envoye|confirme|desabonne)_le$/u.test(name)),
      [
        ...['numero', 'formulaire', 'version', 'page', 'site', 'piege', 'score', 'indices'],
        ...['reponse_nom', 'reponse_ville', 'reponse_jours', 'accord_lettre', 'lieu_id', 'lieu_nom', 'autres'],
      ],
    );
    await post(submission({nom: 'Claire', jours: ['lundi']}, {form: 'inconnu'}));
    const [unknown = {}] = await exported('inconnu');
    assert.deepEqual(JSON.parse(unknown['autres'] ?? ''), {
      nom: 'Claire',
      jours: ['lundi'],
      accord_lettre: 'J’accepte',
    });
  });

  it('never lets an answer stand in its own columns', async () => {
    const own = ['numero', 'recu_le', 'piege', 'accord_lettre', 'formulaire'];
    const fields = own.map((id) => ({type: 'text' as const, id, label: id}));
    await start({definitions: [{...visit, steps: [{title: 'x', fields}]}]});
    await post(submission(Object.fromEntries(own.map((id) => [id, 'faux'])), {...asVisit, trap: true}));
    const [row = {}] = await exported('visite');
    assert.equal(row['numero'], '1');
    assert.match(row['recu_le'] ?? '', /^\d{4}-/);
    assert.equal(row['piege'], 'oui');
    assert.equal(row['formulaire'], 'visite');
    assert.equal(row['reponse_numero'], 'faux');
    assert.notEqual(row['accord_lettre'], 'faux');
  });

  it('gives no export without a token of its own', async () => {
    await start({exportToken: ''});
    assert.equal((await fetch(`${origin}/recepteur/export.csv?formulaire=lettre&jeton=`)).status, 403);
  });

  it('says that it is well, and when it is not', async () => {
    let instant = 1_000_000;
    await start({now: () => instant});
    const health = async () => {
      const reply = await fetch(`${origin}/recepteur/sante`);
      return [reply.status, await reply.json()] as const;
    };
    const well = {etat: 'ok', base: 'ok', disque: 'ok', courriel: 'non réglé'};
    assert.deepEqual(await health(), [200, well]);
    new Database(databasePath).exec('DROP TABLE meta');
    instant += 10_000;
    assert.deepEqual(await health(), [503, {...well, etat: 'en panne', base: 'ne s’écrit pas'}]);
  });

  it('reads and goes on with a file of its first version', async () => {
    const path = join(folder, 'first.sqlite');
    const first = new Database(path);
    first.exec(`CREATE TABLE submissions (id INTEGER PRIMARY KEY, form TEXT NOT NULL, submission_id TEXT NOT NULL,
      received_at TEXT NOT NULL, body_sha256 TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (form, submission_id))`);
    first
      .prepare("INSERT INTO submissions VALUES (1, 'lettre', ?, '2026-01-01T00:00:00.000Z', '', ?)")
      .run(someone, submission({email: 'a@b.fr'}));
    first.close();
    await start({}, path);
    assert.equal((await post(submission({email: 'c@d.fr'}, {submissionId: other}))).status, 201);
    assert.deepEqual(
      (await exported()).map((row) => row['reponse_email']),
      ['a@b.fr', 'c@d.fr'],
    );
  });

  it('says to wait when other answers come under an identifier that is being written', async () => {
    await start({groupMs: 50});
    const [first, second] = await Promise.all([post(submission()), post(submission({email: 'b@b.fr'}))]);
    assert.deepEqual([first?.status, second?.status].sort(), [201, 409]);
    assert.equal((first?.status === 409 ? first : second)?.headers.get('Retry-After'), '1');
  });

  it('asks an address that sends too much to wait', async () => {
    await start({emailLimit: {posts: 1, windowMs: 60_000}});
    const again = {submissionId: other};
    assert.equal((await post(submission())).status, 201);
    assert.equal((await post(submission())).status, 200);
    const refused = await post(submission({email: 'CLAIRE@exemple.fr'}, again));
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    assert.equal((await post(submission({email: 'b@b.fr'}, again))).status, 201);
  });

  it('refuses the forms it was not given when it is told to', async () => {
    await start({onlyKnownForms: true});
    assert.equal((await post(submission({nom: 'x'}, {form: 'inconnu'}))).status, 404);
  });

  it('gives each site its own answers, and the count of all', async () => {
    const tokens = [
      {token: 'jeton-de-cahors', sites: ['insee:46042']},
      {token: 'jeton-autre', forms: ['autre']},
    ];
    await start({exportTokens: tokens});
    const sites = ['insee:46042', 'insee:46102', undefined];
    for (const [at, site] of sites.entries()) {
      const source = {page: 'https://figeac.exemple.fr/lettre', widget: '0.1.0', ...(site && {site})};
      await post(submission(undefined, {submissionId: someone.replace('0d', `1${at}`), source}));
    }
    const get = (path: string, jeton: string) =>
      fetch(`${origin}/recepteur/${path}`, {headers: {Authorization: `Bearer ${jeton}`}});
    const lines = async (path: string, jeton: string) => (await (await get(path, jeton)).text()).trim().split('\r\n');
    assert.equal((await lines('export.csv?formulaire=lettre', 'jeton-de-cahors')).length, 2);
    assert.equal((await lines('export.csv?formulaire=lettre&site=insee:46102', 'jeton-de-cahors')).length, 1);
    assert.equal((await lines('export.csv?formulaire=lettre&site=insee:46102', token)).length, 2);
    assert.equal((await get('export.csv?formulaire=lettre', 'jeton-autre')).status, 403);
    const table = await lines('sites.csv?formulaire=lettre', token);
    assert.deepEqual(
      table.map((line) => line.replace('\ufeff', '').split(';').slice(0, 2).join(' ')),
      ['site reponses', 'insee:46042 1', 'insee:46102 1', 'figeac.exemple.fr 1'],
    );
  });

  it('asks to come back when its file cannot be written', async () => {
    await start();
    new Database(databasePath).exec('DROP TABLE submissions');
    const reply = await post(submission());
    assert.equal(reply.status, 503);
    assert.ok(reply.headers.get('Retry-After'));
  });

  it('writes neither an answer nor an address in its log', async () => {
    const lines: string[] = [];
    await start({log: (line) => lines.push(line)});
    await post(submission());
    await post(submission({email: 'claire'}, {submissionId: other}));
    assert.deepEqual(lines, ['stored lettre', '422 lettre']);
  });
});

describe('the server of the demonstration', () => {
  let lines: unknown[] = [];
  const {error} = console;
  before(() => (console.error = (line: unknown) => lines.push(line)));
  after(() => (console.error = error));

  async function open() {
    lines = [];
    receiver = createReceiver({databasePath: join(folder, `${(files += 1)}.sqlite`)});
    server = createDemoServer({handlers: [receiver.handle]});
    origin = await listen(server);
  }

  it('serves its pages, and none of its programs however they are asked for', async () => {
    await open();
    for (const path of ['/', '/mairie.html', '/donnees/visite.json'])
      assert.equal(await statusOf(origin, path), 200, path);
    for (const path of [
      ...['/server/app.ts', '/server/', '/server', '/captures/take.ts', '/captures/take.ts?x', '/%73erver/main.ts'],
      ...['/./server/main.ts', '/donnees/../server/main.ts', '/donnees/%2e%2e/server/main.ts', '//server/main.ts'],
      ...['/donnees%2f..%2fserver%2fmain.ts', '/captures/take%2ets', '/server%5cmain.ts', '/%zz', '//'],
    ])
      assert.equal(await statusOf(origin, path), 404, path);
    assert.deepEqual(lines, []);
  });

  it('says nothing of a post that the visitor cut short', async () => {
    await open();
    const cut = ask(`${origin}/recepteur/reponses`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Content-Length': '1000'},
    });
    cut.on('error', () => undefined);
    const received = once(server, 'request') as Promise<[IncomingMessage]>;
    cut.write('{');
    const [request] = await received;
    const closed = new Promise((resolve) => request.once('close', resolve));
    cut.destroy();
    await closed;
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(lines, []);
  });
});
