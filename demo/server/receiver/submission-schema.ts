import * as z from 'zod';
import {submissionSchema} from '../../../src/domain/form/submission.js';

const short = z.string().max(200);
const instant = z.iso.datetime({offset: true});
const name = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/u);
const answer = z.union([
  z.string().max(5000),
  z.number(),
  z.boolean(),
  z.array(short).max(60),
  z.object({id: short, name: short}),
]);

/** Most answers in one submission. */
const mostAnswers = 100;

/** The contract `relais-inscription/submission@1`. What it does not name is left out of what is stored. */
const contract = z.object({
  schema: z.literal(submissionSchema),
  submissionId: z.uuid(),
  form: name,
  formVersion: short,
  lang: z.string().max(20),
  submittedAt: instant,
  elapsedMs: z.number().min(0),
  source: z.object({page: z.string().max(1000), site: short.optional(), widget: short}),
  data: z
    .record(z.string(), z.unknown())
    .refine((data) => Object.keys(data).length <= mostAnswers, `Gardez ${mostAnswers} réponses au plus.`)
    .pipe(z.record(name, answer)),
  consents: z
    .array(z.object({id: name, given: z.boolean(), text: z.string().max(1000), version: short, at: instant}))
    .max(20),
  notice: z.object({version: short, sha256: z.string().length(64).optional()}).optional(),
  trap: z.boolean().optional(),
  /** Answer to a challenge, base64 JSON; checked, never kept. */
  pow: z.string().max(4000).optional(),
});

export type ReceivedSubmission = z.infer<typeof contract>;

export interface FieldError {
  /** Path of the value: `data.email`. */
  readonly field: string;
  /** One French sentence. */
  readonly message: string;
}

/** Reads a body against the contract. */
export function readSubmission(body: unknown): {submission?: ReceivedSubmission; errors: FieldError[]} {
  const read = contract.safeParse(body, {reportInput: true});
  if (read.success) return {submission: read.data, errors: []};
  return {errors: read.error.issues.map((issue) => ({field: issue.path.join('.'), message: sentence(issue)}))};
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Cette valeur manque.'
        : 'Cette valeur n’est pas du type attendu par le contrat.';
    case 'too_big':
      return `Gardez ${String(issue.maximum)} caractères ou éléments au plus.`;
    case 'too_small':
      return `Donnez au moins ${String(issue.minimum)}.`;
    case 'custom':
      return issue.message;
    case 'invalid_value':
      return `Valeur attendue\u00a0: ${issue.values.map(String).join(', ')}.`;
    default:
      return 'Cette valeur n’a pas la forme attendue par le contrat.';
  }
}
