import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import type {Handler} from '../../demo/server/app.js';
import {type Site, startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {pageOf} from './host-book.js';

/** What stands between the form and the receiver; the list is played in order, then everything passes. */
type Fault = 'lost-reply' | 'server-error' | 'too-many' | 'html' | 'closed';
let faults: Fault[] = [];
let relaisOrigin = '';
const cors = {'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After'};

const disturb: Handler = async (request, response) => {
  if (request.method !== 'POST' || !request.url?.startsWith('/trouble')) return false;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const fault = faults.shift();
  const store = () =>
    fetch(`${relaisOrigin}/recepteur/reponses`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: Buffer.concat(chunks),
    });
  switch (fault) {
    case 'lost-reply':
      await store();
      response.destroy();
      break;
    case 'server-error':
      response.writeHead(500, cors).end();
      break;
    case 'too-many':
      response.writeHead(429, {...cors, 'Retry-After': '1'}).end();
      break;
    case 'html':
      response.writeHead(200, {...cors, 'Content-Type': 'text/html'}).end('<html><body>Connexion</body></html>');
      break;
    case 'closed':
      response.writeHead(410, cors).end();
      break;
    default: {
      const reply = await store();
      response.writeHead(reply.status, {...cors, 'Content-Type': 'application/json'}).end(await reply.text());
    }
  }
  return true;
};

const allow: Handler = (request, response) => {
  if (request.method !== 'OPTIONS' || !request.url?.startsWith('/trouble')) return false;
  response.writeHead(204, {...cors, 'Access-Control-Allow-Headers': 'content-type'}).end();
  return true;
};

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchChromium();
  site = await startSite(
    (relais) => {
      relaisOrigin = relais;
      const head = `<script src="${relais}/1/relais.js" defer></script>`;
      const form = (action: string, modele: string) =>
        `<relais-inscription modele="${modele}" action="${action}" responsable="Mairie" contact="mairie@commune.example">Écrivez-nous.</relais-inscription>`;
      return {
        '/lettre': {html: pageOf(head, form(`${relais}/trouble`, 'lettre'))},
        '/panne': {html: pageOf(head, form('http://127.0.0.1:9/reponses', 'lettre'))},
      };
    },
    [allow, disturb],
  );
});
beforeEach(() => {
  faults = [];
});
after(async () => {
  await browser.close();
  await site.close();
});

async function send(page: Page, email: string) {
  const field = page.locator('relais-inscription input[type=email]');
  await field.fill(email);
  await field.press('Enter');
}
const sent = (page: Page) => page.locator('relais-inscription form').waitFor({state: 'detached', timeout: 30_000});
const rowsWith = async (email: string) => (await site.rows('lettre')).filter((row) => row.includes(email));

describe('an answer is stored once, or the person is told and keeps it', () => {
  it('when five tries lose their reply after the answer was stored', {timeout: 90_000}, async () => {
    faults = ['lost-reply', 'lost-reply', 'lost-reply', 'lost-reply'];
    const {page, close} = await visit(browser, `${site.host}/lettre`);
    await send(page, 'perdu@exemple.fr');
    await sent(page);
    assert.equal(faults.length, 0, 'every fault was met');
    assert.equal((await rowsWith('perdu@exemple.fr')).length, 1);
    await close();
  });

  it('when the server is in trouble, then too busy', {timeout: 60_000}, async () => {
    faults = ['server-error', 'too-many'];
    const {page, close} = await visit(browser, `${site.host}/lettre`);
    await send(page, 'patience@exemple.fr');
    await sent(page);
    assert.equal((await rowsWith('patience@exemple.fr')).length, 1);
    await close();
  });

  it('when the button is pressed five times at once', async () => {
    const {page, asked, close} = await visit(browser, `${site.host}/lettre`);
    await page.locator('relais-inscription input[type=email]').fill('cinq@exemple.fr');
    await page.evaluate(() => {
      const form = document.querySelector('relais-inscription')?.shadowRoot?.querySelector('form');
      for (let press = 0; press < 5; press++) form?.requestSubmit();
    });
    await sent(page);
    assert.equal((await rowsWith('cinq@exemple.fr')).length, 1);
    assert.equal(asked.filter((address) => address.endsWith('/trouble')).length, 1);
    await close();
  });

  for (const [fault, sentence] of [
    ['html', /n’a pas|pas pu|réponse/iu],
    ['closed', /clos|fermé|terminé/iu],
  ] as const) {
    it(`when the reply is « ${fault} »: a sentence, and nothing typed is lost`, async () => {
      faults = [fault];
      const {page, close} = await visit(browser, `${site.host}/lettre`);
      await send(page, 'garde@exemple.fr');
      const form = page.locator('relais-inscription');
      await form.getByText(sentence).first().waitFor();
      assert.equal((await rowsWith('garde@exemple.fr')).length, 0);
      const kept = await form.evaluate((element) => {
        const root = element.shadowRoot;
        const typed = [...(root?.querySelectorAll('input, textarea') ?? [])].map(
          (field) => (field as HTMLInputElement).value,
        );
        return [...typed, root?.textContent ?? ''].some((text) => text.includes('garde@exemple.fr'));
      });
      assert.ok(kept, 'the answer is still there');
      await close();
    });
  }

  it(
    'when the receiver is down: a sentence, the answer to copy, one console line of ours',
    {timeout: 90_000},
    async () => {
      const {page, said, close} = await visit(browser, `${site.host}/panne`);
      await send(page, 'panne@exemple.fr');
      const form = page.locator('relais-inscription');
      await form.getByRole('button', {name: /Copier/u}).waitFor({timeout: 60_000});
      assert.match(await form.locator('[part=erreur]').first().innerText(), /\.$/u);
      assert.equal(said.filter((line) => line.startsWith('<relais-inscription>')).length, 1);
      assert.deepEqual(
        said.filter((line) => line.startsWith('uncaught')),
        [],
      );
      await close();
    },
  );
});
