import {existsSync, readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

/** What the server has at one address, and how it is sent. */
export interface Served {
  readonly body: Buffer;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  png: 'image/png',
};
const folders: Readonly<Record<string, string>> = {
  '1': 'dist/1',
  leaflet: 'node_modules/leaflet/dist',
  markercluster: 'node_modules/leaflet.markercluster/dist',
  papaparse: 'node_modules/papaparse',
};

/**
 * One origin for everybody: the built script, the libraries, the pages and the data, all compressed alike (brotli, as a
 * good host does: 11 for files that last, 5 for data), each once.
 */
export function benchServer(own: ReadonlyMap<string, Served>): Server {
  const packed = new Map<string, Served>();
  const find = (path: string): Served | undefined => {
    const known = packed.get(path) ?? own.get(path) ?? fromDisk(path);
    if (!known || packed.has(path)) return known;
    const isData = path.startsWith('/donnees/');
    const params = {[constants.BROTLI_PARAM_QUALITY]: isData ? 5 : 11};
    const made = {...known, body: brotliCompressSync(known.body, {params})};
    packed.set(path, made);
    return made;
  };
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const found = find((request.url ?? '/').split('?')[0] ?? '/');
    if (!found) return void response.writeHead(404).end();
    const headers = {'Content-Type': found.type, 'Content-Encoding': 'br', 'Content-Length': found.body.length};
    return void response.writeHead(200, headers).end(found.body);
  });
}

export const served = (name: string, text: string): Served => ({
  body: Buffer.from(text),
  type: types[name.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8',
});

function fromDisk(path: string): Served | undefined {
  const [, folder = '', ...rest] = path.split('/');
  const root = folders[folder];
  const file = root && join(root, ...rest);
  if (!file || rest.includes('..') || !existsSync(file)) return undefined;
  return {body: readFileSync(file), type: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'};
}
