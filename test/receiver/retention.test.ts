import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {afterEach, describe, it} from 'node:test';
import Database from 'libsql';
import type {Message} from '../../demo/server/receiver/mail/messages.js';
import {letterForm, run, type Running, subscription, survey, surveyForm} from './running.js';

const dayMs = 86_400_000;
let running: Running;
let instant = 0;
let mails: Message[] = [];
afterEach(() => running.stop());

async function start(forms: Parameters<typeof run>[0]) {
  instant = Date.parse('2026-01-01T10:00:00Z');
  mails = [];
  const mailer = {send: async (message: Message) => void mails.push(message), close: () => undefined};
  running = await run({now: () => instant, mail: {mailer, publicUrl: 'https://f.exemple.fr'}, ...forms});
}

const purge = (days: number) => {
  instant += days * dayMs;
  return running.receiver.purge();
};
const count = (table: string) =>
  (new Database(running.databasePath).prepare(`SELECT count(*) AS lines FROM ${table}`).get() as {lines: number}).lines;
/** Presses the link of the last mail. */
async function press(use: 'confirmer' | 'desabonner') {
  while (mails.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const path = new RegExp(`/recepteur/${use}\\S+`, 'u').exec(mails.at(-1)?.text ?? '')?.[0] ?? '';
  assert.equal((await fetch(running.origin + path, {method: 'POST'})).status, 200);
}

describe('what the receiver erases', () => {
  it('is what has been kept for the days of its form, not a day before, and nothing of a form without days', async () => {
    await start({forms: [letterForm({retention: {days: 90}}), surveyForm()]});
    await running.post(subscription());
    await running.post(survey());
    assert.equal(purge(90).erased, 0);
    assert.equal(purge(0.01).erased, 1);
    assert.equal((await running.rows('lettre')).length, 0);
    assert.equal((await running.rows('enquete-besoins')).length, 1);
  });

  it('is gone from the disk, not only from the tables', async () => {
    await start({forms: [letterForm({retention: {days: 7}})]});
    await running.post(subscription('introuvable@exemple.fr'));
    purge(8);
    for (const suffix of ['', '-wal'])
      assert.ok(!readFileSync(`${running.databasePath}${suffix}`).includes('introuvable'), suffix || 'the file');
  });

  it('leaves the answers of a survey without what says who answered', async () => {
    await start({forms: [surveyForm({retention: {personalDays: 30}})]});
    await running.post(survey({profil: 'citoyen', email: 'claire@exemple.fr'}));
    assert.equal(purge(31).anonymised, 1);
    const [row] = await running.rows('enquete-besoins');
    assert.equal(row?.['reponse_profil'], 'citoyen');
    assert.equal(row?.['reponse_email'], '');
    assert.equal(purge(1).anonymised, 0);
  });

  it('is a subscription that nobody confirmed; a confirmed one stays until the person leaves', async () => {
    await start({forms: [letterForm({confirm: true, retention: {days: 60}})]});
    await running.post(subscription());
    await press('confirmer');
    instant += 2 * 3_600_000;
    await running.post(subscription('jamais@exemple.fr'));
    assert.equal(purge(31).erased, 1);
    assert.equal(purge(400).erased, 0);
    assert.deepEqual(
      (await running.rows('lettre')).map((row) => row['reponse_email']),
      ['claire@exemple.fr'],
    );
    mails = mails.slice(0, 1);
    await press('desabonner');
    assert.equal(purge(1).erased, 1);
    assert.equal((await running.rows('lettre')).length, 0);
  });

  it('keeps the proof of consent apart, without the address, for its own time', async () => {
    await start({forms: [letterForm({retention: {days: 7}})], proofDays: 1000});
    await running.post(subscription('claire@exemple.fr'));
    purge(8);
    const file = new Database(running.databasePath);
    const proof = file.prepare('SELECT * FROM proofs').get() as Record<string, unknown>;
    assert.match(String(proof['consents']), /J’accepte/);
    assert.equal(proof['page'], 'https://mairie.exemple.fr/lettre');
    assert.ok(!JSON.stringify(proof).includes('claire'));
    assert.equal(purge(991).proofs, 0);
    assert.equal(purge(2).proofs, 1);
    assert.equal(count('proofs'), 0);
  });

  it('never is an identifier that a late retry may still bring', async () => {
    await start({forms: [letterForm({confirm: true, retention: {days: 7}})]});
    const sent = subscription();
    await running.post(sent);
    await press('desabonner');
    purge(6.9);
    assert.equal((await running.post(sent)).status, 200);
  });
});
