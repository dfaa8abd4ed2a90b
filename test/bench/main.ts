/** Timings and weights, side by side in one run: `npm run bench`. */
import {readFileSync} from 'node:fs';
import {placesFile} from '../../demo/server/app.js';
import {computeSavings, readPlaces} from '../../src/entry/domain.js';
import {commute} from './commute.js';
import {benchHours} from './hours.js';
import {header, median, row} from './measure.js';

await benchHours();
commute();

header('the rest: median of one call, µs');
row(
  'savings: one answer, every line',
  median(() => computeSavings({distanceKm: 20, durationMin: 25}), 1000),
);
const file = readFileSync(placesFile(), 'utf8');
row(
  `places: read ${readPlaces(file).places.length} rows of CSV`,
  median(() => readPlaces(file), 15),
);
