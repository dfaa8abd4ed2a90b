import {parseFrenchNumber} from '../reading.js';
import {holds} from './conditions.js';
import {readDay} from './days.js';
import {allFields, type Field, type FormDefinition, type Option, type Step} from './definition.js';

export {holds};

/** An answer as it was typed or ticked. */
export type Answer = string | readonly string[] | boolean;
export type Answers = Readonly<Record<string, Answer>>;

/** An answer once read: what is sent. */
export type Value = string | number | readonly string[] | boolean;
export type Values = Readonly<Record<string, Value>>;

const spaces = /[\s\u200b\u2060\ufeff]+/gu;

/** `+33 (0)6 12…`, `0033 6 12…`, `06.12-…` are one number. Numbers of other countries keep their prefix. */
function cleanPhone(text: string): string {
  return text
    .replace(/\(0\)|[^\d+]/gu, '')
    .replace(/^00/u, '+')
    .replace(/^\+33(?=\d{9}$)/u, '0');
}

/** Reads an answer with kindness: spaces, full-width letters, punctuation in numbers. `undefined`: no answer. */
export function readAnswer(field: Field, answer: Answer | undefined): Value | undefined {
  if (field.type === 'consent') return answer === true;
  if (field.type === 'choices') {
    const chosen = field.options.map(({value}) => value).filter((value) => asList(answer).includes(value));
    return chosen.length > 0 ? chosen : undefined;
  }
  if (typeof answer !== 'string') return undefined;
  const text = field.type === 'longtext' ? answer.replace(/\r\n?/gu, '\n').trim() : answer.replace(spaces, ' ').trim();
  if (text === '') return undefined;
  switch (field.type) {
    case 'email':
      return text.normalize('NFKC').replace(spaces, '');
    case 'phone':
      return cleanPhone(text.normalize('NFKC')) || text;
    case 'postcode':
      return text.normalize('NFKC').replace(/[\s.-]/gu, '');
    case 'date':
      return readDay(text).value || text;
    case 'number':
    case 'scale':
      return parseFrenchNumber(text.normalize('NFKC')) ?? text;
    default:
      return text.normalize('NFC');
  }
}

function asList(answer: Answer | undefined): readonly string[] {
  return Array.isArray(answer) ? (answer as readonly string[]) : [];
}

export interface ReadForm {
  /** The fields to show, in order, all steps together. */
  readonly shown: readonly Field[];
  /** The answers to those fields, read. Answers to hidden fields are kept aside, never sent. */
  readonly values: Values;
}

/** Reads all the answers from the first field to the last, so that a condition only sees what is shown before it. */
export function readForm(definition: FormDefinition, answers: Answers): ReadForm {
  const shown: Field[] = [];
  const values: Record<string, Value> = {};
  for (const field of allFields(definition)) {
    if (field.shownIf && !holds(field.shownIf, values)) continue;
    shown.push(field);
    const value = readAnswer(field, answers[field.id]);
    if (value !== undefined) values[field.id] = value;
  }
  return {shown, values};
}

/** The fields of one step that are shown. */
export function fieldsOf(step: Step | undefined, shown: readonly Field[]): readonly Field[] {
  return step?.fields.filter((field) => shown.includes(field)) ?? [];
}

/** The band a number falls in; its value is the answer. */
export function bandOf(options: readonly Option[], amount: number): string | undefined {
  return options.find(({upTo}) => upTo === undefined || amount <= upTo)?.value;
}

/** The answer that stands for an amount or a text said elsewhere on the page, if this field can take it. */
export function answerFor(field: Field, amount: number | string): string | undefined {
  if (typeof amount === 'string') return field.type === 'longtext' ? amount : undefined;
  if (field.type === 'choice') return bandOf(field.options, amount);
  return field.type === 'number' ? String(amount).replace('.', ',') : undefined;
}
