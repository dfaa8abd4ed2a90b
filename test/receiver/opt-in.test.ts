import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import Database from 'libsql';
import type {Message} from '../../demo/server/receiver/mail/messages.js';
import {letterForm, run, type Running, subscription, survey, surveyForm} from './running.js';

const hourMs = 3_600_000;
let running: Running;
let mails: Message[];
let instant: number;
let broken: boolean;
let lines: string[];
afterEach(() => running.stop());

async function start(databasePath?: string, later = 0) {
  mails = [];
  lines = [];
  broken = false;
  instant = Date.parse('2026-11-22T10:00:00Z') + later;
  const mailer = {
    async send(message: Message) {
      if (broken) throw new Error('no server');
      mails.push(message);
    },
    close: () => undefined,
  };
  running = await run({
    ...(databasePath && {databasePath}),
    forms: [letterForm({confirm: true}), surveyForm({confirm: true})],
    mail: {mailer, publicUrl: 'https://formulaires.exemple.fr'},
    now: () => instant,
    log: (line) => lines.push(line),
  });
}

/** Resolves when this many mails have left. */
async function mailed(count: number) {
  while (mails.length < count || !lines.filter((line) => line.startsWith('mail sent')).length)
    await new Promise((resolve) => setImmediate(resolve));
}

/** The link of a mail, on this machine. */
const link = ({text}: Message, use: 'confirmer' | 'desabonner') => {
  const [address = ''] = new RegExp(`https://\\S+/${use}\\?\\S+`, 'u').exec(text) ?? [];
  return address.replace('https://formulaires.exemple.fr', running.origin);
};
const press = (address: string) => fetch(address, {method: 'POST'});
const title = async (reply: Response) => /<h1>(.*?)<\/h1>/u.exec(await reply.text())?.[1];
const confirmed = async () => (await running.rows('lettre')).map((row) => row['confirme_le'] !== '');

describe('an address to confirm', () => {
  it('receives one mail that says nothing a stranger could have written', async () => {
    await start();
    const reply = await running.post(subscription('Claire@Exemple.fr'));
    assert.deepEqual(Object.keys((await reply.json()) as object).sort(), ['doubleOptIn', 'id']);
    await mailed(1);
    const [mail] = mails;
    assert.equal(mail?.to, 'Claire@Exemple.fr');
    assert.match(mail?.text ?? '', /jusqu’au 25 novembre 2026/);
    assert.doesNotMatch(mail?.text ?? '', /mairie\.exemple/);
    assert.match(mail?.leave ?? '', /^https:\/\/formulaires\.exemple\.fr\/recepteur\/desabonner\?j=/);
  });

  it('is not confirmed by a program that opens every link, only by a press', async () => {
    await start();
    await running.post(subscription());
    await mailed(1);
    const address = link(mails[0] as Message, 'confirmer');
    for (const method of ['GET', 'HEAD', 'GET']) {
      const reply = await fetch(address, {method});
      assert.equal(reply.status, 200);
      assert.match(reply.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
      assert.equal(reply.headers.get('Referrer-Policy'), 'no-referrer');
    }
    assert.deepEqual(await confirmed(), [false]);
    assert.equal(await title(await press(address)), 'Votre adresse est confirmée');
    assert.deepEqual(await confirmed(), [true]);
    assert.equal(await title(await press(address)), 'Votre adresse était déjà confirmée');
  });

  it('is confirmed by the button of the page, as a browser presses it', async () => {
    await start();
    await running.post(subscription());
    await mailed(1);
    const address = link(mails[0] as Message, 'confirmer');
    const token = /name="j" value="([^"]+)"/u.exec(await (await fetch(address)).text())?.[1] ?? '';
    const reply = await fetch(address.replace(/\?.*/u, ''), {method: 'POST', body: new URLSearchParams({j: token})});
    assert.equal(await title(reply), 'Votre adresse est confirmée');
  });

  it('has three days', async () => {
    await start();
    await running.post(subscription());
    await mailed(1);
    const address = link(mails[0] as Message, 'confirmer');
    instant += 72 * hourMs;
    const reply = await press(address);
    assert.equal(reply.status, 410);
    assert.equal(await title(reply), 'Ce lien ne sert plus');
    assert.deepEqual(await confirmed(), [false]);
  });

  it('is not confirmed by a link that was changed or used for the other purpose', async () => {
    await start();
    await running.post(subscription());
    await mailed(1);
    const leave = link(mails[0] as Message, 'desabonner').replace('desabonner', 'confirmer');
    const changed = link(mails[0] as Message, 'confirmer').replace(/j=\d+/u, 'j=2');
    for (const address of [leave, changed, `${running.origin}/recepteur/confirmer`])
      assert.equal((await press(address)).status, 404, address);
    assert.deepEqual(await confirmed(), [false]);
  });

  it('receives one mail an hour, however often and from whatever form it is typed; the answer is the same', async () => {
    await start();
    const consents = [{id: 'newsletter', given: true, text: 'Oui', version: '1', at: '2026-11-22T10:00:00Z'}];
    const replies = [
      await running.post(subscription()),
      await running.post(subscription('CLAIRE@exemple.fr')),
      await running.post(survey({profil: 'citoyen', email: 'claire@exemple.fr'}, {consents})),
    ];
    for (const reply of replies) {
      assert.equal(reply.status, 201);
      assert.equal(((await reply.json()) as {doubleOptIn: boolean}).doubleOptIn, true);
    }
    await mailed(1);
    assert.equal(mails.length, 1);
    instant += hourMs;
    await running.post(subscription('autre@exemple.fr'));
    await mailed(3);
    assert.deepEqual(
      mails
        .map(({to}) => to)
        .slice(1)
        .sort(),
      ['autre@exemple.fr', 'claire@exemple.fr'],
    );
  });

  it('gets the same answer once it is known', async () => {
    await start();
    await running.post(subscription());
    await mailed(1);
    await press(link(mails[0] as Message, 'confirmer'));
    instant += 2 * hourMs;
    const again = await running.post(subscription());
    assert.deepEqual(await again.json(), {id: '2', doubleOptIn: true});
  });

  it('is not written to without a consent', async () => {
    await start();
    const reply = await running.post(survey({profil: 'citoyen', email: 'claire@exemple.fr'}));
    assert.deepEqual(await reply.json(), {id: '1'});
    const consents = [{id: 'newsletter', given: false, text: 'Oui', version: '1', at: '2026-11-22T10:00:00Z'}];
    const unticked = await running.post(survey({profil: 'citoyen', email: 'claire@exemple.fr'}, {consents}));
    assert.deepEqual(await unticked.json(), {id: '2'});
  });

  it('leaves by a press, or by the button of the mail program (RFC 8058)', async () => {
    await start();
    await running.post(subscription());
    await mailed(1);
    await press(link(mails[0] as Message, 'confirmer'));
    const leave = link(mails[0] as Message, 'desabonner');
    assert.equal(await title(await fetch(leave)), 'Ne plus recevoir de courriel');
    const body = 'List-Unsubscribe=One-Click';
    const headers = {'Content-Type': 'application/x-www-form-urlencoded'};
    assert.equal((await fetch(leave, {method: 'POST', body, headers})).status, 200);
    const [row] = await running.rows('lettre');
    assert.equal(row?.['desabonne_le'], new Date(instant).toISOString());
    assert.equal(await title(await press(link(mails[0] as Message, 'confirmer'))), 'Ce lien ne sert plus');
  });

  it('gets its mail once the mail server answers again, and health says that it is late', async () => {
    await start();
    broken = true;
    await running.post(subscription());
    while (!lines.includes('mail failed lettre')) await new Promise((resolve) => setImmediate(resolve));
    const health = async () =>
      (await (await fetch(`${running.origin}/recepteur/sante`)).json()) as {etat: string; courriel: string};
    instant += hourMs;
    assert.deepEqual([(await health()).etat, (await health()).courriel], ['ok', 'en retard']);
    broken = false;
    await running.post(subscription('autre@exemple.fr'));
    await mailed(2);
    assert.deepEqual(mails.map(({to}) => to).sort(), ['autre@exemple.fr', 'claire@exemple.fr']);
    instant += 60_000;
    assert.equal((await health()).courriel, 'ok');
  });

  it('gets its mail after a stop and a start', async () => {
    await start();
    broken = true;
    await running.post(subscription());
    while (!lines.includes('mail failed lettre')) await new Promise((resolve) => setImmediate(resolve));
    const folder = mkdtempSync(join(tmpdir(), 'relais-opt-in-'));
    const path = join(folder, 'b.sqlite');
    new Database(running.databasePath).exec(`VACUUM INTO '${path}'`);
    await running.stop();
    await start(path, hourMs);
    await mailed(1);
    assert.equal(mails[0]?.to, 'claire@exemple.fr');
  });

  it('stays out of the log', async () => {
    await start();
    await running.post(subscription());
    await mailed(1);
    await press(link(mails[0] as Message, 'confirmer'));
    assert.deepEqual(lines, ['stored lettre', 'mail sent lettre', 'confirmer done lettre']);
  });
});
