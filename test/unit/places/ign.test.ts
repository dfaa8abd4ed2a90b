import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findAddresses} from '../../../src/adapters/geocode.js';
import {travelTimes} from '../../../src/adapters/travel.js';
import type {Place} from '../../../src/domain/places/place.js';
import {addressProblems} from '../../../src/texts/fr/carte-address.js';
import {travelProblems} from '../../../src/texts/fr/carte-travel.js';
import {type AddressMood, type RouteMood, serveAddresses, serveRoutes} from '../../doubles/ign.js';

const place = (id: string, latitude = 46.5): Place => ({
  id,
  name: id,
  types: [],
  services: [],
  position: {latitude, longitude: 6},
});
const here = {latitude: 46.4, longitude: 6};

async function withAddresses(
  mood: AddressMood,
  act: (ask: (query: string) => ReturnType<typeof findAddresses>, asked: readonly string[]) => Promise<void>,
) {
  const server = await serveAddresses(mood);
  const ask = (query: string) =>
    findAddresses(query, undefined, {service: server.address, patience: 300, pause: 20, near: here});
  try {
    await act(ask, server.asked);
  } finally {
    server.close();
  }
}

describe('the address service', () => {
  it('is asked with what is typed and what is near, and nothing of the visitor', async () => {
    await withAddresses('well', async (ask, asked) => {
      const found = await ask('8 rue de l’Industrie');
      assert.deepEqual(
        found.map(({label}) => label),
        ['8 rue de l’Industrie 39400 Hauts de Bienne', 'Saint-Claude (39)'],
      );
      const {searchParams} = new URL(asked[0] ?? '');
      assert.deepEqual(Object.fromEntries(searchParams), {
        q: '8 rue de l’Industrie',
        index: 'address',
        autocomplete: '1',
        limit: '5',
        lat: '46.400',
        lon: '6.000',
      });
    });
  });

  it('finds nothing for a text that it refuses or does not know, and reads only what is sound', async () => {
    await withAddresses('well', async (ask) => assert.deepEqual(await ask('«»…'), []));
    await withAddresses('none', async (ask) => assert.deepEqual(await ask('zzzz'), []));
    await withAddresses('strange', async (ask) =>
      assert.deepEqual(
        (await ask('rue')).map(({label}) => label),
        ['La seule bonne'],
      ),
    );
  });

  it('is asked again once when it asks to wait, as long as it says', async () => {
    await withAddresses('busy-once', async (ask, asked) => {
      const start = Date.now();
      assert.equal((await ask('rue de Morez')).length, 2);
      assert.equal(asked.length, 2);
      assert.ok(Date.now() - start >= 990, `${Date.now() - start} ms`);
    });
  });

  it('holds the next question while it has to be quiet', async () => {
    await withAddresses('busy-once', async (ask, asked) => {
      const first = ask('rue de Morez');
      while (asked.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const start = Date.now();
      await ask('rue de Bienne');
      assert.ok(Date.now() - start >= 700, `${Date.now() - start} ms`);
      await first;
    });
  });

  it('is given up with a plain sentence', async () => {
    const table: [AddressMood, string][] = [
      ['busy', addressProblems.busy],
      ['down', addressProblems.broken],
      ['page', addressProblems.broken],
      ['silent', addressProblems.silent],
    ];
    for (const [mood, message] of table)
      await withAddresses(mood, async (ask) => assert.rejects(ask('rue de Morez'), {message}));
  });

  it('is left as soon as nobody waits any more', async () => {
    const server = await serveAddresses('silent');
    const stop = new AbortController();
    const answer = findAddresses('rue', stop.signal, {service: server.address});
    stop.abort();
    await assert.rejects(answer, {name: 'AbortError'});
    server.close();
  });
});

describe('the times of travel', () => {
  async function travel(mood: RouteMood, places: readonly Place[], spacing = 60) {
    const server = await serveRoutes(mood);
    const told: [string, number | undefined][] = [];
    const stop = new AbortController();
    const options = {service: server.address, spacing, patience: 300, pause: 20};
    const ending = travelTimes(
      here,
      places,
      'pedestrian',
      ({id}, minutes) => {
        told.push([id, minutes]);
        if (id === 'last') stop.abort();
      },
      stop.signal,
      options,
    ).then(
      () => '',
      (error: Error) => (error.name === 'AbortError' ? 'stopped' : error.message),
    );
    const message = await ending;
    server.close();
    return {told, message, asked: server.asked, times: server.times};
  }

  it('come one after the other, never closer than the service allows', async () => {
    const {told, asked, times, message} = await travel(
      'well',
      ['a', 'b', 'c', 'd', 'e'].map((id) => place(id)),
    );
    assert.equal(message, '');
    assert.deepEqual(
      told.map(([id]) => id),
      ['a', 'b', 'c', 'd', 'e'],
    );
    assert.ok(told.every(([, minutes]) => minutes !== undefined && minutes > 0));
    assert.ok(asked.every((address) => new URL(address).searchParams.get('profile') === 'pedestrian'));
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    assert.ok(last - first >= 200, `${last - first} ms for five questions, 60 ms apart`);
  });

  it('pass over what cannot be reached, and over what is nowhere', async () => {
    const {told, asked} = await travel('no-road', [place('a'), {...place('b'), position: undefined}, place('c')]);
    assert.deepEqual(told, [
      ['a', undefined],
      ['c', undefined],
    ]);
    assert.equal(asked.length, 2);
  });

  it('stop at the first silence, and say so', async () => {
    for (const [mood, problem] of [
      ['silent', travelProblems.silent],
      ['down', travelProblems.broken],
      ['busy', travelProblems.busy],
    ] as const) {
      const {told, message} = await travel(mood, [place('a'), place('b')]);
      assert.deepEqual(told, []);
      assert.equal(message, problem, mood);
    }
  });

  it('stop when nobody wants the rest', async () => {
    const {told, message} = await travel('well', [place('last'), place('b')]);
    assert.deepEqual(
      told.map(([id]) => id),
      ['last'],
    );
    assert.equal(message, 'stopped');
  });
});
