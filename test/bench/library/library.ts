import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import type {Browser} from 'playwright-core';
import {build, type Plugin} from 'vite';
import {listen, placesFile} from '../../../demo/server/app.js';
import {readPlaces} from '../../../src/entry/domain.js';
import {launchChromium} from '../../helpers/visit.js';
import {header, middle, row} from '../measure.js';
import type {EngineTimes} from './page.js';

/** maplibre 6 beside maplibre 5, each in this very engine: what it weighs, how fast it draws. */
const sizes = [1512, 10_000, 100_000];
const runs = 3;

export async function benchLibrary() {
  const browser = await launchChromium();
  const [six, five] = [await prepare(), await prepare('./maplibre-5.ts')];
  try {
    header('the engine of the map: bytes, kB', 'maplibre 5.24');
    for (const [name, of] of Object.entries(weights)) row(name, total(six.folder, of), total(five.folder, of));
    for (const size of sizes) {
      header(`the engine of the map: ${size} places, ms`, 'maplibre 5.24');
      const spots = copies(size);
      const [ours, others] = [await times(browser, six.origin, spots), await times(browser, five.origin, spots)];
      row('to the first clusters', ours.clusters, others.clusters);
      row('to rest', ours.idle, others.idle);
      row('half of them, to rest', ours.filter, others.filter);
      row('all of them again, to rest', ours.again, others.again);
    }
  } finally {
    await browser.close();
    six.close();
    five.close();
  }
}

const weights = {
  raw: (bytes: Buffer) => bytes.length,
  gzip: (bytes: Buffer) => gzipSync(bytes, {level: 9}).length,
  brotli: (bytes: Buffer) => brotliCompressSync(bytes).length,
};

/** Drawing and worker; what is loaded later on (the outline, files of tiles) does not count. */
function total(folder: string, weigh: (bytes: Buffer) => number): number {
  return (
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => /page|library|worker/u.test(name) && /\.m?js$/u.test(name))
      .map((name) => weigh(readFileSync(join(folder, name))))
      .reduce((sum, size) => sum + size, 0) / 1000
  );
}

/** Builds the engine, with another library in the place of ours when one is given, and serves it. */
async function prepare(library?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'relais-library-'));
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const swap: Plugin = {
    name: 'other-library',
    enforce: 'pre',
    resolveId: (id) => (library && /(?:^|\/)library\.js$/u.test(id) ? here(library) : undefined),
  };
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [swap],
    build: {
      outDir: folder,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 3000,
      reportCompressedSize: false,
      rolldownOptions: {input: here('./page.ts'), output: {entryFileNames: 'page.js', chunkFileNames: '[name].js'}},
    },
  });
  const html =
    '<!doctype html><link rel="icon" href="data:,"><body><div id="host"></div><script type="module" src="/page.js"></script>';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    if (path === '') return void response.writeHead(200, {'Content-Type': 'text/html'}).end(html);
    const isThere = readdirSync(folder, {recursive: true, encoding: 'utf8'}).includes(path);
    if (!isThere) return void response.writeHead(404).end();
    response.writeHead(200, {'Content-Type': 'text/javascript'}).end(readFileSync(join(folder, path)));
  });
  const origin = await listen(server);
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, {recursive: true, force: true});
  };
  return {folder, origin, close};
}

/** The median of some runs, each in a page of its own. */
async function times(browser: Browser, origin: string, spots: readonly (readonly [number, number])[]) {
  const found: EngineTimes[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage({viewport: {width: 1000, height: 700}});
    await page.goto(origin);
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({mode: 'open'});
      const map = document.createElement('div');
      map.id = 'map';
      map.style.cssText = 'position:absolute;inset:0;color:#0b6e4f;outline-color:#fff';
      root?.append(map);
      const find = document.querySelector.bind(document);
      document.querySelector = ((selector: string) => (selector === '#map' ? map : find(selector))) as typeof find;
    });
    await page.waitForFunction(() => 'measure' in window);
    found.push(
      await page.evaluate(
        (points) => (window as unknown as {measure: (points: unknown) => Promise<EngineTimes>}).measure(points),
        spots,
      ),
    );
    await page.close();
  }
  const of = (name: keyof EngineTimes) => middle(found.map((one) => one[name]));
  return {clusters: of('clusters'), idle: of('idle'), filter: of('filter'), again: of('again')};
}

/** As many places as wanted, from the real ones: each copy lies some kilometres away from its model. */
function copies(size: number): (readonly [number, number])[] {
  const real = readPlaces(readFileSync(placesFile(), 'utf8')).places.flatMap(({position}) =>
    position ? [position] : [],
  );
  return Array.from({length: size}, (_, index) => {
    const {longitude, latitude} = real[index % real.length] ?? {longitude: 2.5, latitude: 46.6};
    const turn = Math.floor(index / real.length);
    const [angle, far] = [turn * 2.4, 0.02 * Math.sqrt(turn)];
    return [longitude + Math.cos(angle) * far * 1.4, latitude + Math.sin(angle) * far] as const;
  });
}
