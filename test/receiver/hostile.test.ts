import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import type {Message} from '../../demo/server/receiver/mail/messages.js';
import type {FormDefinition} from '../../src/domain/form/definition.js';
import {exportToken, letterForm, run, type Running, subscription} from './running.js';

/** A form with a condition, a box and an address that somebody may be written to at. */
const visit: FormDefinition = {
  schema: 'relais-inscription/definition@1',
  id: 'visite',
  version: '1',
  lang: 'fr',
  title: 'Visiter',
  submit: 'Demander une visite',
  thanks: {title: 'Merci', next: 'Nous vous écrivons.'},
  steps: [
    {
      title: 'Vous',
      fields: [
        {type: 'email', id: 'email', label: 'Votre adresse', required: true},
        {
          type: 'choice',
          id: 'venue',
          label: 'Venue',
          options: ['train', 'voiture'].map((value) => ({value, label: value})),
        },
        {type: 'phone', id: 'telephone', label: 'Téléphone', shownIf: {field: 'venue', eq: 'train'}},
        {type: 'consent', id: 'accord', label: 'J’accepte', required: true, version: '1'},
      ],
    },
  ],
};
const accord = {id: 'accord', given: true, text: 'J’accepte', version: '1', at: '2026-11-22T10:00:00.000Z'};
const request = (data: object, consents: readonly object[] = [accord]) =>
  subscription('', {form: 'visite', formVersion: '1', data, consents});

let running: Running;
let mails: Message[] = [];
afterEach(() => running.stop());

async function start(options: Parameters<typeof run>[0] = {}) {
  mails = [];
  const mailer = {send: async (message: Message) => void mails.push(message), close: () => undefined};
  running = await run({
    forms: [letterForm(), {definitions: [visit], confirm: true}],
    mail: {mailer, publicUrl: 'https://f.exemple.fr'},
    ...options,
  });
}

describe('a sender who lies', () => {
  it('cannot take the count of sites away with a page that is no address', async () => {
    await start();
    for (const page of ['pas une adresse', 'nullsrcdoc']) {
      const sent = await running.post(subscription(undefined, {source: {page, widget: '0.1.0'}}));
      assert.equal(sent.status, 201);
    }
    const sites = await fetch(`${running.origin}/recepteur/sites.csv?formulaire=lettre`, {
      headers: {Authorization: `Bearer ${exportToken}`},
    });
    assert.equal(sites.status, 200);
    assert.match(await sites.text(), /;2;/u);
  });

  it('cannot have one address written to under many spellings', async () => {
    await start({emailLimit: {posts: 1, windowMs: 60_000}});
    const spellings = ['claire@exemple.fr', 'claire@ｅxemple.fr', 'cla ire@exemple.fr', 'claire\u200b@exemple.fr'];
    const statuses: number[] = [];
    for (const email of spellings) statuses.push((await running.post(request({email}))).status);
    assert.deepEqual(statuses, [201, 429, 429, 429]);
  });

  it('has kept, and written to, the address that was checked and not the one that was sent', async () => {
    await start();
    assert.equal((await running.post(request({email: 'cla\r\nire@ｅxemple.fr'}))).status, 201);
    while (mails.length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(mails[0]?.to, 'claire@exemple.fr');
    assert.equal((await running.rows('visite'))[0]?.['reponse_email'], 'claire@exemple.fr');
  });

  it('does not slip in an answer to a question that is not asked', async () => {
    await start();
    const sent = await running.post(request({email: 'a@exemple.fr', venue: 'voiture', telephone: '=ne se lit pas'}));
    assert.equal(sent.status, 201);
    const [row] = await running.rows('visite');
    assert.equal(row?.['reponse_venue'], 'voiture');
    assert.equal(row?.['reponse_telephone'], '');
  });

  it('does not agree by an answer: a consent comes with its sentence', async () => {
    await start();
    assert.equal((await running.post(request({email: 'a@exemple.fr', accord: true}, []))).status, 422);
  });
});

describe('a person who leaves', () => {
  it('has their address erased within days, whatever the form was for', async () => {
    let instant = Date.parse('2026-01-01T10:00:00Z');
    await start({now: () => instant});
    await running.post(request({email: 'claire@exemple.fr', venue: 'voiture'}));
    while (mails.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const path = /\/recepteur\/desabonner\S+/u.exec(mails[0]?.text ?? '')?.[0] ?? '';
    assert.match(await (await fetch(running.origin + path, {method: 'POST'})).text(), /effacée sous quelques jours/u);
    instant += 8 * 86_400_000;
    running.receiver.purge();
    const [row] = await running.rows('visite');
    assert.equal(row?.['reponse_email'], '');
    assert.equal(row?.['reponse_venue'], 'voiture');
  });
});
