import type {ReadForm, Value} from './answers.js';
import type {Field} from './definition.js';
import {readDay} from './days.js';
import {isEmail} from './email.js';

/** Longest address that mail servers take. */
export const emailMaxLength = 256;
/** Longest answers when the definition says nothing: a line, and a page. */
export const textMaxLength = 200;
export const longTextMaxLength = 4000;

export type FaultKind = 'missing' | 'wrong' | 'min' | 'max' | 'short' | 'long' | 'few' | 'many' | 'early' | 'late';

/** What keeps an answer from being sent; the sentence is chosen in the texts. */
export interface Fault {
  readonly field: string;
  readonly kind: FaultKind;
  /** The bound that was crossed, for the kinds that have one. */
  readonly limit?: number;
  /** The same, for dates. */
  readonly day?: string;
  /** The receiver's own sentence, when it is the one who found the fault. */
  readonly message?: string;
}

/** What a check may need beyond the answers. */
export interface CheckContext {
  /** The day it is in France, for dates that cannot be in the past; without it they are not checked. */
  readonly today?: string;
}

const forms: Partial<Record<Field['type'], RegExp>> = {
  phone: /^(?:0[1-9]\d{8}|\+[1-9]\d{7,14})$/u,
  postcode: /^\d{5}$/u,
};

export function maxLengthOf(field: Field): number {
  if (field.type === 'email') return emailMaxLength;
  const own = 'maxLength' in field ? field.maxLength : undefined;
  return own ?? (field.type === 'longtext' || field.type === 'place' ? longTextMaxLength : textMaxLength);
}

/** Says what is wrong with one answer already read, or nothing. */
export function checkValue(
  field: Field,
  value: Value | undefined,
  context: CheckContext = {},
): Omit<Fault, 'field'> | undefined {
  if (value === undefined || value === false) return field.required ? {kind: 'missing'} : undefined;
  switch (field.type) {
    case 'consent':
      return undefined;
    case 'number':
      return checkNumber(field, value);
    case 'scale':
      return checkNumber({...field, integer: true}, value);
    case 'date':
      return checkDate(field, value, context);
    case 'choice':
      return field.options.some((option) => option.value === value) ? undefined : {kind: 'wrong'};
    case 'choices': {
      const count = (value as readonly string[]).length;
      if (count < (field.min ?? 0)) return {kind: 'few', limit: field.min};
      return count > (field.max ?? count) ? {kind: 'many', limit: field.max} : undefined;
    }
    default:
      return checkText(field, String(value));
  }
}

function checkNumber(
  {min = -Infinity, max = Infinity, integer}: {min?: number; max?: number; integer?: boolean},
  value: Value,
): Omit<Fault, 'field'> | undefined {
  if (typeof value !== 'number' || (integer && !Number.isInteger(value))) return {kind: 'wrong'};
  if (value < min) return {kind: 'min', limit: min};
  return value > max ? {kind: 'max', limit: max} : undefined;
}

/** Days compare as texts. */
function checkDate(
  {min, max}: {min?: string; max?: string},
  value: Value,
  {today}: CheckContext,
): Omit<Fault, 'field'> | undefined {
  const day = String(value);
  const first = min === 'today' ? today : min;
  if (readDay(day).value !== day) return {kind: 'wrong'};
  if (first && day < first) return {kind: 'early', day: first};
  return max && day > max ? {kind: 'late', day: max} : undefined;
}

function checkText(
  field: Field & {minLength?: number; pattern?: string},
  text: string,
): Omit<Fault, 'field'> | undefined {
  const longest = maxLengthOf(field);
  if (text.length > longest) return {kind: 'long', limit: longest};
  if (text.length < (field.minLength ?? 0)) return {kind: 'short', limit: field.minLength};
  if (field.type === 'email' && !isEmail(text)) return {kind: 'wrong'};
  if (forms[field.type]?.test(text) === false) return {kind: 'wrong'};
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(text)) return {kind: 'wrong'};
  return undefined;
}

/** The faults of these fields, in the order they are read. */
export function checkFields(
  fields: readonly Field[],
  {values}: Pick<ReadForm, 'values'>,
  context: CheckContext = {},
): readonly Fault[] {
  return fields.flatMap((field) => {
    const fault = checkValue(field, values[field.id], context);
    return fault ? [{field: field.id, ...fault}] : [];
  });
}
