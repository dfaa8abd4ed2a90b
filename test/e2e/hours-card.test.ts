import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {accessibilityFaults, sidewaysScroll} from '../helpers/audit.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** The built card on a page of a town, as a visitor meets it. */
const plain = 'horaires="Mo-Fr 09:00-12:00,14:00-18:00; PH off"';
const seasons =
  'horaires="Mo-Fr 09:00-12:00,14:00-18:00; Jul-Aug Mo-Fr 09:00-12:00; Tu[1] 09:00-19:00; PH off" fermetures=\'09/08-20/08 "congés"\'';
const bodies: Readonly<Record<string, (relais: string) => string>> = {
  plain: () => `<relais-horaires ${plain}>De 9 h à 18 h.</relais-horaires>`,
  seasons: () => `<relais-horaires ${seasons}>De 9 h à 18 h.</relais-horaires>`,
  marker: (relais) =>
    `<div data-relais="horaires" data-src="${relais}/donnees/mairie-dila.json"><a href="/mairie">La mairie</a></div>`,
  link: (relais) =>
    `<p><a href="${relais}/1/cadre.html?relais=horaires&amp;src=${encodeURIComponent(`${relais}/donnees/mairie-dila.json`)}">La mairie</a></p>`,
  closings: (relais) =>
    [1, 2, 3]
      .map(
        () => `<relais-horaires src="${relais}/donnees/fermetures-2027.json" ${plain}>De 9 h à 18 h.</relais-horaires>`,
      )
      .join('\n'),
};

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) =>
    Object.fromEntries(
      Object.entries(bodies).map(([name, body]) => [
        `/${name}`,
        {html: pageOf(`<script src="${relais}/1/relais.js" defer></script>`, body(relais))},
      ]),
    ),
  );
});
after(async () => {
  await browser.close();
  await site.close();
});

async function open(name: string, instant = '2026-11-24T10:10:00+01:00', options?: BrowserContextOptions) {
  const visited = await visit(browser, 'about:blank', options);
  await visited.page.clock.setFixedTime(new Date(instant));
  await visited.page.goto(`${site.host}/${name}`);
  await visited.page.locator('relais-horaires [part=statut]').first().waitFor();
  return visited;
}

const captions = (page: Page) => page.locator('relais-horaires caption').allInnerTexts();
const spaces = (text: string) => text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();

describe('the built hours card', () => {
  it('is used with the keyboard alone', async () => {
    const {page, said, close} = await open('plain');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Semaine prochaine, du 30 novembre au 6 décembre').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Semaine du 7 au 13 décembre').first().waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Semaine du 23 au 29 novembre').first().waitFor();
    assert.equal(await focused(page), 'Semaine suivante');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('table', {name: 'Horaires habituels'}).waitFor();
    assert.equal(await focused(page), 'Horaires habituels');
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.deepEqual(said, []);
    await close();
  });

  it('fetches the other weeks and the ordinary one only when they are asked for', async () => {
    const {page, asked, close} = await open('plain');
    await page.waitForLoadState('networkidle');
    const before = asked.length;
    await page.getByRole('button', {name: 'Horaires habituels'}).click();
    await page.getByRole('table', {name: 'Horaires habituels'}).waitFor();
    assert.ok(asked.slice(before).some((address) => /\/more-/u.test(address)));
    await close();
  });

  for (const width of [320, 360, 768, 1280])
    it(`stays within ${width} px, with everything open`, async () => {
      const {page, close} = await open('seasons', undefined, {viewport: {width, height: 800}});
      await page.getByRole('button', {name: 'Horaires habituels'}).click();
      for (let i = 0; i < 3; i++) await page.getByRole('button', {name: 'Semaine suivante'}).click();
      await page.getByRole('button', {name: 'Cette semaine'}).waitFor();
      assert.equal(await sidewaysScroll(page), 0);
      await page.addStyleTag({content: 'body {font-size: 200%}'});
      assert.equal(await sidewaysScroll(page), 0);
      await close();
    });

  it('prints the ordinary week of every season and the exceptions of the year, without buttons', async () => {
    const {page, close} = await open('seasons');
    await page.emulateMedia({media: 'print'});
    await page.evaluate(() => window.dispatchEvent(new CustomEvent('beforeprint')));
    await page.locator('[part=habituel]').first().waitFor();
    assert.deepEqual((await captions(page)).map(spaces), [
      'Semaine du 23 au 29 novembre',
      'Horaires habituels, jusqu’au mercredi 30 juin, puis à partir du 1er septembre',
      'Horaires habituels, du 1er juillet au 31 août',
      'Jours particuliers',
    ]);
    assert.match(spaces(await page.locator('[part=exceptions]').innerText()), /du 9 au 20 août fermé \(congés\)/u);
    for (const button of await page.locator('relais-horaires button').all())
      assert.equal(await button.isVisible(), false);
    await close();
  });

  for (const way of ['marker', 'link'])
    it(`reads a file named by a ${way}`, async () => {
      const {page, said, close} = await open(way);
      await page.getByText('Précision du lieu').waitFor();
      assert.equal(spaces(await page.locator('[part=statut]').innerText()), 'Ouvert, jusqu’à 12 h');
      assert.deepEqual(said, []);
      await close();
    });

  it('asks once for the closings that several cards share', async () => {
    const {page, asked, close} = await open('closings', '2026-12-20T10:00:00+01:00');
    await page.locator('[part=avis]').nth(2).waitFor();
    assert.equal(asked.filter((address) => address.includes('fermetures-2027.json')).length, 1);
    await close();
  });

  it('is read in the colours that the visitor imposes', async () => {
    const {page, close} = await open('plain', undefined, {forcedColors: 'active'});
    assert.deepEqual(await accessibilityFaults(page), []);
    await close();
  });
});

/** The name of the button that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement?.shadowRoot?.activeElement;
    return (one?.getAttribute('aria-label') ?? one?.textContent ?? '').replace(/[‹›\s\u00a0]+/gu, ' ').trim();
  });
