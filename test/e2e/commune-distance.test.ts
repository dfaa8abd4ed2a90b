import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type RouteMood, standForRoutes} from '../doubles/ign.js';
import {accessibilityFaults} from '../helpers/audit.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** The distance between two communes: our own names and an estimate, then the road of the IGN at a click. */
const phone = {viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true};

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => ({
    '/': {
      html: pageOf(
        `<script src="${relais}/1/relais.js" defer></script><meta name="viewport" content="width=device-width">`,
        '<relais-simulateur communes>Deux jours sans la route.</relais-simulateur>',
      ),
    },
  }));
});
after(async () => {
  await browser.close();
  await site.close();
});

const names = (asked: readonly string[]) => asked.filter((address) => address.includes('/communes/'));
const openSearch = async (page: Page) => {
  await page.getByRole('button', {name: /Trouvez-la entre deux communes/u}).click();
  await page.getByRole('combobox', {name: 'Votre commune'}).waitFor();
};

/** Types the beginning of a name, and chooses it in the list as a finger does. */
async function picks(page: Page, label: string, text: string, choice: string) {
  await page.getByRole('combobox', {name: label}).pressSequentially(text, {delay: 15});
  await page.getByRole('option', {name: choice, exact: true}).tap();
}

async function betweenMorezAndSaintClaude(page: Page) {
  await openSearch(page);
  await picks(page, 'Votre commune', 'morez', 'Morez (Hauts de Bienne, 39)');
  await picks(page, 'La commune de votre travail', 'st cl', 'Saint-Claude (39)');
  await page.getByText(/c’est une estimation à vol d’oiseau/u).waitFor();
}

describe('the distance between two communes', () => {
  it('asks for nothing before a name is typed, then for our own files alone, and answers', async () => {
    const {page, said, asked, close} = await visit(browser, site.host, phone);
    await openSearch(page);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(names(asked), []);
    await picks(page, 'Votre commune', 'morez', 'Morez (Hauts de Bienne, 39)');
    await picks(page, 'La commune de votre travail', 'st cl', 'Saint-Claude (39)');
    await page
      .getByText(/gardés par an/u)
      .first()
      .waitFor();
    assert.ok(names(asked).every((address) => address.startsWith(`${site.relais}/1/communes/`)));
    assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
    const kilometres = Number(await page.locator('#distanceKm').inputValue());
    assert.ok(kilometres > 22 && kilometres < 32, `${kilometres} km`);
    assert.deepEqual(said, []);
    assert.deepEqual(await accessibilityFaults(page), []);
    await close();
  });

  it('sends the two positions to the IGN after the click that names it, and nothing else', async () => {
    const {page, close} = await visit(browser, site.host, phone);
    const routes = await standForRoutes(page);
    await betweenMorezAndSaintClaude(page);
    assert.deepEqual(routes, []);
    await page.getByRole('button', {name: /service de l’IGN \(data\.geopf\.fr\)/u}).tap();
    await page.getByText(/Par la route/u).waitFor();
    assert.equal(routes.length, 1);
    const {searchParams} = new URL(routes[0] ?? '');
    assert.match(searchParams.get('start') ?? '', /^6\.0\d*,46\.5\d*$/u);
    assert.match(searchParams.get('end') ?? '', /^5\.8\d*,46\.3\d*$/u);
    assert.ok(!(routes[0] ?? '').toLowerCase().includes('morez'));
    await close();
  });

  for (const mood of ['down', 'cut'] satisfies RouteMood[])
    it(`keeps the estimate and says why when the service is « ${mood} »`, async () => {
      const {page, close} = await visit(browser, site.host, phone);
      await standForRoutes(page, mood);
      await betweenMorezAndSaintClaude(page);
      const before = await page.locator('#distanceKm').inputValue();
      await page.getByRole('button', {name: /data\.geopf\.fr/u}).tap();
      await page.locator('relais-simulateur [part=erreur]', {hasText: 'L’estimation reste affichée'}).first().waitFor();
      assert.equal(await page.locator('#distanceKm').inputValue(), before);
      await close();
    });

  it('works with the keyboard alone, and says what is proposed', async () => {
    const {page, close} = await visit(browser, site.host);
    await openSearch(page);
    await page.keyboard.type('saint-cla', {delay: 15});
    await page.getByRole('option').first().waitFor();
    await page
      .locator('relais-simulateur [role=status]', {hasText: /communes? proposée/u})
      .waitFor({state: 'attached'});
    const options = (await page.getByRole('option').allTextContents()).map((text) => text.trim());
    const at = options.indexOf('Saint-Claude (39)');
    for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown');
    const box = page.getByRole('combobox', {name: 'Votre commune'});
    assert.equal(await box.getAttribute('aria-activedescendant'), `depart-${at}`);
    await page.keyboard.press('Enter');
    assert.equal(await box.inputValue(), 'Saint-Claude (39)');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id), 'arrivee');
    await close();
  });
});
