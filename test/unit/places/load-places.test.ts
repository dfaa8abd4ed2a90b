import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {loadPlaces} from '../../../src/adapters/load-places.js';

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/lieux.csv': (_, response) => response.end('nom,latitude,longitude\nLa Cordée,46.5,6.02'),
  '/latin1.csv': (_, response) => response.end(Buffer.from('nom;ville\nLa Cord\xe9e;Morez', 'latin1')),
  '/page': (_, response) => response.end('<!doctype html><h1>Accueil</h1>'),
  '/vide': (_, response) => response.end(),
  '/grand-annonce': (_, response) => response.writeHead(200, {'content-length': '90000000'}).write('nom'),
  '/grand-sans-le-dire': (_, response) => pour(response),
  '/muet': () => undefined,
};

describe('loading places from addresses', () => {
  let server: Server;
  let base = '';
  before(async () => {
    server = createServer((request, response) => {
      const answer = answers[request.url ?? ''];
      if (answer) answer(request, response);
      else response.writeHead(404).end('<h1>404</h1>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reads UTF-8, and Windows-1252 when it is not', async () => {
    for (const path of ['/lieux.csv', '/latin1.csv']) {
      const {places} = await loadPlaces(`${base}${path}`);
      assert.equal(places[0]?.name, 'La Cordée', path);
    }
  });

  it('says in French why nothing could be read', async () => {
    const table: [string, RegExp][] = [
      ['/absent.csv', /« 404 »/],
      ['/page', /page web/],
      ['/vide', /vide/],
      ['/grand-annonce', /dépasse 60 Mo/],
      ['/grand-sans-le-dire', /dépasse 60 Mo/],
    ];
    for (const [path, expected] of table) await assert.rejects(loadPlaces(`${base}${path}`), expected, path);
    await assert.rejects(loadPlaces('http://127.0.0.1:9/'), /ne répond pas/);
    await assert.rejects(loadPlaces(`${base}/muet`, {patience: 100}), /ne répond pas/);
  });

  it('keeps what it can of several addresses, and names the one that failed', async () => {
    const {places, problems} = await loadPlaces(`${base}/lieux.csv  ${base}/absent.csv ${base}/latin1.csv`);
    assert.deepEqual(
      places.map(({name}) => name),
      ['La Cordée', 'La Cordée'],
    );
    assert.equal(problems.filter(({row}) => row === undefined).length, 1);
    assert.match(
      problems.find(({row}) => row === undefined)?.message ?? '',
      /absent\.csv\s: Le serveur répond « 404 »/,
    );
  });

  it('stops when it is asked to', async () => {
    const stop = new AbortController();
    const loading = loadPlaces(`${base}/muet`, {signal: stop.signal});
    stop.abort();
    await assert.rejects(loading, {name: 'AbortError'});
  });
});

function pour(response: ServerResponse) {
  const chunk = Buffer.alloc(1_000_000, 'nom;');
  const more = () => {
    if (!response.destroyed) response.write(chunk, () => setImmediate(more));
  };
  more();
}
