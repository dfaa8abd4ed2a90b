/**
 * The same questions to the reference evaluator of OpenStreetMap, over texts made at random from a fixed seed; a
 * million of them with `npm run differential`. Each difference is explained in `test/differential/explained.ts`.
 */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {compare} from '../../differential/compare.js';
import {features} from '../../differential/grammar.js';

const probes = 6000;

it(`agrees on ${probes} probes over ${features.length} features of the grammar, or says why not`, () => {
  const {tallies, wrong, refusals} = compare(probes, 20261122);
  assert.deepEqual(
    wrong.map(({line}) => line),
    [],
  );
  assert.deepEqual(refusals, []);
  for (const {name} of features) {
    const tally = tallies.get(name);
    assert.ok(tally && tally.probes > 0 && tally.unread * 5 < tally.probes, `${name} was compared`);
  }
});
