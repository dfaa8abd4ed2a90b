import type {IncomingMessage, ServerResponse} from 'node:http';
import type {FieldError} from './submission-schema.js';

/** Origins that may post from another site: a list, or any of them. */
export type AllowedOrigins = readonly string[] | '*';

/** Reads a body as text; `undefined` when it is longer than the limit. The rest is then thrown away. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    if (size > limit * 16) break;
  }
  return size > limit ? undefined : Buffer.concat(chunks).toString('utf8');
}

export function sendJson(response: ServerResponse, status: number, body: unknown) {
  send(response, status, 'application/json', JSON.stringify(body));
}

export interface Problem {
  readonly status: number;
  /** One French sentence. */
  readonly title: string;
  readonly type?: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfter?: number;
}

/** A refusal as `application/problem+json` (RFC 9457). */
export function sendProblem(response: ServerResponse, {retryAfter, ...problem}: Problem) {
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  send(response, problem.status, 'application/problem+json', JSON.stringify({type: 'about:blank', ...problem}));
}

function send(response: ServerResponse, status: number, type: string, text: string) {
  response.writeHead(status, {'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store'});
  response.end(text);
}

/** Says if the page may post here, and writes what its browser wants to read. No `Origin`: not a browser. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, allowed: AllowedOrigins): boolean {
  const {origin, host} = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin === undefined) return true;
  if (allowed !== '*' && !allowed.includes(origin) && !isSameHost(origin, host)) return false;
  response.setHeader('Access-Control-Allow-Origin', allowed === '*' ? '*' : origin);
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After, Date');
  return true;
}

function isSameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Answers the browser's question before a JSON post from another site. */
export function answerPreflight(response: ServerResponse) {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': 'Content-Type, Accept',
    'Access-Control-Max-Age': '86400',
  });
  response.end();
}
