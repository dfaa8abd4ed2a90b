import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, request as ask, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createReceiver, type Receiver} from '../../demo/server/receiver/receiver.js';
import {sendJson} from '../../src/adapters/send-json.js';
import {nextStep, type NextStep} from '../../src/domain/form/delivery.js';
import {type Behaviour, behaviours, startFormBackend} from '../doubles/form-backends.js';

const body = (submissionId: string) =>
  JSON.stringify({
    schema: 'relais-inscription/submission@1',
    submissionId,
    form: 'enquete',
    formVersion: '1',
    lang: 'fr',
    submittedAt: '2026-11-22T10:00:00.000Z',
    elapsedMs: 4000,
    source: {page: 'https://mairie.example/', widget: '0.1.0'},
    data: {profil: 'citoyen'},
    consents: [],
  });
const someone = '0d3b2a52-8f0b-4e0e-9a86-0b8f1a2c3d4e';

/** Sends as the page does, without its pauses. */
async function deliver(address: string, text: string): Promise<NextStep & {tries: number}> {
  for (let attempt = 1; ; attempt += 1) {
    const step = nextStep(await sendJson(address, text), {attempt, now: Date.now(), random: 0});
    if (step.kind !== 'wait') return {...step, tries: attempt};
  }
}

describe('answers on their way', () => {
  let folder: string;
  let receiver: Receiver;
  let server: Server;
  let proxy: Server;
  let cuts = 0;
  const address = (of: Server) => `http://127.0.0.1:${(of.address() as AddressInfo).port}/recepteur/reponses`;
  const listen = (one: Server) => new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'relais-delivery-'));
    receiver = createReceiver({
      databasePath: join(folder, 'a.sqlite'),
      exportToken: 'x',
      rateLimit: {posts: 1000, windowMs: 1000},
    });
    server = createServer((request, response) => void receiver.handle(request, response));
    await listen(server);
    proxy = createServer((incoming, outgoing) => {
      const {port} = server.address() as AddressInfo;
      const onward = ask({port, path: incoming.url, method: incoming.method, headers: incoming.headers}, (reply) => {
        if (cuts > 0) {
          cuts -= 1;
          reply.resume();
          reply.on('end', () => outgoing.destroy());
          return;
        }
        outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
        reply.pipe(outgoing);
      });
      incoming.pipe(onward);
    });
    await listen(proxy);
  });
  after(() => {
    server.closeAllConnections();
    proxy.closeAllConnections();
    server.close();
    proxy.close();
    receiver.close();
    rmSync(folder, {recursive: true});
  });

  it('land once when the reply is lost after they were stored', async () => {
    cuts = 2;
    const {kind, tries} = await deliver(address(proxy), body(someone));
    assert.equal(kind, 'sent');
    assert.equal(tries, 3);
    const {port} = server.address() as AddressInfo;
    const csv = await (await fetch(`http://127.0.0.1:${port}/recepteur/export.csv?formulaire=enquete&jeton=x`)).text();
    assert.equal(csv.trim().split('\r\n').length, 2);
  });

  it('are tried again where it is safe, and the outcome is the truth', async () => {
    const backend = await startFormBackend();
    const table: [Behaviour[], NextStep['kind'], number][] = [
      [[], 'sent', 1],
      [[behaviours.cut, behaviours.down, behaviours.busy('0')], 'sent', 4],
      [[behaviours.cutAfter], 'sent', 2],
      [[behaviours.closed], 'closed', 1],
      [[behaviours.html], 'refused', 1],
      [[behaviours.wrong('profil', 'Choisissez votre profil')], 'faults', 1],
      [Array<Behaviour>(7).fill(behaviours.down), 'queued', 7],
    ];
    try {
      for (const [coming, kind, tries] of table) {
        backend.next(...coming);
        const outcome = await deliver(backend.address, body(someone));
        assert.deepEqual([outcome.kind, outcome.tries], [kind, tries]);
      }
      assert.equal(backend.stored.size, 1);
    } finally {
      await backend.close();
    }
  });

  it('are never sent with a cookie or a header of our own', async () => {
    let seen: RequestInit | undefined;
    await sendJson('https://exemple.fr/', '{}', async (_, init) => {
      seen = init;
      return new Response('{}', {headers: {'Content-Type': 'application/json'}});
    });
    assert.equal(seen?.credentials, 'omit');
    assert.equal(seen?.keepalive, true);
    assert.deepEqual(seen?.headers, {'Content-Type': 'application/json', Accept: 'application/json'});
  });
});
