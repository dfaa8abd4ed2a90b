import type {Answer, Answers} from './answers.js';
import {allFields, type Field, type FormDefinition} from './definition.js';

/** What is kept of a form begun, on this device, because the person ticked the box. */
export interface Draft {
  readonly answers: Answers;
  /** Place in the steps, from 0. */
  readonly step: number;
  /** Names and addresses too, on request. */
  readonly withPerson: boolean;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export const draftLifeMs = 7 * 24 * 3_600_000;
export const draftKey = (form: string) => `relais-brouillon-${form}`;

/** Answers that say who the person is stay out of a draft unless asked; boxes are ticked again, always. */
export function isKept({type, personal}: Field, withPerson: boolean): boolean {
  if (type === 'consent') return false;
  return withPerson || !(personal || type === 'email' || type === 'phone');
}

export function draftText(
  definition: FormDefinition,
  answers: Answers,
  {step, withPerson, now}: {readonly step: number; readonly withPerson: boolean; readonly now: number},
): string {
  const kept = allFields(definition).flatMap((field): [string, Answer][] => {
    const answer = answers[field.id];
    return answer !== undefined && isKept(field, withPerson) ? [[field.id, answer]] : [];
  });
  return JSON.stringify({answers: Object.fromEntries(kept), step, withPerson, until: now + draftLifeMs});
}

/** Reads a draft; nothing when it is too old, or is none. Answers to questions that are gone are left out. */
export function readDraft(text: string | null, definition: FormDefinition, now: number): Draft | undefined {
  const {answers, step, withPerson, until} = parse(text);
  if (typeof until !== 'number' || until <= now || until > now + draftLifeMs || !answers) return undefined;
  const known = allFields(definition).flatMap((field): [string, Answer][] => {
    const answer = answers[field.id];
    return isAnswer(answer) && isKept(field, withPerson === true) ? [[field.id, answer]] : [];
  });
  const last = definition.steps.length - 1;
  const at = Number.isInteger(step) ? Math.min(Math.max(step ?? 0, 0), last) : 0;
  return {answers: Object.fromEntries(known), step: at, withPerson: withPerson === true, until};
}

function parse(text: string | null): Partial<Draft> {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Partial<Draft>;
  } catch {
    return {};
  }
}

function isAnswer(answer: unknown): answer is Answer {
  if (Array.isArray(answer)) return answer.every((part) => typeof part === 'string');
  return typeof answer === 'string' || typeof answer === 'boolean';
}
