import {createHash} from 'node:crypto';
import Database from 'libsql';
import type {ReceivedSubmission} from './submission-schema.js';

export type Stored =
  | {readonly kind: 'stored' | 'replayed'; readonly id: number}
  /** The identifier came before, with other answers. */
  | {readonly kind: 'conflict'};

export interface StoredSubmission {
  readonly id: number;
  readonly receivedAt: string;
  readonly submission: ReceivedSubmission;
}

interface Row {
  readonly id: number;
  readonly received_at: string;
  readonly body_sha256: string;
  readonly body: string;
}

/** The file of answers. A line acknowledged is on the disk; a line is never changed. */
export interface Store {
  add(submission: ReceivedSubmission, raw: string, receivedAt: number): Stored;
  all(form: string): readonly StoredSubmission[];
  /** Throws when the file cannot be read. */
  check(): void;
  close(): void;
}

export function openStore(path: string): Store {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  database.exec(`
    CREATE TABLE IF NOT EXISTS submissions (
      id INTEGER PRIMARY KEY,
      form TEXT NOT NULL,
      submission_id TEXT NOT NULL,
      received_at TEXT NOT NULL,
      body_sha256 TEXT NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (form, submission_id)
    )
  `);
  const insert = database.prepare<[string, string, string, string, string]>(
    `INSERT INTO submissions (form, submission_id, received_at, body_sha256, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (form, submission_id) DO NOTHING`,
  );
  const find = database.prepare<[string, string]>(
    'SELECT id, body_sha256 FROM submissions WHERE form = ? AND submission_id = ?',
  );
  const list = database.prepare<[string]>('SELECT id, received_at, body FROM submissions WHERE form = ? ORDER BY id');
  const one = database.prepare('SELECT 1 AS one');

  return {
    add(submission, raw, receivedAt) {
      const {form, submissionId} = submission;
      const hash = createHash('sha256').update(raw).digest('hex');
      const {changes} = insert.run(
        form,
        submissionId,
        new Date(receivedAt).toISOString(),
        hash,
        JSON.stringify(submission),
      );
      const row = find.get(form, submissionId) as Pick<Row, 'id' | 'body_sha256'>;
      if (changes === 1) return {kind: 'stored', id: row.id};
      return row.body_sha256 === hash ? {kind: 'replayed', id: row.id} : {kind: 'conflict'};
    },
    all: (form) =>
      (list.all(form) as Pick<Row, 'id' | 'received_at' | 'body'>[]).map(({id, received_at, body}) => ({
        id,
        receivedAt: received_at,
        submission: JSON.parse(body) as ReceivedSubmission,
      })),
    check: () => void one.get(),
    close: () => void database.close(),
  };
}
