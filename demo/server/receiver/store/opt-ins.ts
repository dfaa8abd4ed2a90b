import {createHmac, timingSafeEqual} from 'node:crypto';
import type {ReceivedSubmission} from '../submission-schema.js';
import {type File, transaction} from './file.js';

/** Mails to one address, whatever the forms: one in this time. */
const mailEveryMs = 3_600_000;
/** How long a link confirms. */
export const linkLifeMs = 3 * 86_400_000;
/** A mail that does not leave is tried again after 1, 2, 4… minutes, this many times: about three days. */
const mostTries = 13;

/** A mail to send: asks who has this address to confirm it. */
export interface DueMail {
  readonly id: number;
  readonly form: string;
  readonly submission: ReceivedSubmission;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export type LinkOutcome = 'done' | 'already' | 'expired' | 'unknown';
export type LinkUse = 'confirmer' | 'desabonner';

/** Addresses to confirm: the mails to come, and what their links do. */
export interface OptIns {
  /** Plans a mail; within the transaction of the answers. Nothing more when one is on its way to that address. */
  plan(submission: number, form: string, emailKey: string, now: number): void;
  due(now: number): readonly DueMail[];
  /** Before a try: puts the mail off to its next turn, so that a fall in between can neither lose it nor repeat it fast. */
  trying(id: number, now: number): void;
  sent(id: number, now: number): void;
  /** Mails that should have left this long ago, milliseconds, and those given up. */
  late(now: number, byMs: number): number;
  token(id: number, use: LinkUse): string;
  /** What a link would do, without doing it. */
  look(token: string, use: LinkUse, now: number): {readonly outcome: LinkOutcome; readonly form?: string};
  use(token: string, use: LinkUse, now: number): {readonly outcome: LinkOutcome; readonly form?: string};
}

interface Row {
  readonly id: number;
  readonly form: string;
  readonly email_key: string;
  readonly expires_at: number;
  readonly confirmed_at: number | null;
  readonly withdrawn_at: number | null;
  readonly body: string;
}

export function createOptIns(file: File, secret: string): OptIns {
  const onItsWay = file.prepare(
    `SELECT 1 FROM optins WHERE email_key = ? AND form = ? AND confirmed_at IS NULL AND withdrawn_at IS NULL
     AND given_up = 0 AND coalesce(mailed_at, due_at) > ?`,
  );
  const last = file.prepare('SELECT max(coalesce(mailed_at, due_at)) AS at FROM optins WHERE email_key = ?');
  const insert = file.prepare(
    'INSERT INTO optins (submission, form, email_key, due_at, expires_at) VALUES (?, ?, ?, ?, ?)',
  );
  const due = file.prepare(
    `SELECT o.id, o.form, o.expires_at, s.body FROM optins o JOIN submissions s ON s.id = o.submission
     WHERE o.mailed_at IS NULL AND o.given_up = 0 AND o.due_at <= ? ORDER BY o.due_at LIMIT 20`,
  );
  const sent = file.prepare('UPDATE optins SET mailed_at = ?, expires_at = ?, given_up = 0 WHERE id = ?');
  const trying = file.prepare(
    `UPDATE optins SET tries = tries + 1, given_up = tries + 1 >= ${mostTries},
     due_at = ? + 60000 * (1 << min(tries, 10)) WHERE id = ?`,
  );
  const late = file.prepare(
    'SELECT count(*) AS mails FROM optins WHERE mailed_at IS NULL AND withdrawn_at IS NULL AND (given_up = 1 OR due_at < ?)',
  );
  const one = file.prepare('SELECT * FROM optins WHERE id = ?');
  const confirm = file.prepare('UPDATE optins SET confirmed_at = ? WHERE id = ?');
  const proveConfirmed = file.prepare(
    'UPDATE proofs SET confirmed_at = ? WHERE email_key = ? AND form = ? AND confirmed_at IS NULL',
  );
  const withdraw = file.prepare(
    'UPDATE optins SET withdrawn_at = ?, given_up = 1 WHERE email_key = ? AND form = ? AND withdrawn_at IS NULL',
  );
  const proveWithdrawn = file.prepare(
    'UPDATE proofs SET withdrawn_at = ? WHERE email_key = ? AND form = ? AND withdrawn_at IS NULL',
  );

  return {
    plan(submission, form, emailKey, now) {
      if (onItsWay.get(emailKey, form, now - mailEveryMs)) return;
      const {at} = last.get(emailKey) as {at: number | null};
      const turn = at === null ? now : Math.max(now, at + mailEveryMs);
      insert.run(submission, form, emailKey, turn, turn + linkLifeMs);
    },
    due: (now) =>
      (due.all(now) as Row[]).map(({id, form, expires_at, body}) => ({
        id,
        form,
        expiresAt: Math.max(expires_at, now + linkLifeMs),
        submission: JSON.parse(body) as ReceivedSubmission,
      })),
    trying: (id, now) => void trying.run(now, id),
    sent: (id, now) => void sent.run(now, now + linkLifeMs, id),
    late: (now, byMs) => (late.get(now - byMs) as {mails: number}).mails,
    token: (id, use) => `${id}.${sign(id, use)}`,
    look(token, use, now) {
      const row = read(token, use);
      return row ? {outcome: outcomeOf(row, use, now), form: row.form} : {outcome: 'unknown'};
    },
    use(token, use, now) {
      return transaction(file, () => {
        const row = read(token, use);
        if (!row) return {outcome: 'unknown' as const};
        const outcome = outcomeOf(row, use, now);
        if (outcome === 'done' && use === 'confirmer') {
          confirm.run(now, row.id);
          proveConfirmed.run(now, row.email_key, row.form);
        } else if (outcome === 'done') {
          withdraw.run(now, row.email_key, row.form);
          proveWithdrawn.run(now, row.email_key, row.form);
        }
        return {outcome, form: row.form};
      });
    },
  };

  function sign(id: number, use: LinkUse): string {
    return createHmac('sha256', secret).update(`${use} ${id}`).digest('base64url').slice(0, 32);
  }

  function read(token: string, use: LinkUse): Row | undefined {
    const [, id, given = ''] = /^(\d{1,15})\.([\w-]{32})$/u.exec(token) ?? [];
    if (id === undefined || !timingSafeEqual(Buffer.from(given), Buffer.from(sign(Number(id), use)))) return undefined;
    return one.get(Number(id)) as Row | undefined;
  }
}

function outcomeOf(row: Row, use: LinkUse, now: number): LinkOutcome {
  if (row.withdrawn_at !== null) return use === 'desabonner' ? 'already' : 'expired';
  if (use === 'desabonner') return 'done';
  if (row.confirmed_at !== null) return 'already';
  return row.expires_at <= now ? 'expired' : 'done';
}
