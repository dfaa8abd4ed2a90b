import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {standForAddresses} from '../doubles/ign.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

const models = ['lettre', 'enquete', 'essai', 'signalement'] as const;

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => {
    const policy = [
      "default-src 'none'",
      // The page's own icon.
      'img-src data:',
      ...['script-src', 'connect-src'].map((directive) => `${directive} ${relais}`),
      `form-action ${relais}`,
    ].join('; ');
    const form = (modele: string) =>
      `<relais-inscription modele="${modele}" action="${relais}/recepteur/reponses" responsable="Mairie" contact="mairie@commune.example">Écrivez-nous.</relais-inscription>`;
    const page = (modele: string, allowed: string) => ({
      html: pageOf(`<script src="${relais}/1/relais.js" defer></script>`, form(modele)),
      headers: {'Content-Security-Policy': allowed},
    });
    return Object.fromEntries(
      models.flatMap((modele) => [
        [`/${modele}`, page(modele, policy)],
        [`/${modele}-ign`, page(modele, policy.replace('connect-src', 'connect-src https://data.geopf.fr'))],
      ]),
    );
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

const fill: Readonly<Record<(typeof models)[number], (page: Page) => Promise<void>>> = {
  async lettre(page) {
    await page.getByLabel('Votre adresse électronique').fill('claire@exemple.fr');
    await page.getByRole('button', {name: 'S’abonner à la lettre'}).click();
    await page
      .getByText(/Votre adresse est enregistrée|Vous allez recevoir/u)
      .first()
      .waitFor();
  },
  async enquete(page) {
    await page.getByLabel('Indépendante ou indépendant').check();
    await page.getByRole('combobox', {name: 'Commune où vous habitez'}).pressSequentially('figea');
    await page.getByRole('option', {name: 'Figeac (46)'}).click();
    for (const step of [2, 3, 4]) {
      await page.getByRole('button', {name: 'Étape suivante'}).click();
      await page.getByText(`Étape ${step} sur 4`).first().waitFor();
    }
    await page.getByRole('button', {name: 'Envoyer mes réponses'}).click();
    await page.getByText('Vos réponses sont arrivées.').first().waitFor();
  },
  async essai(page) {
    await page.getByLabel(/Quel jour/u).fill('2030-03-18');
    await page.getByLabel('Votre nom').fill('Claire Martin');
    await page.getByLabel('Votre adresse électronique').fill('claire@exemple.fr');
    await page.getByLabel('Votre adresse électronique').press('Enter');
    await page.getByText('Votre demande est arrivée.').first().waitFor();
  },
  async signalement(page) {
    await page.getByLabel('Nom de l’espace').fill('La Mêlée');
    await page.getByLabel(/Où se trouve-t-il/u).fill('au-dessus de la poste de Morez');
    await page.getByRole('button', {name: 'Signaler cet espace'}).click();
    await page.getByText('Votre signalement est arrivé.').first().waitFor();
  },
};

describe('each model, on a page of the strictest policy', () => {
  for (const modele of models)
    it(`${modele}: is filled in, sent and stored, without one violation, nothing kept on the device`, async () => {
      const {page, violations, close} = await visit(browser, `${site.host}/${modele}`);
      await fill[modele](page);
      assert.deepEqual(await violations(), []);
      assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [
        0,
        0,
        '',
      ]);
      assert.equal((await site.rows(modele === 'enquete' ? 'enquete-besoins' : modele)).length, 1);
      await close();
    });

  it('signalement: finds an address at the IGN at the click that says so, and sends its position', async () => {
    const {page, said, violations, close} = await visit(browser, `${site.host}/signalement-ign`);
    const asked = await standForAddresses(page);
    await page.getByLabel('Nom de l’espace').fill('La Mêlée');
    await page.getByLabel(/Où se trouve-t-il/u).fill('8 rue de l’Industrie, Morez');
    assert.deepEqual(asked, []);
    await page.getByRole('button', {name: 'Chercher cette adresse'}).click();
    await page.getByRole('button', {name: '8 rue de l’Industrie, Morez 39400 Hauts de Bienne'}).click();
    await page.getByText('Position retenue : 46.52270, 6.02060.').first().waitFor();
    await page.getByRole('button', {name: 'Signaler cet espace'}).click();
    await page.getByText('Votre signalement est arrivé.').first().waitFor();
    assert.deepEqual([asked.length, said, await violations()], [1, [], []]);
    assert.equal(new URL(asked[0] ?? '').searchParams.get('q'), '8 rue de l’Industrie, Morez');
    const rows = (await site.rows('signalement')).join(' ');
    assert.match(rows, /Hauts de Bienne.*46\.5227/su);
    await close();
  });

  it('keeps the INSEE code of the commune, and no query of the page', async () => {
    const {page, close} = await visit(browser, `${site.host}/enquete?nom=claire`);
    await fill.enquete(page);
    const [, second = ''] = await site.rows('enquete-besoins');
    assert.match(second, /Figeac \(46102\)/u);
    assert.ok(second.includes(`${site.host}/enquete`));
    assert.doesNotMatch(second, /nom=claire/u);
    await close();
  });
});

describe('autofill of the browser', () => {
  /** What a browser keeps of a person, and what it writes by itself when asked. */
  const person = [
    {name: 'NAME_FULL', value: 'Claire Martin'},
    {name: 'EMAIL_ADDRESS', value: 'claire@exemple.fr'},
    {name: 'PHONE_HOME_WHOLE_NUMBER', value: '0612345678'},
    {name: 'ADDRESS_HOME_ZIP', value: '46100'},
    {name: 'ADDRESS_HOME_CITY', value: 'Figeac'},
    {name: 'ADDRESS_HOME_COUNTRY', value: 'FR'},
  ];

  it('fills in the five fields about the person, and they are sent', async () => {
    const definition = {
      schema: 'relais-inscription/definition@1',
      ...{id: 'remplissage', version: '1', lang: 'fr', title: 'Vous', submit: 'Envoyer ma demande'},
      thanks: {title: 'Merci.', next: 'À bientôt.'},
      notice: {version: '1', purpose: 'x', basis: 'contrat', retention: 'x', recipients: 'x', compulsory: 'x'},
      steps: [
        {
          title: 'vous',
          fields: [
            {type: 'text', id: 'nom', label: 'Nom', autocomplete: 'name', personal: true},
            {type: 'email', id: 'email', label: 'Adresse électronique'},
            {type: 'phone', id: 'tel', label: 'Téléphone'},
            {type: 'postcode', id: 'cp', label: 'Code postal'},
            {type: 'text', id: 'ville', label: 'Ville', autocomplete: 'address-level2'},
          ],
        },
      ],
    };
    const {page, close} = await visit(browser, `${site.host}/lettre`);
    await page.evaluate((json) => {
      const form = document.querySelector('relais-inscription');
      const script = Object.assign(document.createElement('script'), {type: 'application/json', textContent: json});
      const next = form?.cloneNode() as Element;
      next.append(script);
      form?.replaceWith(next);
    }, JSON.stringify(definition));
    const name = page.getByLabel('Nom');
    await name.waitFor();
    await name.focus();
    const client = await page.context().newCDPSession(page);
    await client.send('Autofill.enable');
    await client.send('DOM.enable');
    const {result} = await client.send('Runtime.evaluate', {
      expression: "document.querySelector('relais-inscription').shadowRoot.querySelector('[name=nom]')",
    });
    const {node} = await client.send('DOM.describeNode', {objectId: result.objectId});
    await client.send('Autofill.trigger', {fieldId: node.backendNodeId, address: {fields: person}} as never);
    const values = () =>
      page.evaluate(() =>
        [...(document.querySelector('relais-inscription')?.shadowRoot?.querySelectorAll('input') ?? [])]
          .filter((input) => input.name !== 'r-line-2')
          .map((input) => input.value),
      );
    await page.waitForFunction(
      () =>
        document.querySelector('relais-inscription')?.shadowRoot?.querySelector<HTMLInputElement>('[name=ville]')
          ?.value,
    );
    const filled = await values();
    assert.equal(filled.filter(Boolean).length, 5, filled.join(' | '));
    await close();
  });
});
