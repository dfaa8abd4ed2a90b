import {computeSavings} from '../../src/domain/commute/savings.js';
import {askPublicodes} from '../helpers/publicodes-car.js';
import {header, median, row} from './measure.js';

const evaluations = 1000;
const [consumption, price] = [7.85, 1.833];

/** Our whole answer, every line of the sum; of which the energy of the trips. */
function ours(distanceKm: number): number {
  const {outcomes} = computeSavings({distanceKm, durationMin: 25, consumption, energyPrice: price});
  return outcomes[0]?.energy ?? NaN;
}

/** The energy of one car for the same kilometres, alone. */
const theirs = (distanceKm: number): number =>
  askPublicodes({energy: 'essence', kilometres: 2 * distanceKm * 92, consumption, price}).cost;

/** The same question with another distance each time, as a slider asks it. */
function slide(ask: (distanceKm: number) => number): () => number {
  let step = 0;
  return () => ask(5 + (step++ % evaluations) / 20);
}

/** Half a second for each before it is timed: the shorter one would be timed cold. */
function warmed(ask: () => number): () => number {
  const end = performance.now() + 500;
  while (performance.now() < end) ask();
  return ask;
}

/**
 * What a year of trips burns, in euros: our core, and the engine of publicodes with the rules of publicodes-voiture. Both
 * answer the same, within a cent, or there is nothing to compare.
 */
export function commute() {
  for (const distanceKm of [5, 13.5, 54])
    if (Math.abs(ours(distanceKm) - theirs(distanceKm)) > 0.01) throw new Error(`not the same at ${distanceKm} km`);
  header(`commute: median of ${evaluations} evaluations, µs`, 'publicodes');
  row(
    'what a year of trips burns',
    median(warmed(slide(ours)), evaluations),
    median(warmed(slide(theirs)), evaluations),
  );
}
