import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {at, anyInputs, find, fiscal, has, near} from './helpers.js';

describe('a car that is given up', () => {
  it('alone opens the full cost', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        for (const mode of ['domicile', 'espace'] as const) {
          const {lines, kilometres} = at(mode, given);
          assert.equal(has('full', lines), given.givesUpCar && kilometres > 0);
        }
      }),
    );
  });

  it('counts the whole scale when it only went to the office', () => {
    const only = at('domicile', {distanceKm: 20, kilometresPerYear: 3680, givesUpCar: true});
    near(find('full', only.lines).amount, fiscal(3680));
  });

  it('takes off what its other trips cost with the other car of the house', () => {
    const {lines} = at('domicile', {distanceKm: 13, kilometresPerYear: 9000, givesUpCar: true});
    near(find('full', lines).amount, fiscal(9000) - (fiscal(11_634 + 9000 - 2392) - fiscal(11_634)));
  });

  it('counts the fixed part of the TCS, then the kilometres', () => {
    const {lines} = at('domicile', {distanceKm: 13, currency: 'CHF', givesUpCar: true, taxRatePerKm: 0.75});
    near(find('full', lines).amount, 6977 + 2392 * 0.276);
  });

  it('keeps what one stops paying to the energy: the range begins there', () => {
    const kept = at('domicile', {distanceKm: 13});
    const given = at('domicile', {distanceKm: 13, givesUpCar: true});
    assert.equal(given.year.low, kept.year.low);
    assert.ok(given.year.high > kept.year.high);
  });

  it('changes nothing for a shared car, for a space farther than the office, nor without any day', () => {
    const shared = {distanceKm: 13, modes: ['covoiturage']} as const;
    assert.deepEqual(at('covoiturage', {...shared, givesUpCar: true}).year, at('covoiturage', shared).year);
    const far = {distanceKm: 10, space: {distanceKm: 30}};
    assert.deepEqual(at('espace', {...far, givesUpCar: true}).year, at('espace', far).year);
    const never = {distanceKm: 13, daysPerWeek: 0};
    near(at('domicile', {...never, givesUpCar: true}).year.high, 0);
  });
});
