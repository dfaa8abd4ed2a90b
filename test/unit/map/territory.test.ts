import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {listen} from '../../../demo/server/app.js';
import {loadOutline, loadTerritory} from '../../../src/adapters/territory.js';
import {geoApi, type GeoMood} from '../../doubles/geo-api.js';

/** Against what the program of geo.api.gouv.fr answers, on the loopback interface. */
const servers: ReturnType<typeof createServer>[] = [];
const origins: Record<string, string> = {};
const well = geoApi();

before(async () => {
  for (const mood of ['well', 'down', 'page'] as const) {
    const {handle} = mood === 'well' ? well : geoApi(mood as GeoMood);
    const server = createServer((request, response) => {
      if (!handle(request, response)) response.writeHead(404).end();
    });
    servers.push(server);
    origins[mood] = await listen(server);
  }
});
after(() => {
  for (const server of servers) server.close();
});

const at = (mood: GeoMood = 'well') => ({origin: origins[mood] ?? '', patience: 2000});

describe('the territory of a map', () => {
  it('is the communes of an intercommunal body', async () => {
    assert.deepEqual([...(await loadTerritory(['200026573'], at()))].sort(), ['39368', '39470']);
  });

  it('is communes as they are written, without asking anyone', async () => {
    const before = well.asked.length;
    assert.deepEqual(await loadTerritory(['39368', '39441'], at()), ['39368', '39441']);
    assert.equal(well.asked.length, before);
  });

  it('adds communes to a body', async () => {
    assert.deepEqual([...(await loadTerritory(['200026573', '39441'], at()))].sort(), ['39368', '39441', '39470']);
  });

  it('says in French that the code is unknown, that the service is down, that a page answers', async () => {
    await assert.rejects(loadTerritory(['999999999'], at()), /ne connaît pas «\u00a0999999999\u00a0»/u);
    for (const mood of ['down', 'page'] as const)
      await assert.rejects(loadTerritory(['200026573'], at(mood)), /geo\.api\.gouv\.fr ne répond pas/u, mood);
    await assert.rejects(loadTerritory(['200026573'], {origin: 'http://127.0.0.1:1'}), /ne répond pas/u);
  });

  it('draws around each code, and leaves out what has no outline or is unknown', async () => {
    const {features} = await loadOutline(['200026573', '39368', '39441', '99999'], at());
    assert.deepEqual(
      features.map(({geometry}) => geometry.type),
      ['Polygon', 'Polygon'],
    );
    assert.deepEqual((await loadOutline(['39368'], at('down'))).features, []);
  });

  it('keeps codes of communes only, of an answer that holds anything', async () => {
    const lies = [{code: 'constructor'}, null, 'x', {code: '__proto__'}, {code: {}}, {code: '39368'}, [], {}];
    const server = createServer((_, response) => response.end(JSON.stringify(lies)));
    servers.push(server);
    assert.deepEqual(await loadTerritory(['200026573'], {origin: await listen(server)}), ['39368']);
  });

  it('draws nothing of an outline that is none', async () => {
    const ring = [
      [5, 46],
      [6, 46],
      [6, 47],
      [5, 46],
    ];
    const good = {type: 'MultiPolygon', coordinates: [[ring], [ring]]};
    const deep = JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as unknown;
    const geometries = [
      good,
      null,
      'x',
      {type: 'Polygon', coordinates: 'x'},
      {type: 'Polygon', coordinates: null},
      {type: 'Polygon', coordinates: [[['a', 'b']]]},
      {type: 'Polygon', coordinates: [ring, [[null, 3]]]},
      {type: 'Polygon', coordinates: [[[deep]]]},
      {type: 'GeometryCollection', geometries: []},
      {type: 'constructor', coordinates: []},
    ];
    const server = createServer(({url}, response) =>
      response.end(
        JSON.stringify({
          type: 'Feature',
          properties: {},
          geometry: geometries[Number(/\d+(?=\?)/u.exec(url ?? '')?.[0]) - 39_000],
        }),
      ),
    );
    servers.push(server);
    const codes = geometries.map((_, n) => String(39_000 + n));
    const {features} = await loadOutline(codes, {origin: await listen(server)});
    assert.deepEqual(
      features.map(({geometry}) => geometry),
      [good],
    );
  });

  it('never asks for hundreds of outlines, nor for all of them at once', async () => {
    let [asked, underWay, most] = [0, 0, 0];
    const server = createServer((_, response) => {
      asked += 1;
      most = Math.max(most, (underWay += 1));
      setTimeout(() => {
        underWay -= 1;
        response.end('{}');
      }, 5);
    });
    servers.push(server);
    const codes = [...Array(400).keys()].map((n) => String(39_001 + n));
    await loadOutline(codes, {origin: await listen(server), patience: 10_000});
    assert.ok(asked <= 100 && most <= 10, `${asked} asked, ${most} at once`);
  });

  it('stops when nobody waits any more', async () => {
    const stop = new AbortController();
    stop.abort(new Error('gone'));
    await assert.rejects(loadTerritory(['200026573'], {...at(), signal: stop.signal}), /gone/u);
    await assert.rejects(loadOutline(['39368'], {...at(), signal: stop.signal}), /gone/u);
  });
});
