import {emailField, formOf, type FormSetting, personalFields} from '../form-setting.js';
import type {ReceivedSubmission} from '../submission-schema.js';
import {type File, transaction} from './file.js';

const dayMs = 86_400_000;
const unconfirmedDays = 30;

export interface PurgeRules {
  readonly forms: readonly FormSetting[];
  /** Days that a proof of consent is kept, from the day it was given or withdrawn. */
  readonly proofDays: number;
}

export interface PurgeCount {
  /** Submissions erased whole. */
  readonly erased: number;
  /** Submissions that lost what says who the person is. */
  readonly anonymised: number;
  /** Proofs of consent erased. */
  readonly proofs: number;
}

/** What is erased is overwritten on the disk. */
export interface Purge {
  /** Erases what has been kept long enough. */
  run(rules: PurgeRules, now: number): PurgeCount;
  /** Erases all that came with an address, because its owner asks; the proofs of consent stay. How many submissions. */
  erase(emailKey: string): number;
}

interface Written {
  readonly id: number;
  readonly body: string;
}

export function createPurge(file: File): Purge {
  const live = `EXISTS (SELECT 1 FROM optins o WHERE o.email_key = submissions.email_key AND o.form = submissions.form
    AND o.confirmed_at IS NOT NULL AND o.withdrawn_at IS NULL)`;
  const old = file.prepare(
    `DELETE FROM submissions WHERE form = ? AND received_at < ? AND NOT (confirm = 1 AND ${live})`,
  );
  const unconfirmed = file.prepare(
    `DELETE FROM submissions WHERE form = ? AND received_at < ? AND confirm = 1 AND NOT ${live}`,
  );
  const left = file.prepare(
    `DELETE FROM submissions WHERE form = ? AND confirm = 1 AND received_at < ? AND NOT ${live} AND EXISTS
     (SELECT 1 FROM optins o WHERE o.email_key = submissions.email_key AND o.form = submissions.form AND o.withdrawn_at IS NOT NULL)`,
  );
  const ofWhoLeft = file.prepare(
    `SELECT id, body FROM submissions WHERE form = ? AND received_at < ? AND NOT ${live} AND EXISTS
     (SELECT 1 FROM optins o WHERE o.email_key = submissions.email_key AND o.form = submissions.form AND o.withdrawn_at IS NOT NULL)`,
  );
  const known = file.prepare('SELECT id, body FROM submissions WHERE form = ? AND received_at < ?');
  const rewrite = file.prepare('UPDATE submissions SET body = ?, email_key = NULL WHERE id = ?');
  const orphans = file.prepare(
    'DELETE FROM optins WHERE submission NOT IN (SELECT id FROM submissions) AND confirmed_at IS NULL',
  );
  const spent = file.prepare('DELETE FROM spent WHERE expires_at < ?');
  const proofs = file.prepare(
    'DELETE FROM proofs WHERE max(given_at, coalesce(withdrawn_at, 0)) < ? AND submission NOT IN (SELECT id FROM submissions)',
  );

  const ofAddress = file.prepare('DELETE FROM submissions WHERE email_key = ?');
  const optInsOfAddress = file.prepare('DELETE FROM optins WHERE email_key = ?');

  return {run, erase};

  function erase(emailKey: string): number {
    const erased = transaction(file, () => {
      optInsOfAddress.run(emailKey);
      return ofAddress.run(emailKey).changes;
    });
    file.pragma('wal_checkpoint(TRUNCATE)');
    return erased;
  }

  function run({forms, proofDays}: PurgeRules, now: number): PurgeCount {
    const count = transaction(file, () => {
      const counts = forms.map((form) => purgeForm(form, now));
      orphans.run();
      spent.run(now);
      return {
        erased: counts.reduce((sum, {erased}) => sum + erased, 0),
        anonymised: counts.reduce((sum, {anonymised}) => sum + anonymised, 0),
        proofs: proofs.run(now - proofDays * dayMs).changes,
      };
    });
    file.pragma('wal_checkpoint(TRUNCATE)');
    return count;
  }

  function purgeForm(setting: FormSetting, now: number): Pick<PurgeCount, 'erased' | 'anonymised'> {
    const form = formOf(setting);
    const {retention = {}} = setting;
    const daysAgo = (days: number) => new Date(now - days * dayMs).toISOString();
    const isSubscription = setting.definitions.some(({consentByAct}) => consentByAct);
    let erased = 0;
    if (retention.days !== undefined) erased += old.run(form, daysAgo(retention.days)).changes;
    if (isSubscription && setting.confirm) {
      erased += unconfirmed.run(form, daysAgo(retention.unconfirmedDays ?? unconfirmedDays)).changes;
      erased += left.run(form, daysAgo(7)).changes;
    }
    const rows = (list: typeof known, days: number) => list.all(form, daysAgo(days)) as Written[];
    let anonymised = setting.confirm ? strip(rows(ofWhoLeft, 7), [emailField(setting) ?? '']) : 0;
    if (retention.personalDays !== undefined)
      anonymised += strip(rows(known, retention.personalDays), personalFields(setting));
    return {erased, anonymised};
  }

  /** Writes these again without some of their answers; how many had one. */
  function strip(rows: readonly Written[], fields: readonly string[]): number {
    let anonymised = 0;
    for (const {id, body} of rows) {
      const submission = JSON.parse(body) as ReceivedSubmission;
      const kept = Object.entries(submission.data).filter(([name]) => !fields.includes(name));
      if (kept.length === Object.keys(submission.data).length) continue;
      rewrite.run(JSON.stringify({...submission, data: Object.fromEntries(kept)}), id);
      anonymised += 1;
    }
    return anonymised;
  }
}
