import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {processToken, startReceiver} from './process.js';
import {exported, subscription} from './running.js';

let folder: string;
before(() => (folder = mkdtempSync(join(tmpdir(), 'relais-process-'))));
after(() => rmSync(folder, {recursive: true}));

const send = (origin: string, body: object) =>
  fetch(`${origin}/recepteur/reponses`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  });
const rows = (origin: string) => exported(origin, 'lettre', '', processToken);

/** Rounds of the test that kills; RELAIS_ROUNDS gives more. */
const rounds = Number(process.env['RELAIS_ROUNDS'] ?? 12);

describe('the receiver as a program', () => {
  it(`loses nothing it acknowledged when it is killed under load, ${rounds} times`, async (context) => {
    const acknowledged = new Set<string>();
    let cut = 0;
    for (let round = 0; round < rounds; round += 1) {
      const receiver = await startReceiver(folder);
      const unsure: object[] = [];
      const sender = async () => {
        for (;;) {
          const body = subscription(`a${acknowledged.size}@exemple.fr`);
          try {
            const reply = await send(receiver.origin, body);
            assert.ok(reply.status === 201, String(reply.status));
            acknowledged.add(body.submissionId);
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            unsure.push(body);
            return;
          }
        }
      };
      const senders = [...Array(8).keys()].map(sender);
      const target = acknowledged.size + 10 + ((round * 37) % 90);
      while (acknowledged.size < target) await new Promise((resolve) => setImmediate(resolve));
      await receiver.end('SIGKILL');
      await Promise.all(senders);
      cut += unsure.length;
      const again = await startReceiver(folder);
      for (const body of unsure) {
        assert.ok([200, 201].includes((await send(again.origin, body)).status), 'what was cut is sent again');
        acknowledged.add((body as {submissionId: string}).submissionId);
      }
      assert.equal((await rows(again.origin)).length, acknowledged.size);
      await again.end('SIGKILL');
    }
    context.diagnostic(`${acknowledged.size} acknowledged, ${cut} cut and sent again, 0 lost, 0 doubled`);
  });

  it('finishes what it has begun when it is asked to stop', async () => {
    const own = mkdtempSync(join(folder, 'stop-'));
    const receiver = await startReceiver(own);
    const bodies = [...Array(40).keys()].map((at) => subscription(`s${at}@exemple.fr`));
    const replies = bodies.map((body) => send(receiver.origin, body));
    await replies[0];
    const code = receiver.end('SIGTERM');
    const statuses = await Promise.allSettled(replies);
    assert.equal(await code, 0);
    const taken = statuses.filter((reply) => reply.status === 'fulfilled' && reply.value.status === 201).length;
    const again = await startReceiver(own);
    assert.equal((await rows(again.origin)).length, taken);
    assert.equal(await again.end('SIGTERM'), 0);
  });

  it('sends its mail by SMTP, and writes no address in its log', async () => {
    const own = mkdtempSync(join(folder, 'mail-'));
    const received: {to: string; text: string}[] = [];
    const sink = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        let text = '';
        stream.on('data', (chunk) => (text += String(chunk)));
        stream.on('end', () => {
          received.push({to: session.envelope.rcptTo.map(({address}) => address).join(), text});
          done();
        });
      },
    });
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
    const receiver = await startReceiver(own, {
      adressePublique: 'https://formulaires.exemple.fr',
      courriel: {serveur: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`, de: 'relais@exemple.fr'},
      formulaires: [{modele: 'lettre', confirmation: true}],
    });
    try {
      const reply = await send(receiver.origin, subscription('claire@exemple.fr'));
      assert.equal(((await reply.json()) as {doubleOptIn?: boolean}).doubleOptIn, true);
      while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      assert.equal(received[0]?.to, 'claire@exemple.fr');
      assert.match(received[0]?.text ?? '', /^From: relais@exemple\.fr/mu);
      assert.match(received[0]?.text ?? '', /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/mu);
      assert.match(received[0]?.text ?? '', /^Auto-Submitted: auto-generated/mu);
      assert.equal((await fetch(`${receiver.origin}/health`)).status, 200);
      assert.doesNotMatch(receiver.lines.join('\n'), /claire/);
    } finally {
      await receiver.end('SIGTERM');
      await new Promise<void>((resolve) => sink.close(resolve));
    }
  });

  it('erases what came with an address when its owner asks, while it runs', async () => {
    const own = mkdtempSync(join(folder, 'erase-'));
    const receiver = await startReceiver(own);
    await send(receiver.origin, subscription('Claire@exemple.fr'));
    await send(receiver.origin, subscription('autre@exemple.fr'));
    const program = ['--import', 'tsx', 'demo/server/receiver/main.ts', join(own, 'recepteur.json')];
    const said = execFileSync(process.execPath, [...program, 'effacer', 'claire@exemple.fr'], {encoding: 'utf8'});
    assert.match(said, /^1 réponse/);
    assert.deepEqual(
      (await rows(receiver.origin)).map((row) => row['reponse_email']),
      ['autre@exemple.fr'],
    );
    await receiver.end('SIGTERM');
  });

  it('does not start with settings that it cannot read, and says why', async () => {
    await assert.rejects(startReceiver(mkdtempSync(join(folder, 'bad-')), {origines: 3}), /did not start/);
  });
});
