import {createHash, createHmac} from 'node:crypto';
import type {ReceivedSubmission} from '../submission-schema.js';
import {openFile, secretOf, transaction} from './file.js';
import {createOptIns, type OptIns} from './opt-ins.js';
import {createPurge, type Purge} from './purge.js';

export type Stored =
  | {readonly kind: 'stored' | 'replayed'; readonly id: number; readonly confirm: boolean}
  /** The identifier came before, with other answers. */
  | {readonly kind: 'conflict'}
  /** The identifier is being written at this moment, with other answers. */
  | {readonly kind: 'running'};

/** One submission that passed every check, and what is known of it. */
export interface Entry {
  /** What is kept: the answers that the form asks. */
  readonly submission: ReceivedSubmission;
  /** What two tries must have in common; see `fingerprint`. */
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** The higher, the less it looks like a person. */
  readonly score: number;
  /** What was held against it. */
  readonly signs: readonly string[];
  readonly email?: string;
  /** A mail asks to confirm the address. */
  readonly confirm: boolean;
  /** The challenge answered, not to be answered twice, and when it would have expired anyway. */
  readonly spends?: {readonly challenge: string; readonly expiresAt: number};
}

export interface StoredSubmission {
  readonly id: number;
  readonly receivedAt: string;
  readonly submission: ReceivedSubmission;
  readonly score: number;
  readonly signs: string;
  /** ISO 8601; only of addresses that were asked to confirm. */
  readonly confirmedAt?: string;
  readonly withdrawnAt?: string;
}

/** The file of answers. What `add` resolves with is on the disk. */
export interface Store {
  /** Signs what this receiver hands out. */
  readonly secret: string;
  readonly optIns: OptIns;
  readonly purge: Purge;
  /** Says what became of an identifier, without writing; nothing when it is new. */
  find(submission: ReceivedSubmission, hash: string): Promise<Stored | undefined>;
  isSpent(challenge: string): boolean;
  add(entry: Entry): Promise<Stored>;
  all(form: string, sites?: readonly string[]): readonly StoredSubmission[];
  /** Throws when the file cannot be written. */
  check(): void;
  /** Writes what waits, then closes. */
  close(): void;
}

/** The same answers under the same identifier have the same; the proof of work may be another one. */
export function fingerprint(submission: ReceivedSubmission): string {
  return createHash('sha256').update(toText(submission)).digest('hex');
}

interface Waiting {
  readonly entry: Entry;
  readonly resolve: (stored: Stored) => void;
  readonly reject: (error: unknown) => void;
}

interface Row {
  readonly id: number;
  readonly received_at: string;
  readonly body_sha256: string;
  readonly body: string;
  readonly score: number;
  readonly signs: string;
  readonly confirm: number;
  readonly confirmed_at: number | null;
  readonly withdrawn_at: number | null;
}

/**
 * Opens the file of answers. Submissions that arrive together are written together, with one flush to the disk: a lone
 * one waits for nothing but `groupMs`, a crowd shares the cost.
 */
export function openStore(path: string, groupMs = 0): Store {
  const file = openFile(path);
  const secret = secretOf(file);
  const optIns = createOptIns(file, secret);
  const writers = new Map<string, {hash: string; done: Promise<Stored>}>();
  const spending = new Set<string>();
  let waiting: Waiting[] = [];

  const insert = file.prepare(
    `INSERT INTO submissions (form, submission_id, received_at, body_sha256, body, score, signs, email_key, confirm)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (form, submission_id) DO NOTHING`,
  );
  const find = file.prepare('SELECT id, body_sha256, confirm FROM submissions WHERE form = ? AND submission_id = ?');
  const spend = file.prepare('INSERT INTO spent (challenge, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const wasSpent = file.prepare('SELECT 1 FROM spent WHERE challenge = ?');
  const prove = file.prepare(
    `INSERT INTO proofs (submission, form, submission_id, given_at, page, notice, consents, email_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const list = file.prepare(
    `SELECT s.id, s.received_at, s.body, s.score, s.signs,
       (SELECT max(o.confirmed_at) FROM optins o WHERE o.email_key = s.email_key AND o.form = s.form) AS confirmed_at,
       (SELECT max(o.withdrawn_at) FROM optins o WHERE o.email_key = s.email_key AND o.form = s.form) AS withdrawn_at
     FROM submissions s WHERE s.form = ? ORDER BY s.id`,
  );
  const beat = file.prepare(
    "INSERT INTO meta (key, value) VALUES ('heartbeat', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );

  return {
    secret,
    optIns,
    purge: createPurge(file),
    async find({form, submissionId}, hash) {
      const writer = writers.get(keyOf(form, submissionId));
      if (writer && writer.hash !== hash) return {kind: 'running'};
      if (writer) return asReplay(await writer.done);
      return known(form, submissionId, hash);
    },
    isSpent: (challenge) => spending.has(challenge) || wasSpent.get(challenge) !== undefined,
    add(entry) {
      const {form, submissionId} = entry.submission;
      const key = keyOf(form, submissionId);
      const writer = writers.get(key);
      if (writer) return writer.hash === entry.hash ? writer.done.then(asReplay) : Promise.resolve({kind: 'running'});
      const done = new Promise<Stored>((resolve, reject) => {
        if (waiting.length === 0) soon(flush);
        waiting.push({entry, resolve, reject});
      });
      writers.set(key, {hash: entry.hash, done});
      if (entry.spends) spending.add(entry.spends.challenge);
      return done;
    },
    all: (form, sites) =>
      (list.all(form) as Row[])
        .map(readRow)
        .filter(({submission}) => !sites || sites.includes(submission.source.site ?? '')),
    check: () => void beat.run(String(Date.now())),
    close() {
      flush();
      file.close();
    },
  };

  function soon(work: () => void) {
    if (groupMs > 0) setTimeout(work, groupMs);
    else setImmediate(work);
  }

  function flush() {
    const group = waiting;
    if (group.length === 0) return;
    waiting = [];
    try {
      const results = transaction(file, () => group.map(({entry}) => write(entry)));
      group.forEach(({resolve}, at) => resolve(results[at] ?? {kind: 'running'}));
    } catch (error) {
      for (const {reject} of group) reject(error);
    }
    for (const {entry} of group) {
      writers.delete(keyOf(entry.submission.form, entry.submission.submissionId));
      if (entry.spends) spending.delete(entry.spends.challenge);
    }
  }

  function write({submission, hash, receivedAt, score, signs, email, confirm, spends}: Entry): Stored {
    const {form, submissionId} = submission;
    const emailKey = email ? addressKey(email, secret) : null;
    const {changes, lastInsertRowid} = insert.run(
      form,
      submissionId,
      new Date(receivedAt).toISOString(),
      hash,
      toText(submission),
      score,
      signs.join(' '),
      emailKey,
      confirm ? 1 : 0,
    );
    if (changes === 0) return known(form, submissionId, hash) ?? {kind: 'conflict'};
    const id = Number(lastInsertRowid);
    if (spends) spend.run(spends.challenge, spends.expiresAt);
    if (submission.consents.some(({given}) => given)) {
      const {consents, notice, source} = submission;
      prove.run(
        id,
        form,
        submissionId,
        receivedAt,
        source.page,
        JSON.stringify(notice ?? {}),
        JSON.stringify(consents),
        emailKey,
      );
    }
    if (confirm && emailKey) optIns.plan(id, form, emailKey, receivedAt);
    return {kind: 'stored', id, confirm};
  }

  function known(form: string, submissionId: string, hash: string): Stored | undefined {
    const row = find.get(form, submissionId) as Row | undefined;
    if (!row) return undefined;
    return row.body_sha256 === hash ? {kind: 'replayed', id: row.id, confirm: row.confirm === 1} : {kind: 'conflict'};
  }
}

/** What is kept of a body: all of it but the proof of work. */
const toText = (submission: ReceivedSubmission) => JSON.stringify({...submission, pow: undefined});

const keyOf = (form: string, submissionId: string) => `${form} ${submissionId}`;

/** Stands for an address where the address itself has no reason to be; the same in any case of letters. */
export function addressKey(email: string, secret: string): string {
  return createHmac('sha256', secret).update(`adresse ${email.trim().toLowerCase()}`).digest('hex');
}

function asReplay(stored: Stored): Stored {
  return stored.kind === 'stored' ? {...stored, kind: 'replayed'} : stored;
}

function readRow({id, received_at, body, score, signs, confirmed_at, withdrawn_at}: Row): StoredSubmission {
  return {
    id,
    receivedAt: received_at,
    submission: JSON.parse(body) as ReceivedSubmission,
    score,
    signs,
    ...(confirmed_at !== null && {confirmedAt: new Date(confirmed_at).toISOString()}),
    ...(withdrawn_at !== null && {withdrawnAt: new Date(withdrawn_at).toISOString()}),
  };
}
