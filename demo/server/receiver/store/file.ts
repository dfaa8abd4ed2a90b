import {randomBytes} from 'node:crypto';
import Database from 'libsql';

export type File = Database.Database;

/**
 * `submissions` holds the answers; `proofs` what shows that a person agreed, and outlives them; `optins` the addresses
 * to confirm; `spent` the challenges answered. Instants are milliseconds since 1970, but for `received_at` (ISO 8601).
 */
const tables = `
  CREATE TABLE IF NOT EXISTS submissions (
    id INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    submission_id TEXT NOT NULL,
    received_at TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (form, submission_id)
  );
  CREATE TABLE IF NOT EXISTS proofs (
    submission INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    submission_id TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    page TEXT NOT NULL,
    notice TEXT NOT NULL,
    consents TEXT NOT NULL,
    email_key TEXT,
    confirmed_at INTEGER,
    withdrawn_at INTEGER
  );
  CREATE TABLE IF NOT EXISTS optins (
    id INTEGER PRIMARY KEY,
    submission INTEGER NOT NULL,
    form TEXT NOT NULL,
    email_key TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    mailed_at INTEGER,
    given_up INTEGER NOT NULL DEFAULT 0,
    confirmed_at INTEGER,
    withdrawn_at INTEGER
  );
  CREATE INDEX IF NOT EXISTS optins_by_address ON optins (email_key, form);
  CREATE INDEX IF NOT EXISTS optins_by_turn ON optins (due_at) WHERE mailed_at IS NULL AND given_up = 0;
  CREATE TABLE IF NOT EXISTS spent (challenge TEXT PRIMARY KEY, expires_at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

/** Columns that files of the first version do not have. */
const laterColumns = [
  ['score', 'INTEGER NOT NULL DEFAULT 0'],
  ['signs', "TEXT NOT NULL DEFAULT ''"],
  ['email_key', 'TEXT'],
  ['confirm', 'INTEGER NOT NULL DEFAULT 0'],
] as const;

/** Opens the file, makes it when it does not exist, and brings an older one to the present shape. */
export function openFile(path: string): File {
  const file = new Database(path);
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('busy_timeout = 5000');
  file.pragma('secure_delete = ON');
  file.exec(tables);
  const known = new Set(
    (file.prepare('PRAGMA table_info(submissions)').all() as {name: string}[]).map(({name}) => name),
  );
  for (const [name, type] of laterColumns)
    if (!known.has(name)) file.exec(`ALTER TABLE submissions ADD COLUMN ${name} ${type}`);
  file.exec('CREATE INDEX IF NOT EXISTS submissions_by_address ON submissions (email_key, form)');
  return file;
}

/** The secret that signs challenges and links: made once, kept with the answers. */
export function secretOf(file: File): string {
  const made = randomBytes(32).toString('hex');
  file.prepare("INSERT INTO meta (key, value) VALUES ('secret', ?) ON CONFLICT (key) DO NOTHING").run(made);
  return (file.prepare("SELECT value FROM meta WHERE key = 'secret'").get() as {value: string}).value;
}

/** Does all or nothing, and on the disk when it returns. */
export function transaction<T>(file: File, work: () => T): T {
  file.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    file.exec('COMMIT');
    return result;
  } catch (error) {
    if (file.inTransaction) file.exec('ROLLBACK');
    throw error;
  }
}
