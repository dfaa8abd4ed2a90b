import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fiscalAmount} from '../../../src/domain/commute/fiscal-scale.js';
import {computeSavings, type Line, type Mode, type SavingsInputs} from '../../../src/domain/commute/savings.js';

describe('what a year of shorter commutes keeps', () => {
  it('counts there and back: 13 km, two days a week, 46 weeks', () => {
    const {days, outcomes} = computeSavings({distanceKm: 13});
    assert.equal(days, 92);
    assert.equal(outcomes[0]?.kilometres, 2392);
  });

  it('takes what is undefined as what is not given', () => {
    const {fiscalPower, persons, modes, energy, currency, weeks} = {} as Partial<SavingsInputs>;
    const spelt = computeSavings({distanceKm: 13, fiscalPower, persons, modes, energy, currency, weeks});
    assert.deepEqual(spelt, computeSavings({distanceKm: 13}));
  });

  it('goes from the energy alone to the marginal fiscal scale, less the electricity at home', () => {
    const {year} = at('domicile', {distanceKm: 13});
    const electricity = 92 * 1.4 * 0.194;
    near(year.low, (2392 * 7.85 * 1.733) / 100 - electricity);
    near(year.high, 2392 * 0.357 - electricity);
  });

  it('is marginal: never the average of the scale, never its first band', () => {
    const line = find('scale', at('domicile', {distanceKm: 20, kilometresPerYear: 15_000}).lines);
    near(line.amount, 3680 * 0.357);
    const deep = find('scale', at('domicile', {distanceKm: 40, kilometresPerYear: 9000}).lines);
    near(deep.amount, fiscal(9000) - fiscal(9000 - 7360));
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
    near(year.low, (2760 * 7.85 * 1.733) / 100 - 276);
    near(year.high, 2760 * 0.357 - 276);
  });

  it('reads a fee by the half-day as twice by the day, and by the month as twelve a year', () => {
    const cost = (unit: 'jour' | 'demi-journee' | 'mois') =>
      find('fee', at('espace', {distanceKm: 20, space: {distanceKm: 5, fee: {amount: 10, unit}}}).lines).amount;
    assert.equal(cost('jour'), -920);
    assert.equal(cost('demi-journee'), -1840);
    assert.equal(cost('mois'), -120);
  });

  it('says a loss as a negative amount: a fee above the fuel, a space farther than the office', () => {
    const expensive = {distanceKm: 5, fee: {amount: 15, unit: 'jour'}} as const;
    assert.ok(at('espace', {distanceKm: 13, space: expensive}).energyOnly < 0);
    const far = at('espace', {distanceKm: 10, durationMin: 15, space: {distanceKm: 30}});
    assert.ok(far.year.high < 0);
    assert.ok((far.hours ?? 0) < 0);
    near(far.co2, ((-3680 * 7.85) / 100) * 2.7);
  });

  it('keeps the rebound off a loss of CO2, and on a gain', () => {
    near(at('domicile', {distanceKm: 13}).co2, ((2392 * 7.85) / 100) * 2.7 * 0.75);
  });

  it('divides energy, scale and CO2 once by the people in the car', () => {
    const alone = at('domicile', {distanceKm: 13}).lines;
    const two = at('domicile', {distanceKm: 13, persons: 2}).lines;
    for (const kind of ['energy', 'scale', 'co2'] as const) near(find(kind, two).amount, find(kind, alone).amount / 2);
    assert.equal(find('home', two).amount, find('home', alone).amount);
  });

  it('counts hours both ways, and at the pace of the office when the time to the space is not known', () => {
    const space = {distanceKm: 5};
    assert.equal(at('domicile', {distanceKm: 20, durationMin: 30}).hours, 92);
    assert.equal(at('espace', {distanceKm: 20, durationMin: 30, space}).hours, 69);
    assert.equal(
      at('espace', {distanceKm: 20, durationMin: 30, space: {...space, durationMin: 10}}).hours,
      61.333333333333336,
    );
    assert.equal(at('domicile', {distanceKm: 20}).hours, undefined);
    assert.deepEqual(computeSavings({distanceKm: 20, durationMin: 30, space}).notes, ['fee-unknown', 'pace-assumed']);
  });

  it('raises the kilometres of the year when the trips alone are more, and says so', () => {
    const {kilometresPerYear, notes, outcomes} = computeSavings({distanceKm: 50, kilometresPerYear: 8000});
    assert.equal(kilometresPerYear, 9200);
    assert.ok(notes.includes('km-raised'));
    near(find('scale', outcomes[0]?.lines ?? []).amount, fiscal(9200));
  });

  it('counts francs from the energy to the variable part of the TCS, never its full cost', () => {
    const {year} = at('domicile', {distanceKm: 13, currency: 'CHF'});
    const electricity = 92 * 1.4 * 0.277;
    near(year.low, (2392 * 7.85 * 1.84) / 100 - electricity);
    near(year.high, 2392 * 0.276 - electricity);
    assert.equal(at('domicile', {distanceKm: 13, currency: 'CHF', energy: 'electrique'}).co2 > 0, true);
  });

  it('says when a price is not known, and keeps to the TCS', () => {
    const {notes, outcomes} = computeSavings({distanceKm: 13, currency: 'CHF', energy: 'diesel'});
    assert.ok(notes.includes('price-unknown'));
    assert.equal(outcomes[0]?.year.low, outcomes[0]?.year.high);
    const priced = computeSavings({distanceKm: 13, currency: 'CHF', energy: 'diesel', energyPrice: 1.9});
    assert.deepEqual(priced.notes, []);
  });

  it('shares the cost with one more person when car-pooling, without rebound nor hours', () => {
    const {lines, co2, hours} = at('covoiturage', {distanceKm: 13, durationMin: 20, modes: ['covoiturage']});
    near(find('energy', lines).amount, (2392 * 7.85 * 1.733) / 200);
    near(co2, (((2392 * 7.85) / 100) * 2.7) / 2);
    assert.equal(hours, undefined);
  });

  it('puts first what keeps the most, whichever way one counts', () => {
    const cheap = {distanceKm: 1, fee: {amount: 0.1, unit: 'jour'}} as const;
    assert.equal(computeSavings({distanceKm: 20, space: cheap}).best?.mode, 'domicile');
    assert.equal(computeSavings({distanceKm: 20, space: cheap, modes: ['espace']}).best?.mode, 'espace');
    assert.equal(computeSavings({distanceKm: 20, modes: ['espace']}).best, undefined);
  });
});

describe('properties of the sum', () => {
  const inputs = fc.record({
    distanceKm: fc.integer({min: 0, max: 200}),
    durationMin: fc.integer({min: 0, max: 180}),
    daysPerWeek: fc.integer({min: 1, max: 14}).map((halves) => halves / 2),
    weeks: fc.integer({min: 1, max: 52}),
    energy: fc.constantFrom('essence', 'diesel', 'electrique', 'hybride', 'e85', 'gpl'),
    currency: fc.constantFrom('EUR', 'CHF'),
    energyPrice: fc.double({min: 0.05, max: 3, noNaN: true}),
    fiscalPower: fc.integer({min: 1, max: 20}),
    kilometresPerYear: fc.integer({min: 0, max: 60_000}),
    persons: fc.integer({min: 1, max: 5}),
    space: fc.record({
      distanceKm: fc.integer({min: 0, max: 100}),
      fee: fc.record({amount: fc.integer({min: 0, max: 60}), unit: fc.constantFrom('jour', 'demi-journee', 'mois')}),
    }),
  }) as fc.Arbitrary<
    Required<Omit<SavingsInputs, 'consumption' | 'modes'>> & {
      space: {distanceKm: number; fee: {amount: number; unit: 'jour'}};
    }
  >;

  it('grows with the distance', () => {
    fc.assert(
      fc.property(inputs, fc.integer({min: 1, max: 50}), (given, more) => {
        const near = at('domicile', given);
        const far = at('domicile', {...given, distanceKm: given.distanceKm + more});
        assert.ok(far.year.low >= near.year.low - 0.02);
        assert.ok(far.year.high >= near.year.high - 0.02);
      }),
    );
  });

  it('falls with the fee, by exactly the fee', () => {
    fc.assert(
      fc.property(inputs, fc.integer({min: 1, max: 40}), (given, more) => {
        const {space} = given;
        const dearer = {...given, space: {...space, fee: {...space.fee, amount: space.fee.amount + more}}};
        const difference = at('espace', given).year.low - at('espace', dearer).year.low;
        near(
          difference,
          -find('fee', at('espace', dearer).lines).amount + find('fee', at('espace', given).lines).amount,
        );
        assert.ok(difference > 0);
      }),
    );
  });

  it('is nothing for zero day', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const {outcomes, today} = computeSavings({...given, daysPerWeek: 0});
        for (const {year, month, day, co2, hours} of [...outcomes, {...today, month: today.year, day: today.year}]) {
          for (const range of [year, month, day]) {
            near(range.low, 0);
            near(range.high, 0);
          }
          near(co2, 0);
          near(hours ?? 0, 0);
        }
      }),
    );
  });

  it('shows at the edges of the bands exactly the small steps of the scale', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 100, max: 40_000}),
        fc.integer({min: 1, max: 20}),
        (kilometresPerYear, distanceKm) => {
          const {outcomes, kilometresPerYear: used} = computeSavings({distanceKm, kilometresPerYear});
          const avoided = outcomes[0]?.kilometres ?? 0;
          near(find('scale', outcomes[0]?.lines ?? []).amount, fiscal(used) - fiscal(used - avoided), 0.001);
        },
      ),
    );
  });

  it('keeps every line with its numbers: the range and the amounts are made of what is shown', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const {lines, year} of computeSavings(given).outcomes) {
          const extra = lines
            .filter(({kind}) => kind === 'home' || kind === 'fee')
            .reduce((sum, {amount}) => sum + amount, 0);
          const readings = lines
            .filter(({kind}) => ['energy', 'scale', 'tcs'].includes(kind))
            .map(({amount}) => amount + extra);
          near(year.low, Math.min(...readings));
          near(year.high, Math.max(...readings));
          for (const line of lines)
            if (line.kind !== 'scale') near(Math.abs(line.amount), Math.abs(product(line)), 0.001);
        }
      }),
    );
  });

  it('is always a finite sum, low below high', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const {year, month, day, co2} of computeSavings(given).outcomes) {
          for (const range of [year, month, day]) assert.ok(range.low <= range.high);
          assert.ok(Number.isFinite(year.low + year.high + day.low + co2));
        }
      }),
    );
  });
});

describe('beside other calculators', () => {
  it('shows by how much a lone driver is under-counted when a car is divided by its mean 1.6 occupants', () => {
    const alone = at('domicile', {distanceKm: 13}).co2;
    const shared = at('domicile', {distanceKm: 13, persons: 1.6}).co2;
    near(shared / alone, 0.625);
  });
});

function at(mode: Mode, inputs: SavingsInputs) {
  const outcome = computeSavings(inputs).outcomes.find((one) => one.mode === mode);
  assert.ok(outcome, `no outcome for ${mode}`);
  return outcome;
}

function find(kind: Line['kind'], lines: readonly Line[]): Line {
  const line = lines.find((one) => one.kind === kind);
  assert.ok(line, `no line ${kind}`);
  return line;
}

/** What the printed multiplication gives: a consumption is for 100 km, minutes are sixtieths of an hour. */
function product({terms, sharedBy = 1}: Line): number {
  const raw = terms.reduce((result, {value}) => result * value, 1);
  const hundred = terms.some(({unit}) => unit.endsWith('/100 km')) ? 100 : 1;
  const sixty = terms.some(({unit}) => unit === 'min') ? 60 : 1;
  return raw / hundred / sixty / sharedBy;
}

const fiscal = (kilometres: number) => fiscalAmount({kilometres, fiscalPower: 5});

function near(actual: number, expected: number, within = 0.011) {
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}
