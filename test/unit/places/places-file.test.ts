import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {openPlacesFile} from '../../../src/adapters/places-file.js';
import {toLambert93} from '../../../src/domain/places/lambert.js';
import {type Dot, flatGeobuf} from '../../helpers/flatgeobuf.js';

const france = {west: -5, south: 42, east: 8, north: 51};
const going = new AbortController().signal;
const middle = {latitude: 46.5, longitude: 1.5};

/** A place every tenth of a degree, over the whole country. */
const grid: Dot[] = [...new Array<undefined>(11_700).keys()].map((index) => ({
  x: france.west + (index % 130) / 10,
  y: france.south + Math.floor(index / 130) / 10,
  properties: {ID: `a${index}`, NOM_TL: `Espace ${index}`, TYPO: 'Tiers lieux à dominante coworking', CP: '39400'},
}));
const near = (dot: Dot, {west, south, east, north}: typeof france) =>
  dot.x >= west && dot.x <= east && dot.y >= south && dot.y <= north;

const files: Record<string, Uint8Array> = {
  '/grille.fgb': flatGeobuf(grid),
  '/lambert.fgb': flatGeobuf(
    grid.slice(0, 5000).map((dot) => ({...dot, ...toLambert93({latitude: dot.y, longitude: dot.x})})),
    2154,
  ),
  '/mercator.fgb': flatGeobuf(grid.slice(0, 10), 3857),
  '/doubles.fgb': flatGeobuf(
    grid.slice(0, 40).map((dot) => ({...dot, properties: {...dot.properties, ID: 'le-meme'}})),
  ),
  '/seul.fgb': flatGeobuf(grid.slice(0, 1)),
  '/texte.fgb': new TextEncoder().encode('nom,latitude\n'.repeat(5000)),
};

describe('a FlatGeobuf file, read by pieces', () => {
  let server: Server;
  let base = '';
  const asked: string[] = [];
  before(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      const bytes = files[path.replace('/entier', '')];
      if (!bytes) return void response.writeHead(404).end();
      const [, from, to] = /bytes=(\d+)-(\d+)/u.exec(request.headers.range ?? '') ?? [];
      if (path.startsWith('/entier') || from === undefined) return void response.writeHead(200).end(bytes);
      asked.push(`${path} ${request.headers.referer ?? 'nobody'}`);
      return void response.writeHead(206).end(bytes.subarray(Number(from), Number(to) + 1));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('gives the places of a view, all of them and no other', async () => {
    const file = await openPlacesFile(`${base}/grille.fgb`, going);
    assert.equal(file.count, grid.length);
    assert.ok(Math.abs(file.bounds.west - france.west) < 0.7, 'where most places are');
    const bounds = {west: 5.85, south: 46.35, east: 6.35, north: 46.75};
    const {places, count, isWhole, problems} = await file.within(
      {bounds, centre: {latitude: 46.5, longitude: 6}},
      500,
      going,
    );
    const expected = grid.filter((dot) => near(dot, bounds)).map(({properties}) => properties['ID']);
    assert.deepEqual(places.map(({id}) => id).sort(), expected.sort());
    assert.deepEqual([count, isWhole, problems.length], [expected.length, true, 0]);
    assert.equal(places[0]?.types[0], 'coworking', 'columns are known by the same names as in any other file');
    assert.equal(places[0]?.postcode, '39400');
  });

  it('finds in any view what looking at every place finds', async () => {
    const file = await openPlacesFile(`${base}/grille.fgb`, going);
    const side = fc.double({min: 0.05, max: 3, noNaN: true});
    await fc.assert(
      fc.asyncProperty(
        fc.double({min: -6, max: 9, noNaN: true}),
        fc.double({min: 41, max: 52, noNaN: true}),
        side,
        side,
        async (west, south, wide, high) => {
          const bounds = {west, south, east: west + wide, north: south + high};
          const centre = {latitude: south + high / 2, longitude: west + wide / 2};
          const {places} = await file.within({bounds, centre}, grid.length, going);
          assert.equal(places.length, grid.filter((dot) => near(dot, bounds)).length);
        },
      ),
      {numRuns: 40},
    );
  });

  it('bounds what a view of the whole country reads: the nearest to the centre, and an honest count', async () => {
    const file = await openPlacesFile(`${base}/grille.fgb`, going);
    const {places, count, isWhole} = await file.within({bounds: france, centre: middle}, 300, going);
    assert.equal(places.length, 300);
    assert.equal(isWhole, false);
    assert.ok(count > grid.length / 2 && count < grid.length * 1.5, `${count} for ${grid.length}`);
    const far = Math.max(...places.map(({position}) => Math.abs((position?.longitude ?? 99) - middle.longitude)));
    assert.ok(far < 2, `the farthest is ${far} degrees away`);
    assert.ok(file.cost.bytes < (files['/grille.fgb']?.length ?? 0) / 3, `${file.cost.bytes} bytes`);
  });

  it('asks nothing again of what it has read, and never says which page asks', async () => {
    const file = await openPlacesFile(`${base}/grille.fgb`, going);
    const view = {bounds: {west: 2, south: 46, east: 2.6, north: 46.4}, centre: {latitude: 46.2, longitude: 2.3}};
    await file.within(view, 500, going);
    const before = file.cost.requests;
    await file.within(view, 500, going);
    assert.equal(file.cost.requests, before);
    assert.ok(asked.every((line) => line.endsWith('nobody')));
  });

  it('reads metres of Lambert-93 as degrees', async () => {
    const file = await openPlacesFile(`${base}/lambert.fgb`, going);
    const bounds = {west: 2.05, south: 43.05, east: 2.55, north: 43.45};
    const {places} = await file.within({bounds, centre: {latitude: 43.2, longitude: 2.3}}, 500, going);
    const expected = grid.slice(0, 5000).filter((dot) => near(dot, bounds));
    const found = new Map(places.map((place) => [place.id, place.position]));
    for (const {x, y, properties} of expected) {
      const position = found.get(String(properties['ID']));
      assert.ok(position && Math.abs(position.latitude - y) < 1e-4 && Math.abs(position.longitude - x) < 1e-4);
    }
    assert.ok(file.bounds.west > -7 && file.bounds.east < 10);
  });

  it('gives each place an id of its own, the same at each view', async () => {
    const file = await openPlacesFile(`${base}/doubles.fgb`, going);
    const view = {bounds: france, centre: middle};
    const first = await file.within(view, 100, going);
    const again = await file.within(view, 100, going);
    assert.equal(new Set(first.places.map(({id}) => id)).size, 40);
    assert.deepEqual(again.places, first.places);
  });

  it('reads a file of one place', async () => {
    const file = await openPlacesFile(`${base}/seul.fgb`, going);
    const {places, isWhole} = await file.within({bounds: france, centre: middle}, 10, going);
    assert.deepEqual([places.length, isWhole], [1, true]);
  });

  it('says in French why a file cannot be read by pieces', async () => {
    const table: [string, RegExp][] = [
      ['/entier/grille.fgb', /morceaux \(HTTP Range\)/u],
      ['/absent.fgb', /«.404.»/u],
      ['/texte.fgb', /pas un fichier FlatGeobuf/u],
      ['/mercator.fgb', /EPSG.3857/u],
    ];
    for (const [path, expected] of table) await assert.rejects(openPlacesFile(base + path, going), expected, path);
    await assert.rejects(openPlacesFile('http://127.0.0.1:9/a.fgb', going), /ne répond pas/u);
  });

  it('stops when the view changes', async () => {
    const file = await openPlacesFile(`${base}/grille.fgb`, going);
    const stop = new AbortController();
    const reading = file.within({bounds: france, centre: middle}, 5000, stop.signal);
    stop.abort();
    await assert.rejects(reading, {name: 'AbortError'});
  });
});
