import {faultsOf, faultsOrRefusal, property, type Said} from './delivery.js';
import type {Fault} from './rules.js';

/** Where a family of services says yes and no: JSON pointers, `/data/errors`; empty for the usual places. */
export interface Pointers {
  readonly success: string;
  readonly errors: string;
}

const usual: Pointers = {success: '', errors: ''};
const shut = new Set(['INACTIVE', 'FORM_DISABLED', 'FORM_CLOSED']);

/** Reads a JSON pointer (RFC 6901). */
export function pick(body: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce((part, name) => property(part, name.replace(/~1/gu, '/').replace(/~0/gu, '~')), body);
}

/**
 * Reads the word of the many services that take a posted form and answer JSON: `{ok}`, `{success}`, `{next}` when it is
 * kept; `{errors: [{code, field, message}]}`, `{errors: {FIELD: message}}`, `{error}` or `{message}` when not. Nothing when
 * the body says neither: the status then decides.
 */
export function verdict(
  body: unknown,
  fields: readonly string[],
  {success, errors}: Pointers = usual,
): Said | undefined {
  const told = errors ? pick(body, errors) : (property(body, 'errors') ?? property(body, 'error'));
  const failures = isEmpty(told) ? undefined : told;
  const codes = codesOf(failures);
  if (codes.some((code) => shut.has(code))) return {kind: 'closed'};
  if (codes.includes('FORM_NOT_FOUND')) return {kind: 'refused', reason: 'not-a-receiver'};
  if (codes.some((code) => code.endsWith('TOO_BIG'))) return {kind: 'refused', reason: 'too-large'};
  const faults = [...faultsWithCode(failures), ...faultsByName(failures)].flatMap((fault) => onField(fault, fields));
  if (faults.length > 0) return {kind: 'faults', faults};
  const yes = success ? pick(body, success) : (property(body, 'success') ?? property(body, 'ok'));
  if (failures || yes === false) return faultsOrRefusal([], sentenceOf(failures) ?? sentenceOf(body));
  return yes === undefined && property(body, 'next') === undefined ? undefined : {kind: 'sent', confirm: false};
}

const isEmpty = (list: unknown) => typeof list === 'object' && list !== null && Object.keys(list).length === 0;

const codesOf = (failures: unknown): readonly string[] =>
  Array.isArray(failures) ? failures.map((one) => String(property(one, 'code') ?? '')) : [];

/** Services speak English: a code that we know becomes our own sentence. */
function faultsWithCode(failures: unknown): readonly Fault[] {
  if (!Array.isArray(failures)) return [];
  return failures.flatMap((failure: unknown) => {
    const code = String(property(failure, 'code') ?? '');
    const field = property(failure, 'field');
    if (typeof field !== 'string') return [];
    if (code.startsWith('REQUIRED_FIELD')) return [{field, kind: 'missing' as const}];
    return code.startsWith('TYPE_') ? [{field, kind: 'wrong' as const}] : faultsOf([failure]);
  });
}

function faultsByName(failures: unknown): readonly Fault[] {
  if (typeof failures !== 'object' || failures === null || Array.isArray(failures)) return [];
  return Object.entries(failures).flatMap(([field, message]: [string, unknown]) => {
    const said = Array.isArray(message) ? (message[0] as unknown) : message;
    return typeof said === 'string' ? [{field, kind: 'wrong' as const, message: said}] : [];
  });
}

/** The question that a service means by its own name for it: case and punctuation aside. */
function onField(fault: Fault, fields: readonly string[]): readonly Fault[] {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z\d]/gu, '');
  const field = fields.find((name) => plain(name) === plain(fault.field));
  return field ? [{...fault, field}] : [];
}

function sentenceOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body;
  const message = property(Array.isArray(body) ? body[0] : body, 'message');
  return typeof message === 'string' ? message : undefined;
}
