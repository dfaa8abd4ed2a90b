import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {coefficients} from '../../../src/domain/commute/coefficients.js';
import {energies} from '../../../src/domain/commute/inputs.js';
import {priceDate} from '../../../src/domain/commute/price-date.js';

describe('how recent a price is', () => {
  it('is old once its last month is over', () => {
    const table = [
      ['EUR', 'essence', '2027-03-31T23:00:00Z', '2026-03', false],
      ['EUR', 'essence', '2027-04-01T00:00:00Z', '2026-03', true],
      ['EUR', 'hybride', '2027-04-01T00:00:00Z', '2026-03', true],
      ['EUR', 'gpl', '2026-06-30T12:00:00Z', '2025-06', false],
      ['EUR', 'e85', '2026-07-01T12:00:00Z', '2025-06', true],
      ['EUR', 'electrique', '2027-02-28T12:00:00Z', '2026-02', false],
      ['CHF', 'electrique', '2026-12-31T12:00:00Z', '2026', false],
      ['CHF', 'electrique', '2027-01-01T00:00:00Z', '2026', true],
    ] as const;
    for (const [currency, energy, now, asOf, old] of table)
      assert.deepEqual(priceDate(currency, energy, new Date(now)), {asOf, old}, `${energy} ${now}`);
  });

  it('is the date of the published price, for every energy, in both currencies', () => {
    for (const currency of ['EUR', 'CHF'] as const)
      for (const energy of energies) {
        const published = coefficients.prices[currency][energy];
        const {asOf} = priceDate(currency, energy, new Date('2026-11-22T12:00:00Z'));
        if (published) assert.equal(published.asOf, asOf, `${currency} ${energy}`);
      }
  });
});
