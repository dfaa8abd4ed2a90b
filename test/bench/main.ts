import {readFileSync} from 'node:fs';
import OpeningHours from 'opening_hours';
import {placesFile} from '../../demo/server/app.js';
import {computeSavings, readHours, readPlaces, statusAt} from '../../src/entry/domain.js';

/**
 * Timings, side by side in one run: `npm run bench`. Medians of single calls, in microseconds; the ratio is the
 * figure to quote, the machine's speed drifts.
 */
function median(run: () => unknown, times: number): number {
  for (let warm = 0; warm < Math.min(50, times); warm++) run();
  const taken = Array.from({length: times}, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) * 1000;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}

function row(what: string, ours: number, theirs?: number) {
  const beside =
    theirs === undefined ? '' : `${theirs.toFixed(1).padStart(12)} ${`${(theirs / ours).toFixed(1)} ×`.padStart(10)}`;
  console.log(`${what.padEnd(44)} ${ours.toFixed(1).padStart(12)} ${beside}`);
}

const text = 'Mo-Fr 09:00-12:30,14:00-18:00; PH off';
const paris = {lat: 48.85, lon: 2.35, address: {country_code: 'fr', state: 'Île-de-France'}};
const instant = new Date('2026-11-24T10:00:00+01:00');
const {hours} = readHours(text, {commune: '75056'});
if (!hours) throw new Error('the bench reads its own hours');
const peer = new OpeningHours(text, paris);
const limit = new Date(instant.getTime() + 400 * 86_400_000);

console.log(
  `${'median of one call, µs'.padEnd(44)} ${'relais'.padStart(12)} ${'opening_hours'.padStart(12)} ${'ratio'.padStart(9)}`,
);
row(
  'hours: read',
  median(() => readHours(text, {commune: '75056'}), 2000),
  median(() => new OpeningHours(text, paris), 500),
);
row(
  'hours: status and next change',
  median(() => statusAt(hours, instant), 2000),
  median(() => [peer.getState(instant), peer.getNextChange(instant, limit)], 500),
);
row(
  'savings: one answer, every line of the sum',
  median(() => computeSavings({distanceKm: 20, durationMin: 25}), 1000),
);
const file = readFileSync(placesFile(), 'utf8');
row(
  `places: read ${readPlaces(file).places.length} rows of CSV`,
  median(() => readPlaces(file), 15),
);
