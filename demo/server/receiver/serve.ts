import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {addressBehind} from './by-address.js';
import type {ReceiverConfig} from './config.js';
import {smtpMailer} from './mail/smtp.js';
import {createReceiver, type Receiver} from './receiver.js';

const purgeEveryMs = 24 * 3_600_000;
/** Longer than reverse proxies keep a connection: they close it first, never while a post is leaving on it. */
const keptOpenMs = 75_000;
/** Requests under way have this long to end once the program is asked to stop. */
const stopLimitMs = 10_000;

export interface Service {
  readonly origin: string;
  readonly receiver: Receiver;
  /** Takes no more connections, answers those it has, then closes the file. */
  stop(): Promise<void>;
}

/** Runs a receiver as an operator set it: `/health` besides `/recepteur/…`, and a purge now and every day. */
export async function serve(config: ReceiverConfig, log: (line: string) => void): Promise<Service> {
  const {smtp, publicUrl} = config;
  const receiver = createReceiver({
    databasePath: config.databasePath,
    allowedOrigins: config.allowedOrigins,
    forms: config.forms,
    onlyKnownForms: true,
    exportTokens: config.exportTokens,
    rateLimit: {posts: config.postsPerMinute, windowMs: 60_000},
    emailLimit: {posts: config.postsPerEmail, windowMs: 3_600_000},
    proofDays: config.proofDays,
    addressOf: addressBehind(config.proxies),
    ...(smtp && publicUrl && {mail: {mailer: smtpMailer(smtp.address, smtp.from), publicUrl}}),
    log,
  });
  let stopping = false;
  const server = createServer((request, response) => {
    if (stopping) response.setHeader('Connection', 'close');
    response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
    if (request.url === '/health') request.url = '/recepteur/sante';
    receiver.handle(request, response).then(
      (mine) => mine || response.writeHead(404).end(),
      () => response.destroy(),
    );
  });
  server.keepAliveTimeout = keptOpenMs;
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const purge = () => {
    try {
      receiver.purge();
    } catch {
      log('purge failed');
    }
  };
  purge();
  const daily = setInterval(purge, purgeEveryMs);
  const {address, port} = server.address() as AddressInfo;
  return {
    origin: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    receiver,
    async stop() {
      stopping = true;
      clearInterval(daily);
      await drain(server);
      await receiver.stop();
    },
  };
}

async function drain(server: Server) {
  const limit = setTimeout(() => server.closeAllConnections(), stopLimitMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(limit);
}
