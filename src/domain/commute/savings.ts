import type {Amounts, Settings} from './amounts.js';
import type {Note, SavingsInputs} from './inputs.js';
import type {Line, LineKind} from './line.js';
import {notesOf} from './notes.js';
import type {Currency, Days, Km, Money, Range} from './units.js';
import {compare} from './ways.js';

export type {Mode, Note, SavingsInputs, SpaceInputs} from './inputs.js';
export {modes} from './inputs.js';
export type {Line, LineKind} from './line.js';

/** The same amounts by day not spent at the office, month and five years: nothing is supposed to rise. */
export interface Periods extends Amounts {
  readonly day: Range;
  readonly month: Range;
  readonly fiveYears: Range;
}

export interface Outcome extends Periods {
  readonly lines: readonly Line[];
}

export interface Savings {
  readonly currency: Currency;
  readonly days: Days;
  /** The car's kilometres in the year, raised to those of the trips when they were fewer. */
  readonly kilometresPerYear: Km;
  /** What the same days cost today, positive. */
  readonly today: Periods;
  readonly outcomes: readonly Outcome[];
  /** What keeps the most, whichever way one counts. */
  readonly best?: Outcome;
  readonly notes: readonly Note[];
  /** What was given, and what was counted: every default in its place. */
  readonly inputs: SavingsInputs;
  readonly settings: Settings;
}

/** Every line of the sum, in the order one reads it. */
function linesOf(amounts: Amounts, {currency, wearPerKm, space}: Settings): Line[] {
  const {mode, kilometres, share, energy, wear, cost, variable, extra, hours, co2, homeCo2} = amounts;
  const lines: Line[] = [];
  const add = (kind: LineKind, amount: number | undefined, unit: Line['unit'], sharedBy?: number) => {
    if (amount !== undefined) lines.push({kind, amount, unit, sharedBy});
  };
  const byCar = 1 / share;
  const atHome = mode === 'domicile';
  add('distance', kilometres, 'km');
  add('energy', energy, currency, byCar);
  if (wearPerKm) add('wear', wear, currency, byCar);
  add(cost.kind, variable, currency, byCar);
  if (atHome) add('home', extra, currency);
  else if (mode === 'espace' && space?.fee) add('fee', extra, currency);
  add('hours', hours, 'h');
  add('co2', co2 - homeCo2, 'kg', byCar);
  if (atHome) add('home-co2', homeCo2, 'kg');
  return lines;
}

/** So many times an amount, at both ends. */
export const times = ({low, high}: Range, by: number): Range => ({
  low: (low * by) as Money,
  high: (high * by) as Money,
});

const periods = (amounts: Amounts, days: Days): Periods => ({
  day: times(amounts.year, days && 1 / days),
  month: times(amounts.year, 1 / 12),
  fiveYears: times(amounts.year, 5),
  ...amounts,
});

/**
 * What a year of days not spent at the office keeps or costs, at home and in the space, side by side, with every line
 * of the sum. `low` and `high` go from what one stops paying (energy, and wear when given) to all that varies with the
 * distance (marginal fiscal scale in euros, TCS variable part in francs), less home energy or the fee.
 */
export function computeSavings(inputs: SavingsInputs): Savings {
  const {settings, today, outcomes, best} = compare(inputs);
  const {currency, days, kilometresPerYear} = settings;
  const written = outcomes.map((amounts) => ({lines: linesOf(amounts, settings), ...periods(amounts, days)}));
  return {
    currency,
    days,
    kilometresPerYear: kilometresPerYear as Km,
    today: periods(today, days),
    outcomes: written,
    best: written.find(({mode}) => mode === best?.mode),
    notes: notesOf(settings, inputs),
    inputs,
    settings,
  };
}
