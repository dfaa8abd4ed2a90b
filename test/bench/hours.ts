/** Opening hours, against the two libraries that town sites would take: bytes, import, and each question. */
process.env.TZ = 'Europe/Paris';

import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import OpeningHours from 'opening_hours';
import * as simple from 'simple-opening-hours';
import type * as domainEntry from '../../src/entry/domain.js';
import {monster} from '../differential/strings.js';
import {seeded} from '../differential/random.js';
import {header, median, middle, row} from './measure.js';

const domain = new URL('../../src/domain/', import.meta.url).pathname;
const programs = [
  `export {readHours} from '${domain}hours/read-hours.js';
   export {intervals, statusAt} from '${domain}hours/evaluate.js';
   export {publicHolidays} from '${domain}calendar/holidays.js';`,
  "export {default} from 'opening_hours';",
  "export {SimpleOpeningHours} from 'simple-opening-hours';",
] as const;

const others = ['opening_hours 3.15', 'simple 0.1.1'] as const;
const paris = {lat: 48.85, lon: 2.35, address: {country_code: 'fr', state: 'Île-de-France'}};
const place = {commune: '75056'};
const instant = new Date('2026-11-24T10:00:00+01:00');
const aWeek = 7 * 864e5;
/** opening_hours is never asked for a change without a limit: it may not end. */
const aYear = 400 * 864e5;

/** Another hour of the next two years at each call, so that no answer is one kept from before. */
function* moments(): Generator<Date> {
  for (let hour = 0; ; hour = (hour + 1009) % 17_520) yield new Date(instant.getTime() + hour * 36e5);
}
const ever = moments();
const next = (): Date => ever.next().value as Date;
const local = (date: Date, days = 0) => new Date(date.getTime() + days * 864e5).toISOString().slice(0, 16);

/** Ours as it is published, minified: what reads TypeScript slows every function. The two others are published so. */
let {intervals, readHours, statusAt} = {} as Pick<typeof domainEntry, 'intervals' | 'readHours' | 'statusAt'>;

export async function benchHours() {
  const bundles = await Promise.all(programs.map(bundleOf));
  header('hours: bytes, with French holidays', ...others);
  rowOf('minified', bundles, ({length}) => length);
  rowOf('gzip', bundles, (code) => gzipSync(code, {level: 9}).length);

  header('hours: import in a new process, ms', ...others);
  const folder = mkdtempSync(join(tmpdir(), 'relais-bench-'));
  const files = bundles.map((code, index) => {
    const file = join(folder, `${index}.mjs`);
    writeFileSync(file, code);
    return file;
  });
  rowOf('import', files, importTime);
  const nothing = join(folder, 'nothing.mjs');
  writeFileSync(nothing, 'export {};');
  row('of which an empty module', importTime(nothing));
  ({intervals, readHours, statusAt} = (await import(pathToFileURL(files[0] ?? '').href)) as typeof domainEntry);
  rmSync(folder, {recursive: true});

  header('hours: median of one call, µs', ...others);
  questions('Mo-Fr 09:00-12:30,14:00-18:00; PH off');
  questions(
    'Jul-Aug Tu-Sa 10:00-12:00; Sep-Jun Mo-Fr 09:00-12:00,14:00-18:30; Sa[1] 09:00-12:00; Dec 24-Jan 02 off; PH off',
  );
  benchMonsters();
}

/** The longest that a page may wait for an answer, whatever is written in it: read, state and a week, in milliseconds. */
function benchMonsters() {
  const random = seeded(1);
  const long = 'Sa[-1] 2026 Dec 24 09:00-12:00; ';
  const texts = [
    ...Array.from({length: 300}, () => monster(random)),
    ...Array.from({length: 300}, () => monster(random, 1990)),
    ...['Mo-Fr 09:00-12:00; ', '2019 Mo 09:00-12:00; ', 'PH Mo[1] 22:00-02:00, ', long].flatMap((piece) =>
      [1000, 1900, 2000, 4000, 10_000].map((length) => piece.repeat(length / piece.length).replace(/[;, ]+$/, '')),
    ),
  ];
  const answer = (text: string) => {
    const start = performance.now();
    const {hours} = readHours(text, place);
    if (hours) {
      statusAt(hours, instant);
      intervals(hours, '2026-11-24T10:00', '2026-12-01T10:00');
    }
    return performance.now() - start;
  };
  // The best of three: what is longer is the machine's.
  const times = texts.map((text) => Math.min(...[1, 2, 3].map(() => answer(text))));
  header('hours: texts of up to 10,000 signs, ms');
  row(`the slowest of ${texts.length}`, Math.max(...times));
  const slowest = texts[times.indexOf(Math.max(...times))] ?? '';
  console.log(`  ${slowest.length} signs: ${slowest.slice(0, 60)}…`);
}

function rowOf<T>(what: string, [ours, ...rest]: readonly T[], measure: (item: T) => number) {
  row(what, ours === undefined ? NaN : measure(ours), ...rest.map(measure));
}

async function bundleOf(contents: string): Promise<Uint8Array> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: domain, loader: 'ts'},
    ...{bundle: true, write: false, minify: true, format: 'esm', target: 'es2022', charset: 'utf8'},
    ...{platform: 'browser', legalComments: 'none', logLevel: 'error'},
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** The median of nine new processes. */
function importTime(file: string): number {
  const code = `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - start)`;
  const times = Array.from({length: 9}, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], {encoding: 'utf8'})),
  );
  return middle(times);
}

/** simple-opening-hours knows neither next change nor intervals, and reads dates as it can: its times are for what it does. */
function questions(text: string) {
  const {hours} = readHours(text, place);
  if (!hours) throw new Error(`the bench reads its own hours: ${text}`);
  const peer = new OpeningHours(text, paris);
  const small = attempt(() => new simple.SimpleOpeningHours(text));
  console.log(text);
  row(
    '  read',
    median(() => readHours(text, place), 3000),
    median(() => new OpeningHours(text, paris), 500),
    small && median(() => new simple.SimpleOpeningHours(text), 3000),
  );
  const change = (date: Date) => [
    peer.getState(date),
    peer.getComment(date),
    peer.getNextChange(date, new Date(date.getTime() + aYear)),
  ];
  row(
    '  read, then a first answer',
    median(() => statusAt(readHours(text, place).hours ?? hours, instant), 2000),
    median(() => new OpeningHours(text, paris).getState(instant), 500),
    small && median(() => new simple.SimpleOpeningHours(text).isOpenOn(instant), 2000),
  );
  row(
    '  state, reason and next change',
    median(() => statusAt(hours, next()), 3000),
    median(() => change(next()), 1000),
  );
  row(
    '  state (ours: with all the rest)',
    median(() => statusAt(hours, next()), 3000),
    median(() => peer.getState(next()), 1000),
    small && median(() => small.isOpenOn(next()), 3000),
  );
  row(
    '  a week of intervals',
    median(() => {
      const from = next();
      return intervals(hours, local(from), local(from, 7));
    }, 2000),
    median(() => {
      const from = next();
      return peer.getOpenIntervals(from, new Date(from.getTime() + aWeek));
    }, 300),
  );
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
