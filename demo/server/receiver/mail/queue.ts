import {emailField, formOf, type FormSetting} from '../form-setting.js';
import type {DueMail, OptIns} from '../store/opt-ins.js';
import {confirmationMessage, type Mailer} from './messages.js';

/** Looks again for mails whose turn has come. Milliseconds. */
const roundEveryMs = 30_000;

export interface MailQueueParts {
  readonly optIns: OptIns;
  readonly mailer: Mailer;
  readonly forms: readonly FormSetting[];
  /** Where the links of the mails lead, without a slash at the end. */
  readonly publicUrl: string;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

export interface MailQueue {
  /** There may be a mail to send. */
  wake(): void;
  /** Resolves when the mail under way has left. */
  stop(): Promise<void>;
}

/**
 * Sends the mails that the file says are due, one after the other. A mail is marked as sent after the mail server took
 * it: when the machine falls in between, it is sent twice rather than never.
 */
export function createMailQueue({optIns, mailer, forms, publicUrl, now, log}: MailQueueParts): MailQueue {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const timer = setInterval(wake, roundEveryMs);
  timer.unref();
  wake();

  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      mailer.close();
    },
  };

  function wake() {
    if (stopped) return;
    again = true;
    running ??= round()
      .catch(() => log('mail halted'))
      .finally(() => (running = undefined));
  }

  async function round() {
    while (again && !stopped) {
      again = false;
      const due = optIns.due(now());
      for (const mail of due) if (!stopped) await send(mail);
      if (due.length > 0) again = true;
    }
  }

  async function send(mail: DueMail) {
    const setting = forms.find((one) => formOf(one) === mail.form);
    const to = setting && mail.submission.data[emailField(setting) ?? ''];
    const link = (use: 'confirmer' | 'desabonner') => `${publicUrl}/recepteur/${use}?j=${optIns.token(mail.id, use)}`;
    optIns.trying(mail.id, now());
    if (!setting || typeof to !== 'string') return;
    const links = {confirm: link('confirmer'), leave: link('desabonner')};
    try {
      await mailer.send(confirmationMessage(to, setting.definitions[0], links, mail.expiresAt));
    } catch {
      log(`mail failed ${mail.form}`);
      return;
    }
    optIns.sent(mail.id, now());
    log(`mail sent ${mail.form}`);
  }
}
