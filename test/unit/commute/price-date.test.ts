import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {coefficients} from '../../../src/domain/commute/coefficients.js';
import {priceDate} from '../../../src/domain/commute/price-date.js';

describe('how recent a price is', () => {
  it('is old from the day after its term', () => {
    const table = [
      ['2025-08-31T23:00:00Z', false],
      ['2025-09-01T00:00:00Z', true],
    ] as const;
    for (const [now, old] of table)
      assert.deepEqual(priceDate('EUR', 'essence', new Date(now)), {asOf: '2024-08', old}, now);
  });

  it('is the date of the published price, fuel or electricity, in both currencies', () => {
    for (const currency of ['EUR', 'CHF'] as const)
      for (const energy of ['essence', 'electrique'] as const) {
        const {asOf, expires = ''} = coefficients.prices[currency][energy] ?? {};
        assert.deepEqual(priceDate(currency, energy, new Date(expires)), {asOf, old: false});
      }
  });
});
