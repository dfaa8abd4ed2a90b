import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {ReceiptLine} from '../../../src/domain/commute/receipt.js';
import {computeSavings} from '../../../src/domain/commute/savings.js';
import {anyInputs, at, find, fiscal, near} from './helpers.js';

describe('properties of the sum', () => {
  it('grows with the distance', () => {
    fc.assert(
      fc.property(anyInputs, fc.integer({min: 1, max: 50}), (given, more) => {
        const close = at('domicile', given);
        const far = at('domicile', {...given, distanceKm: given.distanceKm + more});
        assert.ok(far.year.low >= close.year.low - 0.02);
        assert.ok(far.year.high >= close.year.high - 0.02);
        assert.ok(far.co2 >= close.co2);
      }),
    );
  });

  it('falls with the fee, by exactly the fee', () => {
    fc.assert(
      fc.property(anyInputs, fc.integer({min: 1, max: 40}), (given, more) => {
        const {space} = given;
        const dearer = {...given, space: {...space, fee: {...space.fee, amount: space.fee.amount + more}}};
        const [cheap, dear] = [at('espace', given), at('espace', dearer)];
        const fees = find('fee', cheap.lines).amount - find('fee', dear.lines).amount;
        near(cheap.year.low - dear.year.low, fees);
        near(cheap.year.high - dear.year.high, fees);
        assert.ok(fees > 0);
      }),
    );
  });

  it('is nothing for zero day', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        const {outcomes, today} = computeSavings({...given, daysPerWeek: 0});
        for (const {year, month, day, fiveYears, co2, hours} of [...outcomes, today]) {
          for (const range of [year, month, day, fiveYears]) {
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
    const kilometres = fc.integer({min: 100, max: 40_000});
    const cv = fc.integer({min: 1, max: 12});
    fc.assert(
      fc.property(kilometres, fc.integer({min: 1, max: 20}), cv, (kilometresPerYear, distanceKm, fiscalPower) => {
        const {lines, kilometres: avoided} = at('domicile', {distanceKm, kilometresPerYear, fiscalPower});
        const used = Math.max(kilometresPerYear, avoided);
        near(find('scale', lines).amount, fiscal(used, fiscalPower) - fiscal(used - avoided, fiscalPower), 1e-9);
      }),
    );
    const steps: [cv: number, at5000: number, at20000: number][] = [
      [3, 0.316, 15.37],
      [4, 0.34, 10.407],
      [5, 0.357, 5.427],
      [6, 2.374, 3.447],
      [7, 0.394, 5.47],
    ];
    const stepAt = (total: number, fiscalPower: number) =>
      find(
        'scale',
        at('domicile', {distanceKm: 0.5, daysPerWeek: 1, weeks: 1, kilometresPerYear: total, fiscalPower}).lines,
      ).amount;
    for (const [power, at5000, at20000] of steps) {
      near(stepAt(5001, power), at5000, 0.006);
      near(stepAt(20_001, power), at20000, 0.006);
    }
  });

  it('keeps every line with its numbers: the range and the amounts are made of what is shown', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        for (const mode of ['domicile', 'espace', 'covoiturage'] as const) {
          const {lines, year, co2} = at(mode, {...given, modes: [mode]});
          const sum = (...kinds: string[]) =>
            lines.filter(({kind}) => kinds.includes(kind)).reduce((total, {amount}) => total + amount, 0);
          const extra = sum('home', 'fee');
          const readings = [sum('energy', 'wear') + extra, sum('scale', 'tcs', 'tax', 'full') + extra];
          near(year.low, Math.min(...readings));
          near(year.high, Math.max(...readings));
          near(co2, sum('co2', 'home-co2'));
          for (const line of lines) near(Math.abs(line.amount), Math.abs(product(line)), 0.02);
        }
      }),
    );
  });

  it('is always a finite sum, low below high', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        for (const {year, month, day, fiveYears, co2} of computeSavings(given).outcomes) {
          for (const range of [year, month, day, fiveYears]) assert.ok(range.low <= range.high);
          assert.ok(Number.isFinite(year.low + year.high + day.low + co2));
        }
      }),
    );
  });

  it('is a function of its inputs: nothing is kept from one sum to the next, nor changed in what is given', () => {
    fc.assert(
      fc.property(anyInputs, anyInputs, (one, other) => {
        const given = JSON.stringify(one);
        const first = computeSavings(one);
        computeSavings(other);
        assert.deepEqual(computeSavings(one), first);
        assert.equal(JSON.stringify(one), given);
      }),
    );
  });
});

/** What the printed sum gives: a consumption is for 100 km, minutes are sixtieths of an hour. */
function product({kind, unit, terms, sharedBy = 1}: ReceiptLine): number {
  const values = terms.map(({value}) => value);
  const [first = 0, second = 0, third = 0, fourth = Infinity] = values;
  if (kind === 'scale') return (fiscalOf(terms, first) - fiscalOf(terms, second)) / sharedBy;
  if (kind === 'full' && unit === 'EUR')
    return (fiscalOf(terms, first) - fiscalOf(terms, second) + fiscalOf(terms, third)) / sharedBy;
  if (kind === 'full') return (first * second + third) / sharedBy;
  if (kind === 'tax') return (Math.min(fourth, first * third) - Math.min(fourth, second * third)) / sharedBy;
  const hundred = terms.some(({unit: of}) => of.endsWith('/100 km')) ? 100 : 1;
  const sixty = terms.some(({unit: of}) => of === 'min') ? 60 : 1;
  return values.reduce((result, value) => result * value, 1) / hundred / sixty / sharedBy;
}

/** The scale for the horsepower of the line, raised by its last number for an electric car. */
function fiscalOf(terms: ReceiptLine['terms'], kilometres: number): number {
  const at = terms.findIndex(({unit}) => unit === 'CV');
  return fiscal(kilometres, terms[at]?.value, terms[at + 1] !== undefined);
}
