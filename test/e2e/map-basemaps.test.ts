import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Locator} from 'playwright-core';
import {geoReply} from '../doubles/geo-api.js';
import {tilesHost} from '../doubles/tiles-host.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** A basemap that a town or an intercommunal body hosts itself, and the outline of a territory. */
let browser: Browser;
let site: Site;
const host = tilesHost();

before(async () => {
  browser = await launchChromium();
  site = await startSite(
    (relais) => {
      const page = (attributes: string) => ({
        html: pageOf(
          `<script src="${relais}/1/relais.js" defer></script>`,
          `<relais-carte src="${relais}/donnees/lieux.csv" chargement="immediat" ${attributes}>La liste est en mairie.</relais-carte>`,
        ),
      });
      return {
        '/vecteurs': page(`fond="${relais}/tuiles/vecteurs.pmtiles"`),
        '/images': page(`fond="${relais}/tuiles/images.pmtiles"`),
        '/entier': page(`fond="${relais}/tuiles/entier.pmtiles"`),
        '/absent': page(`fond="${relais}/tuiles/absent.pmtiles ${relais}/tuiles/images.pmtiles"`),
        '/epci': page('fond="aucun" territoire="200026573"'),
        '/commune': page('fond="aucun" commune="39368"'),
      };
    },
    [host.handle],
  );
});
after(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string) {
  const map = await visit(browser, site.host + path, {viewport: {width: 1280, height: 900}});
  return {...map, area: map.page.locator('relais-carte .map')};
}

/** How many colours a screenshot of the drawing has, roughly: its weight. */
const weight = async (area: Locator) => (await area.locator('canvas').screenshot()).length;

describe('a file of tiles as the basemap', () => {
  it('of vectors: asked by parts, drawn in our colours with names, credited', {timeout: 60_000}, async () => {
    host.asked.length = 0;
    const {page, area, said, asked, close} = await open('/vecteurs');
    await area.getByText('© OpenStreetMap').waitFor({timeout: 20_000});
    await page
      .locator('relais-carte')
      .getByText(/espaces/u)
      .first()
      .waitFor();
    assert.ok(host.asked.length > 2);
    assert.ok(
      host.asked.every((line) => line.includes('bytes=')),
      host.asked.join('\n'),
    );
    assert.ok((await weight(area)) > 20_000);
    assert.deepEqual(said, []);
    assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
    await close();
  });

  it('of pictures', {timeout: 60_000}, async () => {
    const {area, said, close} = await open('/images');
    await area.getByText('Photos de la communauté de communes').waitFor({timeout: 20_000});
    assert.deepEqual(said, []);
    await close();
  });

  it('on a host that cannot send parts: says it to both, draws the outline', {timeout: 60_000}, async () => {
    const {area, said, close} = await open('/entier');
    await area.getByText(/Le fond de carte ne répond pas\./u).waitFor({timeout: 20_000});
    await area.getByText('Contours Natural Earth').waitFor();
    assert.deepEqual(said.length, 1);
    assert.match(said[0] ?? '', /HTTP Range/u);
    await close();
  });

  it('that is not there: the next one that the page names', {timeout: 60_000}, async () => {
    const {area, close} = await open('/absent');
    await area.getByText(/Un autre le remplace\./u).waitFor({timeout: 20_000});
    await area.getByText('Photos de la communauté de communes').waitFor();
    await close();
  });
});

describe('the territory', () => {
  it('of an intercommunal body: its places, its outline, from geo.api.gouv.fr', {timeout: 60_000}, async () => {
    const map = await visit(browser, 'about:blank', {viewport: {width: 1280, height: 900}});
    const asked: string[] = [];
    await map.page.route('https://geo.api.gouv.fr/**', (route) => {
      const address = route.request().url();
      asked.push(address.replace('https://geo.api.gouv.fr', ''));
      const {status, type, body} = geoReply(address);
      return route.fulfill({status, contentType: type, body, headers: {'Access-Control-Allow-Origin': '*'}});
    });
    await map.page.goto(`${site.host}/epci`);
    await map.page.locator('relais-carte .map').getByText('Contours Natural Earth').waitFor();
    await map.page.waitForLoadState('networkidle');
    const listed = await map.page.locator('relais-carte').getByRole('listitem').count();
    assert.ok(listed > 0 && listed < 15, `${listed} places`);
    assert.deepEqual(asked.map((address) => address.split('?')[0]), ['/epcis/200026573/communes', '/epcis/200026573']); // prettier-ignore
    assert.deepEqual(map.said, []);
    await map.close();
  });

  it('keeps all the places and tells the webmaster when the service is down', {timeout: 60_000}, async () => {
    const map = await visit(browser, 'about:blank', {viewport: {width: 1280, height: 900}});
    await map.page.route('https://geo.api.gouv.fr/**', (route) => route.fulfill({status: 502, body: 'Bad Gateway'}));
    await map.page.goto(`${site.host}/epci`);
    await map.page.locator('relais-carte .map').getByText('Contours Natural Earth').waitFor();
    assert.ok((await map.page.locator('relais-carte').getByRole('listitem').count()) >= 15);
    assert.equal(
      map.said.filter((line) => line.startsWith('<relais-carte> territoire')).length,
      1,
      map.said.join('\n'),
    );
    await map.close();
  });

  it('asks nobody for communes that are only kept', {timeout: 60_000}, async () => {
    const {area, asked, close} = await open('/commune');
    await area.getByText('Contours Natural Earth').waitFor();
    assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
    await close();
  });
});
