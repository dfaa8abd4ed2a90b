import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import type {Handler} from '../../demo/server/app.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf, widgets} from './host-book.js';

/** What the page's own words are: seen without the script, and again when its code cannot be had. */
const words = [
  'Toujours ouvert.',
  'Nous joindre',
  'Nos horaires',
  'la liste',
  'Deux jours sans la route.',
  'Écrivez-nous',
];

let refused = /^$/u;
const refuse: Handler = (request, response) => {
  if (!refused.test(request.url ?? '')) return false;
  response.writeHead(503, {'Access-Control-Allow-Origin': '*'}).end();
  return true;
};

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  const page = (relais: string) => ({
    html: pageOf(`<script src="${relais}/1/relais.js" defer></script>`, widgets(relais)),
  });
  site = await startSite((relais) => ({'/': page(relais)}), [refuse]);
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('when the script does not run, the page keeps its words', () => {
  it('without JavaScript', async () => {
    const {page, close} = await visit(browser, site.host, {javaScriptEnabled: false});
    const text = await page.locator('body').innerText();
    for (const word of words) assert.ok(text.includes(word), word);
    assert.equal(await page.getByRole('link', {name: 'Nous joindre'}).count(), 2);
    await close();
  });

  it('without JavaScript, in every page of the demonstration', async () => {
    const pages = readdirSync('demo').filter((name) => name.endsWith('.html'));
    assert.ok(pages.length >= 6, pages.join());
    for (const name of pages) {
      const {page, close} = await visit(browser, `${site.relais}/${name}`, {javaScriptEnabled: false});
      for (const element of await page
        .locator('relais-carte, relais-horaires, relais-simulateur, relais-inscription')
        .all())
        assert.notEqual((await element.innerText()).trim(), '', `${name}: an element says nothing without the script`);
      await close();
    }
  });

  for (const [what, pattern] of [
    ['the script cannot be had', /\/relais\.js/u],
    ['the main module cannot be had', /\/modules\/main-/u],
    ['the elements’ code cannot be had', /\/modules\/relais-/u],
  ] as const) {
    it(`when ${what}`, async () => {
      refused = pattern;
      const {page, said, close} = await visit(browser, site.host);
      await page.waitForLoadState('networkidle');
      const text = await page.locator('body').innerText();
      for (const word of words) assert.ok(text.includes(word), word);
      const ours = said.filter((line) => line.startsWith('relais : '));
      assert.deepEqual(
        said.filter((line) => line.startsWith('uncaught')),
        [],
      );
      const expected = {'/\\/relais\\.js/u': 0, '/\\/modules\\/main-/u': 1, '/\\/modules\\/relais-/u': 5}[
        String(pattern)
      ];
      assert.equal(ours.length, expected, ours.join('\n'));
      await close();
      refused = /^$/u;
    });
  }

  it('shows what an editor put inside a tag by accident, after the widget', async () => {
    const {page, close} = await visit(browser, site.host);
    await page.evaluate(() => {
      const card = document.createElement('relais-horaires');
      card.id = 'avale';
      card.setAttribute('horaires', '24/7');
      const heading = document.createElement('h2');
      heading.textContent = 'La suite de l’article';
      card.append('Toujours ouvert.', heading);
      document.body.append(card);
    });
    await page
      .locator('#avale')
      .getByText(/Ouvert 24\sh/u)
      .first()
      .waitFor();
    assert.ok(await page.getByRole('heading', {name: 'La suite de l’article'}).isVisible());
    await close();
  });
});

describe('cadre.html, the page behind the plain link', () => {
  it('shows the same widget, alone or in a frame', async () => {
    const address = `${site.relais}/1/cadre.html?relais=horaires&horaires=24%2F7`;
    const {page, said, close} = await visit(browser, address);
    await page
      .getByText(/Ouvert 24\sh\/24/u)
      .first()
      .waitFor();
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      window.addEventListener('message', ({data}) => Object.assign(window, {told: data}));
    }, address);
    await page.waitForFunction(() => (window as unknown as {told?: {hauteur: number}}).told?.hauteur ?? 0 > 40);
    assert.deepEqual(said, []);
    await close();
  });

  it('says something without JavaScript, and with an unknown word', async () => {
    const without = await visit(browser, `${site.relais}/1/cadre.html?relais=horaires`, {javaScriptEnabled: false});
    assert.match(await without.page.locator('main').innerText(), /JavaScript/u);
    await without.close();
    const unknown = await visit(browser, `${site.relais}/1/cadre.html?relais=meteo`);
    assert.match(await unknown.page.locator('main').innerText(), /mairie/u);
    await unknown.close();
  });
});
