import {existsSync} from 'node:fs';
import {esbuildPlugin} from '@web/dev-server-esbuild';
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

export default {
  files: ['test/elements/**/*.test.ts', 'test/a11y/**/*.test.ts'],
  nodeResolve: {exportConditions: ['production', 'browser']},
  preserveSymlinks: true,
  plugins: [typescriptNames, esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
  browsers: [launchers[engine]()],
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 10_000}},
};
