import type {Values} from './answers.js';
import type {Condition} from './definition.js';

/** Says if a condition holds. A field that is not shown counts as not answered. */
export function holds(condition: Condition, values: Values): boolean {
  if ('and' in condition) return condition.and.every((part) => holds(part, values));
  if ('or' in condition) return condition.or.some((part) => holds(part, values));
  if ('not' in condition) return !holds(condition.not, values);
  const value = values[condition.field];
  if ('answered' in condition) return (value !== undefined && value !== false) === condition.answered;
  const accepted: readonly unknown[] = 'eq' in condition ? [condition.eq] : condition.in;
  return Array.isArray(value) ? value.some((one) => accepted.includes(one)) : accepted.includes(value);
}
