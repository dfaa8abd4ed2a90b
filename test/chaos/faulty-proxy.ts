import {createServer, type IncomingMessage, request as ask, type ServerResponse} from 'node:http';
import {Agent} from 'node:http';
import type {AddressInfo} from 'node:net';
import {seeded} from './seeded.js';

/** What may happen to one post on its way; the number is its share of a hundred posts. */
export const faultShares = {
  /** It is stored, and the reply never comes back. */
  'lost reply': 10,
  /** The connection falls before anything is stored. */
  'reset before': 7,
  /** It is stored; the reply is cut after its headers. */
  'cut reply': 5,
  /** It is stored, and the reply comes when nobody waits for it any more. */
  'too late': 4,
  /** The reply comes, slowly. */
  delay: 8,
  'status 500': 6,
  'status 503 with Retry-After': 5,
  'status 429': 5,
  /** A sign-in page instead of the receiver: a hotel, a host out of order. */
  html: 5,
} as const;

export type Fault = keyof typeof faultShares | 'none';

export type Weather = 'calm' | 'faulty' | 'down';

export interface FaultyProxy {
  readonly origin: string;
  /** How many posts met each fault. */
  readonly met: Readonly<Record<string, number>>;
  /** Posts that reached the other side. */
  readonly passed: number;
  /** From now on everything passes, nothing does, or one post in two is spoiled again. */
  weather(is: Weather): void;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** Origin that posts are meant for. */
  readonly target: string;
  readonly seed: number;
  /** A reply that comes after this is too late. Milliseconds. */
  readonly patienceMs: number;
  /** Faults that this back end is spared. */
  readonly without?: readonly Fault[];
}

const cors = {'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After, Date'};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Stands before a back end on loopback, and spoils one post in two. What is not a post passes. */
export async function startFaultyProxy({target, seed, patienceMs, without = []}: ProxyOptions): Promise<FaultyProxy> {
  const random = seeded(seed);
  const agent = new Agent({keepAlive: true, maxSockets: 64});
  const {hostname, port} = new URL(target);
  const met: Record<string, number> = {};
  let passed = 0;
  let weather: Weather = 'faulty';
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    get passed() {
      return passed;
    },
    weather: (is) => void (weather = is),
    async close() {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function take(request: IncomingMessage, response: ServerResponse) {
    response.on('error', () => undefined);
    try {
      const body = await readAll(request);
      if (request.method !== 'POST') return await pass(request, body, response);
      const fault = weather === 'calm' ? 'none' : weather === 'down' ? 'reset before' : draw();
      met[fault] = (met[fault] ?? 0) + 1;
      await spoil(fault, request, body, response);
    } catch {
      response.destroy();
    }
  }

  function draw(): Fault {
    let left = random() * 100;
    for (const [fault, share] of Object.entries(faultShares) as [Fault, number][]) {
      left -= share;
      if (left < 0) return without.includes(fault) ? 'none' : fault;
    }
    return 'none';
  }

  async function spoil(fault: Fault, request: IncomingMessage, body: Buffer, response: ServerResponse) {
    switch (fault) {
      case 'reset before':
        response.destroy();
        return;
      case 'lost reply':
        await forward(request, body);
        response.destroy();
        return;
      case 'cut reply': {
        const {text} = await forward(request, body);
        response.writeHead(201, {...cors, 'Content-Type': 'application/json', 'Content-Length': text.length + 10});
        response.write(text.slice(0, 4));
        await pause(5);
        response.destroy();
        return;
      }
      case 'too late':
        await forward(request, body);
        await pause(patienceMs * 1.5);
        response.destroy();
        return;
      case 'delay':
        await pause(random() * patienceMs * 0.3);
        return pass(request, body, response);
      case 'status 500':
        response.writeHead(500, cors).end();
        return;
      case 'status 503 with Retry-After':
        response.writeHead(503, {...cors, 'Retry-After': '2'}).end();
        return;
      case 'status 429':
        response.writeHead(429, {...cors, 'Retry-After': '1'}).end();
        return;
      case 'html':
        response.writeHead(200, {...cors, 'Content-Type': 'text/html'}).end('<!doctype html><title>Connexion</title>');
        return;
      default:
        return pass(request, body, response);
    }
  }

  async function pass(request: IncomingMessage, body: Buffer, response: ServerResponse) {
    const {status, headers, text} = await forward(request, body);
    response.writeHead(status, headers).end(text);
  }

  function forward(request: IncomingMessage, body: Buffer) {
    passed += request.method === 'POST' ? 1 : 0;
    return new Promise<{status: number; headers: IncomingMessage['headers']; text: Buffer}>((resolve, reject) => {
      const {method, url, headers} = request;
      const onward = ask({agent, hostname, port, path: url, method, headers: {...headers, connection: 'keep-alive'}});
      onward.on('error', reject);
      onward.on('response', (reply) => {
        readAll(reply).then((text) => {
          const headers = Object.fromEntries(
            Object.entries(reply.headers).filter(([name]) => name !== 'connection' && name !== 'transfer-encoding'),
          );
          resolve({status: reply.statusCode ?? 502, headers, text});
        }, reject);
      });
      onward.end(body);
    });
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
