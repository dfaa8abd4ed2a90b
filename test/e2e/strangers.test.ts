import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import type {Handler} from '../../demo/server/app.js';
import {type Directory, startDirectory} from '../doubles/dila.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** What people without rights may leave in a town's page: comments, articles of contributors, names of images. */
const hours = '<relais-horaires id="temoin" horaires="24/7">Toujours ouvert.</relais-horaires>';
const cases: Readonly<Record<string, (relais: string) => string>> = {
  marker: () =>
    '<div id="cible" data-relais="horaires" data-horaires="24/7" data-onfocus="window.pris=1" data-onclick="window.pris=1" data-tabindex="0" data-autofocus data-style="position:fixed;inset:0" data-id="volé">Horaires</div>',
  link: (relais) =>
    `<p id="cible"><a href="${relais}/1/cadre.html?relais=horaires&amp;horaires=24%2F7&amp;onclick=1&amp;style=position:fixed">Horaires</a></p>`,
  'a form for a stranger’s receiver': (relais) =>
    `<p id="cible"><a href="${relais}/1/cadre.html?relais=inscription&amp;action=https://voleur.example/&amp;responsable=Mairie">Inscription</a></p>`,
  'a comment’s link': (relais) =>
    `<p id="cible"><a rel="nofollow ugc" href="${relais}/1/cadre.html?relais=horaires&amp;horaires=24%2F7">Horaires</a></p>`,
  'a comment’s link, in capitals': (relais) =>
    `<p id="cible"><a rel="UGC NOFOLLOW" href="${relais}/1/cadre.html?relais=horaires&amp;horaires=24%2F7">Horaires</a></p>`,
  ...Object.fromEntries(
    Object.entries({
      'to a stranger’s hours': 'relais=horaires&src=https://voleur.example/horaires.json',
      'to hours that the link itself holds': 'relais=horaires&src=data:application/json,{"horaires":"24/7"}',
      'to a stranger’s hours, behind a tab': 'relais=horaires&src=/%09/voleur.example/horaires.json',
      'to a stranger’s spaces, after ours': 'relais=carte&src=lieux.csv+https://voleur.example/lieux.csv',
      'to a stranger’s basemap': 'relais=carte&chargement=immediat&fond=https://voleur.example/style.json',
      'to a stranger’s spaces, for a group': 'relais=groupe&src=//voleur.example/lieux.csv',
      'to a file that anybody may publish': 'relais=horaires&src=https://static.data.gouv.fr/voleur.json',
    }).map(([name, query]) => [
      `a link ${name}`,
      (relais: string) =>
        `<p id="cible"><a href='${relais}/1/cadre.html?${query.replaceAll('&', '&amp;')}'>Horaires</a></p>`,
    ]),
  ),
  'a broken link': () => '<p id="cible"><a href="http://[/cadre.html?x">Horaires</a></p>',
  'names that stand for the document’s': () =>
    '<img name="currentScript" alt="" data-x="https://voleur.example/relais.js"><img name="baseURI" alt=""><form id="cible" data-relais="horaires"><input name="attributes"><input name="matches"></form>',
};
const names = Object.keys(cases);

/** A page whose second half comes late, while the script is already there. */
const inTwoHalves: Handler = (request, response) => {
  if (request.url !== '/en-deux-fois') return false;
  response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'});
  response.write(
    `<!doctype html><script src="/1/relais.js" async></script>${hours}<div id="groupe" data-relais="groupe"><div data-relais="horaires" data-horaires="24/7">Un</div>`,
  );
  setTimeout(() => {
    response.end(
      '<div id="deux" data-relais="horaires" data-horaires="24/7">Deux</div></div><p id="phrase"><a href="/1/cadre.html?relais=horaires&horaires=24%2F7">Nos horaires</a> changent en été.</p>',
    );
  }, 1200);
  return true;
};

let browser: Browser;
let site: Site;
/** Data of a third site. */
let directory: Directory;
/** A question to the directory, in a link. */
const ofDirectory = () => `relais=horaires&src=${encodeURIComponent(directory.address('39368'))}`;

before(async () => {
  browser = await launchChromium();
  directory = await startDirectory([
    {
      nom: 'Mairie - Valombre',
      code_insee_commune: '39368',
      pivot: '[{"type_service_local": "mairie", "code_insee_commune": ["39368"]}]',
      plage_ouverture: [
        {
          nom_jour_debut: 'Lundi',
          nom_jour_fin: 'Dimanche',
          valeur_heure_debut_1: '08:30:00',
          valeur_heure_fin_1: '12:00:00',
          valeur_heure_debut_2: '',
          valeur_heure_fin_2: '',
          commentaire: '',
        },
      ],
      commentaire_plage_ouverture: null,
    },
  ]);
  const list = `data-sources="https://autre.example ${new URL(directory.address('39368')).origin}/"`;
  site = await startSite(
    (relais) => ({
      ...Object.fromEntries(
        names.map((name, index) => [
          `/${index}`,
          {
            html: pageOf(
              '',
              `${cases[name]?.(relais)}<script src="${relais}/1/relais.js"></script>${hours}<div id="apres" data-relais="horaires" data-horaires="24/7">Horaires</div>`,
            ),
          },
        ]),
      ),
      ...Object.fromEntries(
        ['', list].map((attribute, index) => [
          `/tiers-${index}`,
          {
            html: pageOf(
              `<script src="${relais}/1/relais.js" defer ${attribute}></script>`,
              `<p id="cible"><a href="${relais}/1/cadre.html?${ofDirectory().replaceAll('&', '&amp;')}">Horaires</a></p>`,
            ),
          },
        ]),
      ),
      '/cadre': {
        html: `<!doctype html><html lang="fr" data-relais-cadre ${list}><meta charset="utf-8"><title>Cadre</title><link rel="icon" href="data:,"><script src="${relais}/1/relais.js" defer></script><main>Horaires</main>`,
      },
      '/pris': {
        html: pageOf(
          `<script>customElements.define('relais-horaires', class extends HTMLElement {})</script><script src="${relais}/1/relais.js" defer></script>`,
          hours,
        ),
      },
    }),
    [inTwoHalves],
  );
});
after(async () => {
  await browser.close();
  await site.close();
  await directory.close();
});

async function open(name: string) {
  const town = await visit(browser, `${site.host}/${names.indexOf(name)}`);
  for (const place of ['#temoin', '#apres'])
    await town.page
      .locator(place)
      .getByText(/Ouvert 24\sh/u)
      .first()
      .waitFor();
  assert.deepEqual(
    town.asked.filter((address) => address.includes('voleur')),
    [],
  );
  assert.deepEqual(
    town.said.filter((line) => line.startsWith('uncaught')),
    [],
  );
  return town;
}

describe('what strangers may write in the page', () => {
  for (const name of ['marker', 'link'])
    it(`a ${name} sets our attributes only: nothing that runs, dresses up or moves`, async () => {
      const {page, close} = await open(name);
      const element = page.locator('#cible relais-horaires');
      await element
        .getByText(/Ouvert 24\sh/u)
        .first()
        .waitFor();
      await element.click();
      const attributes = await element.evaluate((node) => node.getAttributeNames());
      assert.deepEqual(attributes, ['horaires']);
      assert.equal(await page.evaluate(() => (window as unknown as {pris?: number}).pris), undefined);
      await close();
    });

  for (const name of names.filter((each) => /^a (?:form|comment|link to|broken)/u.test(each)))
    it(`${name} stays a link, and the rest of the page is served`, async () => {
      const {page, asked, close} = await open(name);
      assert.equal(await page.locator('#cible > a').count(), 1);
      assert.equal(await page.locator('#cible relais-horaires, #cible relais-carte, #cible relais-groupe').count(), 0);
      assert.deepEqual(
        asked.filter((address) => !address.startsWith(site.host) && !address.startsWith(site.relais)),
        [],
      );
      await close();
    });

  it('a link to data of a third site is followed when the script tag lists that site, and the console says how', async () => {
    const before = directory.asked.length;
    const unlisted = await visit(browser, `${site.host}/tiers-0`);
    await unlisted.page.waitForLoadState('networkidle');
    assert.equal(await unlisted.page.locator('#cible > a').count(), 1);
    assert.equal(unlisted.said.length, 1, unlisted.said.join('\n'));
    const {origin} = new URL(directory.address('39368'));
    assert.ok(unlisted.said[0]?.includes(`ajoutez data-sources="${origin}" à la balise du script.`), unlisted.said[0]);
    assert.equal(directory.asked.length, before);
    await unlisted.close();
    const {page, said, close} = await visit(browser, `${site.host}/tiers-1`);
    await page.locator('#cible relais-horaires [part=statut]').waitFor();
    assert.equal(directory.asked.length, before + 1);
    assert.deepEqual(said, []);
    await close();
  });

  it('cadre.html takes data of its own site, and of those that its owner lists', async () => {
    const stranger = await visit(browser, `${site.relais}/1/cadre.html?${ofDirectory()}`);
    await stranger.page.waitForLoadState('networkidle');
    assert.equal(await stranger.page.locator('relais-horaires').count(), 0);
    assert.match(stranger.said.join('\n'), /ajoutez data-sources="[^"]+" à la balise <html> de cadre\.html\.$/u);
    await stranger.close();
    for (const address of [
      `${site.relais}/1/cadre.html?relais=horaires&src=/donnees/mairie-dila.json`,
      `${site.host}/cadre?${ofDirectory()}`,
    ]) {
      const {page, said, close} = await visit(browser, address);
      await page.locator('relais-horaires [part=statut]').waitFor();
      assert.deepEqual(said, []);
      await close();
    }
  });

  it('names of images and fields do not stand for the script or the document', async () => {
    const {close} = await open('names that stand for the document’s');
    await close();
  });

  it('cadre.html makes no form for a receiver that its owner does not list', async () => {
    const query = (action: string) =>
      `relais=inscription&action=${encodeURIComponent(action)}&responsable=Mairie&contact=a@b.example`;
    const stranger = await visit(browser, `${site.relais}/1/cadre.html?${query('https://voleur.example/')}`);
    await stranger.page.waitForLoadState('networkidle');
    assert.equal(await stranger.page.locator('relais-inscription').count(), 0);
    assert.equal(stranger.said.length, 1, stranger.said.join('\n'));
    await stranger.close();
    const own = await visit(browser, `${site.relais}/1/cadre.html?${query('/recepteur/reponses')}`);
    await own.page.locator('relais-inscription form').waitFor();
    await own.close();
  });

  it('waits for the end of a page that comes in two halves', async () => {
    const {page, close} = await visit(browser, `${site.relais}/en-deux-fois`);
    await page
      .locator('#deux')
      .getByText(/Ouvert 24\sh/u)
      .first()
      .waitFor();
    assert.equal(await page.locator('#groupe > relais-groupe > [data-relais]').count(), 2, 'the group has both halves');
    assert.equal(await page.locator('#phrase relais-horaires').count(), 0, 'a link in a sentence stays a link');
    await close();
  });

  it('says so when another script has already taken one of our names', async () => {
    const {page, said, close} = await visit(browser, `${site.host}/pris`);
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.waitForLoadState('networkidle');
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', /<relais-horaires> est déjà défini/u);
    assert.match(await page.locator('#temoin').innerText(), /Toujours ouvert/u);
    await close();
  });
});
