import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {open, type FileHandle} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {listen} from '../../demo/server/app.js';
import {launchChromium} from '../helpers/visit.js';
import {writePlaces} from '../tools/make-places.js';
import {ownPage} from './map-peer.js';
import {benchServer, served} from './map-server.js';

/** What was asked of the file since the last look. */
interface Asked {
  requests: number;
  bytes: number;
}

const count = 1_000_000;

/** A million places in a FlatGeobuf file on a plain host: what each view costs. Asks for `ogr2ogr`. */
export async function benchFile(): Promise<void> {
  const path = await millionPlaces();
  if (!path) return console.log('\nA million places: ogr2ogr is not on this machine (Debian: gdal-bin).');
  const asked: Asked = {requests: 0, bytes: 0};
  const file = await open(path);
  const size = (await file.stat()).size;
  const host = rangeServer(file, size, asked);
  const data = await listen(host);
  const pages = new Map([['/', served('.html', ownPage(`${data}/lieux.fgb`))]]);
  const site = benchServer(pages);
  const origin = await listen(site);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}, reducedMotion: 'reduce'});
    page.setDefaultTimeout(60_000);
    console.log(`\nA file of ${count} places, ${Math.round(size / 1e6)} MB, on a plain host:`);
    console.log('| view | says | requests | kB | ms | heap, MB |\n| --- | --- | ---: | ---: | ---: | ---: |');
    await page.goto(origin);
    await tell(page, asked, 'opened');
    for (let step = 1; step <= 8; step++) {
      await page.locator('relais-carte').getByRole('button', {name: 'Agrandir la carte'}).click();
      await tell(page, asked, `${step} nearer`);
    }
  } finally {
    await browser.close();
    for (const server of [host, site]) {
      server.closeAllConnections();
      server.close();
    }
    await file.close();
  }
}

/** Made once for this machine. */
async function millionPlaces(): Promise<string | undefined> {
  const path = join(tmpdir(), `relais-${count}.fgb`);
  if (existsSync(path)) return path;
  try {
    execFileSync('ogr2ogr', ['--version'], {stdio: 'ignore'});
  } catch {
    return undefined;
  }
  await writePlaces(count, path);
  return path;
}

function rangeServer(file: FileHandle, size: number, asked: Asked): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Range');
    const [, from, to] = /bytes=(\d+)-(\d+)/u.exec(request.headers.range ?? '') ?? [];
    if (from === undefined) return response.writeHead(request.method === 'OPTIONS' ? 204 : 200).end();
    const start = Number(from);
    const length = Math.min(Number(to) + 1, size) - start;
    const {buffer} = await file.read(Buffer.alloc(length), 0, length, start);
    asked.requests += 1;
    asked.bytes += length;
    return response.writeHead(206, {'Content-Range': `bytes ${start}-${start + length - 1}/${size}`}).end(buffer);
  };
  return createServer((request, response) => void answer(request, response));
}

async function tell(page: Page, asked: Asked, name: string) {
  const begun = Date.now();
  const title = page.locator('relais-carte [part=titre]');
  await title.waitFor();
  let last = Date.now();
  for (let seen = ''; Date.now() - last < 1500; await page.waitForTimeout(50)) {
    const now = `${await title.textContent()} ${asked.requests}`;
    if (now !== seen) last = Date.now();
    seen = now;
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const {metrics} = await session.send('Performance.getMetrics');
  const heap = (metrics.find(({name: metric}) => metric === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
  const says = (await title.textContent())?.trim() ?? '';
  const kilobytes = Math.round(asked.bytes / 1000);
  console.log(`| ${name} | ${says} | ${asked.requests} | ${kilobytes} | ${last - begun} | ${heap.toFixed(0)} |`);
  asked.requests = asked.bytes = 0;
}
