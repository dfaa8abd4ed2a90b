/** The same cards at the same instant, read from seven places of the world: only the zone that is named differs. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

const [home, ...abroad] = [
  'Europe/Paris',
  'Indian/Reunion',
  'America/Martinique',
  'Pacific/Noumea',
  'America/New_York',
  'America/Santiago',
  'Asia/Tokyo',
] as const;

/** Ordinary moments, and those when some clock of the seven jumps. */
const instants = [
  ['a Monday morning in Paris', '2026-11-23T08:30:00Z'],
  ['the last minute of a Tuesday in Paris', '2026-11-24T22:59:00Z'],
  ['the first minute of a Wednesday in Paris', '2026-11-24T23:00:00Z'],
  ['the last minute of 2026 in Paris', '2026-12-31T22:59:00Z'],
  ['the first minute of 2027 in Paris', '2026-12-31T23:00:00Z'],
  ['spring in New York: 2:00 is missing', '2027-03-14T07:00:00Z'],
  ['spring in Paris: a minute before the missing hour', '2027-03-28T00:59:00Z'],
  ['spring in Paris: after the missing hour', '2027-03-28T01:00:00Z'],
  ['autumn in Santiago: 23:00 comes twice', '2027-04-04T03:30:00Z'],
  ['spring in Santiago: a minute before the missing midnight', '2027-09-05T03:59:00Z'],
  ['spring in Santiago: after the missing midnight', '2027-09-05T04:00:00Z'],
  ['autumn in Paris: 2:30 for the first time', '2027-10-31T00:30:00Z'],
  ['autumn in Paris: 2:30 for the second time', '2027-10-31T01:30:00Z'],
  ['autumn in New York: 1:30 for the second time', '2027-11-07T06:30:00Z'],
] as const;

const cards = [
  {zone: 'Europe/Paris', named: 'de Paris', attributes: 'horaires="Mo-Fr 09:00-12:30,14:00-18:00; PH off"'},
  {zone: 'Europe/Paris', named: 'de Paris', attributes: 'horaires="Sa 20:00-04:00; Su 20:00-02:30"'},
  {
    zone: 'Europe/Paris',
    named: 'de Paris',
    attributes: 'horaires="lundi-vendredi 9h-18h ; férié fermé" fermetures="24/12/2026-02/01/2027 &quot;congés&quot;"',
  },
  {
    zone: 'Europe/Paris',
    named: 'de Paris',
    attributes: 'horaires="Mo-Th 09:00-18:00; Fr 18:00+; Sa sunrise-sunset; SH 09:00-12:00; PH off" commune="39368"',
  },
  {zone: 'Indian/Reunion', named: 'de La Réunion', attributes: 'horaires="Mo-Sa 07:30-17:00" commune="97411"'},
  {
    zone: 'Pacific/Noumea',
    named: 'de la Nouvelle-Calédonie',
    attributes: 'horaires="Mo-Fr 07:30-15:30; PH off" commune="98818"',
  },
  {
    zone: 'America/Miquelon',
    named: 'de Saint-Pierre-et-Miquelon',
    attributes: 'horaires="Mo-Su 22:00-03:00" commune="97502"',
  },
] as const;

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite((relais) => ({
    '/cartes': {
      html: pageOf(
        `<script src="${relais}/1/relais.js" defer></script>`,
        cards.map(({attributes}) => `<relais-horaires ${attributes}>Nos horaires.</relais-horaires>`).join('\n'),
      ),
    },
  }));
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('the cards say the same wherever they are read', () => {
  let athome: ReadonlyMap<string, readonly string[]>;
  before(async () => {
    athome = await read(home);
  });

  it('and something at each instant', () => {
    for (const [instant, texts] of athome)
      assert.ok(
        texts.every((text) => text.length > 150),
        instant,
      );
    assert.ok(new Set(athome.values()).size === instants.length);
  });

  for (const zone of abroad)
    it(zone, {timeout: 120_000}, async () => {
      const seen = await read(zone);
      for (const [name, instant] of instants)
        cards.forEach((card, index) => {
          const [here, there] = [seen.get(instant)?.[index] ?? '', athome.get(instant)?.[index] ?? ''];
          assert.equal(withoutZone(here), withoutZone(there), `${name}: ${card.attributes}`);
          assert.equal(here.includes(`Heure ${card.named}.`), clock(zone, instant) !== clock(card.zone, instant), name);
        });
    });
});

const withoutZone = (text: string) => text.replace(/Heure [^.]*\.\s*/u, '');

/** What the clocks of a zone show. */
const clock = (timeZone: string, instant: string) =>
  new Intl.DateTimeFormat('sv', {timeZone, dateStyle: 'short', timeStyle: 'short'}).format(Date.parse(instant));

/** All that each card shows at each instant, to a visitor of a zone. */
async function read(timezoneId: string): Promise<Map<string, readonly string[]>> {
  const {page, said, close} = await visit(browser, 'about:blank', {timezoneId});
  const seen = new Map<string, readonly string[]>();
  for (const [, instant] of instants) {
    await page.clock.setFixedTime(instant);
    await page.goto(`${site.host}/cartes`);
    await page.waitForFunction(
      (count) => document.querySelectorAll('relais-horaires:state(pret)').length === count,
      cards.length,
    );
    seen.set(instant, await texts(page));
  }
  assert.deepEqual(said, []);
  await close();
  return seen;
}

/** The words of each card, in order, one space between two elements. */
const texts = (page: Page): Promise<string[]> =>
  page.locator('relais-horaires').evaluateAll((all) =>
    all.map((card) => {
      const words: string[] = [];
      const walker = document.createTreeWalker(card.shadowRoot ?? card, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = (walker.currentNode.textContent ?? '').replace(/\s+/gu, ' ').trim();
        if (text && walker.currentNode.parentElement?.localName !== 'style') words.push(text);
      }
      return words.join(' ');
    }),
  );
