import {alreadyReceived, proofWanted} from '../../../src/domain/form/delivery.js';
import {addressMask} from './by-address.js';
import {challengeLifeMs, readProof, type ReadProof} from './challenge.js';
import {checkAnswers} from './check-answers.js';
import {daysOf, emailField, formOf, type FormSetting, isOpen} from './form-setting.js';
import type {Problem} from './http.js';
import {createRateLimiter, type RateLimit} from './rate-limit.js';
import {fingerprint, type Store, type Stored} from './store/store.js';
import {readSubmission, type ReceivedSubmission} from './submission-schema.js';

/** `type` of the refusal before the first day of a form. */
export const notOpenYet = 'urn:relais:pas-ouvert';

/** What each sign counts; a person may show one or two, a robot shows more. */
const weights: Readonly<Record<string, number>> = {
  piege: 3,
  'sans-preuve': 1,
  'preuve-fausse': 3,
  'preuve-expiree': 1,
  'preuve-reutilisee': 3,
  rapide: 2,
};

export interface Answered {
  readonly status: number;
  /** What is said to the sender: a receipt or a refusal. */
  readonly body: {readonly id: string; readonly doubleOptIn?: true} | Problem;
  /** One line of the log: a status and a form, nothing else. */
  readonly line: string;
}

export interface IntakeParts {
  readonly store: Store;
  readonly forms: readonly FormSetting[];
  /** Refuses what no setting names. */
  readonly onlyKnownForms: boolean;
  /** Somebody can be written to. */
  readonly hasMail: boolean;
  readonly emailLimit: RateLimit;
  readonly now: () => number;
}

/**
 * Takes one body: read, recognised when it came before, weighed, checked by the rules of its form, then kept. A body that
 * was kept once is acknowledged again whatever has changed since: closing day, proof, definition, limits.
 */
export function createIntake({store, forms, onlyKnownForms, hasMail, emailLimit, now}: IntakeParts) {
  const secondsToWait = createRateLimiter(emailLimit, now);
  const masked = addressMask();

  return async (raw: string): Promise<Answered> => {
    const {submission, errors} = readSubmission(parse(raw));
    if (!submission) return refusal({status: 422, title: 'Ces réponses ne suivent pas le contrat.', errors});
    const {form} = submission;
    try {
      const hash = fingerprint(submission);
      const before = await store.find(submission, hash);
      return before ? receipt(before, form) : await takeNew(submission, hash);
    } catch {
      const title = 'Les réponses ne peuvent pas être gardées en ce moment.';
      return {...refusal({status: 503, title, retryAfter: 5}), line: '503'};
    }
  };

  async function takeNew(submission: ReceivedSubmission, hash: string): Promise<Answered> {
    const {form} = submission;
    const instant = now();
    const setting = forms.find((one) => formOf(one) === form);
    if (!setting && onlyKnownForms) return refusal({status: 404, title: 'Ce formulaire n’est pas connu ici.'});
    const proof = weigh(submission, setting, instant);
    const refused = refuse(setting, proof, instant);
    if (refused) return refusal(refused, form);
    const checked = checkAnswers(submission, setting?.definitions ?? [], instant);
    if (checked.errors) {
      return refusal({status: 422, title: 'Des réponses sont à revoir.', errors: checked.errors}, form);
    }
    const email = setting && textOf(checked.submission.data[emailField(setting) ?? '']);
    const wait = email ? secondsToWait(masked(email)) : 0;
    if (wait > 0) {
      return refusal(
        {status: 429, title: 'Trop d’envois pour cette adresse électronique. Attendez un peu.', retryAfter: wait},
        form,
      );
    }
    const signs = [...(submission.trap ? ['piege'] : []), ...(proof.fault ? [proof.fault] : [])];
    const stored = await store.add({
      submission: checked.submission,
      hash,
      receivedAt: instant,
      signs,
      score: signs.reduce((sum, sign) => sum + (weights[sign] ?? 1), 0),
      email,
      confirm: Boolean(hasMail && setting?.confirm && email && submission.consents.some(({given}) => given)),
      ...(proof.challenge && {spends: {challenge: proof.challenge, expiresAt: instant + challengeLifeMs}}),
    });
    return receipt(stored, form);
  }

  /** Reads the proof, on our own clock and our own list of those already used. */
  function weigh({pow, form}: ReceivedSubmission, setting: FormSetting | undefined, instant: number): ReadProof {
    if (!pow && setting?.proof !== 'counted' && setting?.proof !== 'required') return {};
    const proof = readProof(pow, form, store.secret, instant);
    if (!proof.challenge || !store.isSpent(proof.challenge)) return proof;
    return {begunAt: proof.begunAt, fault: 'preuve-reutilisee'};
  }
}

function refuse(setting: FormSetting | undefined, {fault, begunAt}: ReadProof, instant: number): Problem | undefined {
  const state = setting ? isOpen(daysOf(setting), instant, begunAt) : 'open';
  if (state === 'before') return {status: 403, type: notOpenYet, title: 'Ce formulaire n’est pas encore ouvert.'};
  if (state === 'after') return {status: 410, title: 'Ce formulaire n’accepte plus de réponses.'};
  if (setting?.proof !== 'required' || !fault || fault === 'rapide') return undefined;
  return {
    status: 428,
    type: proofWanted,
    title: 'La vérification contre les robots a expiré ou manque\u00a0: envoyez de nouveau.',
  };
}

function receipt(stored: Stored, form: string): Answered {
  const line = `${stored.kind} ${form}`;
  if (stored.kind === 'conflict') {
    const title = 'Cet envoi a déjà été reçu, avec d’autres réponses.';
    return {...refusal({status: 422, type: alreadyReceived, title}), line};
  }
  if (stored.kind === 'running') {
    const title = 'Cet envoi est en train d’être enregistré, avec d’autres réponses.';
    return {...refusal({status: 409, title, retryAfter: 1}), line};
  }
  const {id, confirm} = stored;
  return {
    status: stored.kind === 'stored' ? 201 : 200,
    body: {id: String(id), ...(confirm && {doubleOptIn: true})},
    line,
  };
}

function refusal(problem: Problem, form?: string): Answered {
  return {status: problem.status, body: problem, line: form ? `${problem.status} ${form}` : String(problem.status)};
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
