import {parseFrenchNumber} from '../reading.js';
import type {ReadForm} from './answers.js';
import type {Field} from './definition.js';

/** One answer as the person would read it. */
export interface TranscriptLine {
  readonly label: string;
  readonly answer: string;
}

/** The answers given, in the words of the form, so that a person can keep them or send them another way. */
export function transcript({shown, values}: ReadForm, yes: string): readonly TranscriptLine[] {
  return shown.flatMap((field) => {
    const answer = readable(field, values[field.id], yes);
    return answer ? [{label: field.label, answer}] : [];
  });
}

function readable(field: Field, value: unknown, yes: string): string {
  if (value === undefined || value === false) return '';
  if (value === true) return yes;
  if ('options' in field) {
    const chosen = Array.isArray(value) ? value : [value];
    return field.options
      .filter((option) => chosen.includes(option.value))
      .map(({label}) => label)
      .join(', ');
  }
  const text = String(value);
  if (field.type !== 'number' || !field.unit) return text;
  return `${parseFrenchNumber(text) === undefined ? text : text.replace('.', ',')}\u00a0${field.unit}`;
}
