import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {roadEstimate} from '../../../src/domain/commute/distance.js';
import {distanceKm} from '../../../src/domain/places/distance.js';
import {near} from './helpers.js';

describe('the road between two communes, told without asking anyone', () => {
  it('is the crow’s flight and a third more, between a fifth and a half more', () => {
    const {kilometres, low, high} = roadEstimate(10);
    assert.deepEqual([kilometres, low, high], [13.5, 12, 15]);
  });

  it('holds the road from Morez to Saint-Claude within its range', () => {
    const crow = distanceKm({latitude: 46.5227, longitude: 6.0206}, {latitude: 46.3869, longitude: 5.8653});
    const {low, high} = roadEstimate(crow);
    near(crow, 19.2, 0.2);
    assert.ok(low < 25 && 25 < high, `${low} to ${high}`);
  });

  it('is nothing for no distance', () => {
    assert.deepEqual(roadEstimate(0), {kilometres: 0, low: 0, high: 0});
  });
});
