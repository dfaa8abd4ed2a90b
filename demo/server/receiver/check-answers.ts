import {type Answer, readForm} from '../../../src/domain/form/answers.js';
import {allFields, type FormDefinition} from '../../../src/domain/form/definition.js';
import {checkFields} from '../../../src/domain/form/rules.js';
import {faultSentence} from '../../../src/texts/fr/inscription-sending.js';
import type {FieldError, ReceivedSubmission} from './submission-schema.js';

export type CheckedAnswers =
  {readonly submission: ReceivedSubmission; readonly errors?: undefined} | {readonly errors: readonly FieldError[]};

/**
 * Checks the answers to a form that the receiver knows by the same rules as the page, and leaves out what the form
 * does not ask. A form may have several versions, each a definition of its own. Forms that it does not know pass.
 */
export function checkAnswers(submission: ReceivedSubmission, definitions: readonly FormDefinition[]): CheckedAnswers {
  const {form, formVersion, data, consents} = submission;
  const versions = definitions.filter(({id}) => id === form);
  if (versions.length === 0) return {submission};
  const definition = versions.find(({version}) => version === formVersion);
  if (!definition) return {errors: [{field: 'formVersion', message: 'Cette version du formulaire n’est pas connue.'}]};
  const answers: Record<string, Answer> = Object.fromEntries(consents.map(({id, given}) => [id, given]));
  for (const [id, value] of Object.entries(data)) {
    if (typeof value === 'number') answers[id] = String(value);
    else if (typeof value !== 'object' || Array.isArray(value)) answers[id] = value;
  }
  const read = readForm(definition, answers);
  const errors = checkFields(read.shown, read).flatMap((fault) => {
    const field = read.shown.find(({id}) => id === fault.field);
    return field ? [{field: `data.${fault.field}`, message: faultSentence(field, fault)}] : [];
  });
  if (errors.length > 0) return {errors};
  const asked = new Set(['place', ...allFields(definition).map(({id}) => id)]);
  return {submission: {...submission, data: Object.fromEntries(Object.entries(data).filter(([id]) => asked.has(id)))}};
}
