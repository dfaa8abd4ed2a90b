import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';

/** The three engines the widgets are tested in, and where each operating system keeps them. */
const candidates = {
  chromium: [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    process.env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  webkit: [process.env['WEBKIT_DRIVER_PATH'], '/usr/bin/WebKitWebDriver'],
} as const;

export type Engine = keyof typeof candidates;

const debianPackages: Record<Engine, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** The program of an engine, or `undefined`. */
export function findEngine(engine: Engine): string | undefined {
  return candidates[engine].find((path) => path && existsSync(path));
}

/** Where nothing is found on a Debian machine of which we are root, installs it; the network may refuse. */
export function installEngines(missing: readonly Engine[]): void {
  const root = process.getuid?.() === 0;
  if (missing.length === 0 || !root || !existsSync('/usr/bin/apt-get')) return;
  const packages = missing.flatMap((engine) => debianPackages[engine]);
  console.log(`Installing ${packages.join(' ')} …`);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  try {
    execFileSync('apt-get', ['update'], {env, stdio: 'ignore'});
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {env, stdio: 'ignore'});
  } catch {
    console.log('… could not be installed.');
  }
}

/** What to do by hand when an engine is not there. */
export function howToInstall(engine: Engine): string {
  const path = {chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH', webkit: 'WEBKIT_DRIVER_PATH'}[engine];
  return `${engine} not found: apt-get install ${debianPackages[engine].join(' ')}, or give its path in ${path}.`;
}

/** Starts WebKit's driver on a free port, with a display of its own when there is none. */
export async function startWebKit(driver: string): Promise<{port: number; stop: () => void}> {
  const processes: ChildProcess[] = [];
  const env = {...process.env};
  if (!env['DISPLAY'] && existsSync('/usr/bin/Xvfb')) {
    env['DISPLAY'] = `:${90 + (process.pid % 900)}`;
    processes.push(spawn('Xvfb', [env['DISPLAY'], '-screen', '0', '1280x1024x24'], {stdio: 'ignore'}));
  }
  const port = await freePort();
  processes.push(spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'}));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return {port, stop: () => processes.forEach((process) => process.kill('SIGKILL'))};
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
