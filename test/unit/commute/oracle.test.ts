import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {askPublicodes} from '../../helpers/publicodes-car.js';
import {at, find} from './helpers.js';

/** Kilometres of 10 km, five days a week, 46 weeks. */
const kilometres = 4600;

const cars = [
  ['essence', 6.59, 1.733],
  ['essence', 11.92, 2.1],
  ['diesel', 5.48, 2.001],
  ['diesel', 4.62, 1.631],
  ['e85', 9.81, 0.7264],
  ['gpl', 9.03, 0.9676],
  ['electrique', 15, 0.2068],
  ['electrique', 24.7, 0.27],
] as const;

describe('beside publicodes-voiture, for the same consumption and the same price', () => {
  for (const [energy, consumption, price] of cars)
    it(`${energy}, ${consumption} per 100 km: the energy and what it emits, within 1 %`, () => {
      const theirs = askPublicodes({energy, kilometres, consumption, price});
      const {lines} = at('domicile', {
        distanceKm: 10,
        daysPerWeek: 5,
        energy,
        consumption,
        energyPrice: price,
        reboundPercent: 0,
      });
      assert.equal(find('distance', lines).amount, kilometres);
      within(1, find('energy', lines).amount, theirs.cost);
      within(1, find('co2', lines).amount, theirs.co2);
    });
});

function within(percent: number, ours: number, theirs: number) {
  assert.ok(Math.abs(ours / theirs - 1) <= percent / 100, `${ours} beside ${theirs}`);
}
