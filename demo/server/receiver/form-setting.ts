import {allFields, type FormDefinition} from '../../../src/domain/form/definition.js';
import {type OpenDays, parisDay, windowState} from '../../../src/domain/form/window.js';

/** What the receiver does with the answers to one form. Its days win over those of its newest definition. */
export interface FormSetting extends OpenDays {
  /** The versions that pages may show, all of one `id`; the newest first. */
  readonly definitions: readonly [FormDefinition, ...FormDefinition[]];
  /** Whether an answer to a challenge is only counted, required, or never asked for. */
  readonly proof?: 'counted' | 'required' | 'off';
  /** An address that comes with a consent receives a mail to confirm it (double opt-in). */
  readonly confirm?: boolean;
  readonly retention?: Retention;
}

/** Whole days, counted from the reception; 7 at least, so that a late retry is still recognised. */
export interface Retention {
  /** The answers are erased after this; those of a confirmed subscriber stay until they leave. */
  readonly days?: number;
  /** What says who the person is goes first: the answers stay without it. */
  readonly personalDays?: number;
  /** A subscription that nobody confirmed; 30 days by default. */
  readonly unconfirmedDays?: number;
}

export const shortestRetentionDays = 7;

/** One setting for each form of a list of definitions, with nothing but defaults. */
export function plainSettings(definitions: readonly FormDefinition[]): readonly FormSetting[] {
  const ids = [...new Set(definitions.map(({id}) => id))];
  return ids.flatMap((id) => {
    const [newest, ...older] = definitions.filter((definition) => definition.id === id);
    return newest ? [{definitions: [newest, ...older]}] : [];
  });
}

export const formOf = (setting: FormSetting): string => setting.definitions[0].id;

/** Questions whose answer says who the person is, in any version. */
export function personalFields({definitions}: FormSetting): readonly string[] {
  const isPersonal = (type: string, personal?: boolean) => personal || type === 'email' || type === 'phone';
  return definitions.flatMap(allFields).flatMap(({id, type, personal}) => (isPersonal(type, personal) ? [id] : []));
}

/** The question that asks for an address, if any: where the mails go. */
export function emailField({definitions}: FormSetting): string | undefined {
  return definitions.flatMap(allFields).find(({type}) => type === 'email')?.id;
}

/** The days of a form: the operator's word, else the definition's own. */
export function daysOf({opens, closes, definitions}: FormSetting): OpenDays {
  const {calendar} = definitions[0];
  return {opens: opens ?? calendar?.opens, closes: closes ?? calendar?.closes};
}

/** Who began before the closing day ended has this long to finish. */
const graceMs = 2 * 3_600_000;

/**
 * Says if the answers come in time. `begunAt` is our own signed word on when the person began, or nothing; all moments
 * are milliseconds since 1970 on our clock.
 */
export function isOpen(days: OpenDays, now: number, begunAt?: number): 'before' | 'open' | 'after' {
  const stateAt = (instant: number) => windowState(days, parisDay(instant));
  const state = stateAt(now);
  if (state === 'before') return 'before';
  if (state !== 'after') return 'open';
  const begunInTime = begunAt !== undefined && stateAt(begunAt) !== 'after';
  return begunInTime && stateAt(now - graceMs) !== 'after' ? 'open' : 'after';
}
