import {existsSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Answers a request, or says that it is not its own. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;

export interface DemoOptions {
  /** Folder of the built script; `dist/1` by default. */
  readonly scriptDir?: string;
  /** Asked before the files, in order: the receiver, doubles of outside services. */
  readonly handlers?: readonly Handler[];
  /** Headers added to every page: a content security policy, for one. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Folder of the pages; `demo` by default. */
  readonly pagesDir?: string;
  /** Sends `Access-Control-Allow-Origin: *` with the script's files; on by default. */
  readonly cors?: boolean;
}

/** The census of 2019, where the machine has it; the twenty places written by hand otherwise. */
export function placesFile(): string {
  const census = process.env['RELAIS_DATA']
    ? `${process.env['RELAIS_DATA']}/tiers-lieux-2019.csv`
    : here('../../../shared/data/tiers-lieux-2019.csv');
  return existsSync(census) ? census : here('../donnees/lieux.csv');
}

/** Serves the demonstration: its pages at `/`, the script at `/1/`, the places at `/donnees/tiers-lieux.csv`. */
export function createDemoServer(options: DemoOptions = {}): Server {
  const files = {dev: true, etag: true};
  const pages = sirv(options.pagesDir ?? here('..'), files);
  const script = sirv(options.scriptDir ?? here('../../dist/1'), {
    ...files,
    setHeaders: (response) => {
      if (options.cors !== false) response.setHeader('Access-Control-Allow-Origin', '*');
    },
  });
  const places = placesFile();
  const data = sirv(fileURLToPath(new URL('.', `file://${places}`)), files);

  return createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      const isCutShort = request.destroyed && !request.complete;
      if (!isCutShort) console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    for (const handler of options.handlers ?? []) if (await handler(request, response)) return;
    for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value);
    const notFound = () => {
      response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'}).end('introuvable');
    };
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (isProgram(path)) return notFound();
    if (path.startsWith('/donnees/')) response.setHeader('Access-Control-Allow-Origin', '*');
    if (path === '/donnees/tiers-lieux.csv') {
      request.url = `/${places.split('/').at(-1)}`;
      data(request, response, notFound);
    } else if (path.startsWith('/1/')) {
      request.url = request.url?.slice('/1'.length);
      script(request, response, notFound);
    } else pages(request, response, notFound);
  }
}

/** The server's own files lie among the pages; they are not pages. An address that cannot be read is none either. */
function isProgram(path: string): boolean {
  try {
    const plain = posix.normalize(decodeURIComponent(path).replaceAll('\\', '/')).toLowerCase();
    return /^\/server(?:\/|$)|\.ts\/?$/u.test(plain);
  } catch {
    return true;
  }
}

/** Listens on the loopback interface; port 0 takes a free one. Resolves with the origin. */
export async function listen(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
