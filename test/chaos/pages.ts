import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import Database from 'libsql';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {createDemoServer, listen} from '../../demo/server/app.js';
import {launchChromium} from '../helpers/visit.js';
import {startReceiver} from '../receiver/process.js';
import {startFaultyProxy} from './faulty-proxy.js';

/** Pauses of the page are this many times shorter; its patience with a reply falls from 15 s to 0.75 s. */
const haste = 20;
const patienceMs = 750;
/** Every journey must end within this. Milliseconds. */
const limitMs = 240_000;

export interface PagesToll {
  readonly people: number;
  readonly lost: number;
  readonly doubled: number;
  readonly posts: number;
  /** Told by the page, another day, that what was kept on the device has not been received; the answers are there. */
  readonly told: number;
  /** Keys left on the device by people who did not ask to keep anything, and by those whose answers have left. */
  readonly leftOnDevice: number;
  readonly faults: Readonly<Record<string, number>>;
}

/**
 * The built script in Chromium, through the faulty proxy, to a receiver that requires its proof of work: pages of many
 * forms whose people press again until they read that it is received; then tabs closed with answers kept on the device
 * and opened again, alone and two at once.
 */
export async function chaosInPages({pages, forms, tabs, seed}: Record<'pages' | 'forms' | 'tabs' | 'seed', number>) {
  const folder = mkdtempSync(join(tmpdir(), 'relais-chaos-pages-'));
  const receiver = await startReceiver(folder, {formulaires: [{modele: 'lettre', preuve: 'requise'}]});
  const proxy = await startFaultyProxy({target: receiver.origin, seed, patienceMs});
  const relais = createDemoServer();
  const script = await listen(relais);
  const action = `${proxy.origin}/recepteur/reponses`;
  const town = createServer((request, response) => {
    const count = Number(new URL(request.url ?? '/', 'http://town').searchParams.get('forms') ?? 1);
    response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(pageOf(script, action, count));
  });
  const host = await listen(town);
  const browser = await launchChromium();
  let leftOnDevice = 0;
  const told = new Set<string>();
  try {
    for (let at = 0; at < pages; at += 1) {
      const context = await hastyContext(browser);
      await sendAll(await open(context, `${host}/?forms=${forms}`), at * forms);
      leftOnDevice += await keysLeft(context, host);
      await context.close();
    }
    for (let at = 0; at < tabs; at += 1) {
      proxy.weather('down');
      const context = await hastyContext(browser);
      const first = await open(context, host);
      await keepOnDevice(first, pages * forms + at);
      if (at % 2 === 0) await first.close();
      proxy.weather('faulty');
      const reopened = await Promise.all([open(context, host), ...(at % 2 ? [open(context, host)] : [])]);
      if ((await untilForgotten(reopened)) === 'refused') told.add(nameOf(pages * forms + at));
      leftOnDevice += await keysLeft(context, host);
      await context.close();
    }
    return count(join(folder, 'reponses.sqlite'), pages * forms + tabs);
  } finally {
    await browser.close();
    town.closeAllConnections();
    town.close();
    relais.closeAllConnections();
    relais.close();
    await proxy.close();
    await receiver.end('SIGTERM');
    rmSync(folder, {recursive: true});
  }

  function count(path: string, people: number): PagesToll {
    const rows = new Database(path).prepare('SELECT body FROM submissions').all() as {body: string}[];
    const names = rows.map(({body}) => (JSON.parse(body) as {data: {email: string}}).data.email);
    return {
      people,
      lost: [...Array(people).keys()].map(nameOf).filter((name) => !names.includes(name) && !told.has(name)).length,
      doubled: names.length - new Set(names).size,
      posts: Object.values(proxy.met).reduce((sum, times) => sum + times, 0),
      told: told.size,
      leftOnDevice,
      faults: proxy.met,
    };
  }
}

const nameOf = (number: number) => `personne${number}@exemple.fr`;

function pageOf(script: string, action: string, forms: number): string {
  const form = `<relais-inscription action="${action}" responsable="Mairie" contact="mairie@exemple.fr">Écrivez-nous.</relais-inscription>`;
  return `<!doctype html><html lang="fr"><title>Mairie</title><script src="${script}/1/relais.js" defer></script>${form.repeat(forms)}`;
}

async function hastyContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({locale: 'fr-FR'});
  // What the compiler of the tests writes around functions that have a name.
  await context.addInitScript('globalThis.__name = (value) => value');
  await context.addInitScript((times) => {
    const real = window.setTimeout;
    const hasty = (act: () => void, ms = 0) => real(act, ms / times);
    Object.assign(window, {setTimeout: hasty});
  }, haste);
  return context;
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(limitMs);
  await page.goto(address);
  return page;
}

/** Fills every form of the page in, and presses whatever button goes on until all are received. */
function sendAll(page: Page, from: number): Promise<void> {
  return page.evaluate(
    async ([first, limit]) => {
      const until = performance.now() + limit;
      const all = [...document.querySelectorAll('relais-inscription')];
      const pause = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const root = (form: Element) => form.shadowRoot ?? new DocumentFragment();
      while (!all.every((form) => root(form).querySelector('input[type=email]'))) await pause();
      all.forEach((form, at) => {
        const input = root(form).querySelector<HTMLInputElement>('input[type=email]');
        if (!input) return;
        input.value = `personne${first + at}@exemple.fr`;
        input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      });
      const isReceived = (form: Element) => form.matches(':state(envoye)');
      while (!all.every(isReceived)) {
        if (performance.now() > until) throw new Error(all.map((form) => form.matches(':state(envoi)')).join(' '));
        for (const form of all)
          if (!isReceived(form) && !form.matches(':state(envoi)'))
            root(form).querySelector<HTMLElement>('button.primary')?.click();
        for (let frame = 0; frame < 12; frame += 1) await pause();
      }
    },
    [from, limitMs] as const,
  );
}

/** Sends while the network is down, and asks to keep the answers. */
async function keepOnDevice(page: Page, number: number) {
  const form = page.locator('relais-inscription');
  await form.locator('input[type=email]').fill(nameOf(number));
  await form.locator('button.primary').click();
  await form.locator('input[type=checkbox]').check();
  await page.waitForFunction(() => localStorage.length > 0);
}

/**
 * Resolves when nothing waits on the device any more, with what a page said of it; the person presses what is offered.
 */
async function untilForgotten(pages: readonly Page[]): Promise<'received' | 'refused'> {
  const ends = await Promise.all(
    pages.map(async (page) => {
      const end = await page.waitForFunction(
        () => {
          const texts = Object.keys(localStorage).map((key) => localStorage.getItem(key) ?? '');
          if (texts.some((text) => text.includes('"state":"refused"'))) return 'refused';
          if (texts.every((text) => !text.includes('"kept":[{'))) return 'received';
          const root = document.querySelector('relais-inscription')?.shadowRoot;
          root?.querySelector<HTMLElement>('.kept button')?.click();
          return '';
        },
        undefined,
        {polling: 400},
      );
      return end.jsonValue();
    }),
  );
  if (!ends.includes('refused')) return 'received';
  await pages[0]?.evaluate(() => localStorage.clear());
  return 'refused';
}

async function keysLeft(context: BrowserContext, host: string): Promise<number> {
  const page = await open(context, `${host}/?forms=0`);
  return page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
}
