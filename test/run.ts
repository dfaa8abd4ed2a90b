import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Engine, findEngine, howToInstall, installEngines, startWebKit} from './helpers/engines.js';

/**
 * The one test command: types, lint, build, then every suite, engine by engine. Words after it choose suites:
 * `npm test unit e2e`. Ends with the plain line `N passed, N failed`.
 */
interface Count {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];
const results = mkdtempSync(join(tmpdir(), 'relais-tests-'));
const chosen = process.argv.slice(2);
const counts: Count[] = [];
const wanted = (suite: string) => chosen.length === 0 || chosen.some((word) => suite.startsWith(word));

installEngines(engines.filter((engine) => !findEngine(engine)));
const chromium = findEngine('chromium');
if (!chromium) {
  console.error(howToInstall('chromium'));
  process.exit(1);
}
process.env['CHROME_PATH'] = chromium;

await step('types', ['npm', 'run', '--silent', 'typecheck']);
await step('lint', ['npm', 'run', '--silent', 'lint']);
await step('build', ['npm', 'run', '--silent', 'build']);
await nodeSuite('unit');
await nodeSuite('services');
await nodeSuite('receiver');
await nodeSuite('chaos');
await nodeSuite('size');
await nodeSuite('manifest');
for (const engine of engines) await browserSuite(engine);
await nodeSuite('e2e');

rmSync(results, {recursive: true, force: true});
for (const {suite, passed, failed, seconds} of counts)
  console.log(
    `${suite.padEnd(22)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(0)} s`,
  );
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** A command that passes or fails as one. */
async function step(name: string, command: readonly string[]) {
  if (!wanted(name)) return;
  const started = Date.now();
  const code = await run(command);
  record(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, started);
}

/** The files of a folder of `test/`, by Node's own runner. */
async function nodeSuite(name: string) {
  if (!wanted(name)) return;
  const started = Date.now();
  const files = filesOf(`test/${name}`);
  const report = join(results, `${name}.tap`);
  const reporters = ['spec', 'tap'].flatMap((reporter) => [`--test-reporter=${reporter}`]);
  const code = await run([
    process.execPath,
    '--import',
    'tsx',
    '--test',
    ...(name === 'e2e' || name === 'chaos' ? ['--test-concurrency=1'] : []),
    reporters[0] ?? '',
    '--test-reporter-destination=stdout',
    reporters[1] ?? '',
    `--test-reporter-destination=${report}`,
    ...files,
  ]);
  const tap = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const read = (word: string) => Number(new RegExp(`^# ${word} (\\d+)`, 'mu').exec(tap)?.[1] ?? 0);
  const failed = read('fail') + read('cancelled');
  record(name, read('pass'), code !== 0 && failed === 0 ? 1 : failed, started);
}

/** The element and accessibility suites in one browser engine. */
async function browserSuite(engine: Engine) {
  const name = `elements (${engine})`;
  if (!wanted(name) && !chosen.includes(engine)) return;
  const program = findEngine(engine);
  if (!program) {
    console.log(howToInstall(engine));
    return;
  }
  const started = Date.now();
  const report = join(results, `${engine}.json`);
  const env: Record<string, string> = {ENGINE: engine, RELAIS_RESULTS: report};
  const webkit = engine === 'webkit' ? await startWebKit(program) : undefined;
  if (webkit) env['WEBKIT_DRIVER_PORT'] = String(webkit.port);
  if (engine === 'firefox') env['FIREFOX_PATH'] = program;
  const code = await run(['npx', '--no-install', 'wtr', '--config', 'test/wtr.config.mjs'], env);
  webkit?.stop();
  const {passed, failed} = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as {passed: number; failed: number})
    : {passed: 0, failed: 1};
  record(name, passed, code !== 0 && failed === 0 ? 1 : failed, started);
}

function record(suite: string, passed: number, failed: number, started: number) {
  counts.push({suite, passed, failed, seconds: (Date.now() - started) / 1000});
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(folder, path))
    .sort();
}

function run([program = '', ...words]: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {stdio: 'inherit', env: {...process.env, ...env}});
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}
