import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {computeSavings, type SavingsInputs} from '../../../src/domain/commute/savings.js';
import {at, find, fiscal, has, near} from './helpers.js';

describe('what a year of shorter commutes keeps', () => {
  it('counts there and back: 13 km, two days a week, 46 weeks', () => {
    const {days, outcomes} = computeSavings({distanceKm: 13});
    assert.equal(days, 92);
    assert.equal(outcomes[0]?.kilometres, 2392);
  });

  it('takes what is undefined as what is not given', () => {
    const {fiscalPower, persons, modes, energy, currency, weeks, daysPerWeek} = {} as Partial<SavingsInputs>;
    const spelt = computeSavings({distanceKm: 13, fiscalPower, persons, modes, energy, currency, weeks, daysPerWeek});
    const short = computeSavings({distanceKm: 13});
    assert.deepEqual(spelt.outcomes, short.outcomes);
    assert.deepEqual(spelt.settings, short.settings);
  });

  it('goes from the energy alone to the marginal fiscal scale, less the electricity at home', () => {
    const {year, stopsPaying, distanceCost} = at('domicile', {distanceKm: 13});
    const electricity = 92 * 1.4 * 0.194;
    near(year.low, (2392 * 7.85 * 1.833) / 100 - electricity);
    near(year.high, 2392 * 0.357 - electricity);
    assert.deepEqual([stopsPaying, distanceCost], [year.low, year.high]);
  });

  it('is marginal: never the average of the scale, never its first band', () => {
    const line = find('scale', at('domicile', {distanceKm: 20, kilometresPerYear: 15_000}).lines);
    near(line.amount, 3680 * 0.357);
    const deep = find('scale', at('domicile', {distanceKm: 40, kilometresPerYear: 9000}).lines);
    near(deep.amount, fiscal(9000) - fiscal(9000 - 7360));
  });

  it('is exact to the cent on both sides of 5,000 and 20,000 km, for every horsepower, electric or not', () => {
    for (const fiscalPower of [1, 2, 3, 4, 5, 6, 7, 8, 15])
      for (const electric of [false, true])
        for (const total of [4999, 5000, 5001, 7000, 19_999, 20_000, 20_001, 22_000])
          for (const avoided of [100, 2000, 4000]) {
            const inputs: SavingsInputs = {
              distanceKm: avoided / 2,
              daysPerWeek: 1,
              weeks: 1,
              fiscalPower,
              kilometresPerYear: total,
              energy: electric ? 'electrique' : 'essence',
            };
            const cents =
              fiscal(total, fiscalPower, electric) * 100 - fiscal(total - avoided, fiscalPower, electric) * 100;
            const {amount} = find('scale', at('domicile', inputs).lines);
            assert.equal(amount, Math.round(cents) / 100, `${fiscalPower} CV, ${total} km less ${avoided}`);
          }
  });

  it('is raised by a fifth for an electric car, with kWh instead of litres', () => {
    const {lines} = at('domicile', {distanceKm: 13, energy: 'electrique', energyPrice: 0.2516});
    near(find('energy', lines).amount, (2392 * 20.5 * 0.2516) / 100);
    near(find('scale', lines).amount, 2392 * 0.357 * 1.2, 0.011);
    near(find('co2', lines).amount, ((2392 * 20.5) / 100) * 0.052 * 0.75);
  });

  it('takes the trip and the fee of the space off', () => {
    const space = {distanceKm: 5, fee: {amount: 3, unit: 'jour'}} as const;
    const {kilometres, year} = at('espace', {distanceKm: 20, space});
    assert.equal(kilometres, 2760);
    near(year.low, (2760 * 7.85 * 1.833) / 100 - 276);
    near(year.high, 2760 * 0.357 - 276);
  });

  it('takes a part of the CO2 of the space back, as at home', () => {
    near(at('espace', {distanceKm: 20, space: {distanceKm: 5}}).co2, ((2760 * 7.85) / 100) * 2.7 * 0.75);
  });

  it('reads a fee by the half-day as twice by the day, and by the month as twelve a year', () => {
    const cost = (unit: 'jour' | 'demi-journee' | 'mois') =>
      find('fee', at('espace', {distanceKm: 20, space: {distanceKm: 5, fee: {amount: 10, unit}}}).lines).amount;
    assert.equal(cost('jour'), -920);
    assert.equal(cost('demi-journee'), -1840);
    assert.equal(cost('mois'), -120);
  });

  it('shares the cost with one more person when car-pooling, without rebound nor hours', () => {
    const {lines, co2, hours} = at('covoiturage', {distanceKm: 13, durationMin: 20, modes: ['covoiturage']});
    near(find('energy', lines).amount, (2392 * 7.85 * 1.833) / 200);
    near(co2, (((2392 * 7.85) / 100) * 2.7) / 2);
    assert.equal(hours, undefined);
  });

  it('sets home, the space and car-pooling side by side, and puts first what keeps the most', () => {
    const space = {distanceKm: 1, fee: {amount: 0.1, unit: 'jour'}} as const;
    const {outcomes, best} = computeSavings({distanceKm: 20, space, modes: ['domicile', 'espace', 'covoiturage']});
    assert.deepEqual(
      outcomes.map(({mode}) => mode),
      ['domicile', 'espace', 'covoiturage'],
    );
    assert.equal(best?.mode, 'domicile');
    assert.equal(computeSavings({distanceKm: 20, space, modes: ['espace']}).best?.mode, 'espace');
    assert.equal(computeSavings({distanceKm: 20, modes: ['espace']}).best, undefined);
  });

  it('tells the same by day, month and five years: five times a year, no more', () => {
    const {day, month, year, fiveYears} = at('domicile', {distanceKm: 13});
    near(day.high * 92, year.high);
    near(month.low * 12, year.low);
    assert.deepEqual([fiveYears.low, fiveYears.high], [year.low * 5, year.high * 5]);
  });

  it('counts hours both ways, and at the pace of the office when the time to the space is not known', () => {
    const space = {distanceKm: 5};
    assert.equal(at('domicile', {distanceKm: 20, durationMin: 30}).hours, 92);
    assert.equal(at('espace', {distanceKm: 20, durationMin: 30, space}).hours, 69);
    const timed = at('espace', {distanceKm: 20, durationMin: 30, space: {...space, durationMin: 10}});
    near(timed.hours ?? 0, 61.333, 0.001);
    assert.equal(at('domicile', {distanceKm: 20}).hours, undefined);
    assert.deepEqual(computeSavings({distanceKm: 20, durationMin: 30, space}).notes, ['fee-unknown', 'pace-assumed']);
  });

  it('counts the energy of the house at home: its bill, and what it emits', () => {
    const {lines, co2} = at('domicile', {distanceKm: 13});
    near(find('home', lines).amount, -92 * 1.4 * 0.194);
    near(find('home-co2', lines).amount, -92 * 1.4 * 0.052);
    near(co2, find('co2', lines).amount + find('home-co2', lines).amount);
    assert.equal(has('home', at('espace', {distanceKm: 13, space: {distanceKm: 2}}).lines), false);
  });

  it('adds the wear that the visitor gives to what one stops paying, and nothing without it', () => {
    const bare = at('domicile', {distanceKm: 13});
    const worn = at('domicile', {distanceKm: 13, wearPerKm: 0.05});
    assert.equal(has('wear', bare.lines), false);
    near(find('wear', worn.lines).amount, 2392 * 0.05);
    near((worn.stopsPaying ?? 0) - (bare.stopsPaying ?? 0), 2392 * 0.05);
    assert.equal(worn.distanceCost, bare.distanceCost);
  });

  it('divides energy, wear, scale and CO2 once by the people in the car, and not the bill of the house', () => {
    const alone = at('domicile', {distanceKm: 13, wearPerKm: 0.05}).lines;
    const two = at('domicile', {distanceKm: 13, wearPerKm: 0.05, persons: 2}).lines;
    for (const kind of ['energy', 'wear', 'scale', 'co2'] as const)
      near(find(kind, two).amount, find(kind, alone).amount / 2);
    assert.equal(find('home', two).amount, find('home', alone).amount);
  });

  it('raises the kilometres of the year when the trips alone are more, and says so', () => {
    const {kilometresPerYear, notes} = computeSavings({distanceKm: 50, kilometresPerYear: 8000});
    assert.equal(kilometresPerYear, 9200);
    assert.ok(notes.includes('km-raised'));
    assert.deepEqual(computeSavings({distanceKm: 20, kilometresPerYear: 3680}).notes, []);
    near(find('scale', at('domicile', {distanceKm: 50, kilometresPerYear: 8000}).lines).amount, fiscal(9200));
  });
});

describe('in francs', () => {
  it('goes from the energy to the variable part of the TCS, never its full cost', () => {
    const {year} = at('domicile', {distanceKm: 13, currency: 'CHF'});
    const electricity = 92 * 1.4 * 0.277;
    near(year.low, (2392 * 7.85 * 1.74) / 100 - electricity);
    near(year.high, 2392 * 0.276 - electricity);
  });

  it('counts the kWh of the Swiss grid', () => {
    const {lines} = at('domicile', {distanceKm: 13, currency: 'CHF', energy: 'electrique'});
    near(find('co2', lines).amount, ((2392 * 20.5) / 100) * 0.091 * 0.75);
    near(find('home-co2', lines).amount, -92 * 1.4 * 0.091);
  });

  it('says when a price is not known, and keeps to the TCS', () => {
    const {notes, outcomes} = computeSavings({distanceKm: 13, currency: 'CHF', energy: 'gpl'});
    assert.ok(notes.includes('price-unknown'));
    assert.equal(outcomes[0]?.year.low, outcomes[0]?.year.high);
    assert.equal(outcomes[0]?.stopsPaying, undefined);
    const priced = computeSavings({distanceKm: 13, currency: 'CHF', energy: 'gpl', energyPrice: 1.2});
    assert.deepEqual(priced.notes, []);
  });

  it('counts the rate of the tax office only when it is given, under its cap', () => {
    const swiss = {distanceKm: 13, currency: 'CHF'} as const;
    const tax = (inputs: Partial<SavingsInputs>) => find('tax', at('domicile', {...swiss, ...inputs}).lines).amount;
    assert.equal(has('tax', at('domicile', swiss).lines), false);
    // Five days a week are 5,980 km in a year, or CHF 4,485; three of them 3,588 km, or CHF 2,691.
    near(tax({taxRatePerKm: 0.75}), 1794);
    near(tax({taxRatePerKm: 0.75, taxCap: 4000}), 1309);
    near(tax({taxRatePerKm: 0.75, taxCap: 3200}), 509);
    near(tax({taxRatePerKm: 0.75, taxCap: 2000}), 0);
    assert.equal(has('tcs', at('domicile', {...swiss, taxRatePerKm: 0.75}).lines), false);
  });

  it('needs no kilometres of the year', () => {
    assert.deepEqual(computeSavings({distanceKm: 50, kilometresPerYear: 8000, currency: 'CHF'}).notes, []);
  });

  it('leaves the rate of the tax office out of euros', () => {
    assert.deepEqual(at('domicile', {distanceKm: 13, taxRatePerKm: 0.75}).year, at('domicile', {distanceKm: 13}).year);
  });
});
