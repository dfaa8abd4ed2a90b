import {createHash, timingSafeEqual} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {FormDefinition} from '../../../src/domain/form/definition.js';
import {alreadyReceived} from '../../../src/domain/form/delivery.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';
import {checkAnswers} from './check-answers.js';
import {exportCsv} from './export-csv.js';
import {allowOrigin, type AllowedOrigins, answerPreflight, readBody, sendJson, sendProblem} from './http.js';
import {createRateLimiter, type RateLimit} from './rate-limit.js';
import {openStore, type Store, type Stored} from './store.js';
import {readSubmission, type ReceivedSubmission} from './submission-schema.js';

/** Longest body taken, bytes. */
export const bodyLimit = 64 * 1024;

const noSuchAddress = 'Cette adresse n’existe pas.';

export interface ReceiverOptions {
  /** File of the answers; made when it does not exist. */
  readonly databasePath: string;
  /** Any site by default. A list of origins closes the door to the others. */
  readonly allowedOrigins?: AllowedOrigins;
  readonly rateLimit?: RateLimit;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Opens the export; without it there is none. */
  readonly exportToken?: string;
  /**
   * Forms whose answers are checked again here and exported in a column by question; the built-in models by default. Keep
   * the older versions of a form beside the newest while pages may still show them.
   */
  readonly definitions?: readonly FormDefinition[];
  /**
   * Who posts, for the count of posts; the address of the connection by default. Behind a reverse proxy every connection
   * is the proxy's own: give the header that the proxy itself writes, `(request) => request.headers['x-real-ip']` for
   * one. The first address of `X-Forwarded-For` is whatever the sender wrote.
   */
  readonly addressOf?: (request: IncomingMessage) => string | undefined;
  /** One line for each post: status and form, never an answer nor an address. */
  readonly log?: (line: string) => void;
}

export interface Receiver {
  /** Answers what is under `/recepteur/`; false for anything else. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  close(): void;
}

/** Receives answers and keeps each once, however many times it is sent. */
export function createReceiver({
  databasePath,
  allowedOrigins = '*',
  rateLimit = {posts: 60, windowMs: 60_000},
  now = Date.now,
  exportToken = '',
  definitions = [lettre, enquete],
  addressOf = ({socket}) => socket.remoteAddress,
  log = () => undefined,
}: ReceiverOptions): Receiver {
  const store = openStore(databasePath);
  const secondsToWait = createRateLimiter(rateLimit, now);

  return {
    async handle(request, response) {
      const address = request.url ?? '/';
      const url = URL.canParse(address, 'http://receiver') ? new URL(address, 'http://receiver') : undefined;
      if (url && !url.pathname.startsWith('/recepteur/')) return false;
      response.setHeader('X-Content-Type-Options', 'nosniff');
      const route = `${request.method} ${url?.pathname}`;
      if (!url) refuse(response, 404, noSuchAddress);
      else if (url.pathname === '/recepteur/reponses') {
        if (allowOrigin(request, response, allowedOrigins)) await receive(request, response);
        else refuse(response, 403, 'Ce site ne peut pas envoyer de réponses ici.');
      } else if (route === 'GET /recepteur/sante') health(store, response);
      else if (route === 'GET /recepteur/export.csv') give(request, response, url.searchParams);
      else refuse(response, 404, noSuchAddress);
      return true;
    },
    close: () => store.close(),
  };

  async function receive(request: IncomingMessage, response: ServerResponse) {
    if (request.method === 'OPTIONS') return answerPreflight(response);
    if (request.method !== 'POST') {
      response.setHeader('Allow', 'POST, OPTIONS');
      return refuse(response, 405, 'Cette adresse reçoit des réponses\u00a0; elle ne se consulte pas.');
    }
    const wait = secondsToWait(addressOf(request));
    if (wait > 0) {
      request.resume();
      log('429');
      return sendProblem(response, {status: 429, title: 'Trop d’envois à la fois.', retryAfter: wait});
    }
    if (!/^application\/json\s*(?:;|$)/iu.test(request.headers['content-type'] ?? '')) {
      request.resume();
      return refuse(response, 415, 'Le contenu attendu est application/json.');
    }
    const raw = await readBody(request, bodyLimit);
    if (raw === undefined) {
      response.setHeader('Connection', 'close');
      return refuse(response, 413, 'Les réponses sont trop longues\u00a0: 64 ko au plus.');
    }
    keep(raw, response);
  }

  function keep(raw: string, response: ServerResponse) {
    const {submission, errors} = readSubmission(parse(raw));
    if (!submission) {
      log('422');
      return sendProblem(response, {status: 422, title: 'Ces réponses ne suivent pas le contrat.', errors});
    }
    const checked = checkAnswers(submission, definitions);
    if (checked.errors) {
      log(`422 ${submission.form}`);
      return sendProblem(response, {status: 422, title: 'Des réponses sont à revoir.', errors: checked.errors});
    }
    const stored = add(checked.submission, raw);
    if (!stored) {
      log('503');
      return sendProblem(response, {
        status: 503,
        title: 'Les réponses ne peuvent pas être gardées en ce moment.',
        retryAfter: 5,
      });
    }
    log(`${stored.kind} ${submission.form}`);
    if (stored.kind === 'conflict') {
      return sendProblem(response, {
        status: 422,
        type: alreadyReceived,
        title: 'Cet envoi a déjà été reçu, avec d’autres réponses.',
      });
    }
    sendJson(response, stored.kind === 'stored' ? 201 : 200, {id: String(stored.id)});
  }

  function add(submission: ReceivedSubmission, raw: string): Stored | undefined {
    try {
      return store.add(submission, raw, now());
    } catch {
      return undefined;
    }
  }

  function give(request: IncomingMessage, response: ServerResponse, asked: URLSearchParams) {
    const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1];
    if (!exportToken || !sameSecret(bearer ?? asked.get('jeton') ?? '', exportToken)) {
      return refuse(response, 403, 'Le jeton d’export est faux ou manque.');
    }
    const form = asked.get('formulaire') ?? '';
    if (!/^[a-z][a-z0-9_-]*$/u.test(form)) return refuse(response, 400, 'Indiquez formulaire=lettre, par exemple.');
    response.writeHead(200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${form}.csv"`,
      'Cache-Control': 'no-store',
    });
    const known = definitions.filter(({id}) => id === form);
    response.end(exportCsv(store.all(form), known));
  }
}

function refuse(response: ServerResponse, status: number, title: string) {
  sendProblem(response, {status, title});
}

function health(store: Store, response: ServerResponse) {
  try {
    store.check();
    sendJson(response, 200, {etat: 'ok'});
  } catch {
    sendProblem(response, {status: 503, title: 'Le fichier des réponses ne se lit pas.', retryAfter: 30});
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
