import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {accessibilityFaults} from '../helpers/audit.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** The drawn map without a mouse, on a page that scrolls, and as it is heard. */
let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => {
    const far = '<p style="height:1500px">…</p>';
    const map = (attributes: string) =>
      `<a href="#" id="avant">Avant</a><relais-carte src="${relais}/donnees/lieux.csv" fond="aucun" chargement="immediat" ${attributes}>La liste est en mairie.</relais-carte><a href="#" id="apres">Après</a>${far}`;
    const page = (attributes: string) => ({
      html: pageOf(`<script src="${relais}/1/relais.js" defer></script>`, map(attributes)),
    });
    return {'/': page('vue="carte"'), '/jura': page('vue="carte" centre="46.6, 5.9" zoom="9"')};
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, options = {}) {
  const map = await visit(browser, site.host + path, {viewport: {width: 1000, height: 800}, ...options});
  const area = map.page.locator('relais-carte .map');
  await area.locator('.controls').waitFor();
  await area.getByText('Contours Natural Earth').waitFor();
  return {...map, area, canvas: area.locator('canvas')};
}

/** What has the focus inside the element, in a word. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const inner = document.querySelector('relais-carte')?.shadowRoot?.activeElement;
    return inner ? (inner.getAttribute('role') ?? inner.localName) + (inner.closest('.map') ? ' of the map' : '') : document.activeElement?.id; // prettier-ignore
  });
const options = (page: Page) => page.locator('relais-carte').getByRole('option');
const selected = (page: Page) => page.locator('relais-carte [role=option][aria-selected=true]').textContent();
const lieu = (page: Page) => page.locator('relais-carte').getAttribute('lieu');

describe('the map, with the keyboard', () => {
  it('is crossed in at most three tab stops', {timeout: 60_000}, async () => {
    const {page, close} = await open('/');
    await page.locator('#avant').focus();
    const stops: string[] = [];
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop === 'apres') break;
      if (stop?.endsWith('of the map')) stops.push(stop);
    }
    assert.ok(stops.length <= 3, stops.join(', '));
    assert.equal(stops[0], 'application of the map');
    await close();
  });

  it('has its buttons in one stop, gone through with the arrows', {timeout: 60_000}, async () => {
    const {page, area, close} = await open('/');
    const name = () =>
      page.evaluate(() => document.querySelector('relais-carte')?.shadowRoot?.activeElement?.ariaLabel);
    await area.getByRole('button', {name: 'Agrandir la carte'}).focus();
    const heard = [];
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'Enter',
      'ArrowDown',
      'End',
      'ArrowDown',
      'ArrowUp',
      'Home',
    ]) {
      await page.keyboard.press(key);
      heard.push(await name());
    }
    assert.deepEqual(heard, [
      'Réduire la carte',
      'Voir tous les espaces sur la carte',
      'Déplacer la carte',
      'Déplacer la carte',
      'Vers le nord',
      'Vers le sud',
      'Agrandir la carte',
      'Vers le sud',
      'Agrandir la carte',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.equal(await name(), 'Réduire la carte', 'Tab comes back to the one that was used last');
    await close();
  });

  it('tells its keys to who comes with the keyboard', {timeout: 60_000}, async () => {
    const {page, area, canvas, close} = await open('/');
    const keys = area.getByText(/^Flèches.*Entrée/u);
    assert.equal(await keys.isVisible(), false);
    await page.locator('#avant').focus();
    await page.keyboard.press('Tab');
    for (let step = 0; step < 20 && (await focused(page)) !== 'application of the map'; step++)
      await page.keyboard.press('Tab');
    assert.ok(await keys.isVisible());
    assert.match((await canvas.getAttribute('aria-label')) ?? '', /flèches.*Entrée/u);
    await close();
  });

  it('reaches every place in view, and opens it', {timeout: 60_000}, async () => {
    const {page, canvas, close} = await open('/jura');
    await canvas.focus();
    await page.keyboard.press('Enter');
    await options(page).first().waitFor();
    assert.equal(await focused(page), 'listbox of the map');
    const names = (await options(page).allTextContents()).map((text) => text.trim());
    assert.ok(names.length >= 2, names.join());
    assert.equal(await options(page).first().getAttribute('aria-setsize'), String(names.length));
    const heard = [await selected(page)];
    for (let step = 1; step < names.length; step++) {
      await page.keyboard.press('ArrowDown');
      heard.push(await selected(page));
    }
    assert.deepEqual(heard.map((text) => text?.trim()), names); // prettier-ignore
    await page.keyboard.press('Home');
    assert.deepEqual(await accessibilityFaults(page, ['relais-carte']), []);
    const index = names.findIndex((text) => !text.startsWith('Groupe'));
    for (let step = 0; step < index; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('relais-carte')?.getAttribute('lieu'));
    assert.equal(await options(page).count(), 0);
    assert.equal(await focused(page), 'application of the map', 'the focus is back where it was');
    await page
      .locator('relais-carte .map')
      .getByText(/^Le détail de .+ est ouvert\.$/u)
      .waitFor({state: 'attached'});
    await close();
  });

  it('goes to a pin by its number, and leaves with Escape', {timeout: 60_000}, async () => {
    const {page, canvas, close} = await open('/jura');
    await canvas.focus();
    await page.keyboard.press('Enter');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await options(page).count(), 0);
    assert.equal(await focused(page), 'application of the map');
    assert.equal((await lieu(page)) ?? '', '', 'nothing was chosen');
    await page.keyboard.press('Enter');
    await options(page).first().waitFor();
    await page.keyboard.press('2');
    assert.match((await selected(page)) ?? '', /^\s*2\s+FabLab Comtois Champagnole\s*$/u);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('relais-carte')?.getAttribute('lieu') === 'fablab-champagnole',
    );
    await close();
  });

  it('goes into a group, and goes on with what is in it', {timeout: 60_000}, async () => {
    const {page, canvas, close} = await open('/');
    await canvas.focus();
    await page.keyboard.press('Enter');
    await options(page).first().waitFor();
    const before = (await options(page).allTextContents()).map((text) => text.trim());
    const group = before.findIndex((text) => /^Groupe de \d+ espaces\b/u.test(text));
    assert.ok(group >= 0, before.join());
    for (let step = 0; step < group; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction((said) => {
      const marks = document.querySelector('relais-carte')?.shadowRoot?.querySelectorAll('[role=option]') ?? [];
      return marks.length > 0 && [...marks].map((mark) => mark.textContent?.trim()).join() !== said;
    }, before.join());
    assert.equal(await focused(page), 'listbox of the map');
    await close();
  });
});

describe('the map, on a page that scrolls', () => {
  it('leaves the wheel to the page', {timeout: 60_000}, async () => {
    const {page, canvas, close} = await open('/');
    const box = await canvas.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 400);
    await page.waitForFunction(() => scrollY > 300);
    await close();
  });

  it('leaves one finger to the page', {timeout: 60_000}, async () => {
    const {canvas, close} = await open('/', {hasTouch: true});
    const action = await canvas.evaluate((element) => getComputedStyle(element).touchAction);
    assert.equal(action, 'pan-x pan-y');
    await close();
  });

  it('has buttons large enough for a finger', {timeout: 60_000}, async () => {
    const {area, close} = await open('/', {hasTouch: true, isMobile: true, viewport: {width: 360, height: 780}});
    for (const button of await area.getByRole('button').all()) {
      const box = await button.boundingBox();
      assert.ok(box && Math.round(box.width) >= 44 && Math.round(box.height) >= 44, JSON.stringify(box));
    }
    await close();
  });
});

interface Heard {
  readonly role?: {readonly value?: string};
  readonly name?: {readonly value?: string};
  readonly ignored?: boolean;
}

/** Role and name of everything that is heard inside the element. */
async function tree(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const {nodes} = (await session.send('Accessibility.getFullAXTree' as never)) as unknown as {nodes: Heard[]};
  return nodes
    .filter(({ignored}) => !ignored)
    .map(({role, name}) => `${role?.value} ${name?.value ?? ''}`.replace(/[\u00a0\u202f]/gu, ' ').trim())
    .filter((line) => !/^(?:StaticText|InlineTextBox|none|generic)\b/u.test(line));
}

describe('the accessibility tree of the map', () => {
  it('drawn: one group, the drawing, its buttons, what the credits say', {timeout: 60_000}, async () => {
    const {page, close} = await open('/jura');
    const heard = await tree(page);
    for (const line of [
      'group Carte des espaces',
      'application Carte des espaces, flèches pour la déplacer, plus et moins pour zoomer, Entrée pour choisir un espace',
      'toolbar Commandes de la carte',
      'button Agrandir la carte',
      'button Réduire la carte',
      'button Voir tous les espaces sur la carte',
      'button Déplacer la carte',
    ])
      assert.ok(heard.includes(line), `${line}\nin\n${heard.join('\n')}`);
    assert.equal(
      heard.filter((line) => line.startsWith('button') && line === 'button').length,
      0,
      'no nameless button',
    );
    await close();
  });

  it('gone through: a list of options, the active one said with its rank', {timeout: 60_000}, async () => {
    const {page, canvas, close} = await open('/jura');
    await canvas.focus();
    await page.keyboard.press('Enter');
    await options(page).first().waitFor();
    const heard = await tree(page);
    assert.ok(heard.includes('listbox Espaces visibles sur la carte') || heard.includes('listBox Espaces visibles sur la carte'), heard.join('\n')); // prettier-ignore
    assert.ok(heard.filter((line) => /^(?:option|listBoxOption) \S/u.test(line)).length >= 2, heard.join('\n'));
    await close();
  });
});
