import {buildSubmission} from '../../domain/form/submission.js';
import {newId, sha256} from './proof.js';
import type {FormSession} from './session.js';

/** What surrounds the answers when they are sealed. */
export interface Surroundings {
  readonly now: number;
  /** INSEE code; empty when not known. */
  readonly commune: string;
  readonly place: {readonly id: string; readonly name: string} | undefined;
  /** The legal notice as shown; empty when there is none. */
  readonly notice: string;
  /** The field that people do not see was filled in. */
  readonly trap: boolean;
}

/**
 * Seals the answers for sending. The same answers give the same envelope, so every try is a replay; answers changed
 * before they were received keep their identifier; a new identifier only comes once they have been.
 */
export class Envelope {
  #sealed: {readonly id: string; readonly answers: string; readonly body: string} | undefined;

  /** The last notice shown: after a failure it is no longer on the screen. */
  #notice = '';

  async seal(session: FormSession, {now, commune, place, notice, trap}: Surroundings): Promise<string> {
    this.#notice = notice || this.#notice;
    const read = session.read();
    const answers = JSON.stringify([read.values, place]);
    if (this.#sealed?.answers === answers) return this.#sealed.body;
    const id = this.#sealed?.id ?? newId();
    const submission = buildSubmission(session.definition, read, {
      submissionId: id,
      now,
      startedAt: session.startedAt || now,
      page: location.origin + location.pathname,
      commune,
      place,
      noticeSha256: await sha256(this.#notice),
      trap,
    });
    this.#sealed = {id, answers, body: JSON.stringify(submission)};
    return this.#sealed.body;
  }

  /** What comes next is another sending. */
  open() {
    this.#sealed = undefined;
  }
}
