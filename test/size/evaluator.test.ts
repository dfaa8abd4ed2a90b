import assert from 'node:assert/strict';
import {it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';

/** Bytes of the whole evaluator, the French spelling and the overseas calendars included, minified, in gzip (level 9). */
const budget = 8100;

const entry = `
  export {publicHolidays} from './src/domain/calendar/holidays.js';
  export {intervals, statusAt} from './src/domain/hours/evaluate.js';
  export {readHours} from './src/domain/hours/read-hours.js';
`;

it(`the evaluator, with the public holidays, weighs at most ${budget} bytes`, async (context) => {
  const {outputFiles} = await build({
    stdin: {contents: entry, resolveDir: process.cwd()},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]!.contents, {level: 9}).length;
  context.diagnostic(`${bytes} bytes`);
  assert.ok(bytes <= budget, `${bytes} bytes for a budget of ${budget}`);
});
