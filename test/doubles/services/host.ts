import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** One request, read. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Answered {
  readonly status: number;
  /** JSON, or a page when it is a text. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes wrong on the way, once each. */
export type Fault =
  /** Kept, and the reply never arrives. */
  | 'lost-reply'
  /** Kept, and cut after the headers. */
  | 'cut-body'
  /** Hung up before anything is kept. */
  | 'cut'
  /** The page of somebody else. */
  | 'html'
  /** Not kept; `retryAfter` in seconds. */
  | {readonly status: number; readonly retryAfter?: string};

/** What the pages of other sites may do: nothing at all without it. */
export interface Cors {
  readonly origin: string;
  readonly headers: string;
}

export interface Double {
  readonly origin: string;
  /** Every POST that was read, kept or not. */
  readonly posts: readonly Asked[];
  next(...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

/** A service on the loopback interface. */
export async function startDouble(
  answer: (asked: Asked) => Answered | Promise<Answered>,
  cors?: Cors,
): Promise<Double> {
  const posts: Asked[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    posts,
    next: (...coming) => void faults.push(...coming),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function take(request: IncomingMessage, response: ServerResponse) {
    if (cors) {
      response.setHeader('Access-Control-Allow-Origin', cors.origin);
      response.setHeader('Access-Control-Allow-Headers', cors.headers);
      response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (request.method === 'OPTIONS') return void response.writeHead(cors ? 204 : 405).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const {method = 'GET', headers} = request;
    const asked = {
      method,
      headers,
      url: new URL(request.url ?? '/', origin),
      text: Buffer.concat(chunks).toString('utf8'),
    };
    if (method === 'POST') posts.push(asked);
    await reply(asked, method === 'POST' ? faults.shift() : undefined, response);
  }

  async function reply(asked: Asked, fault: Fault | undefined, response: ServerResponse) {
    if (fault === 'cut') return void response.destroy();
    if (fault === 'html') return sendPage(response, 200, '<!doctype html><title>Connexion</title>');
    if (typeof fault === 'object')
      return void response.writeHead(fault.status, fault.retryAfter ? {'Retry-After': fault.retryAfter} : {}).end();
    const {status, body, headers = {}} = await answer(asked);
    if (fault === 'lost-reply') return void response.destroy();
    if (fault === 'cut-body') {
      response.writeHead(status, {'Content-Type': 'application/json', 'Content-Length': '1000'});
      response.write('{');
      return void setTimeout(() => response.destroy(), 20);
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (typeof body === 'string') return sendPage(response, status, body);
    response
      .writeHead(status, {'Content-Type': 'application/json'})
      .end(body === undefined ? '' : JSON.stringify(body));
  }
}

function sendPage(response: ServerResponse, status: number, page: string) {
  response.writeHead(status, {'Content-Type': 'text/html; charset=utf-8'}).end(page);
}

/** The form-encoded text of a request. */
export const formOf = ({text}: Asked) => new URLSearchParams(text);
export const jsonOf = ({text}: Asked): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
