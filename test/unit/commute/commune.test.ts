import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {computeForCommune} from '../../../src/domain/commute/commune.js';
import {computeSavings} from '../../../src/domain/commute/savings.js';
import {anyInputs, near} from './helpers.js';

describe('what a commune keeps', () => {
  it('is a first answer from a number of commuters alone, at the distance of half of the rural workers', () => {
    const {outcomes, each, assumptions} = computeForCommune({commuters: 50});
    assert.equal(each.settings.distanceKm, 13);
    assert.equal(outcomes[0]?.kilometres, 50 * 2392);
    const distance = assumptions.find(({kind}) => kind === 'distance');
    assert.match(distance?.coefficient?.source ?? '', /^Insee/);
  });

  it('is one commuter as many times as there are', () => {
    fc.assert(
      fc.property(anyInputs, fc.integer({min: 0, max: 5000}), (given, commuters) => {
        const all = computeForCommune({...given, commuters});
        const one = computeSavings(given);
        all.outcomes.forEach((outcome, at) => {
          const single = one.outcomes[at];
          near(outcome.year.low, (single?.year.low ?? 0) * commuters, 0.01);
          near(outcome.year.high, (single?.year.high ?? 0) * commuters, 0.01);
          near(outcome.fiveYears.high, outcome.year.high * 5, 0.01);
          near(outcome.co2, (single?.co2 ?? 0) * commuters, 0.01);
        });
        assert.equal(all.best?.mode, one.best?.mode);
      }),
    );
  });

  it('drives the road of two people in one car once', () => {
    const alone = computeForCommune({commuters: 10});
    const two = computeForCommune({commuters: 10, persons: 2});
    near(two.outcomes[0]?.kilometres ?? 0, (alone.outcomes[0]?.kilometres ?? 0) / 2);
    const pooled = computeForCommune({commuters: 10, modes: ['covoiturage']});
    near(pooled.outcomes[0]?.kilometres ?? 0, (10 * 2392) / 2);
  });

  it('lists what is supposed of everyone, with the source of what nobody gave', () => {
    const kinds = (inputs: Parameters<typeof computeForCommune>[0]) =>
      computeForCommune(inputs).assumptions.map(({kind, coefficient}) => `${kind}${coefficient ? '*' : ''}`);
    assert.deepEqual(kinds({commuters: 50}), [
      'all-drive',
      'distance*',
      'days',
      'weeks*',
      'persons',
      'consumption*',
      'price*',
      'year*',
      'rebound*',
      'home*',
    ]);
    assert.deepEqual(
      kinds({
        commuters: 50,
        distanceKm: 20,
        weeks: 44,
        consumption: 6,
        energyPrice: 1.7,
        reboundPercent: 0,
        currency: 'CHF',
      }),
      ['all-drive', 'distance', 'days', 'weeks', 'persons', 'consumption', 'price', 'rebound', 'home*'],
    );
  });

  it('is nothing for nobody, nor for fewer', () => {
    for (const commuters of [0, -3]) {
      const {outcomes} = computeForCommune({commuters});
      near(outcomes[0]?.year.high ?? 1, 0);
      near(outcomes[0]?.kilometres ?? 1, 0);
    }
  });
});
