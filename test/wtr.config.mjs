import {existsSync, writeFileSync} from 'node:fs';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';

/** One run is one engine, named by ENGINE, so that the results are counted engine by engine. */
const engine = process.env.ENGINE ?? 'chromium';

const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const launchers = {
  chromium: () =>
    chromeLauncher({launchOptions: {executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: flags}}),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
        headless: true,
      },
      concurrency: 1,
    }),
  webkit: () =>
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT ?? 4477),
      path: '/',
      capabilities: {browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true},
      concurrency: 1,
      logLevel: 'error',
    }),
};

/** Sources are TypeScript that import each other by their compiled name: `.js` finds the `.ts` beside it. */
const typescriptNames = {
  name: 'typescript-names',
  resolveImport({source, context}) {
    if (!source.startsWith('.') || !source.endsWith('.js')) return undefined;
    const typescript = source.replace(/\.js$/, '.ts');
    const path = new URL(typescript, `file://${process.cwd()}${context.path}`).pathname;
    return existsSync(path) ? typescript : undefined;
  },
};

/** Packages that ask a bundler which build this is are answered as the build does. */
const production = {
  name: 'production',
  transform({path, body}) {
    if (!path.includes('/@tanstack/') || !path.endsWith('.js')) return undefined;
    return {body: body.replaceAll('process.env.NODE_ENV', '"production"')};
  },
};

/** Leaves the counts where the test command reads them. */
const countingReporter = {
  onTestRunFinished({sessions}) {
    if (!process.env.RELAIS_RESULTS) return;
    let passed = 0;
    let failed = 0;
    const count = (suite) => {
      for (const test of suite?.tests ?? []) test.passed ? (passed += 1) : test.skipped || (failed += 1);
      for (const inner of suite?.suites ?? []) count(inner);
    };
    for (const session of sessions) {
      count(session.testResults);
      if (!session.passed && session.errors.length > 0) failed += 1;
    }
    writeFileSync(process.env.RELAIS_RESULTS, JSON.stringify({passed, failed}));
  },
};

export default {
  files: ['test/elements/**/*.test.ts', 'test/a11y/**/*.test.ts'],
  nodeResolve: {exportConditions: ['production', 'browser']},
  preserveSymlinks: true,
  plugins: [typescriptNames, production, esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
  browsers: [launchers[engine]()],
  concurrency: 1,
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false}), countingReporter],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 10_000}},
};
