import type {Submission} from './submission.js';

/** One name, one or several texts: the shape of a form-encoded post. */
export type Pair = readonly [name: string, text: string];

const written = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object' && value !== null) return [String((value as {id?: unknown}).id ?? '')];
  return value === undefined ? [] : [String(value)];
};

/** The answers as flat names, repeated for lists; what is chosen as an object is said by its identifier. */
export function answerPairs({data}: Pick<Submission, 'data'>): readonly Pair[] {
  return Object.entries(data).flatMap(([name, value]) => written(value).map((text): Pair => [name, text]));
}

/** What surrounds the answers, under names that no question has: they begin with `_`. */
export function contextPairs(submission: Submission): readonly Pair[] {
  const {submissionId, form, formVersion, lang, source, consents, trap, pow} = submission;
  const boxes = consents.flatMap(({id, given, text, version, at}): Pair[] => [
    [`_consent_${id}`, String(given)],
    [`_consent_${id}_text`, text],
    [`_consent_${id}_version`, version],
    [`_consent_${id}_at`, at],
  ]);
  return [
    ['_submission_id', submissionId],
    ['_form', form],
    ['_form_version', formVersion],
    ['_lang', lang],
    ['_page', source.page],
    ...(source.site ? [['_site', source.site] as const] : []),
    ...boxes,
    ...(trap ? [['_trap', 'true'] as const] : []),
    ...(pow ? [['altcha', pow] as const] : []),
  ];
}

/** The sentences agreed to, each with its version and its moment, in one text: a proof for services with one column. */
export function consentProof({consents}: Pick<Submission, 'consents'>): string {
  return consents
    .filter(({given}) => given)
    .map(({text, version, at}) => `${text} (${version}, ${at})`)
    .join('\n');
}

/** The e-mail address among the answers: the one called `email`, else the first that looks like one. */
export function emailAnswer({data}: Pick<Submission, 'data'>): Pair | undefined {
  const texts = Object.entries(data).flatMap(([name, value]): Pair[] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return texts.find(([name]) => name === 'email') ?? texts.find(([, text]) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text));
}
