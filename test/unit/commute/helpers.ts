import assert from 'node:assert/strict';
import fc from 'fast-check';
import {fiscalAmount} from '../../../src/domain/commute/fiscal-scale.js';
import {energies} from '../../../src/domain/commute/inputs.js';
import {explain, type ReceiptLine} from '../../../src/domain/commute/receipt.js';
import {computeSavings, type LineKind, type Mode, type SavingsInputs} from '../../../src/domain/commute/savings.js';

/** One way of working, with its receipt. */
export function at(mode: Mode, inputs: SavingsInputs) {
  const savings = computeSavings(inputs);
  const outcome = savings.outcomes.find((one) => one.mode === mode);
  assert.ok(outcome, `no outcome for ${mode}`);
  return {...outcome, lines: explain(outcome, savings)};
}

export function find(kind: LineKind, lines: readonly ReceiptLine[]): ReceiptLine {
  const line = lines.find((one) => one.kind === kind);
  assert.ok(line, `no line ${kind}`);
  return line;
}

export const has = (kind: LineKind, lines: readonly ReceiptLine[]) => lines.some((line) => line.kind === kind);

export function near(actual: number, expected: number, within = 0.011) {
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}

export const fiscal = (kilometres: number, fiscalPower = 5, electric = false): number =>
  fiscalAmount({kilometres, fiscalPower, electric});

type Given = Required<Omit<SavingsInputs, 'consumption' | 'modes' | 'taxCap' | 'active'>> & {
  space: {distanceKm: number; fee: {amount: number; unit: 'jour' | 'demi-journee' | 'mois'}};
};

/** Anything a visitor may say. */
export const anyInputs = fc.record({
  distanceKm: fc.integer({min: 0, max: 200}),
  durationMin: fc.integer({min: 0, max: 180}),
  daysPerWeek: fc.integer({min: 1, max: 14}).map((halves) => halves / 2),
  weeks: fc.integer({min: 1, max: 52}),
  energy: fc.constantFrom(...energies),
  currency: fc.constantFrom('EUR', 'CHF'),
  energyPrice: fc.double({min: 0.05, max: 3, noNaN: true}),
  wearPerKm: fc.double({min: 0, max: 0.2, noNaN: true}),
  fiscalPower: fc.integer({min: 1, max: 20}),
  kilometresPerYear: fc.integer({min: 0, max: 60_000}),
  persons: fc.integer({min: 1, max: 5}),
  givesUpCar: fc.boolean(),
  reboundPercent: fc.integer({min: 0, max: 50}),
  taxRatePerKm: fc.constantFrom(0, 0.7, 0.75),
  space: fc.record({
    distanceKm: fc.integer({min: 0, max: 100}),
    fee: fc.record({amount: fc.integer({min: 0, max: 60}), unit: fc.constantFrom('jour', 'demi-journee', 'mois')}),
  }),
}) as fc.Arbitrary<Given>;
