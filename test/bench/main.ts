/** Timings and weights, side by side in one run: `npm run bench`; words after it choose parts: `npm run bench -- carte`. */
import {readFileSync} from 'node:fs';
import {placesFile} from '../../demo/server/app.js';
import {computeSavings, readPlaces} from '../../src/entry/domain.js';
import {commute} from './commute.js';
import {benchForms} from './forms.js';
import {benchHours} from './hours.js';
import {benchMap} from './map.js';
import {benchFile} from './map-file.js';
import {benchLibrary} from './library/library.js';
import {header, median, row} from './measure.js';

const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  horaires: benchHours,
  simulateur: commute,
  carte: benchMap,
  'carte-fichier': benchFile,
  maplibre: benchLibrary,
  formulaire: benchForms,
  reste: rest,
};

const chosen = process.argv.slice(2);
for (const [name, run] of Object.entries(parts))
  if (chosen.length === 0 || chosen.some((word) => name.startsWith(word))) await run();

function rest() {
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
}
