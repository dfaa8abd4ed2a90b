import {type Answer, readForm} from '../../../src/domain/form/answers.js';
import type {FormDefinition} from '../../../src/domain/form/definition.js';
import {checkFields} from '../../../src/domain/form/rules.js';
import {faultSentence} from '../../../src/texts/fr/inscription-sending.js';
import type {FieldError, ReceivedSubmission} from './submission-schema.js';

/** Checks the answers to a form that the receiver knows by the same rules as the page; other forms pass. */
export function checkAnswers(
  {form, formVersion, data, consents}: ReceivedSubmission,
  definitions: readonly FormDefinition[],
): FieldError[] {
  const definition = definitions.find(({id, version}) => id === form && version === formVersion);
  if (!definition) return [];
  const answers: Record<string, Answer> = Object.fromEntries(consents.map(({id, given}) => [id, given]));
  for (const [id, value] of Object.entries(data)) {
    if (typeof value === 'number') answers[id] = String(value);
    else if (typeof value !== 'object' || Array.isArray(value)) answers[id] = value;
  }
  const read = readForm(definition, answers);
  return checkFields(read.shown, read).flatMap((fault) => {
    const field = read.shown.find(({id}) => id === fault.field);
    return field ? [{field: `data.${fault.field}`, message: faultSentence(field, fault)}] : [];
  });
}
