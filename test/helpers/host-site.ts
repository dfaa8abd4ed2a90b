import {createServer, type Server} from 'node:http';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createDemoServer, type Handler, listen} from '../../demo/server/app.js';
import {createReceiver} from '../../demo/server/receiver/receiver.js';

/** A page of someone else's site. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  /** The town's own site. */
  readonly host: string;
  /** Where the script, its modules, the data and the receiver are: another origin. */
  readonly relais: string;
  /** Answers received for a form. */
  rows(form: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Two origins on loopback: a host site that serves these pages (and any other file given), and ours with the built
 * script, the demonstration's pages and data, and a receiver on its own SQLite file.
 */
export async function startSite(
  pages: (relais: string) => Readonly<Record<string, HostPage>>,
  handlers: readonly Handler[] = [],
): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'relais-receiver-'));
  const exportToken = 'jeton-de-test';
  const receiver = createReceiver({databasePath: join(folder, 'reponses.sqlite'), exportToken});
  const ours = createDemoServer({handlers: [...handlers, receiver.handle]});
  const relais = await listen(ours);
  const book = pages(relais);
  const town = createServer((request, response) => {
    const found = book[(request.url ?? '/').split('?')[0] ?? '/'];
    if (!found) response.writeHead(404).end();
    else response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', ...found.headers}).end(found.html);
  });
  const host = await listen(town);
  return {
    host,
    relais,
    async rows(form) {
      const reply = await fetch(`${relais}/recepteur/export.csv?formulaire=${form}&jeton=${exportToken}`);
      if (!reply.ok) throw new Error(`export: ${reply.status}`);
      return (await reply.text()).trim().split(/\r?\n/u).slice(1);
    },
    async close() {
      await Promise.all([stop(ours), stop(town)]);
      receiver.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
