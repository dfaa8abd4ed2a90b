import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type Directory, type DirectoryLine, type Range, startDirectory} from '../doubles/dila.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

const range = (
  from: string,
  to: string,
  first: readonly [string, string],
  second: readonly [string, string],
  words = '',
): Range => ({
  nom_jour_debut: from,
  nom_jour_fin: to,
  valeur_heure_debut_1: first[0],
  valeur_heure_fin_1: first[1],
  valeur_heure_debut_2: second[0],
  valeur_heure_fin_2: second[1],
  commentaire: words,
});
const none = ['', ''] as const;

/** What the directory says, and of whom. */
const lines: readonly DirectoryLine[] = [
  {
    nom: 'Mairie - Valombre',
    code_insee_commune: '39368',
    pivot: '[{"type_service_local": "mairie", "code_insee_commune": ["39368"]}]',
    plage_ouverture: [
      range('Lundi', 'Jeudi', ['08:30:00', '12:00:00'], ['13:30:00', '16:30:00']),
      range('Samedi', 'Samedi', ['09:00:00', '12:00:00'], none, 'Uniquement sur rendez-vous'),
      range('Dimanche', 'Dimanche', ['09:00:00', '12:00:00'], none, 'Le 1er du mois, <b>"hors" vacances</b>'),
    ],
    commentaire_plage_ouverture: 'Accès par la cour <img src=x onerror=alert(1)>.',
  },
  {
    nom: 'Mairie annexe - Les Combes',
    code_insee_commune: '39368',
    pivot: '[{"type_service_local": "mairie", "code_insee_commune": ["39368"]}]',
    plage_ouverture: [range('Mardi', 'Mardi', ['14:15:00', '17:45:00'], none)],
    commentaire_plage_ouverture: null,
  },
];
const words = 'Les horaires sont <a href="/mairie">à la mairie</a>.';

let browser: Browser;
let site: Site;
let directory: Directory;

before(async () => {
  browser = await launchChromium();
  directory = await startDirectory(lines);
  const of = (relais: string, ...cards: readonly string[]) => ({
    html: pageOf(
      `<script>window.erreurs=[];document.addEventListener('relais-erreur',function(e){erreurs.push(e.detail.code)})</script><script src="${relais}/1/relais.js" defer></script>`,
      cards.map((attributes) => `<relais-horaires ${attributes}>${words}</relais-horaires>`).join(' '),
    ),
  });
  const src = `src="${directory.address('39368').replaceAll('"', '&quot;').replaceAll('&', '&amp;')}`;
  site = await startSite((relais) => ({
    '/mairie': of(relais, `${src}"`),
    '/deux': of(relais, `${src}#Mairie - Valombre"`, `${src}#les combes"`),
    '/ailleurs': of(relais, `src="${directory.address('75056').replaceAll('&', '&amp;')}"`),
    '/champ': of(relais, `src="${directory.address('39368').split('?')[0]}?select=horaires"`),
    '/fermetures': of(
      relais,
      `horaires="24/7" src="${relais}/donnees/fermetures-2027.json"`,
      `horaires="24/7" src="${relais}/donnees/fermetures-2027.json"`,
    ),
    '/exemples': of(
      relais,
      ...['mairie-dila', 'france-services', 'lieu-json-ld'].map((name) => `src="${relais}/donnees/${name}.json"`),
    ),
  }));
});
after(async () => {
  await browser.close();
  await site.close();
  await directory.close();
});

const fallback = (page: Page) => page.getByRole('link', {name: 'à la mairie'});
const cardOf = (page: Page, index = 0) => page.locator('relais-horaires').nth(index);
const dayOf = (page: Page, day: string, index = 0) =>
  cardOf(page, index)
    .locator('[part=semaine] tr', {hasText: new RegExp(day, 'iu')})
    .first();
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a card whose hours are those of the « Annuaire de l’administration », from its own address', () => {
  it('shows the week of the town hall, and what is by appointment or unsure in words', async () => {
    const {page, said, close} = await visit(browser, `${site.host}/mairie`);
    const monday = dayOf(page, 'lundi');
    await monday.waitFor();
    assert.match(plain(await monday.innerText()), /8 h 30.*12 h.*13 h 30.*16 h 30/su);
    assert.match(plain(await dayOf(page, 'vendredi').innerText()), /fermé/iu);
    assert.match(plain(await dayOf(page, 'samedi').innerText()), /9 h.*12 h.*rendez-vous/su);
    const card = plain(await cardOf(page).evaluate((element) => element.shadowRoot?.textContent ?? ''));
    assert.match(card, /Le 1er du mois, <b>« hors » vacances<\/b>/u, 'words are words');
    assert.match(card, /Accès par la cour <img src=x onerror=alert\(1\)>\./u);
    assert.equal(await fallback(page).isVisible(), false);
    assert.deepEqual(said, []);
    await close();
  });

  it('asks the directory once for two cards, each of which is about its own place', async () => {
    const before = directory.asked.length;
    const {page, close} = await visit(browser, `${site.host}/deux`);
    await dayOf(page, 'mardi', 0).waitFor();
    await dayOf(page, 'mardi', 1).waitFor();
    assert.match(plain(await dayOf(page, 'mardi', 0).innerText()), /8 h 30/u);
    assert.match(plain(await dayOf(page, 'mardi', 1).innerText()), /14 h 15.*17 h 45/su);
    assert.equal(directory.asked.length, before + 1);
    await close();
  });

  const failures: Readonly<Record<string, readonly [path: string, says: RegExp, status?: 429 | 500]>> = {
    'has no such town hall': ['/ailleurs', /d’horaires connus/u],
    'does not know a field of the question': ['/champ', /« 400 »/u],
    'has been asked too much today': ['/mairie', /« 429 »/u, 429],
    'is out of order': ['/mairie', /« 500 »/u, 500],
  };
  for (const [name, [path, says, status]] of Object.entries(failures))
    it(`keeps the words of the page when the directory ${name}, and says why to the webmaster`, async () => {
      if (status) directory.next({kind: 'status', status});
      const {page, said, close} = await visit(browser, `${site.host}${path}`);
      await page.waitForFunction(() => (window as unknown as {erreurs: string[]}).erreurs.length > 0);
      assert.deepEqual(await page.evaluate(() => (window as unknown as {erreurs: string[]}).erreurs), ['source']);
      assert.ok(await fallback(page).isVisible());
      const told = said.filter((line) => line.startsWith('<relais-horaires>'));
      assert.equal(told.length, 1, said.join('\n'));
      assert.match(told[0] ?? '', says);
      await close();
    });

  it('keeps the words of the page while the directory is slow', async () => {
    directory.next({kind: 'slow', ms: 1500});
    const {page, close} = await visit(browser, `${site.host}/mairie`);
    await fallback(page).waitFor();
    await dayOf(page, 'lundi').waitFor();
    assert.equal(await fallback(page).isVisible(), false);
    await close();
  });
});

describe('cards that share one list of closings', () => {
  it('ask for it once', async () => {
    const {page, asked, said, close} = await visit(browser, `${site.host}/fermetures`);
    await cardOf(page, 0).locator('[part=statut]').waitFor();
    await cardOf(page, 1).locator('[part=statut]').waitFor();
    assert.equal(asked.filter((address) => address.endsWith('fermetures-2027.json')).length, 1);
    assert.deepEqual(said, []);
    await close();
  });
});

describe('the files of the demonstration', () => {
  it('are all read', async () => {
    const {page, said, close} = await visit(browser, `${site.host}/exemples`);
    for (const index of [0, 1, 2]) await cardOf(page, index).locator('[part=statut]').waitFor();
    assert.match(plain(await dayOf(page, 'mercredi', 2).innerText()), /10 h.*12 h.*14 h.*18 h 30/su);
    assert.deepEqual(said, []);
    await close();
  });
});
