import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {computeSavings} from '../../../src/domain/commute/savings.js';
import type {Days, Hours, Kg, Km, Money} from '../../../src/domain/commute/units.js';

/** What the compiler refuses: each line would be an error of the type check if it did not. */
describe('units', () => {
  it('never mix', () => {
    const {today, days} = computeSavings({distanceKm: 13, durationMin: 20});
    const {kilometres, year, hours, co2} = today;
    // @ts-expect-error kilometres are no money
    const money: Money = kilometres;
    // @ts-expect-error money is no distance
    const road: Km = year.low;
    // @ts-expect-error a range is not an amount
    const amount: Money = year;
    // @ts-expect-error hours may be unknown
    const known: Hours = hours;
    // @ts-expect-error days are no hours
    const time: Hours = days;
    // @ts-expect-error kilograms are no kilometres
    const far: Km = co2;
    // @ts-expect-error a bare number counts nothing
    const week: Days = 5;
    // @ts-expect-error a sum of two units has none
    const sum: Kg = co2 + kilometres;
    assert.equal([money, road, amount, known, time, far, week, sum].length, 8);
  });
});
