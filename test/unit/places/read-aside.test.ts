import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {readAside} from '../../../src/adapters/read-aside.js';
import {readPlaces} from '../../../src/adapters/read-places.js';
import {manyPlaces} from '../../tools/make-places.js';

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const table = manyPlaces(5000, 'csv');

/** A worker that never comes, as where the page forbids it. */
function Forbidden() {
  throw new Error('SecurityError');
}

describe('reading a large file beside the page', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });

  it('gives the same places and the same remarks as reading at once', async () => {
    for (const text of [table, manyPlaces(3000, 'geojson')])
      assert.deepEqual(await readAside(bytesOf(text)), readPlaces(text));
  });

  it('does without a worker where the page forbids it', async () => {
    Reflect.set(globalThis, 'Worker', Forbidden);
    const {places} = await readAside(bytesOf(table));
    assert.equal(places.length, 5000);
  });

  it('leaves turns to the page while it reads', async () => {
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    await readAside(bytesOf(manyPlaces(20_000, 'csv')));
    clearInterval(count);
    assert.ok(turns > 1, `${turns} turns`);
  });

  it('tells how many rows are read, of how many, up to the end', async () => {
    const told: [number, number | undefined][] = [];
    await readAside(bytesOf(table), {onProgress: ({read, total}) => told.push([read, total])});
    assert.ok(told.length > 4);
    assert.deepEqual(told.at(-1), [5000, 5000]);
    assert.ok(told.every(([read], index) => index === 0 || read >= (told[index - 1]?.[0] ?? 0)));
  });

  it('does not invent how many there are in a JSON', async () => {
    const told: (number | undefined)[] = [];
    await readAside(bytesOf(manyPlaces(500, 'geojson')), {onProgress: ({total}) => told.push(total)});
    assert.ok(told.every((total) => total === undefined));
  });

  it('stops in the middle when it is asked to', async () => {
    const stop = new AbortController();
    const reading = readAside(bytesOf(manyPlaces(60_000, 'csv')), {
      signal: stop.signal,
      onProgress: ({read}) => {
        if (read > 1000) stop.abort();
      },
    });
    await assert.rejects(reading, {name: 'AbortError'});
  });

  it('names the file in its remarks when there are several', async () => {
    const {problems} = await readAside(bytesOf('nom,latitude\nSans place,'), {name: 'b.csv'});
    assert.match(problems[0]?.message ?? '', /^b\.csv/u);
  });
});
