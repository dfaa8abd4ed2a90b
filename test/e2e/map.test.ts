import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, chromium, type Page} from 'playwright-core';
import {type Broken, ignStyle, standForIgn} from '../doubles/ign.js';
import {accessibilityFaults} from '../helpers/audit.js';
import {findEngine} from '../helpers/engines.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** The map as it is really drawn, on the hand-written places. */
let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => {
    const page = (attributes: string, before = '') => ({
      html: pageOf(
        `<script>window.faits=[];['relais-selection','relais-erreur'].forEach(function(n){document.addEventListener(n,function(e){faits.push([n,e.detail])})})</script><script src="${relais}/1/relais.js" defer></script>`,
        `${before}<relais-carte src="${relais}/donnees/lieux.csv" ${attributes}>La liste est en mairie.</relais-carte>`,
      ),
    });
    return {
      '/ign': page(''),
      '/gris': page('fond="plan-ign-gris"'),
      '/loin': page('', '<div style="height:4000px"></div>'),
      '/clic': page('chargement="clic"'),
      '/aucun': page('fond="aucun"'),
    };
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, broken?: Broken, from: Browser = browser) {
  const map = await visit(from, 'about:blank', {viewport: {width: 1280, height: 900}});
  const ign = await standForIgn(map.page, broken);
  await map.page.goto(site.host + path);
  await map.page
    .locator('relais-carte')
    .getByText(/\d+ espaces/u)
    .first()
    .waitFor();
  return {...map, ign};
}

const canvas = (page: Page) => page.locator('relais-carte canvas');
const facts = (page: Page, name: string) =>
  page.evaluate(
    (word) =>
      (window as unknown as {faits: [string, {code?: string; lieu?: string}][]}).faits
        .filter(([n]) => n === word)
        .map(([, detail]) => detail),
    name,
  );

/** Waits until something else than one flat colour is drawn. */
async function drawn(page: Page) {
  await canvas(page).waitFor();
  for (let attempt = 0; attempt < 60; attempt++) {
    const picture = await canvas(page).screenshot();
    if (picture.length > 6000) return;
    await page.waitForTimeout(250);
  }
  assert.fail('nothing was drawn');
}

describe('the map, drawn', () => {
  it('shows the spaces on the IGN plan, at the addresses of the service', {timeout: 60_000}, async () => {
    const {page, said, ign, close} = await open('/ign');
    await drawn(page);
    assert.ok(
      ign.some((address) => address.startsWith(ignStyle) && address.endsWith('.json')),
      ign.join('\n'),
    );
    assert.ok(
      ign.some((address) => address.includes('/tms/1.0.0/PLAN.IGN/')),
      ign.join('\n'),
    );
    assert.ok(await page.locator('relais-carte').getByText(/IGN/u).first().isVisible(), 'the credit is legible');
    assert.deepEqual(
      said.filter((line) => !/404|sprite|glyph/iu.test(line)),
      [],
    );
    assert.deepEqual(await accessibilityFaults(page, ['relais-carte']), []);
    await close();
  });

  it('asks nothing of a map library or a tile host before it is near, nor before the click', async () => {
    for (const path of ['/loin', '/clic']) {
      const {page, asked, ign, close} = await open(path);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(ign, [], path);
      assert.deepEqual(
        asked.filter((address) => /map-engine|maplibre/u.test(address)),
        [],
        path,
      );
      if (path === '/loin') await page.locator('relais-carte').scrollIntoViewIfNeeded();
      else
        await page
          .locator('relais-carte')
          .getByRole('button', {name: /^Afficher la carte/u})
          .click();
      await canvas(page).waitFor({timeout: 20_000});
      await close();
    }
  });

  it('draws the spaces on a plain ground with fond="aucun", and asks nobody', async () => {
    const {page, ign, said, close} = await open('/aucun');
    await drawn(page);
    assert.deepEqual(ign, []);
    assert.deepEqual(said, []);
    await close();
  });

  it(
    'keeps list and map in step: a choice in the list is told once, a pin chosen opens in the list',
    {timeout: 60_000},
    async () => {
      const {page, close} = await open('/aucun');
      await drawn(page);
      const map = page.locator('relais-carte');
      await map.getByRole('combobox').fill('Cordée');
      await map
        .getByRole('button', {name: /Cordée/u})
        .first()
        .click();
      assert.equal((await facts(page, 'relais-selection')).length, 1);
      await page.waitForTimeout(800);
      // The only place left by the search is brought to the middle of the map: point there, after choosing nothing.
      await map.evaluate((element) => element.setAttribute('lieu', ''));
      const box = await canvas(page).boundingBox();
      assert.ok(box);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForFunction(() => (window as unknown as {faits: unknown[]}).faits.length === 2);
      assert.ok(await map.evaluate((element) => element.getAttribute('lieu')));
      await close();
    },
  );

  it('moves by buttons, named in French', async () => {
    const {page, close} = await open('/aucun');
    await drawn(page);
    const button = (name: string) => page.locator('relais-carte').getByRole('button', {name});
    await button('Déplacer la carte').click();
    for (const name of [
      'Vers le nord',
      'Vers l’ouest',
      'Vers l’est',
      'Vers le sud',
      'Réduire la carte',
      'Agrandir la carte',
    ]) {
      const before = await canvas(page).screenshot();
      await button(name).click();
      await page.waitForTimeout(900);
      assert.notDeepEqual(await canvas(page).screenshot(), before, name);
    }
    await close();
  });
});

describe('a map that cannot be drawn says so, and the list stays', () => {
  const saysSo = async (page: Page) => {
    const map = page.locator('relais-carte');
    await map
      .getByText(/(?:fond de )?carte ne (?:répond|s’affiche) pas|carte n’a pas pu|ne sait pas dessiner la carte/iu)
      .first()
      .waitFor({timeout: 25_000});
    assert.ok((await map.getByRole('listitem').count()) >= 15, 'the list is complete');
  };

  for (const broken of ['style', 'silence'] as const)
    it(`basemap: ${broken}`, {timeout: 60_000}, async () => {
      const {page, said, close} = await open('/ign', broken);
      await saysSo(page);
      assert.deepEqual(
        (await facts(page, 'relais-erreur')).map(({code}) => code),
        ['carte'],
      );
      assert.equal(said.filter((line) => line.startsWith('<relais-carte>')).length, 1, said.join('\n'));
      assert.deepEqual(
        said.filter((line) => line.startsWith('uncaught')),
        [],
      );
      await close();
    });

  it('no network at all', {timeout: 60_000}, async () => {
    const map = await visit(browser, 'about:blank', {viewport: {width: 1280, height: 900}});
    await map.page.route('https://data.geopf.fr/**', (route) => route.abort());
    await map.page.goto(`${site.host}/ign`);
    await saysSo(map.page);
    await map.close();
  });

  it('no WebGL', {timeout: 60_000}, async () => {
    const without = await chromium.launch({
      executablePath: findEngine('chromium'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-3d-apis',
        '--disable-webgl',
        '--disable-background-networking',
      ],
    });
    const {page, said, close} = await open('/ign', undefined, without);
    await saysSo(page);
    assert.deepEqual(
      (await facts(page, 'relais-erreur')).map(({code}) => code),
      ['carte'],
    );
    assert.deepEqual(
      said.filter((line) => line.startsWith('uncaught')),
      [],
    );
    await close();
    await without.close();
  });

  it('a dead worker', {timeout: 60_000}, async () => {
    const map = await visit(browser, 'about:blank', {viewport: {width: 1280, height: 900}});
    await standForIgn(map.page);
    await map.page.context().route(/maplibre-gl-worker/u, (route) => route.abort());
    await map.page.goto(`${site.host}/ign`);
    await saysSo(map.page);
    assert.deepEqual(
      map.said.filter((line) => line.startsWith('uncaught')),
      [],
    );
    await map.close();
  });
});
