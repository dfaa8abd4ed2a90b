import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {accessibilityFaults, sidewaysScroll} from '../helpers/audit.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** The built simulator on a page of someone else: the journey of a citizen on a phone, and what leaves it. */
const phone = {viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true};

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => {
    const script = `<script src="${relais}/1/relais.js" defer></script><meta name="viewport" content="width=device-width">`;
    const strict = `default-src 'none'; script-src ${relais}; connect-src ${relais}; img-src data:`;
    return {
      '/': {
        html: pageOf(script, '<relais-simulateur>Deux jours sans la route.</relais-simulateur>'),
        headers: {'Content-Security-Policy': strict},
      },
      '/deux': {
        html: pageOf(
          script,
          '<relais-simulateur id="un">Un.</relais-simulateur><relais-simulateur id="deux">Deux.</relais-simulateur>',
        ),
      },
      '/cadre': {
        html: pageOf(
          '',
          '<iframe sandbox="allow-scripts" src="/deux" title="Le simulateur" width="600" height="900"></iframe>',
        ),
      },
      '/commune': {html: pageOf(script, '<relais-simulateur pour="commune">Ensemble.</relais-simulateur>')},
      '/groupe': {
        html: pageOf(
          script,
          `<relais-groupe position="46.5893, 6.0206">
             <relais-carte fond="aucun" chargement="clic">La liste.
               <relais-lieu id="cordee" nom="La Cordée" position="46.5227, 6.0206" types="coworking"></relais-lieu>
               <relais-lieu id="loin" nom="Trop loin" position="47.5, 6.0206" types="coworking"></relais-lieu>
             </relais-carte>
             <relais-simulateur distance-km="35">Moins de route.</relais-simulateur>
             <relais-inscription modele="enquete" action="${relais}/recepteur/reponses" responsable="Mairie" contact="mairie@commune.example">Écrivez-nous.</relais-inscription>
           </relais-groupe>`,
        ),
      },
    };
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

const simulator = (page: Page, id = '') => page.locator(`relais-simulateur${id}`);
const fold = (page: Page, name: string) => simulator(page).locator(`#${name} summary`).click();
const words = (text: string | null) => (text ?? '').replace(/[\s\u00a0\u202f]+/gu, ' ');

describe('a citizen on a phone', () => {
  it('gets a number after one input, in sight, under a strict policy, and asks nobody anything', async () => {
    const {page, said, asked, violations, close} = await visit(browser, site.host, phone);
    const one = simulator(page);
    await one.locator('#distanceKm').waitFor();
    assert.equal(await one.locator('label').count(), 1);
    await one.locator('#distanceKm').fill('13');
    const answer = one.locator('.answer');
    await answer.waitFor();
    assert.match(words(await answer.textContent()), /Environ \d+ à \d+ € gardés par an/u);
    const {y, height} = (await answer.boundingBox()) ?? {y: 999, height: 999};
    assert.ok(y + height < 740, `the answer ends at ${y + height} px`);
    for (const name of ['table', 'receipt', 'car', 'space', 'share']) await fold(page, name);
    await one.locator('.share').waitFor();
    assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
    assert.deepEqual(
      asked.filter((address) => /\/communes\/|distance-km/u.test(address)),
      [],
    );
    assert.deepEqual([said, await violations()], [[], []]);
    assert.equal(await sidewaysScroll(page), 0);
    assert.deepEqual(await accessibilityFaults(page), []);
    await close();
  });

  it('works offline once the page is there', async () => {
    const {page, close} = await visit(browser, site.host, phone);
    await simulator(page).locator('#distanceKm').focus();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await simulator(page).locator('#distanceKm').fill('20');
    await simulator(page).locator('.answer').waitFor();
    await simulator(page).locator('#dureeMin').fill('25');
    await simulator(page)
      .getByText(/heures de route en moins/u)
      .first()
      .waitFor();
    await close();
  });
});

describe('what leaves the simulator', () => {
  it('opens from a link with its answers, for the simulator that it names, and no server saw them', async () => {
    const link = `${site.host}/deux#relais-simulateur=deux&distance-km=22&jours-par-semaine=3&energie=diesel&personnes=99`;
    const {page, asked, close} = await visit(browser, link, phone);
    await simulator(page, '#deux').locator('.answer').waitFor();
    assert.match(words(await simulator(page, '#deux').locator('.answer').textContent()), /3 jours par semaine/u);
    assert.equal(await simulator(page, '#un').locator('#distanceKm').inputValue(), '');
    assert.deepEqual(
      asked.filter((address) => /distance-km|diesel/u.test(address.replace(/#.*/u, ''))),
      [],
    );
    await close();
  });

  it('prints one page: the answer, its drawing, its table, its sources, and nothing of the page around', async () => {
    const {page, close} = await visit(browser, 'about:blank');
    await page.addInitScript(() => {
      window.print = () => {
        const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({cssText}) => cssText));
        Object.assign(window.top ?? window, {
          sheet: `<!doctype html><style>${rules.join('')}</style>${document.body.innerHTML}`,
        });
      };
    });
    await page.goto(site.host);
    await simulator(page).locator('#distanceKm').fill('24');
    await simulator(page).locator('.answer').waitFor();
    await simulator(page).locator('#dureeMin').fill('30');
    await fold(page, 'share');
    await simulator(page).getByRole('button', {name: 'Imprimer'}).click();
    await page.waitForFunction(() => 'sheet' in window);
    const sheet = await page.evaluate(() => (window as unknown as {sheet: string}).sheet);
    await page.goto('about:blank');
    await page.setContent(sheet);
    const text = words(await page.locator('body').innerText());
    for (const part of ['gardés par an', 'En cinq ans', 'Nous comptons', 'Barème kilométrique', 'Calculé le'])
      assert.ok(text.includes(part), part);
    const pdf = (await page.pdf({format: 'A4', preferCSSPageSize: true})).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b/gu)?.length, 1);
    await close();
  });

  it('says where it cannot be printed, with the address of the page alone, in the frame of another site', async () => {
    const {page, close} = await visit(browser, `${site.host}/cadre`);
    const one = page.frameLocator('iframe').locator('#un');
    await one.locator('#distanceKm').fill('24');
    await one.locator('#share summary').click();
    await one.getByRole('button', {name: 'Imprimer'}).click();
    await one.getByText('Impression impossible ici').first().waitFor();
    const address = await one.locator('#by-hand').inputValue();
    assert.match(address, /\/deux#relais-simulateur=un&distance-km=24/u);
    await close();
  });

  it('is proposed to the form of the group, read first, and not sent by itself', async () => {
    const {page, asked, close} = await visit(browser, `${site.host}/groupe`);
    const posted: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
    await simulator(page)
      .getByText(/La Cordée.* est l’espace le plus proche/u)
      .waitFor();
    await fold(page, 'share');
    await simulator(page).getByRole('button', {name: 'Envoyer à la mairie'}).click();
    const form = page.locator('relais-inscription');
    assert.ok(await form.evaluate((element) => element === document.activeElement));
    await form.getByLabel('Salariée ou salarié').check();
    const next = form.getByRole('button', {name: /Continuer|suivante|suivant/iu});
    await next.click();
    await form.getByText('Quels jours').waitFor();
    await next.click();
    const remarks = form.getByLabel('Autre chose à nous dire');
    await remarks.waitFor();
    assert.match(words(await remarks.inputValue()), /35 km aller, 2 jours par semaine sans ce trajet\. Environ/u);
    assert.deepEqual(posted, []);
    assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
    await close();
  });
});

describe('for the mayor', () => {
  it('says what the people of the commune keep together, every supposition in sight', async () => {
    const {page, said, close} = await visit(browser, `${site.host}/commune`, phone);
    await simulator(page).locator('#actifs').fill('50');
    await simulator(page)
      .getByText(/Chacun fait 13/u)
      .waitFor();
    assert.match(
      words(await simulator(page).locator('.answer').textContent()),
      /si 50 habitants travaillent chez eux/u,
    );
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.equal(await sidewaysScroll(page), 0);
    assert.deepEqual(said, []);
    await close();
  });
});
