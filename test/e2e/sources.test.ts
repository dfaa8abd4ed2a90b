import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import type {Handler} from '../../demo/server/app.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** Data files as they fail on real sites. Each is given by the same address to a map and to a group. */
const sources: Readonly<
  Record<string, {says: RegExp; type?: string; status?: number; body?: string; megabytes?: number}>
> = {
  'a missing file': {says: /404/u, status: 404, body: 'introuvable'},
  'a server in trouble': {says: /500/u, status: 500, body: ''},
  'a page of HTML': {
    says: /page web|HTML/iu,
    type: 'text/html',
    body: '<!doctype html><html><body>Connexion</body></html>',
  },
  'an empty file': {says: /vide|aucun/iu, type: 'text/csv', body: ''},
  'a malformed JSON': {
    says: /JSON|lisible|illisible|malform/iu,
    type: 'application/json',
    body: '{"type": "FeatureCollection", "features": [',
  },
  'a file of 70 MB': {says: /Mo/u, type: 'text/csv', megabytes: 70},
  'columns of something else': {says: /colonne|nom|espace/iu, type: 'text/csv', body: 'prix;couleur\n1;rouge\n'},
};
const names = Object.keys(sources);

const serve: Handler = (request, response) => {
  const index = /^\/source-(\d+)/u.exec(request.url ?? '')?.[1];
  if (index === undefined) return false;
  const {status = 200, type = 'text/plain', body = '', megabytes = 0} = sources[names[Number(index)] ?? ''] ?? {};
  response.writeHead(status, {'Content-Type': type, 'Access-Control-Allow-Origin': '*'});
  if (!megabytes) response.end(body);
  else sendMegabytes(megabytes);
  return true;

  function sendMegabytes(left: number) {
    if (left === 0 || response.destroyed) return void response.end();
    const block = `nom,latitude,longitude\n${'La Cordée,46.52,6.02\n'.repeat(48_000)}`;
    if (response.write(block)) setImmediate(() => sendMegabytes(left - 1));
    else response.once('drain', () => sendMegabytes(left - 1));
  }
};

/** A page that leaves a cookie to its visitor, and what came with the questions about its files. */
const seen: {cookie?: string; referer?: string}[] = [];
const locked: Handler = ({url, headers}, response) => {
  if (!url?.startsWith('/reserve')) return false;
  if (url === '/reserve') {
    response
      .writeHead(200, {'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': 'session=42; Path=/'})
      .end(
        pageOf(
          '<script src="/1/relais.js" defer></script>',
          '<relais-horaires src="/reserve/horaires.json">De 9 h à 12 h.</relais-horaires><relais-carte vue="liste" src="/reserve/lieux.csv">En mairie.</relais-carte>',
        ),
      );
    return true;
  }
  seen.push({cookie: headers.cookie, referer: headers.referer});
  response.writeHead(200).end(url.endsWith('.csv') ? 'nom\nLa Cordée' : '{"horaires": "24/7"}');
  return true;
};

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite(
    (relais) =>
      Object.fromEntries(
        names.flatMap((_, index) => {
          const head = `<script>window.erreurs=[];document.addEventListener('relais-erreur',function(e){erreurs.push(e.detail)})</script><script src="${relais}/1/relais.js" defer></script>`;
          const map = 'La liste est <a href="/mairie">en mairie</a>.</relais-carte>';
          const src = `src="${relais}/source-${index}"`;
          return [
            [`/carte-${index}`, {html: pageOf(head, `<relais-carte ${src}>${map}`)}],
            [`/groupe-${index}`, {html: pageOf(head, `<relais-groupe ${src}><relais-carte>${map}</relais-groupe>`)}],
          ];
        }),
      ),
    [serve, locked],
  );
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('a data file that cannot be read', () => {
  names.forEach((name, index) => {
    for (const holder of ['carte', 'groupe'])
      it(`${name}, given to the ${holder}: the page keeps its words, everyone is told`, async () => {
        const {page, said, close} = await visit(browser, `${site.host}/${holder}-${index}`);
        const map = page.locator('relais-carte');
        await map.locator('[part=erreur]').first().waitFor({timeout: 30_000});
        const sentence = await map.locator('[part=erreur]').first().innerText();
        assert.match(sentence, /^[A-ZÀÉ].{20,}\.$/su, 'a whole French sentence');
        assert.ok(await map.getByText('La liste est').isVisible(), 'the fallback is there');

        const lines = said.filter((line) => line.startsWith('<relais-'));
        assert.equal(lines.length, 1, said.join('\n'));
        assert.match(lines[0] ?? '', sources[name]?.says ?? /^$/u);
        assert.deepEqual(
          said.filter((line) => line.startsWith('uncaught')),
          [],
        );
        const errors = await page.evaluate(() => (window as unknown as {erreurs: {code: string}[]}).erreurs);
        assert.deepEqual(
          errors.map(({code}) => code),
          ['source'],
        );
        await close();
      });
  });
});

describe('a data file of the same site', () => {
  it('is asked for as anybody would: without the visitor’s session nor the address of the page', async () => {
    const {page, close} = await visit(browser, `${site.relais}/reserve`);
    await page
      .getByText(/Ouvert 24\sh/u)
      .first()
      .waitFor();
    await page.locator('relais-carte').getByText('La Cordée').first().waitFor();
    assert.deepEqual(seen, [
      {cookie: undefined, referer: undefined},
      {cookie: undefined, referer: undefined},
    ]);
    await close();
  });
});
