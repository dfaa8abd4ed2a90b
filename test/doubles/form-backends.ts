import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** How a back end takes one post. */
export type Behaviour =
  /** Keeps the answers and says so. */
  | {readonly kind: 'store'}
  /** Refuses with a status; `retryAfter` in seconds or as a date. */
  | {readonly kind: 'status'; readonly status: number; readonly retryAfter?: string; readonly body?: unknown}
  /** A web page: the sign-in page of a host, for one. */
  | {readonly kind: 'html'; readonly status?: number}
  /** Keeps the answers, and replies late. */
  | {readonly kind: 'slow'; readonly ms: number}
  /** Hangs up before anything is kept. */
  | {readonly kind: 'cut'}
  /** Keeps the answers, then hangs up: the reply is lost. */
  | {readonly kind: 'cut-after'};

export const behaviours = {
  store: {kind: 'store'},
  down: {kind: 'status', status: 500},
  busy: (retryAfter = '1'): Behaviour => ({kind: 'status', status: 429, retryAfter}),
  closed: {kind: 'status', status: 410},
  wrong: (field: string, message: string): Behaviour => ({
    kind: 'status',
    status: 422,
    body: {type: 'about:blank', status: 422, errors: [{field: `data.${field}`, message}]},
  }),
  html: {kind: 'html'},
  slow: (ms: number): Behaviour => ({kind: 'slow', ms}),
  cut: {kind: 'cut'},
  cutAfter: {kind: 'cut-after'},
} as const;

export interface FormBackend {
  /** Where a form sends its answers. */
  readonly address: string;
  /** Every body that was read, stored or not. */
  readonly received: readonly string[];
  /** What is kept, by identifier of the sending. */
  readonly stored: ReadonlyMap<string, unknown>;
  /** How the next posts are taken, in order; then each is stored. */
  next(...coming: readonly Behaviour[]): void;
  close(): Promise<void>;
}

/** A receiver on the loopback interface that behaves as it is told, for any page. */
export async function startFormBackend(): Promise<FormBackend> {
  const received: string[] = [];
  const stored = new Map<string, unknown>();
  const coming: Behaviour[] = [];
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${port}/reponses`,
    received,
    stored,
    next: (...behaviour) => void coming.push(...behaviour),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function take(request: IncomingMessage, response: ServerResponse) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Accept');
      response.writeHead(204).end();
      return;
    }
    const text = await readAll(request);
    received.push(text);
    await reply(coming.shift() ?? behaviours.store, text, response);
  }

  async function reply(behaviour: Behaviour, text: string, response: ServerResponse) {
    switch (behaviour.kind) {
      case 'cut':
        response.destroy();
        return;
      case 'cut-after':
        keep(text);
        response.destroy();
        return;
      case 'html':
        response.writeHead(behaviour.status ?? 200, {'Content-Type': 'text/html'});
        response.end('<!doctype html><title>Connexion</title><p>Identifiez-vous</p>');
        return;
      case 'status':
        if (behaviour.retryAfter) response.setHeader('Retry-After', behaviour.retryAfter);
        sendJson(response, behaviour.status, behaviour.body ?? {});
        return;
      case 'slow':
        keep(text);
        await new Promise((resolve) => setTimeout(resolve, behaviour.ms));
        sendJson(response, 201, {id: '1'});
        return;
      default:
        sendJson(response, keep(text) ? 201 : 200, {id: '1'});
    }
  }

  /** True when it is new. */
  function keep(text: string): boolean {
    const {submissionId} = JSON.parse(text) as {submissionId: string};
    const isNew = !stored.has(submissionId);
    if (isNew) stored.set(submissionId, JSON.parse(text));
    return isNew;
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, {'Content-Type': 'application/json'});
  response.end(JSON.stringify(body));
}
