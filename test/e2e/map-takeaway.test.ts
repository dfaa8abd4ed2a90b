import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {accessibilityFaults, sidewaysScroll} from '../helpers/audit.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** What one keeps of a map (link, file, paper, search engines) and its long list, in the built script. */
let browser: Browser;
let site: Site;

const manyPlaces = (count: number) =>
  ['id,nom,adresse,code_postal,commune,latitude,longitude,horaires,types']
    .concat(
      [...Array(count).keys()].map(
        (n) =>
          `${n + 1},Espace ${n + 1},${n + 1} rue Haute,39400,Morez,${46 + n / 1e5},${6 + n / 1e5},Mo-Fr 09:00-18:00,coworking`,
      ),
    )
    .join('\n');
const csv = (text: string) => ({
  html: text,
  headers: {'Content-Type': 'text/csv; charset=utf-8', 'Access-Control-Allow-Origin': '*'},
});

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => {
    const script = `<meta name="viewport" content="width=device-width"><script src="${relais}/1/relais.js" defer></script>`;
    const page = (attributes: string, policy?: string) => ({
      html: pageOf(
        script,
        `<h1>Commune</h1><relais-carte fond="aucun" ${attributes}>La liste est en mairie.</relais-carte><p id="suite">La suite.</p>`,
      ),
      headers: policy ? {'Content-Security-Policy': policy} : undefined,
    });
    const strict = `default-src 'none'; script-src ${relais}; style-src 'none'; img-src data:; connect-src 'self' ${relais}; worker-src ${relais} blob:`;
    return {
      '/lien': page('src="/douze.csv" lien'),
      '/strict': page('src="/douze.csv" lien', strict),
      '/cent-vingt': page('src="/cent-vingt.csv"'),
      '/long': page('src="/dix-mille.csv" lien'),
      '/liste': page('src="/dix-mille.csv" vue="liste"'),
      '/douze.csv': csv(manyPlaces(12)),
      '/cent-vingt.csv': csv(manyPlaces(120)),
      '/dix-mille.csv': csv(manyPlaces(10_000)),
    };
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

const phone = {viewport: {width: 320, height: 640}, isMobile: true, hasTouch: true};
const row = (page: Page, name: string) => page.getByRole('button', {name: new RegExp(`^${name} `, 'u')});
const isOpen = (page: Page, name: string) => row(page, name).and(page.locator('[aria-expanded=true]')).waitFor();
const offers = (page: Page) => page.getByText(/^Télécharger ce/u).waitFor();

async function open(path: string, options: Parameters<typeof visit>[2] = {viewport: {width: 1280, height: 900}}) {
  const opened = await visit(browser, site.host + path, options);
  await opened.page.locator('relais-carte').scrollIntoViewIfNeeded();
  await offers(opened.page);
  return opened;
}

describe('the link of a map, in the page', () => {
  it('brings back the search and the open place after a reload, and Back closes the place', async () => {
    const {page, said, close} = await open('/lien');
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('espace 1');
    await page.waitForFunction(() => location.hash.includes('q:espace+1'));
    await row(page, 'Espace 12').click();
    await page.waitForFunction(() => location.hash.includes('lieu:12'));
    await page.reload();
    await isOpen(page, 'Espace 12');
    await page.getByText('4 espaces sur 12').first().waitFor();
    await page.goBack();
    await page.locator('relais-carte .details').waitFor({state: 'detached'});
    assert.equal(new URL(page.url()).hash, '#relais-carte=q:espace+1');
    assert.deepEqual(said, []);
    await close();
  });

  it('follows the map when one moves it, and begins there again', async () => {
    const {page, close} = await open('/lien');
    await page.locator('relais-carte canvas').first().waitFor();
    await page.getByRole('button', {name: 'Agrandir la carte'}).click();
    await page.waitForFunction(() => /^#relais-carte=46\.\d+,6\.\d+,\d/u.test(location.hash));
    const {hash} = new URL(page.url());
    await page.reload();
    await page.locator('relais-carte canvas').first().waitFor();
    await page.waitForTimeout(500);
    assert.equal(new URL(page.url()).hash, hash);
    await close();
  });
});

describe('the places taken away, in the page', () => {
  it('are a file, under a strict policy too, and nothing is violated', async () => {
    const {page, said, violations, close} = await open('/strict');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: 'CSV (tableur)'}).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'espaces.csv');
    await page.waitForFunction(() => document.querySelector('relais-carte > script[type="application/ld+json"]'));
    await row(page, 'Espace 3').click();
    await page
      .getByText(/^(?:Ouvert|Fermé|En pause)/u)
      .first()
      .waitFor();
    assert.deepEqual(await violations(), []);
    assert.deepEqual(said, []);
    await close();
  });

  it('are all on paper, without buttons, on a few sheets', async () => {
    const {page, close} = await open('/cent-vingt');
    assert.equal(await page.locator('relais-carte .place').count(), 40);
    const sheets = ((await page.pdf({format: 'A4'})).toString('latin1').match(/\/Type\s*\/Page\b/gu) ?? []).length;
    assert.ok(sheets >= 3 && sheets <= 8, `${sheets} sheets`);
    await page.emulateMedia({media: 'print'});
    await page.evaluate(() => window.dispatchEvent(new CustomEvent('beforeprint')));
    const lines = await page.locator('relais-carte .paper li').allInnerTexts();
    assert.equal(lines.length, 120);
    assert.match(
      lines[119] ?? '',
      /^120\. Espace 120\s+120 rue Haute, 39400 Morez\s+Du lundi au vendredi, de 9\sh à 18\sh$/u,
    );
    assert.ok(await page.locator('relais-carte .paper li').last().isVisible());
    for (const hidden of ['button', 'input', '.place', '.map', '.take'])
      assert.equal(await page.locator(`relais-carte ${hidden}`).and(page.locator(':visible')).count(), 0, hidden);
    await page.evaluate(() => window.dispatchEvent(new CustomEvent('afterprint')));
    await page.emulateMedia({media: null});
    assert.equal(await page.locator('relais-carte .place').count(), 40);
    await close();
  });
});

describe('a long list, in the page', () => {
  it('shows its ten thousand places from the keyboard, name after name, to the end', {timeout: 60_000}, async () => {
    const {page, said, close} = await open('/long');
    await page.locator('relais-carte .long .place').first().waitFor();
    await row(page, 'Espace 1').focus();
    for (const next of [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() =>
        document.activeElement?.shadowRoot?.activeElement?.closest('li')?.getAttribute('aria-posinset'),
      );
      assert.equal(focused, String(next));
    }
    await page.keyboard.press('End');
    await row(page, 'Espace 10000').waitFor();
    assert.deepEqual(said, []);
    await close();
  });

  it('brings a place far down into view when it is opened by its link', async () => {
    const {page, close} = await visit(browser, `${site.host}/long#relais-carte=lieu:8765`, {
      viewport: {width: 1280, height: 900},
    });
    await isOpen(page, 'Espace 8765');
    const box = await row(page, 'Espace 8765').boundingBox();
    const list = await page.locator('relais-carte .list').boundingBox();
    assert.ok(box && list && box.y >= list.y - 1 && box.y + box.height <= list.y + list.height + 1);
    await close();
  });

  it('stays near the end of the page where it stands alone', async () => {
    const {page, close} = await open('/liste');
    await page.locator('relais-carte .long .place').first().waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) < 2500);
    await close();
  });
});

describe('the card of a place, on a telephone', () => {
  it('has no fault, nothing beside the screen, and targets for a finger', {timeout: 60_000}, async () => {
    for (const path of ['/lien', '/long']) {
      const {page, close} = await open(path, phone);
      await row(page, 'Espace 2').click();
      await page
        .getByText(/^(?:Ouvert|Fermé|En pause)/u)
        .first()
        .waitFor();
      await page.getByText('Itinéraire', {exact: true}).click();
      assert.deepEqual(await accessibilityFaults(page, ['relais-carte']), []);
      assert.equal(await sidewaysScroll(page), 0);
      const targets = await page
        .locator(
          'relais-carte .details button, relais-carte .details summary, relais-carte .ways a, relais-carte .take button',
        )
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => ({what: one.textContent, height: one.getBoundingClientRect().height})),
        );
      assert.ok(targets.length > 6);
      assert.deepEqual(
        targets.filter(({height}) => height < 43.5),
        [],
      );
      await close();
    }
  });
});
