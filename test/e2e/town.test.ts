import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {placesFile} from '../../demo/server/app.js';
import {accessibilityFaults, layoutShift, sidewaysScroll, watchLayoutShift} from '../helpers/audit.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, type Visit, visit} from '../helpers/visit.js';

/** The page of the town: the main job, from the list of the 1,512 spaces to an answer in the receiver. */
const hasCensus = placesFile().includes('tiers-lieux-2019');
if (!hasCensus)
  console.log('The census of 2019 is not on this machine: the town page shows the hand-written places only.');

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite(() => ({}));
});
after(async () => {
  await browser.close();
  await site.close();
});

async function openTown(options: BrowserContextOptions = {}): Promise<Visit> {
  const town = await visit(browser, 'about:blank', options);
  await town.page.addInitScript(watchLayoutShift);
  // The basemap is a service of others: here it does not answer.
  await town.page.route(/geopf\.fr|openstreetmap/u, (route) => route.abort());
  await town.page.goto(`${site.relais}/mairie.html`);
  await town.page
    .locator('relais-carte')
    .getByText(/espaces/u)
    .first()
    .waitFor();
  return town;
}

const chooses = async (page: Page, name: string) => {
  const map = page.locator('relais-carte');
  await map.getByRole('combobox').fill(name);
  await map
    .getByRole('button', {name: new RegExp(name, 'iu')})
    .first()
    .click();
};

describe('the page of a small town', () => {
  it('lists every space of the file', {skip: !hasCensus}, async () => {
    const {page, close} = await openTown();
    const text = await page
      .locator('relais-carte')
      .getByText(/1\s5\d\d\sespaces/u)
      .first()
      .innerText();
    const count = Number(/1\s5\d\d/u.exec(text)?.[0].replace(/\s/u, ''));
    assert.ok(count >= 1512 && count <= 1512 + 25, text);
    await close();
  });

  it('fills the card, the simulator and the form with the chosen space', async () => {
    const {page, said, close} = await openTown();
    await chooses(page, 'ATILA');
    await page.locator('.deux relais-horaires').getByText(/ATILA/iu).first().waitFor();
    await page
      .locator('.deux relais-horaires')
      .getByText(/Ouvert|Fermé|En pause|confirmés/u)
      .first()
      .waitFor();
    await page.locator('relais-inscription[modele=enquete]').getByText(/ATILA/iu).first().waitFor();
    const heard = page.locator('.deux relais-horaires').getByRole('status');
    assert.match((await heard.textContent()) ?? '', /ATILA\u00a0: /u, 'the choice is heard');
    const simulator = page.locator('relais-simulateur');
    await simulator.getByRole('textbox').first().fill('24');
    await simulator.getByText('€').first().waitFor();
    await simulator.getByText(/ATILA/iu).first().waitFor();
    const unexpected = said.filter((line) => !/carte|fond|Failed to load resource/u.test(line));
    assert.deepEqual(unexpected, []);
    await close();
  });

  it('receives the survey, once', async () => {
    const {page, close} = await openTown();
    const before = (await site.rows('enquete-besoins')).length;
    const form = page.locator('relais-inscription[modele=enquete]');
    await form.locator('form').waitFor();
    for (let step = 1; step <= 4; step++) {
      await form.getByText(`Étape ${step} sur 4`).first().waitFor();
      for (const group of await form.locator('fieldset').all()) {
        const box = group.locator('input[type=radio], input[type=checkbox]').first();
        if ((await box.count()) > 0 && (await group.locator('input:checked').count()) === 0) await box.check();
      }
      await form.locator('form button[type=submit]').click();
    }
    await form.locator('form').waitFor({state: 'detached', timeout: 20_000});
    assert.equal((await site.rows('enquete-besoins')).length, before + 1);
    await close();
  });

  it('stores nothing, sets no cookie, and asks nobody but the basemap', async () => {
    const {page, asked, close} = await openTown();
    await chooses(page, 'Cordée');
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ['', 0, 0]);
    assert.deepEqual((await page.evaluate(() => indexedDB.databases())).length, 0);
    assert.deepEqual(strangers(asked, [site.relais, 'https://data.geopf.fr']), []);
    await close();
  });

  for (const width of [1280, 768, 360])
    it(`does not move while it fills, at ${width} px`, async () => {
      const {page, close} = await openTown({viewport: {width, height: 800}});
      await page.waitForLoadState('networkidle');
      const {total, what} = await layoutShift(page);
      assert.equal(total, 0, what);
      await close();
    });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no accessibility fault, ${colorScheme} preference`, {timeout: 120_000}, async () => {
      const {page, close} = await openTown({colorScheme});
      await chooses(page, 'ATILA');
      await page.locator('.deux relais-horaires').getByText(/ATILA/iu).first().waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await close();
    });

  it('fits 320 px without sideways scrolling, even with text twice as large', async () => {
    const {page, close} = await openTown({viewport: {width: 320, height: 640}});
    await chooses(page, 'ATILA');
    assert.equal(await sidewaysScroll(page), 0, 'at 320 px');
    await page.addStyleTag({content: 'main { font-size: 200% }'});
    await page.setViewportSize({width: 640, height: 800});
    assert.equal(await sidewaysScroll(page), 0, 'at 200 %');
    await close();
  });

  it('keeps every sentence and control in forced colours', async () => {
    const {page, close} = await openTown({forcedColors: 'active'});
    await chooses(page, 'ATILA');
    assert.deepEqual(await accessibilityFaults(page), []);
    await close();
  });

  it('is usable with the keyboard only: search, choose, and the card answers', async () => {
    const {page, close} = await openTown();
    await page.locator('relais-carte').getByRole('combobox').focus();
    await page.keyboard.type('ATILA');
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const target = document.activeElement?.shadowRoot?.activeElement;
        return target?.localName === 'button' ? target.textContent : '';
      });
      if (/ATILA/iu.test(focused)) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('.deux relais-horaires').getByText(/ATILA/iu).first().waitFor();
    await close();
  });
});
