import type {Browser} from 'playwright-core';
import {listen} from '../../demo/server/app.js';
import {launchChromium} from '../helpers/visit.js';
import {manyPlaces} from '../tools/make-places.js';
import {ownPage, peerPage} from './map-peer.js';
import {bytesBefore, filter, type Probe, watch} from './map-probe.js';
import {benchServer, type Served, served} from './map-server.js';
import {middle} from './measure.js';

type Result = Probe & {readonly redraw: number; readonly list: number; readonly filterTask: number};

const sizes = [1512, 10_000, 100_000];
const runsOf = (count: number) => (count > 50_000 ? 3 : 5);

/** Our map beside Leaflet and its clusters: the same places, one server, one browser, each page in turn. */
export async function benchMap(counts: readonly number[] = sizes): Promise<void> {
  const pages = new Map<string, Served>();
  for (const count of counts) {
    const source = `/donnees/${count}.csv`;
    pages.set(source, served(source, manyPlaces(count, 'csv')));
    pages.set(`/relais/${count}`, served('.html', ownPage(source)));
    pages.set(`/leaflet/${count}`, served('.html', peerPage(source)));
  }
  const server = benchServer(pages);
  const origin = await listen(server);
  const browser = await launchChromium();
  try {
    console.log('\n| | places | relais | Leaflet + markercluster | ratio |\n| --- | ---: | ---: | ---: | ---: |');
    for (const count of counts) {
      const own: Result[] = [];
      const peer: Result[] = [];
      await probe(browser, `${origin}/relais/${count}`);
      await probe(browser, `${origin}/leaflet/${count}`);
      for (let run = 0; run < runsOf(count); run++) {
        own.push(await probe(browser, `${origin}/relais/${count}`));
        peer.push(await probe(browser, `${origin}/leaflet/${count}`));
      }
      print(count, own, peer);
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const lines: readonly (readonly [string, (result: Result) => number, 'ms' | 'kB'])[] = [
  ['bytes before the first list, or marker', ({bytesBeforeFirst}) => bytesBeforeFirst / 1000, 'kB'],
  ['time to the first list, or marker', ({first}) => first, 'ms'],
  ['time to the first clusters', ({clusters}) => clusters, 'ms'],
  ['time until the map rests', ({settled}) => settled, 'ms'],
  ['first list, or marker, to the map at rest', ({settled, first}) => settled - first, 'ms'],
  ['filter to the list', ({list}) => list, 'ms'],
  ['filter to the marks of the map', ({redraw}) => redraw, 'ms'],
  ['main thread while opening, processor time', ({busy}) => busy, 'ms'],
  ['main thread, tasks over 50 ms together', ({longTasks}) => longTasks, 'ms'],
  ['longest task while opening', ({longest}) => longest, 'ms'],
  ['longest task while filtering', ({filterTask}) => filterTask, 'ms'],
];

function print(count: number, own: readonly Result[], peer: readonly Result[]) {
  for (const [says, value, unit] of lines) {
    const [ours, theirs] = [middle(own.map(value)), middle(peer.map(value))];
    const ratio = ours > 0 ? `${(theirs / ours).toFixed(1)} ×` : '–';
    console.log(`| ${says} | ${count} | ${ours.toFixed(0)} ${unit} | ${theirs.toFixed(0)} ${unit} | ${ratio} |`);
  }
}

async function probe(browser: Browser, address: string): Promise<Result> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: 'reduce'});
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    // What names functions in the sources that run here is not in the page.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await page.goto(address);
    await page.waitForFunction(() => {
      const {clusters, drawn, tasks, first} = window.watched;
      const last = tasks.at(-1);
      const busy = Math.max(drawn, last ? last.start + last.duration : 0);
      return first > 0 && clusters > 0 && performance.now() - busy > 1200;
    });
    const {metrics} = await session.send('Performance.getMetrics');
    const busy = (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000;
    const opened = await page.evaluate(() => ({...window.watched}));
    const bytesBeforeFirst = await page.evaluate(bytesBefore, opened.first);
    const {redraw, list, longest} = await page.evaluate(filter, 'fab');
    const durations = opened.tasks.map(({duration}) => duration);
    return {
      first: opened.first,
      clusters: opened.clusters,
      settled: opened.drawn,
      bytesBeforeFirst,
      longest: Math.max(0, ...durations),
      busy,
      longTasks: durations.reduce((sum, duration) => sum + duration, 0),
      redraw,
      list,
      filterTask: longest,
    };
  } finally {
    await context.close();
  }
}
