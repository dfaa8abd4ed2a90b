import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {standForIgn} from '../doubles/ign.js';
import {accessibilityFaults, ours, sidewaysScroll} from '../helpers/audit.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, visit} from '../helpers/visit.js';
import {pageOf, widgets} from './host-book.js';

/** `pannes.html` shows what happens when something is wrong; the console speaks there on purpose. */
const broken = 'pannes.html';
const pages = readdirSync('demo').filter((name) => name.endsWith('.html') && name !== broken);

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => ({
    '/sans-element': {html: pageOf(`<script src="${relais}/1/relais.js" defer></script>`, '<p>Rien de nous ici.</p>')},
    '/deux-versions': {
      html: pageOf(
        `<script src="${relais}/1/relais.js"></script><script src="${relais}/autre/relais.js"></script>`,
        widgets(relais),
      ),
    },
  }));
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('every page that people copy from', () => {
  for (const name of pages)
    it(`${name}: nothing in the console, no accessibility fault, fits 320 px`, {timeout: 120_000}, async () => {
      const {page, said, asked, close} = await visit(browser, 'about:blank');
      await standForIgn(page);
      await page.goto(`${site.relais}/${name}`);
      await page.waitForLoadState('networkidle');
      for (const element of await page.locator(ours.join()).all()) await element.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(
        said.filter((line) => !/sprite|Failed to load resource.*404/u.test(line)),
        [],
      );
      assert.deepEqual(strangers(asked, [site.relais, 'https://data.geopf.fr']), []);
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.setViewportSize({width: 320, height: 640});
      assert.equal(await sidewaysScroll(page), 0);
      await close();
    });
});

describe('the page of what goes wrong', () => {
  it('keeps the words of each tag, and says one precise line for each fault', async () => {
    const {page, said, close} = await visit(browser, `${site.relais}/${broken}`);
    await page.locator('relais-carte [part=erreur]').waitFor();
    for (const words of ['La Cordée à Morez', 'Appelez avant de venir', 'écrivez-nous'])
      assert.ok(await page.getByText(words).first().isVisible(), words);
    const lines = said.map((line) => line.replace(/\s/gu, ' ')).filter((line) => line.startsWith('<relais-'));
    for (const start of [
      '<relais-carte> src : ',
      '<relais-horaires> horaires : ',
      '<relais-inscription> action : ',
      '<relais-simulateur> monnaie : ',
      '<relais-simulateur> distance-km : ',
    ])
      assert.equal(lines.filter((line) => line.startsWith(start)).length, 1, `${start} in ${lines.join('\n')}`);
    assert.equal(lines.length, 5, lines.join('\n'));
    assert.deepEqual(await accessibilityFaults(page), []);
    await close();
  });
});

describe('the script on a page', () => {
  it('fetches nothing else where there is nothing of ours', async () => {
    const {page, asked, close} = await visit(browser, `${site.host}/sans-element`);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((address) => address.startsWith(site.relais)),
      [`${site.relais}/1/relais.js`],
    );
    await close();
  });

  it('lets the first version win, and says both', async () => {
    const {page, said, asked, close} = await visit(browser, 'about:blank');
    const loader = await (await fetch(`${site.relais}/1/relais.js`)).text();
    await page.route('**/autre/relais.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: loader.replaceAll('"0.1.0"', '"9.9.9"').replaceAll('0.1.0', '9.9.9'),
      }),
    );
    await page.goto(`${site.host}/deux-versions`);
    await page
      .locator('#element')
      .getByText(/Ouvert 24\sh\/24/u)
      .first()
      .waitFor();
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', /0\.1\.0 et 9\.9\.9/u);
    assert.equal(asked.filter((address) => address.includes('/modules/main-')).length, 1);
    await close();
  });
});
