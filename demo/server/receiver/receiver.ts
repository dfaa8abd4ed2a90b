import type {IncomingMessage, ServerResponse} from 'node:http';
import type {FormDefinition} from '../../../src/domain/form/definition.js';
import {issueChallenge} from './challenge.js';
import {createExports, type ExportToken} from './exports.js';
import {formOf, type FormSetting, plainSettings} from './form-setting.js';
import {createHealth} from './health.js';
import {allowOrigin, type AllowedOrigins, answerPreflight, readBody, sendJson, sendProblem} from './http.js';
import {createIntake} from './intake.js';
import type {Mailer} from './mail/messages.js';
import {createMailQueue} from './mail/queue.js';
import {builtInModels} from './models.js';
import {sendOutcome, sendQuestion} from './pages.js';
import {createRateLimiter, neighbourhood, type RateLimit} from './rate-limit.js';
import type {LinkUse} from './store/opt-ins.js';
import type {PurgeCount} from './store/purge.js';
import {openStore} from './store/store.js';

/** Longest body taken, bytes. */
export const bodyLimit = 64 * 1024;

const noSuchAddress = 'Cette adresse n’existe pas.';
/** Five years: how long one may be asked to show that a person agreed. */
const proofDaysKept = 5 * 365;

export interface ReceiverOptions {
  /** File of the answers; made when it does not exist. */
  readonly databasePath: string;
  /** Any site by default. A list of origins closes the door to the others. */
  readonly allowedOrigins?: AllowedOrigins;
  /** Posts by neighbourhood of addresses. */
  readonly rateLimit?: RateLimit;
  /** New answers by e-mail address. */
  readonly emailLimit?: RateLimit;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Opens every export; without it, and without `exportTokens`, there is none. */
  readonly exportToken?: string;
  readonly exportTokens?: readonly ExportToken[];
  /**
   * Forms whose answers are checked again here and exported in a column by question; the built-in models by default. Keep
   * the older versions of a form beside the newest while pages may still show them.
   */
  readonly definitions?: readonly FormDefinition[];
  /** The same with more to say of each: days, proof, confirmation, retention. It wins over `definitions`. */
  readonly forms?: readonly FormSetting[];
  /** Refuses answers to any other form. */
  readonly onlyKnownForms?: boolean;
  /** Sends the mails that ask to confirm an address; without it there is no double opt-in. */
  readonly mail?: {readonly mailer: Mailer; readonly publicUrl: string};
  /** Days that proofs of consent are kept. */
  readonly proofDays?: number;
  /** Waits this long for others before writing to the disk, milliseconds. */
  readonly groupMs?: number;
  /**
   * Who posts, for the count of posts; the address of the connection by default. Behind a reverse proxy every connection
   * is the proxy's own: give `addressBehind(['127.0.0.1'])`, or a function that reads the header that the proxy itself
   * writes. The first address of `X-Forwarded-For` is whatever the sender wrote.
   */
  readonly addressOf?: (request: IncomingMessage) => string | undefined;
  /** One line for each post or mail: status and form, never an answer nor an address. */
  readonly log?: (line: string) => void;
}

export interface Receiver {
  /** Answers what is under `/recepteur/`; false for anything else. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Erases what has been kept long enough. */
  purge(): PurgeCount;
  /** Resolves once the mail under way has left and everything acknowledged is on the disk. */
  stop(): Promise<void>;
  /** The same without waiting for the mail. */
  close(): void;
}

/** Receives answers and keeps each once, however many times it is sent. */
export function createReceiver({
  databasePath,
  allowedOrigins = '*',
  rateLimit = {posts: 60, windowMs: 60_000},
  emailLimit = {posts: 20, windowMs: 3_600_000},
  now = Date.now,
  exportToken = '',
  exportTokens = [],
  definitions = builtInModels.map(({definition}) => definition),
  forms = plainSettings(definitions),
  onlyKnownForms = false,
  mail,
  proofDays = proofDaysKept,
  groupMs = 0,
  addressOf = ({socket}) => socket.remoteAddress,
  log = () => undefined,
}: ReceiverOptions): Receiver {
  const store = openStore(databasePath, groupMs);
  const secondsToWait = createRateLimiter(rateLimit, now);
  const intake = createIntake({store, forms, onlyKnownForms, hasMail: mail !== undefined, emailLimit, now});
  const give = createExports(store, forms, [{token: exportToken}, ...exportTokens]);
  const health = createHealth(store, databasePath, mail !== undefined, now);
  const queue = mail && createMailQueue({optIns: store.optIns, forms, now, log, ...mail});
  let closed = false;

  return {
    async handle(request, response) {
      const address = request.url ?? '/';
      const url = URL.canParse(address, 'http://receiver') ? new URL(address, 'http://receiver') : undefined;
      if (url && !url.pathname.startsWith('/recepteur/')) return false;
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Date', new Date(now()).toUTCString());
      if (!url) refuse(response, 404, noSuchAddress);
      else await route(url, request, response);
      return true;
    },
    purge() {
      const count = store.purge.run({forms, proofDays}, now());
      log(`purge ${count.erased} ${count.anonymised} ${count.proofs}`);
      return count;
    },
    async stop() {
      await queue?.stop();
      close();
    },
    close,
  };

  function close() {
    if (closed) return;
    closed = true;
    void queue?.stop();
    store.close();
  }

  async function route({pathname, searchParams}: URL, request: IncomingMessage, response: ServerResponse) {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    switch (pathname) {
      case '/recepteur/reponses':
        return guarded(request, response, () => receive(request, response));
      case '/recepteur/reponses/challenge':
        return guarded(request, response, () => challenge(response, searchParams.get('form') ?? ''));
      case '/recepteur/confirmer':
        return link('confirmer', method, request, response, searchParams);
      case '/recepteur/desabonner':
        return link('desabonner', method, request, response, searchParams);
    }
    switch (`${method} ${pathname}`) {
      case 'GET /recepteur/sante':
        return sayHealth(response);
      case 'GET /recepteur/export.csv':
        return give(request, response, searchParams, 'answers');
      case 'GET /recepteur/sites.csv':
        return give(request, response, searchParams, 'sites');
      default:
        return refuse(response, 404, noSuchAddress);
    }
  }

  /** What pages of other sites may ask for, if they are on the list. */
  async function guarded(request: IncomingMessage, response: ServerResponse, then: () => unknown) {
    if (!allowOrigin(request, response, allowedOrigins)) {
      return refuse(response, 403, 'Ce site ne peut pas envoyer de réponses ici.');
    }
    if (request.method === 'OPTIONS') return answerPreflight(response);
    await then();
  }

  async function receive(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'POST') {
      response.setHeader('Allow', 'POST, OPTIONS');
      return refuse(response, 405, 'Cette adresse reçoit des réponses\u202f; elle ne se consulte pas.');
    }
    const wait = secondsToWait(neighbourhood(addressOf(request) ?? ''));
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
    const {status, body, line} = await intake(raw);
    log(line);
    if ('title' in body) return sendProblem(response, body);
    sendJson(response, status, body);
    if (body.doubleOptIn) queue?.wake();
  }

  function challenge(response: ServerResponse, form: string) {
    const setting = forms.find((one) => formOf(one) === form);
    const proof = setting?.proof ?? 'off';
    if (proof === 'off') return void response.writeHead(204, {'Cache-Control': 'no-store'}).end();
    sendJson(response, 200, issueChallenge(form, store.secret, now()));
  }

  /** A link of a mail: opening it asks, pressing the button acts. */
  async function link(
    use: LinkUse,
    method: string | undefined,
    request: IncomingMessage,
    response: ServerResponse,
    asked: URLSearchParams,
  ) {
    const inAddress = asked.get('j') ?? '';
    if (method === 'GET') {
      const {outcome} = store.optIns.look(inAddress, use, now());
      if (outcome === 'done') sendQuestion(response, use, inAddress);
      else sendOutcome(response, use, outcome);
    } else if (method === 'POST') {
      const sent = new URLSearchParams((await readBody(request, 2000)) ?? '');
      const {outcome, form} = store.optIns.use(sent.get('j') ?? inAddress, use, now());
      log(`${use} ${outcome} ${form ?? ''}`.trim());
      sendOutcome(response, use, outcome);
    } else {
      response.setHeader('Allow', 'GET, POST');
      refuse(response, 405, noSuchAddress);
    }
  }

  function sayHealth(response: ServerResponse) {
    const said = health();
    if (said.etat !== 'ok') response.setHeader('Retry-After', '30');
    sendJson(response, said.etat === 'ok' ? 200 : 503, said);
  }
}

function refuse(response: ServerResponse, status: number, title: string) {
  sendProblem(response, {status, title});
}
