import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {at, find, near} from './helpers.js';

/**
 * The telework tool of Impact CO2 (ADEME), commit 8076a48 of 2026-07-01: kilograms a kilometre of its modes, and its
 * formula. Its cars are divided by 1.6 occupants, and still applied to one commuter.
 */
const occupants = 1.6;
const [weeks, thereAndBack, rebound] = [52 - 5 - 1, 2, 0.25];
const impactTelework = (perKilometre: number, oneWayKm: number, days: number) =>
  perKilometre * oneWayKm * thereAndBack * weeks * days * (1 - rebound);

/** Kilograms of a whole car by kilometre, use only, then what its table gives to a commuter who drives it alone. */
const cars = [
  ['petrol, small', 0.187, 0.116875],
  ['petrol, compact', 0.221, 0.138125],
  ['diesel, compact', 0.177, 0.110625],
  ['diesel, large', 0.208, 0.13],
] as const;

/** Our sum for a car of these emissions by kilometre. */
const ours = (perKilometre: number, oneWayKm: number, days: number, persons = 1) =>
  find(
    'co2',
    at('domicile', {
      distanceKm: oneWayKm,
      daysPerWeek: days,
      consumption: (perKilometre / 2.7) * 100,
      persons,
    }).lines,
  ).amount;

describe('beside the telework tool of Impact CO2', () => {
  it('is its formula, given its factor: 92 trips for one day a week, a quarter taken back', () => {
    for (const [, , shared] of cars)
      for (const [distance, days] of [
        [10, 1],
        [13, 2],
        [42, 5],
      ] as const)
        near(ours(shared, distance, days), impactTelework(shared, distance, days), 1e-9);
  });

  it('is its result for 1.6 people in the car', () => {
    for (const [, whole, shared] of cars) {
      near(shared, whole / occupants, 1e-9);
      near(ours(whole, 13, 2, occupants), impactTelework(shared, 13, 2), 1e-9);
    }
  });

  it('shows what a lone driver is missing there: 37.5 % of what their car emits', () => {
    const table = cars.map(([name, whole, shared]) => {
      const [here, there] = [ours(whole, 13, 2), impactTelework(shared, 13, 2)];
      return [name, Math.round(there), Math.round(here), Math.round((1 - there / here) * 1000) / 10];
    });
    assert.deepEqual(table, [
      ['petrol, small', 210, 335, 37.5],
      ['petrol, compact', 248, 396, 37.5],
      ['diesel, compact', 198, 318, 37.5],
      ['diesel, large', 233, 373, 37.5],
    ]);
  });

  it('divides a shared car once, where it divides again what is already shared', () => {
    const whole = 0.221;
    const two = ours(whole, 13, 2, 2);
    near(two, ours(whole, 13, 2) / 2, 1e-9);
    const twice = impactTelework(whole / occupants / 2, 13, 2);
    near(1 - twice / two, 0.375, 1e-9);
  });
});
