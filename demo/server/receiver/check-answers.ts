import {type Answer, readForm} from '../../../src/domain/form/answers.js';
import {allFields, type FormDefinition} from '../../../src/domain/form/definition.js';
import {checkFields} from '../../../src/domain/form/rules.js';
import {parisDay} from '../../../src/domain/form/window.js';
import {faultSentence} from '../../../src/texts/fr/inscription-sending.js';
import type {FieldError, ReceivedSubmission} from './submission-schema.js';

export type CheckedAnswers =
  {readonly submission: ReceivedSubmission; readonly errors?: undefined} | {readonly errors: readonly FieldError[]};

/**
 * Checks the answers to a form that the receiver knows by the same rules as the page, and keeps what was checked: answers
 * as they were read, to the questions that are asked. A form may have several versions, each a definition of its own. Forms
 * that it does not know pass.
 */
export function checkAnswers(
  submission: ReceivedSubmission,
  definitions: readonly FormDefinition[],
  now: number,
): CheckedAnswers {
  const {form, formVersion, data, consents} = submission;
  const versions = definitions.filter(({id}) => id === form);
  if (versions.length === 0) return {submission};
  const definition = versions.find(({version}) => version === formVersion);
  if (!definition) return {errors: [{field: 'formVersion', message: 'Cette version du formulaire n’est pas connue.'}]};
  const boxes = new Set(allFields(definition).flatMap(({id, type}) => (type === 'consent' ? [id] : [])));
  const answers: Record<string, Answer> = Object.fromEntries(consents.map(({id, given}) => [id, given]));
  for (const [id, value] of Object.entries(data)) {
    if (boxes.has(id)) continue;
    if (typeof value === 'number') answers[id] = String(value);
    else if (typeof value !== 'object' || Array.isArray(value)) answers[id] = value;
  }
  const read = readForm(definition, answers);
  const errors = checkFields(read.shown, read, {today: dayOf(submission, now)}).flatMap((fault) => {
    const field = read.shown.find(({id}) => id === fault.field);
    return field ? [{field: `data.${fault.field}`, message: faultSentence(field, fault)}] : [];
  });
  if (errors.length > 0) return {errors};
  const kept = Object.entries(read.values).filter(([id]) => !boxes.has(id)) as [string, string | number | string[]][];
  const {place} = data;
  return {submission: {...submission, data: {...Object.fromEntries(kept), ...(place !== undefined && {place})}}};
}

/** Answers that waited for the network were right the day they were given; a week of waiting is believed, not more. */
function dayOf({submittedAt}: ReceivedSubmission, now: number): string {
  const weekMs = 7 * 86_400_000;
  return parisDay(Math.min(now, Math.max(Date.parse(submittedAt), now - weekMs)));
}
