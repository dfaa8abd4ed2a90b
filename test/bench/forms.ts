/**
 * The needs survey, drawn by each from the same questions: what crosses the network, and when a person can answer. One
 * run, one browser, files from memory on loopback; the median of several visits with an empty cache, each in its turn.
 */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import type {Browser} from 'playwright-core';
import {listen} from '../../demo/server/app.js';
import {enquete} from '../../src/texts/fr/forms/enquete.js';
import {launchChromium} from '../helpers/visit.js';
import {forFormio, forSurveyJs, questionCount} from './forms-translated.js';
import {middle} from './measure.js';

const visits = Number(process.env['RELAIS_VISITS'] ?? 5);

interface Condition {
  readonly name: string;
  /** How many times slower the processor is. */
  readonly slowdown: number;
  /** The network of a phone far from a town: 1.6 Mb/s, 150 ms. */
  readonly isFar?: true;
}

const conditions: readonly Condition[] = [
  {name: 'usable, processor 1 ×', slowdown: 1},
  {name: 'usable, 6 × slower', slowdown: 6},
  {name: 'usable, 6 × slower, slow 4G', slowdown: 6, isFar: true},
];
const script = process.env['RELAIS_SCRIPT'] ?? 'dist/1';
const modules = 'node_modules';

interface Peer {
  readonly name: string;
  readonly page: string;
  /** Addresses under this one are files of this folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The first control that a person can use, and the host of its shadow root if it has one. */
  readonly control: string;
  readonly host?: string;
}

const page = (head: string, body: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Enquête</title>${head}<body>${body}`;

const peers: readonly Peer[] = [
  {
    name: 'relais-inscription',
    page: page(
      '<script src="/1/relais.js" defer></script>',
      '<relais-inscription modele="enquete" action="/reponses" responsable="Mairie" contact="mairie@exemple.fr">Écrivez-nous.</relais-inscription>',
    ),
    files: {'/1/': script},
    control: 'input[type=radio], select',
    host: 'relais-inscription',
  },
  {
    name: 'SurveyJS (survey-core, survey-js-ui)',
    page: page(
      '<link rel="stylesheet" href="/core/survey-core.fontless.min.css"><script src="/core/survey.core.min.js" defer></script><script src="/ui/survey-js-ui.min.js" defer></script>',
      `<div id="form"></div><script type="module">new Survey.Model(${JSON.stringify(forSurveyJs(enquete))}).render(document.getElementById('form'))</script>`,
    ),
    files: {'/core/': join(modules, 'survey-core'), '/ui/': join(modules, 'survey-js-ui')},
    control: '#form input[type=radio]',
  },
  {
    name: 'form.io (@formio/js, formio.form)',
    page: page(
      '<link rel="stylesheet" href="/formio/formio.form.min.css"><script src="/formio/formio.form.min.js" defer></script>',
      `<div id="form"></div><script type="module">Formio.createForm(document.getElementById('form'), ${JSON.stringify(forFormio(enquete))})</script>`,
    ),
    files: {'/formio/': join(modules, '@formio/js/dist')},
    control: '#form input[type=radio]',
  },
];

interface Measured {
  readonly name: string;
  readonly requests: number;
  readonly brotli: number;
  readonly gzip: number;
  /** Milliseconds until the first control can be used, in each condition. */
  readonly usable: readonly number[];
}

export async function benchForms() {
  const browser = await launchChromium();
  try {
    const sites = await Promise.all(peers.map(serve));
    const times = sites.map(() => conditions.map((): number[] => []));
    for (const [kind, condition] of conditions.entries())
      for (let visit = 0; visit <= visits; visit += 1)
        for (const [at, site] of sites.entries()) {
          const time = await visitOnce(browser, site, condition);
          if (visit > 0) times[at]?.[kind]?.push(time);
        }
    const rows = sites.map((site, at): Measured => ({...site.weigh(), usable: times[at]?.map(middle) ?? []}));
    for (const site of sites) site.close();
    console.log(
      `\nThe needs survey, ${questionCount(enquete)} questions in ${enquete.steps.length} steps, until the first question can be answered\n`,
    );
    console.log(table(rows));
  } finally {
    await browser.close();
  }
}

interface Site {
  readonly address: string;
  readonly peer: Peer;
  /** Forgets what was asked for: a visit begins. */
  begin(): void;
  /** What the last visit asked for. */
  weigh(): Omit<Measured, 'usable'>;
  close(): void;
}

async function serve(peer: Peer): Promise<Site> {
  const known = new Map<string, {brotli: number; gzip: Buffer}>();
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const found = contentOf(peer, path);
    if (found === undefined) return response.writeHead(404).end();
    asked.add(path);
    const sent = known.get(path) ?? {brotli: brotli(found), gzip: gzipSync(found, {level: 9})};
    known.set(path, sent);
    const headers = {'Content-Type': typeOf(path), 'Content-Encoding': 'gzip', 'Cache-Control': 'no-store'};
    return response.writeHead(200, headers).end(sent.gzip);
  });
  return {
    address: await listen(server),
    peer,
    begin: () => asked.clear(),
    weigh() {
      const sent = [...asked].flatMap((path) => known.get(path) ?? []);
      return {
        name: peer.name,
        requests: asked.size,
        brotli: sent.reduce((sum, one) => sum + one.brotli, 0),
        gzip: sent.reduce((sum, one) => sum + one.gzip.length, 0),
      };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function visitOnce(
  browser: Browser,
  {address, peer: {control, host}, begin}: Site,
  {slowdown, isFar}: Condition,
): Promise<number> {
  begin();
  const context = await browser.newContext({locale: 'fr-FR'});
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
  if (isFar) {
    const bytesPerSecond = 1_600_000 / 8;
    const network = {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    };
    await session.send('Network.emulateNetworkConditions', network);
  }
  // What the compiler of the tests writes around functions that have a name.
  await tab.addInitScript('globalThis.__name = (value) => value');
  await tab.addInitScript(
    ([selector, owner]) => {
      const look = () => {
        const root = owner ? document.querySelector(owner)?.shadowRoot : document;
        const found = root?.querySelector<HTMLInputElement>(selector ?? '');
        if (found && !found.disabled && found.getClientRects().length > 0)
          Object.assign(window, {usableAt: performance.now()});
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    [control, host],
  );
  await tab.goto(address);
  const time = await tab.waitForFunction(() => (window as {usableAt?: number}).usableAt, undefined, {timeout: 60_000});
  const value = await time.jsonValue();
  await context.close();
  return value ?? NaN;
}

function contentOf({page: html, files}: Peer, path: string): Buffer | undefined {
  if (path === '/') return Buffer.from(html);
  const [prefix, folder] = Object.entries(files).find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined || path.includes('..')) return undefined;
  try {
    return readFileSync(join(folder, path.slice(prefix.length)));
  } catch {
    return undefined;
  }
}

const typeOf = (path: string) =>
  path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';

const brotli = (content: Buffer) =>
  brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

/** A Markdown table, the ratio to ours in brackets. */
function table(rows: readonly Measured[]): string {
  const [ours] = rows;
  const cell = (value: number, base: number | undefined, unit: (value: number) => string) =>
    base === value || !base ? unit(value) : `${unit(value)} (${(value / base).toFixed(1)} ×)`;
  const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} kB`;
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
  const lines = rows.map(({name, requests, brotli: br, gzip, usable}) => [
    name,
    String(requests),
    cell(br, ours?.brotli, kilobytes),
    cell(gzip, ours?.gzip, kilobytes),
    ...usable.map((value, at) => cell(value, ours?.usable[at], milliseconds)),
  ]);
  const head = ['', 'requests', 'brotli 11', 'gzip 9', ...conditions.map(({name}) => name)];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
