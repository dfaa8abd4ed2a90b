import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, chromium, type Page} from 'playwright-core';
import {type Broken, standForIgn} from '../doubles/ign.js';
import {accessibilityFaults} from '../helpers/audit.js';
import {findEngine} from '../helpers/engines.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** Seven things that go wrong with a map; each time the list is whole, the area says what happened, nothing is thrown. */
/** What keeps a page from starting workers by their address, told where the page itself may tell it. */
const strict = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`;
let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => {
    const page = (attributes: string, head = '') => ({
      html: pageOf(
        `${head}<script>window.fautes=[];document.addEventListener('relais-erreur',function(e){fautes.push(e.detail)})</script><script src="${relais}/1/relais.js" defer></script>`,
        `<relais-carte src="${relais}/donnees/lieux.csv" chargement="immediat" ${attributes}>La liste est en mairie.</relais-carte>`,
      ),
    });
    return {
      '/ign': page(''),
      '/deux': page('fond="plan-ign plan-ign-gris"'),
      '/sans-worker': page('sans-donnees', strict),
    };
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

interface Opening {
  readonly broken?: Broken;
  readonly from?: Browser;
  readonly path?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

async function open({broken, from = browser, path = '/ign', prepare}: Opening = {}) {
  const map = await visit(from, 'about:blank', {viewport: {width: 1280, height: 900}});
  const mood: {broken?: Broken} = {};
  const ign = await standForIgn(map.page, broken, mood);
  await prepare?.(map.page);
  await map.page.goto(site.host + path);
  return {...map, ign, mood, area: map.page.locator('relais-carte .map')};
}

const faults = (page: Page) =>
  page.evaluate(() => (window as unknown as {fautes: {code: string; message: string}[]}).fautes);

/** The list, the sentence, one line for the webmaster, one event, no exception, no fault of accessibility. */
async function seenWhole({page, said, asked}: Awaited<ReturnType<typeof open>>, sentence: RegExp, reason: RegExp) {
  const map = page.locator('relais-carte');
  await map.locator('.map').getByText(sentence).waitFor({timeout: 20_000});
  assert.ok((await map.getByRole('listitem').count()) >= 15, 'the list is complete');
  assert.deepEqual(
    said.filter((line) => line.startsWith('uncaught')),
    [],
  );
  const ours = said.filter((line) => line.startsWith('<relais-carte>'));
  assert.equal(ours.length, 1, said.join('\n'));
  assert.match(ours[0] ?? '', reason);
  assert.deepEqual(
    (await faults(page)).map(({code}) => code),
    ['carte'],
  );
  assert.deepEqual(
    strangers(asked, [site.host, site.relais]).filter((address) => !address.startsWith('https://data.geopf.fr/')),
    [],
    'nobody is asked that the page did not name',
  );
  assert.deepEqual(await accessibilityFaults(page, ['relais-carte']), []);
}

const onOutline = /Le fond de carte ne répond pas\. Les espaces sont dessinés sur un simple contour de la France\./u;

describe('seven faults', () => {
  it('1, no WebGL 2', {timeout: 60_000}, async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-3d-apis',
      '--disable-webgl',
      '--disable-background-networking',
    ];
    const without = await chromium.launch({executablePath: findEngine('chromium'), args});
    const map = await open({from: without});
    await seenWhole(map, /Ce navigateur ne sait pas dessiner la carte\./u, /WebGL 2/u);
    assert.equal(await map.page.locator('relais-carte canvas').isVisible(), false);
    await without.close();
  });

  it('2, the graphic card gives up, then comes back', {timeout: 60_000}, async () => {
    const map = await open();
    const {page, area} = map;
    await area.locator('.controls').waitFor();
    await page.waitForFunction(() => document.querySelector('relais-carte')?.shadowRoot?.querySelector('.credits'));
    await page.evaluate(() => {
      const canvas = document.querySelector('relais-carte')?.shadowRoot?.querySelector('canvas');
      Object.assign(window, {loss: canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')});
      (window as unknown as {loss: WEBGL_lose_context}).loss.loseContext();
    });
    await seenWhole(map, /Le dessin de la carte s’est interrompu\./u, /contexte WebGL perdu/u);
    // The list goes on working while the map is away, and the map comes back to it.
    await page.locator('relais-carte').getByRole('combobox').fill('Cordée');
    await page.evaluate(() => (window as unknown as {loss: WEBGL_lose_context}).loss.restoreContext());
    await area.locator('.controls').waitFor();
    assert.equal(await area.getByText(/s’est interrompu/u).count(), 0);
    assert.deepEqual(map.said.filter((line) => line.startsWith('uncaught')), []); // prettier-ignore
    await map.close();
  });

  it('2 bis, the graphic card never comes back: the visitor may draw the map again', {timeout: 60_000}, async () => {
    const {page, area, close} = await open();
    await area.locator('.controls').waitFor();
    await page.evaluate(() =>
      document
        .querySelector('relais-carte')
        ?.shadowRoot?.querySelector('canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext(),
    );
    await area.getByRole('button', {name: 'Redessiner la carte'}).click();
    await area.locator('.controls').waitFor();
    assert.equal(await area.getByText(/s’est interrompu/u).count(), 0);
    await close();
  });

  it('3, a dead worker, then one that lives', {timeout: 60_000}, async () => {
    let isDead = true;
    const map = await open({
      prepare: (page) =>
        page.context().route(/maplibre-gl-worker/u, (route) => (isDead ? route.abort() : route.continue())),
    });
    await seenWhole(map, /La carte ne s’affiche pas\./u, /worker-src/u);
    isDead = false;
    await map.area.getByRole('button', {name: 'Redessiner la carte'}).click();
    await map.area.locator('.controls').waitFor({timeout: 15_000});
    await map.close();
  });

  it('3 bis, a page where nobody may start a worker by its address', {timeout: 60_000}, async () => {
    const map = await open({path: '/sans-worker'});
    await seenWhole(map, /La carte ne s’affiche pas\./u, /require-trusted-types-for/u);
    await map.close();
  });

  it('4, no style', {timeout: 60_000}, async () => {
    const map = await open({broken: 'style'});
    await seenWhole(map, onOutline, /répond par une erreur/u);
    await map.area.getByText('Contours Natural Earth').waitFor();
    assert.equal(await map.area.getByText('© IGN').count(), 0, 'no credit to who did not draw');
    await map.close();
  });

  it('5, no tiles', {timeout: 60_000}, async () => {
    const map = await open({broken: 'tiles'});
    await seenWhole(map, onOutline, /répond par une erreur/u);
    await map.close();
  });

  it('6, no glyphs: the names are drawn with the fonts of the machine', {timeout: 60_000}, async () => {
    const map = await open({broken: 'glyphs'});
    await map.area.getByText('© IGN').waitFor();
    await until(() => map.ign.some((address) => address.includes('/fonts/')), 'a question for glyphs');
    assert.equal(await map.area.getByText(onOutline).count(), 0, 'the basemap is there');
    assert.ok((await map.page.locator('relais-carte').getByRole('listitem').count()) >= 15);
    assert.deepEqual(
      map.said.filter((line) => line.startsWith('uncaught') || line.startsWith('<relais-carte>')),
      [],
    );
    assert.deepEqual(await faults(map.page), []);
    await map.close();
  });

  for (const broken of ['silence', 'silent-tiles'] as const)
    it(`7, eight seconds of ${broken}`, {timeout: 60_000}, async () => {
      const map = await open({broken});
      // Meanwhile there is something to look at, and to use.
      await map.area.getByText('Contours Natural Earth').or(map.area.getByText('© IGN')).first().waitFor();
      await map.area.getByRole('button', {name: 'Agrandir la carte'}).waitFor();
      await seenWhole(map, onOutline, /le fond de carte ne répond pas/u);
      await map.close();
    });
});

describe('after a fault', () => {
  it(
    'asks the basemap again when the visitor wants, and says when it still does not answer',
    {timeout: 60_000},
    async () => {
      const {page, area, mood, close} = await open({broken: 'style'});
      const retry = area.getByRole('button', {name: 'Réessayer'});
      await retry.click();
      await retry.waitFor();
      delete mood.broken;
      await retry.focus();
      await page.keyboard.press('Enter');
      await area.getByText('© IGN').waitFor();
      assert.equal(await area.getByText(onOutline).count(), 0);
      const focused = await page.evaluate(
        () => document.querySelector('relais-carte')?.shadowRoot?.activeElement?.tagName,
      );
      assert.equal(focused, 'CANVAS', 'the button went away: the focus is on the map');
      await close();
    },
  );

  it('comes back to normal when the network does', {timeout: 60_000}, async () => {
    const {page, area, mood, close} = await open({broken: 'style'});
    await area.getByText(onOutline).waitFor();
    delete mood.broken;
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await area.getByText('© IGN').waitFor();
    assert.equal(await area.getByText(onOutline).count(), 0);
    await close();
  });

  it('takes the next basemap that the page names, and says so', {timeout: 60_000}, async () => {
    const map = await open({
      path: '/deux',
      prepare: (page) => page.route(/PLAN\.IGN\/attenue\.json/u, (route) => route.fulfill({status: 404, body: ''})),
    });
    await seenWhole(map, /Le premier fond de carte ne répond pas\. Un autre le remplace\./u, /répond par une erreur/u);
    assert.ok(map.ign.some((address) => address.endsWith('gris.json')));
    await map.area.getByText('© IGN').waitFor();
    await map.close();
  });
});

async function until(seen: () => boolean, what: string) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (seen()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never saw ${what}`);
}
