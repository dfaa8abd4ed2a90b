import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Service} from '../../src/domain/form/services.js';

/** A back end that keeps what it is given, as often as it is given: no identifier is recognised. */
export interface CountingService {
  readonly origin: string;
  /** How many times each sending was stored, by the address that is in it. */
  readonly stored: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** What each service answers when it has stored; `path` is its address as a page says it. */
export const counted: readonly {
  readonly service: Service;
  readonly path: string;
  readonly list: string;
  readonly reply: unknown;
}[] = [
  {service: 'formulaire', path: '/merci', list: '', reply: {ok: true}},
  {service: 'listmonk', path: '', list: '0d3b2a52-8f0b-4e0e-9a86-0b8f1a2c3d4e', reply: {data: {has_optin: true}}},
  {service: 'brevo', path: '/serve/abc', list: '', reply: {success: true, message: 'ok'}},
  {service: 'grist', path: '/api/docs/abc', list: 'Reponses', reply: {records: [{id: 1}]}},
  {service: 'formbricks', path: '/api/v2/client/abc', list: 'enquete', reply: {data: {id: 'x', quotaFull: false}}},
  {service: 'formspree', path: '/f/abc', list: '', reply: {next: '/merci', ok: true}},
];

/** Our own contract, spoken by a back end that breaks it: it stores again what it knows. The count must see that. */
export const control = {service: 'json', path: '/reponses', list: '', reply: {id: '1'}} as const;

export async function startCountingService(reply: unknown): Promise<CountingService> {
  const stored = new Map<string, number>();
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const [who = ''] = /personne\d+(?=%40|@)/u.exec(text) ?? [];
      stored.set(who, (stored.get(who) ?? 0) + 1);
      response.writeHead(200, {'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*'});
      response.end(JSON.stringify(reply));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stored,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
