import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fiscalAmount} from '../../../src/domain/commute/fiscal-scale.js';

const euros = (kilometres: number, fiscalPower: number, electric = false) =>
  fiscalAmount({kilometres, fiscalPower, electric});

describe('the fiscal scale of kilometres', () => {
  it('gives the published examples to the cent', () => {
    assert.equal(euros(4000, 5), 2544);
    assert.equal(euros(12_000, 5), 5679);
    assert.equal(euros(12_000, 5, true), 6814.8);
  });

  it('puts 5,000 km in the first band and 20,000 km in the middle one, for every power', () => {
    const table: [power: number, at5000: number, at5001: number, at20000: number, at20001: number][] = [
      [3, 2645, 2645.32, 7385, 7400.37],
      [4, 3030, 3030.34, 8130, 8140.41],
      [5, 3180, 3180.36, 8535, 8540.43],
      [6, 3325, 3327.37, 8937, 8940.45],
      [7, 3485, 3485.39, 9395, 9400.47],
    ];
    for (const [power, at5000, at5001, at20000, at20001] of table) {
      assert.equal(euros(5000, power), at5000, `${power} CV, 5 000 km`);
      assert.equal(euros(5001, power), at5001, `${power} CV, 5 001 km`);
      assert.equal(euros(20_000, power), at20000, `${power} CV, 20 000 km`);
      assert.equal(euros(20_001, power), at20001, `${power} CV, 20 001 km`);
    }
  });

  it('counts less than 3 CV as 3, more than 7 CV as 7', () => {
    assert.equal(euros(9000, 1), euros(9000, 3));
    assert.equal(euros(9000, 12), euros(9000, 7));
  });

  it('gives nothing for no kilometre, nor for fewer', () => {
    assert.equal(euros(0, 5), 0);
    assert.equal(euros(-10, 5), 0);
  });

  it('refuses a year whose scale was another one', () => {
    assert.equal(fiscalAmount({kilometres: 4000, fiscalPower: 5, year: 2025}), 2544);
    assert.throws(() => fiscalAmount({kilometres: 4000, fiscalPower: 5, year: 2016}), RangeError);
  });

  it('never falls when kilometres grow, and an electric car is a fifth above', () => {
    const kilometres = fc.integer({min: 0, max: 60_000});
    const power = fc.integer({min: 1, max: 20});
    fc.assert(
      fc.property(kilometres, kilometres, power, (one, other, cv) => {
        assert.ok(euros(Math.min(one, other), cv) <= euros(Math.max(one, other), cv));
        assert.ok(Math.abs(euros(one, cv, true) - euros(one, cv) * 1.2) < 0.011);
      }),
    );
  });

  it('is the scale in whole thousandths, to the cent, for every kilometre up to 30,000', () => {
    const rows = [
      [529, 316, 1065, 370],
      [606, 340, 1330, 407],
      [636, 357, 1395, 427],
      [665, 374, 1457, 447],
      [697, 394, 1515, 470],
    ] as const;
    rows.forEach(([first, middle, fixed, last], at) => {
      for (const electric of [false, true])
        for (let km = 0; km <= 30_000; km++) {
          const thousandths = km <= 5000 ? km * first : km <= 20_000 ? km * middle + fixed * 1000 : km * last;
          const cents = Math.floor((thousandths * (electric ? 12 : 10) + 50) / 100);
          assert.equal(euros(km, at + 3, electric), cents / 100, `${at + 3} CV, ${km} km`);
        }
    });
  });

  it('raises the amount of an electric car, and has no rounded table of its own', () => {
    assert.equal(euros(4000, 5, true), 3052.8);
    assert.notEqual(euros(12_000, 5, true), 12_000 * 0.428 + 1674);
  });

  it('is always a whole number of cents', () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 60_000, noNaN: true}), fc.integer({min: 3, max: 7}), (kilometres, cv) => {
        const cents = euros(kilometres, cv) * 100;
        assert.ok(Math.abs(cents - Math.round(cents)) < 1e-6);
      }),
    );
  });
});
