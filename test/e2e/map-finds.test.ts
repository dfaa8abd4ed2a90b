import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type AddressMood, type RouteMood, standForAddresses, standForIgn, standForRoutes} from '../doubles/ign.js';
import {accessibilityFaults, layoutShift, watchLayoutShift} from '../helpers/audit.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** What the built script asks of the IGN, and when. */
let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => {
    const page = (attributes: string) => ({
      html: pageOf(
        `<script src="${relais}/1/relais.js" defer></script>`,
        `<relais-carte src="${relais}/donnees/lieux.csv" fond="aucun" ${attributes}>La liste est en mairie.</relais-carte>`,
      ),
    });
    return {'/carte': page(''), '/sans': page('sans-position'), '/liste': page('vue="liste"')};
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, {address = 'well', route = 'well', width = 1280}: Moods = {}) {
  const map = await visit(browser, 'about:blank', {viewport: {width, height: 900}});
  await map.page.addInitScript(watchLayoutShift);
  const drawings = await standForIgn(map.page);
  const addresses = await standForAddresses(map.page, address);
  const routes = await standForRoutes(map.page, route);
  await map.page.goto(site.host + path);
  await field(map.page).waitFor();
  return {...map, drawings, addresses, routes};
}

interface Moods {
  readonly address?: AddressMood;
  readonly route?: RouteMood;
  readonly width?: number;
}

const element = (page: Page) => page.locator('relais-carte');
const field = (page: Page) => element(page).locator('#query');
const option = (page: Page, name: RegExp) => element(page).getByRole('option', {name});
const first = (page: Page) => element(page).getByRole('listitem').filter({hasText: /km/u}).first();

/** Types an address and takes the option that asks for it. */
async function askAddress(page: Page, words: string) {
  await field(page).fill(words);
  await option(page, /Chercher l’adresse/u).click();
}

describe('finding on the map', () => {
  it('asks nobody but its own host before the visitor says so', async () => {
    const {page, asked, addresses, routes, drawings, close} = await open('/carte');
    await field(page).pressSequentially('8 rue de l’Industrie', {delay: 20});
    await option(page, /data\.geopf\.fr/u).waitFor();
    await page.waitForTimeout(800);
    assert.deepEqual([addresses, routes, drawings], [[], [], []]);
    assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
    await close();
  });

  it('then asks once a pause, and puts the nearest first', async () => {
    const {page, addresses, said, close} = await open('/carte');
    await askAddress(page, '8 rue');
    await option(page, /8 rue 39400/u).waitFor();
    await field(page).fill('8 rue de l’Industrie');
    await option(page, /8 rue de l’Industrie 39400/u).waitFor();
    assert.deepEqual(
      addresses.map((address) => new URL(address).searchParams.get('q')),
      ['8 rue', '8 rue de l’Industrie'],
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await first(page).filter({hasText: 'La Cordée'}).waitFor();
    assert.deepEqual(await accessibilityFaults(page, ['relais-carte']), []);
    assert.deepEqual(said, []);
    await close();
  });

  it('comes back when the service asked to wait, and says what is wrong when it does not answer right', async () => {
    const busy = await open('/liste', {address: 'busy-once'});
    await askAddress(busy.page, 'rue de Morez');
    await option(busy.page, /rue de Morez 39400/u).waitFor();
    assert.equal(busy.addresses.length, 2);
    await busy.close();
    for (const [address, words] of [
      ['busy', /reçoit trop de demandes/u],
      ['down', /est en panne/u],
      ['silent', /ne répond pas/u],
      ['none', /Aucune adresse trouvée/u],
    ] as const) {
      const {page, close} = await open('/liste', {address});
      await askAddress(page, 'rue de Morez');
      await element(page).locator('.whereabouts').filter({hasText: words}).waitFor({timeout: 12_000});
      assert.ok((await element(page).getByRole('listitem').count()) >= 15, 'the list is whole');
      await close();
    }
  });

  it('finds a commune in its own files, and the way to the five nearest places, spaced', async () => {
    const {page, asked, addresses, routes, close} = await open('/liste');
    await field(page).fill('Saint-Claude');
    await option(page, /Saint-Claude \(39\)/u).click();
    await first(page).waitFor();
    assert.deepEqual(addresses, []);
    assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
    const start = Date.now();
    await element(page).getByRole('button', {name: 'Temps en voiture'}).click();
    await element(page).locator('.travel-time').nth(4).waitFor();
    assert.equal(routes.length, 5);
    assert.ok(Date.now() - start >= 950, 'at most four questions a second');
    assert.ok(routes.every((address) => new URL(address).searchParams.get('profile') === 'car'));
    await close();
  });

  it('says that the way cannot be had, once, and keeps the list', async () => {
    const {page, routes, close} = await open('/liste', {route: 'down'});
    await field(page).fill('Saint-Claude');
    await option(page, /Saint-Claude \(39\)/u).click();
    await element(page).getByRole('button', {name: 'Temps à pied'}).click();
    await element(page).getByText('Le service d’itinéraire de l’IGN est en panne').first().waitFor();
    assert.equal(routes.length, 1);
    await close();
  });

  it('offers neither address nor way where the town wants no position', async () => {
    const {page, close} = await open('/sans');
    await field(page).fill('rue de Strasbourg');
    await element(page).getByText('Aucun espace ne correspond').first().waitFor();
    assert.equal(await element(page).getByRole('option').count(), 0);
    assert.equal(await element(page).getByRole('button', {name: 'Autour de moi'}).count(), 0);
    await close();
  });

  it('moves nothing when its tools come, narrow or wide', async () => {
    for (const width of [320, 700, 1280]) {
      const {page, close} = await open('/carte', {width});
      await page.waitForLoadState('networkidle');
      const {total, what} = await layoutShift(page);
      assert.ok(total < 0.001, `${width}: ${what}`);
      await close();
    }
  });
});
