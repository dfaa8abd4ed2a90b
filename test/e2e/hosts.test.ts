import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, visit} from '../helpers/visit.js';
import {hosts, oldLibrary} from './host-book.js';

for (const name of ['prototype', 'mootools'] as const)
  if (!oldLibrary(name))
    console.log(`${name} is not installed (apt-get install libjs-${name}): its page uses a double.`);

const address = (index: number) => `/hote-${index}`;
let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => Object.fromEntries(hosts.map(({page}, index) => [address(index), page(relais)])));
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('the built script lives in the pages of others', () => {
  hosts.forEach(({name}, index) => {
    it(name, async () => {
      const {page, said, asked, violations, close} = await visit(browser, site.host + address(index));
      const before = (await site.rows('lettre')).length;

      await seesHours(page, '#element');
      await seesHours(page, '#marqueur');
      await seesHours(page, '#lien');
      assert.equal(await page.locator('#phrase relais-horaires').count(), 0, 'a link in a sentence stays a link');

      await choosesASpace(page);
      await page.locator('relais-simulateur').getByText('€').first().waitFor();
      await subscribes(page, `habitant${index}@exemple.fr`);

      assert.equal((await site.rows('lettre')).length, before + 1, 'one answer, stored once');
      assert.deepEqual(said, []);
      assert.deepEqual(await violations(), []);
      assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
      assert.deepEqual(await page.context().cookies(), []);
      await close();
    });
  });
});

async function seesHours(page: Page, where: string) {
  await page
    .locator(where)
    .getByText(/Ouvert 24\sh\/24/u)
    .first()
    .waitFor();
  assert.equal(
    await page.locator(where).getByText('Nous joindre').filter({visible: true}).count(),
    0,
    `${where}: fallback`,
  );
}

/** Choosing in the list of the map fills the hours card of the group. */
async function choosesASpace(page: Page) {
  const map = page.locator('relais-carte');
  await map.getByText('2 espaces').first().waitFor();
  await map.getByText('L’Atelier <b>').first().waitFor();
  await map
    .getByRole('button', {name: /La Cordée/u})
    .first()
    .click();
  await page
    .locator('#choisi')
    .getByText(/Ouvert 24\sh\/24/u)
    .first()
    .waitFor();
}

async function subscribes(page: Page, email: string) {
  const form = page.locator('relais-inscription');
  await form.locator('input[type=email]').fill(email);
  await form.locator('input[type=email]').press('Enter');
  await form.locator('form').waitFor({state: 'detached', timeout: 15_000});
}
