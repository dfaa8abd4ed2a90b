import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type Brevo, startBrevo} from '../doubles/services/brevo.js';
import {type Formbricks, startFormbricks} from '../doubles/services/formbricks.js';
import {type Formspree, startFormspree} from '../doubles/services/formspree.js';
import {type Grist, startGrist} from '../doubles/services/grist.js';
import {type Listmonk, listmonkList, startListmonk} from '../doubles/services/listmonk.js';
import {type Double, startDouble} from '../doubles/services/host.js';
import {type PlainReceiver, startPlain} from '../doubles/services/plain.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

let browser: Browser;
let site: Site;
let listmonk: Listmonk;
let brevo: Brevo;
let grist: Grist;
let formbricks: Formbricks;
let formspree: Formspree;
let open: PlainReceiver;
let shut: PlainReceiver;
/** A receiver of our contract that knows no challenge. */
let json: Double;

/** The box that Brevo wants ticked, a list, a day: one definition for all. */
const definition = JSON.stringify({
  schema: 'relais-inscription/definition@1',
  ...{id: 'essai', version: '1', lang: 'fr', title: 'Essai', submit: 'Envoyer l’essai'},
  thanks: {title: 'C’est arrivé.', next: 'À bientôt.'},
  steps: [
    {
      title: 'essai',
      fields: [
        {type: 'email', id: 'email', label: 'Adresse électronique', required: true},
        {type: 'consent', id: 'ok', label: 'J’accepte d’être rappelée.', version: '1'},
      ],
    },
  ],
});

before(async () => {
  browser = await launchChromium();
  [listmonk, brevo, grist, formbricks, formspree, open, shut, json] = await Promise.all([
    startListmonk({trusted: '*'}),
    startBrevo(),
    startGrist(),
    startFormbricks(),
    startFormspree(),
    startPlain('*'),
    startPlain(),
    startDouble(({method}) => ({status: method === 'POST' ? 201 : 404, body: {id: '1'}}), {
      origin: '*',
      headers: 'Content-Type, Accept',
    }),
  ]);
  site = await startSite((relais) => {
    const head = `<script src="${relais}/1/relais.js" defer></script>`;
    const form = (service: string, action: string, liste = '') => ({
      html: pageOf(
        head,
        `<relais-inscription service="${service}" action="${action}" ${liste && `liste="${liste}"`} responsable="Mairie" contact="mairie@commune.example"><script type="application/json">${definition}</script>Écrivez-nous.</relais-inscription>`,
      ),
    });
    return {
      '/listmonk': form('listmonk', listmonk.origin, listmonkList),
      '/listmonk-formulaire': form('listmonk', `${listmonk.origin}/subscription/form`, listmonkList),
      '/courriel': form('courriel', 'mairie@commune.example'),
      '/json': form('json', `${json.origin}/reponses`),
      '/brevo': form('brevo', brevo.address),
      '/grist': form('grist', grist.form),
      '/formbricks': form('formbricks', formbricks.address, 's1'),
      '/formspree': form('formspree', `${formspree.origin}/f/abc`),
      '/formulaire': form('formulaire', `${open.origin}/recevoir.php`),
      '/ferme': form('formulaire', `${shut.origin}/recevoir.php`),
      '/formulaire-grist': {
        html: pageOf(
          head,
          `<relais-inscription service="grist" action="${grist.form}" definition="${grist.form}" responsable="Mairie" contact="mairie@commune.example">Écrivez-nous.</relais-inscription>`,
        ),
      },
    };
  });
});
after(async () => {
  await browser.close();
  await Promise.all([site, listmonk, brevo, grist, formbricks, formspree, open, shut, json].map((one) => one.close()));
});

async function fill(page: Page) {
  await page.locator('relais-inscription input[type=email]').fill('claire@exemple.fr');
  await page.locator('relais-inscription input[type=checkbox]').check();
  await page.locator('relais-inscription input[type=email]').press('Enter');
}
const says = (page: Page, text: RegExp) => page.locator('relais-inscription').getByText(text).first().waitFor();
/** Lines of the console that are not ours: our own tell the webmaster what the law wants of this bare form. */
const byBrowser = (said: readonly string[]) => said.filter((line) => !line.startsWith('<relais-inscription>'));
const storage = (page: Page) => page.evaluate(() => localStorage.length + sessionStorage.length);

describe('a form sends to each service from a page of another origin, in a real browser', () => {
  const counts: Record<string, () => number> = {
    listmonk: () => listmonk.letters.length,
    brevo: () => brevo.kept(),
    grist: () => grist.rows.length,
    formbricks: () => formbricks.responses.length,
    formspree: () => formspree.stored.length,
    formulaire: () => open.stored.length,
  };
  for (const [service, count] of Object.entries(counts))
    it(`${service}: kept once, nothing left on the device`, {timeout: 60_000}, async () => {
      const {page, close} = await visit(browser, `${site.host}/${service}`);
      await fill(page);
      await says(page, /C’est arrivé\./u);
      assert.equal(count(), 1);
      assert.equal(await storage(page), 0);
      await close();
    });

  it(
    'listmonk by its form: its proof of work is made while the person writes, and taken',
    {timeout: 60_000},
    async () => {
      const letters = listmonk.letters.length;
      const {page, asked, said, violations, close} = await visit(browser, `${site.host}/listmonk-formulaire`);
      await fill(page);
      await says(page, /C’est arrivé\./u);
      assert.equal(listmonk.letters.length, letters + 1);
      assert.equal(asked.filter((address) => address.endsWith('/captcha/altcha')).length, 1);
      assert.ok(new URLSearchParams(listmonk.posts.at(-1)?.text).get('altcha'));
      assert.deepEqual([byBrowser(said), await violations(), await storage(page)], [[], [], 0]);
      await close();
    },
  );

  it('courriel: the mail program is given the answers, nothing is posted, and nothing is called a success', async () => {
    const {page, asked, said, close} = await visit(browser, `${site.host}/courriel`);
    const origins = () =>
      new Set(asked.filter((address) => address.startsWith('http')).map((one) => new URL(one).origin));
    const before = origins().size;
    await fill(page);
    await says(page, /Votre logiciel de messagerie va s’ouvrir/u);
    const link = await page.locator('relais-inscription a[href^="mailto:"]').first().getAttribute('href');
    assert.match(decodeURIComponent(link ?? ''), /^mailto:mairie@commune\.example\?.*claire@exemple\.fr/su);
    assert.equal(origins().size, before);
    assert.deepEqual([byBrowser(said), await storage(page)], [[], 0]);
    await close();
  });

  it('a receiver of ours without challenges is asked for none: no word in the console', {timeout: 60_000}, async () => {
    const {page, asked, said, close} = await visit(browser, `${site.host}/json`);
    await fill(page);
    await says(page, /C’est arrivé\./u);
    assert.equal(json.posts.length, 1);
    assert.deepEqual([byBrowser(said), asked.filter((address) => address.includes('/challenge'))], [[], []]);
    await close();
  });

  it('a service without CORS has kept it: one try, and the truth', {timeout: 60_000}, async () => {
    const {page, close} = await visit(browser, `${site.host}/ferme`);
    await fill(page);
    await says(page, /Nous ne savons pas si votre envoi est arrivé/u);
    await page.evaluate(() => window.dispatchEvent(new CustomEvent('online')));
    await page
      .locator('relais-inscription')
      .getByRole('button', {name: /Copier/u})
      .click();
    assert.equal(shut.stored.length, 1);
    assert.equal(await storage(page), 0);
    await close();
  });

  it('a form published in Grist builds itself, and is answered', {timeout: 60_000}, async () => {
    const rows = grist.rows.length;
    const {page, close} = await visit(browser, `${site.host}/formulaire-grist`);
    const form = page.locator('relais-inscription');
    await form.getByLabel('Étudiant').check();
    await form.getByLabel('mardi').check();
    await form.getByRole('button', {name: 'Envoyer mes réponses'}).click();
    await says(page, /Vos réponses sont arrivées/u);
    assert.equal(grist.rows.length, rows + 1);
    assert.deepEqual(grist.rows.at(-1)?.['jours'], ['L', 'mardi']);
    assert.equal(grist.rows.at(-1)?.['profil'], 'Étudiant');
    await close();
  });
});
