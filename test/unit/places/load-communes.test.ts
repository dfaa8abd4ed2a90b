import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import {loadCommunes} from '../../../src/adapters/communes.js';
import {matchCommunes} from '../../../src/domain/places/communes.js';

const relais = Symbol.for('relais');
const page = globalThis as unknown as Record<symbol, {base: string} | undefined>;

describe('loading the names of the communes from our own host', () => {
  let server: Server;
  let base = '';
  let asked: string[] = [];
  let site = 0;
  /** A folder of its own for each test: what was loaded stays. */
  let folder = '';
  let answer: 'file' | 'absent' | 'page' | 'silent' = 'file';

  before(async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '', base).pathname;
      asked.push(path);
      if (answer === 'silent') return;
      if (answer === 'absent') return void response.writeHead(404).end('<h1>404</h1>');
      if (answer === 'page') return void response.end('<!doctype html><h1>Accueil</h1>');
      const file = path.split('/').at(-1) ?? '';
      response.end(readFileSync(`src/entry/public/communes/${file}`));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
    answer = 'file';
    site += 1;
    folder = `${base}/${site}/communes/`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('asks for the one file that holds the names', async () => {
    const communes = await loadCommunes('St-Claude', {folder});
    assert.equal(matchCommunes(communes, 'St-Claude')[0]?.code, '39478');
    assert.deepEqual(asked, [`/${site}/communes/saint-c.txt`]);
  });

  it('asks once, for the letters that follow and for two at a time', async () => {
    await Promise.all([loadCommunes('mor', {folder}), loadCommunes('More', {folder})]);
    await loadCommunes('Morez', {folder});
    assert.deepEqual(asked, [`/${site}/communes/mor.txt`]);
  });

  it('asks for nothing when no commune begins so, nor for too few letters', async () => {
    for (const query of ['', 'm', 'mo', 'zzz', '39200', '../zzz'])
      assert.deepEqual([...(await loadCommunes(query, {folder}))], [], query);
    assert.deepEqual(asked, []);
  });

  it('finds the folder beside the script of the page', async () => {
    page[relais] = {base: `${base}/${site}/`};
    try {
      assert.ok((await loadCommunes('Lons')).length > 0);
    } finally {
      page[relais] = undefined;
    }
    assert.deepEqual(asked, [`/${site}/communes/lo.txt`]);
  });

  it('says in French that it failed, and asks again', async () => {
    for (const trouble of ['absent', 'page', 'silent'] as const) {
      answer = trouble;
      await assert.rejects(
        loadCommunes('Lons', {folder, patience: 100}),
        /liste des communes ne se charge pas/,
        trouble,
      );
    }
    answer = 'file';
    assert.ok((await loadCommunes('Lons', {folder})).length > 0);
    assert.equal(asked.length, 4);
  });

  it('stops for who asked to stop, and not for the others', async () => {
    const stop = new AbortController();
    const stopped = loadCommunes('Dole', {folder, signal: stop.signal});
    const other = loadCommunes('Dole', {folder});
    stop.abort();
    await assert.rejects(stopped, {name: 'AbortError'});
    assert.ok((await other).length > 0);
  });
});
