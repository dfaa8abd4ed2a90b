import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import type {Browser} from 'playwright-core';
import {pageOf} from '../e2e/host-book.js';
import {placesFile} from '../../demo/server/app.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, strangers, visit} from '../helpers/visit.js';
import budgets from './budgets.json' with {type: 'json'};

/** What one page pays: every file of ours that it asked for, each in brotli (level 11), Lit included. */
type Story = keyof typeof budgets;

const forms = (relais: string) =>
  `action="${relais}/recepteur/reponses" responsable="Mairie" contact="mairie@commune.example"`;
const bodies: Record<Story, (relais: string) => string> = {
  loader: () => '',
  hours: () => '<relais-horaires horaires="Mo-Fr 09:00-12:00,14:00-18:00; PH off">De 9 h à 18 h.</relais-horaires>',
  simulator: () => '<relais-simulateur>Moins de route.</relais-simulateur>',
  answer: () => '<relais-simulateur distance-km="20">Moins de route.</relais-simulateur>',
  letter: (relais) => `<relais-inscription ${forms(relais)}>Écrivez-nous.</relais-inscription>`,
  survey: (relais) => `<relais-inscription modele="enquete" ${forms(relais)}>Écrivez-nous.</relais-inscription>`,
  map: () => mapOf('/lieux-sans-guillemet.csv'),
  mapOfCensus: (relais) => mapOf(`${relais}/donnees/lieux.csv`),
};
const mapOf = (src: string) =>
  `<div style="height:3000px"></div><relais-carte src="${src}">La liste est en mairie.</relais-carte>`;
/** The rows of the real file that no quote complicates, as a small town writes its table. */
const plainTable = readFileSync(placesFile(), 'utf8')
  .split('\n')
  .filter((line) => !line.includes('"'))
  .join('\n');
const stories = Object.keys(bodies) as Story[];

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => ({
    '/lieux-sans-guillemet.csv': {html: plainTable},
    ...Object.fromEntries(
      stories.map((story) => [
        `/${story}`,
        {html: pageOf(`<script src="${relais}/1/relais.js" defer></script>`, bodies[story](relais))},
      ]),
    ),
  }));
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('what one page pays', () => {
  for (const story of stories) {
    const {says, bytes} = budgets[story];
    it(`${says}: at most ${bytes} bytes`, async (context) => {
      const {page, asked, close} = await visit(browser, `${site.host}/${story}`);
      if (story !== 'loader') await page.locator('[part]').first().waitFor({state: 'attached'});
      await page.waitForLoadState('networkidle');
      const files = [...new Set(asked)].filter((address) => address.startsWith(`${site.relais}/1/`));
      const ours = story === 'loader' ? files.filter((address) => address.endsWith('relais.js')) : files;
      const rows = ours.map((address) => {
        const path = address.slice(`${site.relais}/1/`.length);
        return {path, size: brotliCompressSync(readFileSync(`dist/1/${path}`)).length};
      });
      const total = rows.reduce((sum, {size}) => sum + size, 0);
      context.diagnostic(`${story}: ${total} bytes; ${rows.map(({path, size}) => `${path} ${size}`).join(', ')}`);
      assert.ok(rows.length > 0, 'the page asked for our files');
      assert.ok(total <= bytes, `${total} bytes for a budget of ${bytes}`);
      if (story.startsWith('map')) {
        assert.deepEqual(
          files.filter((address) => /map-engine|maplibre/u.test(address)),
          [],
        );
        assert.deepEqual(strangers(asked, [site.host, site.relais]), []);
      }
      await close();
    });
  }
});

describe('the built files', () => {
  const modules = readdirSync('dist/1/modules').filter((name) => name.endsWith('.js'));
  const read = (name: string) => readFileSync(`dist/1/modules/${name}`, 'utf8');

  it('hold nothing that old libraries of the page replace', () => {
    for (const name of modules) {
      const found = /\bArray\.from\b|\bnew Event\(|\bextends Event\b|\binstanceof Event\b/u.exec(read(name));
      assert.equal(found, null, `${name}: ${found?.[0]}`);
    }
  });

  it('set no size from the root of the page, and write no style attribute nor HTML text of their own', () => {
    const ours = modules.filter((name) => !/^(?:map-engine|main)/u.test(name));
    assert.ok(ours.length >= 6);
    for (const name of ours) {
      const found = /\d(?:\.\d+)?rem\b|<[a-z][^>]*\sstyle=|\b(?:inner|outer)HTML\b/u.exec(read(name));
      assert.equal(found, null, `${name}: ${found?.[0]}`);
    }
  });

  it('begin with a loader that no optimiser breaks', () => {
    const loader = readFileSync('dist/1/relais.js', 'utf8');
    for (const word of ['`', 'import.meta', 'export ', 'await ', '?.', '??', '...'])
      assert.ok(!loader.includes(word), `the loader holds ${word}`);
    assert.match(loader, /^"use strict";\(\(\)=>\{[\s\S]*\}\)\(\);?\s*$/u, 'no name is left in the page');
  });

  it('are where the package says', () => {
    const {exports} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      exports: Record<string, string | {types: string; default: string}>;
    };
    const paths = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry)));
    assert.deepEqual(
      paths.filter((path) => !existsSync(path)),
      [],
    );
  });
});
