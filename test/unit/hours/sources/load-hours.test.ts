import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it, mock} from 'node:test';
import {loadHours} from '../../../../src/adapters/load-hours.js';
import {type Directory, startDirectory} from '../../../doubles/dila.js';
import {range} from './samples.js';

const line = {
  nom: 'Mairie - Valombre',
  code_insee_commune: '39368',
  pivot: '[{"type_service_local": "mairie", "code_insee_commune": ["39368"]}]',
  plage_ouverture: [range('Lundi-Vendredi', '09:00:00-12:00:00', '14:00:00-17:00:00')],
  commentaire_plage_ouverture: null,
};
const hours = 'Mo-Fr 09:00-12:00,14:00-17:00';

/** What waits for some minutes: called by a test when they have passed, and not waited for at the end. */
const later: {readonly minutes: number; readonly run: () => void}[] = [];
const wait = setTimeout;
mock.method(globalThis, 'setTimeout', (run: () => void, ms = 0) => {
  if (ms < 60_000) return wait(run, ms);
  later.push({minutes: ms / 60_000, run});
  return undefined;
});

describe('loading hours from the « Annuaire de l’administration »', () => {
  let directory: Directory;
  /** Each test asks an address of its own: what was had once is kept. */
  let address = '';
  let count = 0;
  before(async () => {
    directory = await startDirectory([line, {...line, nom: 'Mairie annexe', plage_ouverture: []}]);
  });
  beforeEach(() => {
    address = `${directory.address('39368')}&test=${count++}`;
  });
  after(() => directory.close());

  const questions = () => directory.asked.filter((asked) => asked.endsWith(`test=${count - 1}`)).length;

  it('gives the hours of the town hall', async () => {
    const {text, name, commune} = await loadHours(address);
    assert.deepEqual([text, name, commune], [hours, 'Mairie - Valombre', '39368']);
  });

  it('asks once for all the cards of a page, each with its own place', async () => {
    const cards = await Promise.all([
      loadHours(address),
      loadHours(address),
      loadHours(`${address}#Mairie%20-%20Valombre`),
    ]);
    assert.deepEqual(
      cards.map(({text}) => text),
      [hours, hours, hours],
    );
    await loadHours(address);
    await assert.rejects(loadHours(`${address}#piscine`), /« piscine »/u);
    assert.equal(questions(), 1);
  });

  it('says in French why there are none, and asks again for a later card', async () => {
    for (const status of [400, 429, 500] as const) {
      directory.next({kind: 'status', status});
      await assert.rejects(loadHours(address), new RegExp(`« ${status} »`, 'u'));
    }
    assert.equal((await loadHours(address)).text, hours);
    assert.equal(questions(), 4);
  });

  it('asks again for a card that comes some minutes after the answer', async () => {
    later.length = 0;
    await loadHours(address);
    await loadHours(address);
    assert.equal(questions(), 1);
    assert.deepEqual(
      later.map(({minutes}) => minutes),
      [10],
    );
    later[0]?.run();
    await loadHours(address);
    assert.equal(questions(), 2);
  });

  it('asks as anybody would: without cookie, password nor the address of the page', async () => {
    const asking = mock.method(globalThis, 'fetch');
    await loadHours(address);
    const {credentials, referrerPolicy} = asking.mock.calls[0]?.arguments[1] ?? {};
    asking.mock.restore();
    assert.deepEqual({credentials, referrerPolicy}, {credentials: 'omit', referrerPolicy: 'no-referrer'});
  });

  it('does not take the request from the others when one card leaves', async () => {
    directory.next({kind: 'slow', ms: 50});
    const leaving = new AbortController();
    const left = loadHours(address, leaving.signal);
    const stays = loadHours(address);
    leaving.abort();
    await assert.rejects(left, {name: 'AbortError'});
    assert.equal((await stays).text, hours);
    assert.equal(questions(), 1);
  });

  it('stops when the last card leaves, and asks again when one comes back', async () => {
    directory.next({kind: 'silent'});
    const leaving = new AbortController();
    const left = loadHours(address, leaving.signal);
    leaving.abort();
    await assert.rejects(left, {name: 'AbortError'});
    assert.equal((await loadHours(address)).text, hours);
    await assert.rejects(loadHours(address, leaving.signal), {name: 'AbortError'});
  });
});

describe('loading hours from a file', () => {
  const files: Record<string, string | Buffer> = {
    '/fermetures.json': '{"fermetures": [{"du": "2026-12-24", "au": "2027-01-02", "motif": "congés"}]}',
    '/france-services.csv':
      '\ufefflib_fs;h_lundi;h_mardi;commentaire\r\nUn;"09:00 - 12:00 / 14:00 - 17:00";;"Avec ou sans ; rendez-vous"\r\nDeux;09:00 - 12:00;09:00 - 12:00;\r\n',
    '/ancien.csv': Buffer.from('nom;horaires\nMédiathèque;Mo-Fr 09:00-12:00', 'latin1'),
    '/page.html': '<!doctype html><title>404</title>',
    '/vide.json': '',
    '/coupe.json': '{"horaires": "Mo',
    '/grand.json': Buffer.alloc(6e6, ' '),
    '/large.csv': `lib_fs;h_lundi${';h_mardi'.repeat(499)}\nUn;9h-12h`,
    '/long.csv': `lib_fs${';h_lundi'.repeat(499)}\n${'Un;9h-12h\n'.repeat(2001)}`,
    '/national.csv': `lib_fs;h_lundi\n${'Un;9h-12h\n'.repeat(3000)}Deux;14h-17h`,
  };
  let server: Server;
  let base = '';
  before(async () => {
    server = createServer((request, response) => {
      const file = files[request.url ?? ''];
      if (file === undefined) response.writeHead(404).end();
      else response.end(file);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reads closings, and tables of spreadsheets', async () => {
    assert.equal((await loadHours(`${base}/fermetures.json`)).closures, '24/12/2026-02/01/2027 "congés"');
    assert.equal((await loadHours(`${base}/france-services.csv#deux`)).text, 'Mo-Tu 09:00-12:00');
    assert.equal((await loadHours(`${base}/ancien.csv#médiathèque`)).name, 'Médiathèque');
    assert.equal((await loadHours(`${base}/national.csv#deux`)).text, 'Mo 14:00-17:00');
  });

  it('says in French what is wrong', async () => {
    const table: [string, RegExp][] = [
      ['/france-services.csv', /plusieurs lieux/u],
      ['/absent.json', /« 404 »/u],
      ['/page.html', /page web/u],
      ['/vide.json', /vide/u],
      ['/coupe.json', /mal formé/u],
      ['/grand.json', /dépasse 5 Mo/u],
      ['/large.csv', /trop de colonnes/u],
      ['/long.csv', /trop de colonnes ou de lignes/u],
    ];
    for (const [path, problem] of table) await assert.rejects(loadHours(`${base}${path}`), problem, path);
    await assert.rejects(loadHours('http://127.0.0.1:9/horaires.json'), /ne répond pas/u);
  });
});
