import type {ReadForm, Value} from './answers.js';
import type {FormDefinition} from './definition.js';

export const submissionSchema = 'relais-inscription/submission@1';
/** Version of the widget that wrote the answers; the same as the package's. */
export const widgetVersion = '0.1.0';

export interface Consent {
  readonly id: string;
  readonly given: boolean;
  /** The sentence the person saw: the proof. */
  readonly text: string;
  readonly version: string;
  readonly at: string;
}

/** What leaves the page: our own contract with receivers. */
export interface Submission {
  readonly schema: typeof submissionSchema;
  readonly submissionId: string;
  readonly form: string;
  readonly formVersion: string;
  readonly lang: string;
  readonly submittedAt: string;
  readonly elapsedMs: number;
  readonly source: {readonly page: string; readonly site?: string; readonly widget: string};
  readonly data: Readonly<Record<string, Value | {readonly id: string; readonly name: string}>>;
  readonly consents: readonly Consent[];
  readonly notice?: {readonly version: string; readonly sha256?: string};
  /** True when the field that people do not see was filled in: a score for the receiver, never a refusal here. */
  readonly trap?: boolean;
  /** Answer to the receiver's challenge, in the wire format of ALTCHA v1; not part of what makes two sendings the same. */
  readonly pow?: string;
}

export interface SubmissionFacts {
  readonly submissionId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly startedAt: number;
  /** Origin and path of the page: what follows `?` may be personal. */
  readonly page: string;
  /** INSEE code of the page's commune, when known. */
  readonly commune?: string;
  readonly place?: {readonly id: string; readonly name: string};
  readonly noticeSha256?: string;
  readonly trap?: boolean;
}

/** Writes the answers down for the receiver. The same facts give the same words, so a retry is a replay. */
export function buildSubmission(
  definition: FormDefinition,
  {shown, values}: ReadForm,
  {submissionId, now, startedAt, page, commune, place, noticeSha256, trap}: SubmissionFacts,
): Submission {
  const at = new Date(now).toISOString();
  const act = definition.consentByAct;
  const boxes = shown.flatMap((field): Consent[] =>
    field.type === 'consent'
      ? [{id: field.id, given: values[field.id] === true, text: field.label, version: field.version, at}]
      : [],
  );
  const answers = Object.fromEntries(
    shown.flatMap(({id, type}) => (type === 'consent' || values[id] === undefined ? [] : [[id, values[id]]])),
  ) as Record<string, Value>;
  return {
    schema: submissionSchema,
    submissionId,
    form: definition.id,
    formVersion: definition.version,
    lang: definition.lang,
    submittedAt: at,
    elapsedMs: Math.max(0, now - startedAt),
    source: {page, ...(commune && {site: `insee:${commune}`}), widget: widgetVersion},
    data: {...answers, ...(place && {place})},
    consents: act ? [{...act, given: true, at}, ...boxes] : boxes,
    ...(definition.notice && {
      notice: {version: definition.notice.version, ...(noticeSha256 && {sha256: noticeSha256})},
    }),
    ...(trap && {trap}),
  };
}

/** A version 4 UUID from 16 random bytes; `crypto.randomUUID` does not exist on pages without HTTPS. */
export function uuidFrom(random: Uint8Array): string {
  const hex = [...random.slice(0, 16)].map((byte, index) => {
    const marked = index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/** `mailto:` that writes these lines, or nothing when a mail program could cut it. */
export function mailtoAddress(address: string, subject: string, lines: readonly string[]): string | undefined {
  const body = lines.map((line) => encodeURIComponent(line)).join('%0D%0A');
  const link = `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${body}`;
  return link.length < 2000 ? link : undefined;
}
