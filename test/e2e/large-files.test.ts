import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import type {Handler} from '../../demo/server/app.js';
import {flatGeobuf} from '../helpers/flatgeobuf.js';
import {type HostPage, type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {manyPlaces} from '../tools/make-places.js';
import {pageOf} from './host-book.js';

const count = 4000;
const table = manyPlaces(count, 'csv');
const grid = flatGeobuf(
  [...new Array<undefined>(5000).keys()].map((index) => ({
    x: (index % 100) / 12 - 3,
    y: Math.floor(index / 100) / 8 + 43,
    properties: {ID: String(index), NOM_TL: `Espace ${index}`, NOMCOM: 'Morez'},
  })),
);

/** A plain host, that sends files whole and by pieces. */
const files: Handler = (request, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', 'Range');
  if (request.url === '/gros.csv') return Boolean(response.end(table));
  if (request.url !== '/lieux.fgb') return false;
  const [, from, to] = /bytes=(\d+)-(\d+)/u.exec(request.headers.range ?? '') ?? [];
  if (from === undefined) response.writeHead(request.method === 'OPTIONS' ? 204 : 200).end();
  else response.writeHead(206).end(grid.subarray(Number(from), Number(to) + 1));
  return true;
};

describe('large files, in the built script', () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await launchChromium();
    site = await startSite(
      (relais) => {
        const page = (src: string, policy = ''): HostPage => ({
          html: pageOf(
            `<script src="${relais}/1/relais.js" defer></script>`,
            `<relais-carte src="${relais}${src}" vue="liste" centre="46.5, 2">La liste est en mairie.</relais-carte>`,
          ),
          ...(policy && {
            headers: {
              'Content-Security-Policy': `script-src 'self' ${relais}; connect-src ${relais}; worker-src ${policy}`,
            },
          }),
        });
        return {
          '/libre': page('/gros.csv'),
          '/sans-worker': page('/gros.csv', "'none'"),
          '/fgb': page('/lieux.fgb'),
        };
      },
      [files],
    );
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function titleOf(path: string) {
    const visited = await visit(browser, site.host + path);
    visited.page.setDefaultTimeout(60_000);
    const title = visited.page.locator('relais-carte [part=titre]');
    await title.waitFor();
    return {...visited, title: ((await title.textContent()) ?? '').replace(/\s/gu, ' ').trim()};
  }

  it('are read in a worker, though the script comes from elsewhere', {timeout: 90_000}, async () => {
    const {title, asked, close} = await titleOf('/libre');
    assert.match(title, /^\d[ \d]* espaces$/u);
    assert.ok(asked.some((address) => address.startsWith(`${site.relais}/1/modules/places-worker`)));
    await close();
  });

  it('are read in turns where the policy of the page forbids workers', {timeout: 90_000}, async () => {
    const [free, strict] = [await titleOf('/libre'), await titleOf('/sans-worker')];
    assert.equal(strict.title, free.title);
    assert.deepEqual(
      strict.said.filter((line) => line.startsWith('uncaught')),
      [],
    );
    await free.close();
    await strict.close();
  });

  it('are read by pieces when they are FlatGeobuf', {timeout: 90_000}, async () => {
    const {title, close} = await titleOf('/fgb');
    assert.equal(title, 'Les 200 espaces les plus proches sur 5 000');
    await close();
  });
});
