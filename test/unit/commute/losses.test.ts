import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {computeSavings} from '../../../src/domain/commute/savings.js';
import {anyInputs, at, near} from './helpers.js';

describe('a loss is counted as a loss', () => {
  it('a fee above the fuel', () => {
    const space = {distanceKm: 5, fee: {amount: 15, unit: 'jour'}} as const;
    const {stopsPaying = 0, distanceCost} = at('espace', {distanceKm: 13, space});
    near(stopsPaying, (1472 * 7.85 * 1.833) / 100 - 1380);
    near(distanceCost, 1472 * 0.357 - 1380);
    assert.ok(distanceCost < 0);
  });

  it('a space farther than the office: money, hours and CO2, which no rebound makes smaller', () => {
    const {
      year,
      hours = 0,
      co2,
      kilometres,
      kept,
    } = at('espace', {
      distanceKm: 10,
      durationMin: 15,
      space: {distanceKm: 30},
    });
    assert.equal(kilometres, -3680);
    assert.ok(year.high < 0 && hours < 0);
    near(co2, ((-3680 * 7.85) / 100) * 2.7);
    assert.equal(kept, undefined);
  });

  it('0 km: the bill of the house only', () => {
    const {year, co2} = at('domicile', {distanceKm: 0, durationMin: 0});
    near(year.low, -92 * 1.4 * 0.194);
    near(year.high, year.low);
    near(co2, -92 * 1.4 * 0.052);
  });

  it('0 day: nothing, not even a subscription', () => {
    const space = {distanceKm: 5, fee: {amount: 120, unit: 'mois'}} as const;
    const {outcomes} = computeSavings({distanceKm: 13, daysPerWeek: 0, space});
    for (const {year, day, co2} of outcomes)
      for (const amount of [year.low, year.high, day.low, day.high, co2]) near(amount, 0);
  });

  it('more days than a week has: seven, and it is said', () => {
    const {days, notes} = computeSavings({distanceKm: 13, daysPerWeek: 9});
    assert.equal(days, 7 * 46);
    assert.ok(notes.includes('days-capped'));
    assert.deepEqual(computeSavings({distanceKm: 13, daysPerWeek: 7}).notes, []);
    assert.equal(computeSavings({distanceKm: 13, daysPerWeek: -2}).days, 0);
  });

  it('two people in the car: half of the fuel, against a whole fee', () => {
    const space = {distanceKm: 5, fee: {amount: 4, unit: 'jour'}} as const;
    near(at('espace', {distanceKm: 25, space}).stopsPaying ?? 0, (3680 * 7.85 * 1.833) / 100 - 368);
    near(at('espace', {distanceKm: 25, space, persons: 2}).stopsPaying ?? 0, (3680 * 7.85 * 1.833) / 200 - 368);
    near(at('espace', {distanceKm: 10, space, persons: 2}).stopsPaying ?? 0, (920 * 7.85 * 1.833) / 200 - 368);
  });
});

describe('the rebound', () => {
  it('is a quarter of the gain unless the visitor says otherwise, from 0 to 50 %', () => {
    const gross = ((2392 * 7.85) / 100) * 2.7;
    const table = [
      [undefined, 0.75],
      [0, 1],
      [10, 0.9],
      [50, 0.5],
      [80, 0.5],
      [-5, 1],
    ] as const;
    for (const [reboundPercent, kept] of table)
      near(at('domicile', {distanceKm: 13, reboundPercent}).co2, gross * kept - 92 * 1.4 * 0.052);
  });

  it('never touches a loss, a shared car, today, nor a trip on foot or by bike', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        const {outcomes, today} = computeSavings({...given, modes: ['domicile', 'espace', 'covoiturage']});
        const [home, , shared] = outcomes;
        assert.equal(today.kept, undefined);
        assert.equal(shared?.kept, undefined);
        for (const {kept, kilometres} of outcomes) assert.ok(kept === undefined || kilometres > 0);
        if (given.distanceKm > 0) assert.equal(home?.kept, 1 - given.reboundPercent / 100);
        const cyclist = computeSavings({...given, active: true});
        for (const {kept} of cyclist.outcomes) assert.equal(kept, undefined);
      }),
    );
  });
});

describe('on foot or by bike', () => {
  it('today: there is no car to save on, and a space by car is a loss', () => {
    const {outcomes} = computeSavings({
      distanceKm: 4,
      durationMin: 15,
      active: true,
      space: {distanceKm: 6, durationMin: 10},
    });
    const [home, space] = outcomes;
    assert.equal(home?.kilometres, 0);
    near(home?.year.high ?? 1, -92 * 1.4 * 0.194);
    near(home?.hours ?? 0, 46);
    assert.ok((space?.year.high ?? 0) < 0 && (space?.co2 ?? 0) < 0);
  });

  it('to the space: its trip costs and emits nothing, and its time is asked', () => {
    const space = {distanceKm: 2, active: true};
    const {kilometres, hours} = at('espace', {distanceKm: 13, durationMin: 20, space});
    assert.equal(kilometres, 2392);
    assert.equal(hours, undefined);
    near(
      at('espace', {distanceKm: 13, durationMin: 20, space: {...space, durationMin: 25}}).hours ?? 0,
      -15.333,
      0.001,
    );
    assert.deepEqual(computeSavings({distanceKm: 13, durationMin: 20, space}).notes, ['fee-unknown']);
  });
});
