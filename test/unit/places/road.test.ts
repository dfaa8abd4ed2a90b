import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {roadBetween, type RoadOptions} from '../../../src/adapters/road.js';
import {readRoad} from '../../../src/domain/places/road.js';
import {roadProblems} from '../../../src/texts/fr/communes.js';
import {type RouteMood, serveRoutes} from '../../doubles/ign.js';

const morez = {latitude: 46.521, longitude: 6.022};
const saintClaude = {latitude: 46.387, longitude: 5.863};
const pau = {latitude: 43.3, longitude: -0.0000001};

/** What the adapter makes of the service in one mood, and what it asked. */
async function ask(mood: RouteMood, {signal, to = saintClaude, ...options}: RoadOptions & Asking = {}) {
  const double = await serveRoutes(mood);
  try {
    const road = await roadBetween(morez, to, signal, {service: double.address, pause: 1, ...options});
    return {road, asked: double.asked};
  } catch (error) {
    return {problem: (error as Error).message, asked: double.asked};
  } finally {
    double.close();
  }
}
interface Asking {
  readonly signal?: AbortSignal;
  readonly to?: typeof morez;
}

describe('the road between two communes, asked of the IGN', () => {
  it('gives kilometres and minutes of the fastest way by car', async () => {
    const {road, asked} = await ask('well');
    assert.ok(road && Math.abs(road.distanceKm - 24.97) < 0.1, `${road?.distanceKm} km`);
    assert.ok(Math.abs(road.durationMin - 31.2) < 0.2, `${road.durationMin} min`);
    assert.deepEqual(Object.fromEntries(new URL(asked[0] ?? '').searchParams), {
      resource: 'bdtopo-osrm',
      profile: 'car',
      optimization: 'fastest',
      start: '6.02200,46.52100',
      end: '5.86300,46.38700',
      geometryFormat: 'polyline',
      getSteps: 'false',
      getBbox: 'false',
      distanceUnit: 'kilometer',
      timeUnit: 'minute',
    });
  });

  it('reads other units and numbers written as texts', async () => {
    const {road: expected} = await ask('well');
    for (const mood of ['metres', 'texts'] as const) {
      const {road} = await ask(mood);
      assert.ok(road && expected && Math.abs(road.distanceKm - expected.distanceKm) < 1e-9, mood);
      assert.ok(Math.abs(road.durationMin - expected.durationMin) < 1e-9, mood);
    }
  });

  it('writes a position without exponent', async () => {
    const {road, asked} = await ask('well', {to: pau});
    assert.ok(road, asked[0]);
  });

  it('waits once when the service is busy', async () => {
    const {road, asked} = await ask('busy-once');
    assert.ok(road);
    assert.equal(asked.length, 2);
  });

  const troubles: readonly [RouteMood, string, number][] = [
    ['busy', roadProblems.busy, 2],
    ['busy-long', roadProblems.busy, 1],
    ['no-road', roadProblems.noRoad, 1],
    ['down', roadProblems.broken, 1],
    ['bad-gateway', roadProblems.broken, 1],
    ['page', roadProblems.unreadable, 1],
    ['silent', roadProblems.silent, 1],
    ['cut', roadProblems.silent, 1],
  ];
  for (const [mood, sentence, times] of troubles)
    it(`says it in French when the service is « ${mood} »`, async () => {
      const {problem, asked} = await ask(mood, {patience: mood === 'silent' ? 100 : 5000});
      assert.equal(problem, sentence);
      assert.ok(asked.length === times || mood === 'cut', `asked ${asked.length} times`);
    });

  it('finds no road out of the map', async () => {
    const {problem} = await ask('well', {to: {latitude: 52.5, longitude: 13.4}});
    assert.equal(problem, roadProblems.noRoad);
  });

  it('stops when it is asked to, even while it waits', async () => {
    const stopped = AbortSignal.abort();
    assert.deepEqual((await ask('well', {signal: stopped})).asked, []);
    const double = await serveRoutes('busy');
    const stop = new AbortController();
    const asking = assert.rejects(roadBetween(morez, saintClaude, stop.signal, {service: double.address}), {
      name: 'AbortError',
    });
    while (double.asked.length === 0) await new Promise(setImmediate);
    stop.abort();
    await asking;
    assert.equal(double.asked.length, 1);
    double.close();
  });
});

describe('the answer of the route service', () => {
  const answer = {distance: 24.9, distanceUnit: 'kilometer', duration: 31, timeUnit: 'minute'};
  const table: readonly [what: string, answer: unknown, expected: [number, number] | undefined][] = [
    ['as it was asked', answer, [24.9, 31]],
    ['without units', {distance: 24.9, duration: 31}, [24.9, 31]],
    ['in metres and seconds', {distance: 24900, distanceUnit: 'meter', duration: 1860, timeUnit: 'second'}, [24.9, 31]],
    ['in hours', {...answer, duration: 0.5, timeUnit: 'hour'}, [24.9, 30]],
    ['in texts', {...answer, distance: '24.9', duration: '31'}, [24.9, 31]],
    ['of a road within one spot', {...answer, distance: 0, duration: 0}, [0, 0]],
    ['in metres that are said to be kilometres', {...answer, distance: 24900}, undefined],
    ['in seconds that are said to be hours', {...answer, distance: 24.9, duration: 0.1}, undefined],
    ['in miles', {...answer, distanceUnit: 'mile'}, undefined],
    ['in a unit of an object', {...answer, distanceUnit: 'constructor'}, undefined],
    ['in clock time', {...answer, duration: '00:31:00', timeUnit: 'standard'}, undefined],
    ['without distance', {...answer, distance: undefined}, undefined],
    ['with nothing for a distance', {...answer, distance: null}, undefined],
    ['with an empty text', {...answer, distance: ''}, undefined],
    ['below zero', {...answer, distance: -1}, undefined],
    ['that tells an error', {error: {message: ' No path found '}}, undefined],
    ['that is nothing', undefined, undefined],
    ['that is a list', [24.9, 31], undefined],
  ];
  for (const [what, given, expected] of table)
    it(`${expected ? 'is read' : 'is refused'} ${what}`, () => {
      const road = readRoad(given);
      const [distanceKm, durationMin] = expected ?? [];
      if (!expected) return assert.equal(road, undefined);
      assert.ok(road && Math.abs(road.distanceKm - (distanceKm ?? NaN)) < 1e-9);
      assert.ok(Math.abs(road.durationMin - (durationMin ?? NaN)) < 1e-9);
    });

  it('is a road or nothing, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({withBigInt: true}), (given) => {
        const road = readRoad(given);
        assert.ok(road === undefined || (road.distanceKm >= 0 && Number.isFinite(road.durationMin)));
      }),
    );
  });
});
