import {mkdtempSync, rmSync} from 'node:fs';
import {Agent, request as ask} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import Database from 'libsql';
import {startReceiver} from '../receiver/process.js';
import {subscription} from '../receiver/running.js';

export interface LoadToll {
  readonly sent: number;
  /** Answered 201. */
  readonly acknowledged: number;
  /** What the others were told, 0 for no reply, and how many times. */
  readonly refused: Readonly<Record<number, number>>;
  /** Found in the file afterwards. */
  readonly stored: number;
  /** Milliseconds from the moment a submission was due to its reply, were it late in leaving or not. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/**
 * Sends at a steady rate, whatever the receiver does: a slow reply does not slow the next posts down. The receiver is a
 * program of its own, with every check on and each group of answers flushed to the disk.
 */
export async function load(perSecond: number, seconds: number): Promise<LoadToll> {
  const folder = mkdtempSync(join(tmpdir(), 'relais-load-'));
  const receiver = await startReceiver(folder);
  const agent = new Agent({keepAlive: true, maxSockets: 256});
  const address = new URL('/recepteur/reponses', receiver.origin);
  const bodies = [...Array(perSecond * seconds).keys()].map((at) =>
    JSON.stringify(subscription(`personne${at}@exemple.fr`)),
  );
  const started = performance.now() + 100;
  try {
    const replies = await Promise.all(
      bodies.map(async (body, at) => {
        const due = started + (at * 1000) / perSecond;
        await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
        const status = await post(agent, address, body);
        return {status, ms: performance.now() - due};
      }),
    );
    const times = replies.map(({ms}) => ms).sort((one, other) => one - other);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
    const refused: Record<number, number> = {};
    for (const {status} of replies) if (status !== 201) refused[status] = (refused[status] ?? 0) + 1;
    const file = new Database(join(folder, 'reponses.sqlite'));
    return {
      sent: bodies.length,
      acknowledged: replies.filter(({status}) => status === 201).length,
      refused,
      stored: (file.prepare('SELECT count(*) AS lines FROM submissions').get() as {lines: number}).lines,
      p50: at(0.5),
      p99: at(0.99),
      longest: at(1),
    };
  } finally {
    agent.destroy();
    await receiver.end('SIGTERM');
    rmSync(folder, {recursive: true});
  }
}

function post(agent: Agent, address: URL, body: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body)};
    const sending = ask(address, {agent, method: 'POST', headers}, (reply) => {
      reply.resume();
      reply.on('end', () => resolve(reply.statusCode ?? 0));
    });
    sending.on('error', () => resolve(0));
    sending.end(body);
  });
}
