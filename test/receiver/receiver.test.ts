import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import Database from 'libsql';
import Papa from 'papaparse';
import {createReceiver, type Receiver, type ReceiverOptions} from '../../demo/server/receiver/receiver.js';
import {neighbourhood} from '../../demo/server/receiver/rate-limit.js';
import {lettre} from '../../src/texts/fr/forms/lettre.js';

const token = 'un-jeton-de-test';
const someone = '0d3b2a52-8f0b-4e0e-9a86-0b8f1a2c3d4e';
const other = '7c0f5a10-1d2e-4f3a-8b4c-5d6e7f8a9b0c';

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
      (await exported()).map(({email}) => email),
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

  it('keeps what it acknowledged when it is killed', async () => {
    const path = join(folder, 'killed.sqlite');
    const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'receiver-process.ts'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      origin = await new Promise<string>((resolve) =>
        child.stdout.once('data', (text) => resolve(String(text).trim())),
      );
      for (let n = 0; n < 20; n += 1) {
        const submissionId = `0d3b2a52-8f0b-4e0e-9a86-0b8f1a2c3d${String(n + 10)}`;
        assert.equal((await post(submission({email: `a${n}@b.fr`}, {submissionId}))).status, 201);
      }
    } finally {
      child.kill('SIGKILL');
    }
    await once(child, 'exit');
    await start({}, path);
    assert.equal((await exported()).length, 20);
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

  it('takes 64 kB and not more, and JSON only', async () => {
    await start();
    assert.equal((await post(submission({email: 'a@b.fr', texte: 'x'.repeat(70_000)}))).status, 413);
    assert.equal((await post(submission(), {'Content-Type': 'text/plain'})).status, 415);
    assert.equal((await post(submission(), {'Content-Type': 'application/json; charset=utf-8'})).status, 201);
    assert.equal((await fetch(`${origin}/recepteur/reponses`)).status, 405);
    assert.equal((await fetch(`${origin}/recepteur/autre`)).status, 404);
    assert.equal(await (await fetch(`${origin}/index.html`)).text(), 'page');
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
    assert.equal(reply.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
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
    await start();
    await post(
      submission({
        email: 'a@b.fr',
        nom: '=CMD()',
        ville: 'A;"B"\nC',
        jours: ['lundi', 'mardi'],
        place: {id: 'p', name: '@x'},
      }),
    );
    const [row] = await exported();
    assert.equal(row?.['nom'], "'=CMD()");
    assert.equal(row?.['ville'], 'A;"B"\nC');
    assert.equal(row?.['jours'], 'lundi, mardi');
    assert.equal(row?.['lieu_nom'], "'@x");
    assert.equal(row?.['accord_lettre'], 'J’accepte');
    assert.equal((await fetch(`${origin}/recepteur/export.csv?formulaire=lettre`)).status, 403);
    assert.equal((await fetch(`${origin}/recepteur/export.csv?formulaire=lettre&jeton=faux`)).status, 403);
    const bearer = {headers: {Authorization: `Bearer ${token}`}};
    assert.equal((await fetch(`${origin}/recepteur/export.csv?formulaire=lettre`, bearer)).status, 200);
  });

  it('gives no export without a token of its own', async () => {
    await start({exportToken: ''});
    assert.equal((await fetch(`${origin}/recepteur/export.csv?formulaire=lettre&jeton=`)).status, 403);
  });

  it('says that it is well', async () => {
    await start();
    assert.deepEqual(await (await fetch(`${origin}/recepteur/sante`)).json(), {etat: 'ok'});
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
