import type {FormDefinition} from '../domain/form/definition.js';
import type {Problem} from '../domain/places/place.js';
import {adviseOn, checkFieldsOf, checkNames} from './definition/checks.js';
import {definitionSchema, type WrittenDefinition} from './definition/schema.js';
import {describe, isSpoken, place, problem} from './definition/sentences.js';

/**
 * Brings raw JSON to a form definition, once. With a problem that would make the form wrong there is no definition;
 * lesser problems come beside it. Each problem is one French sentence that starts with where it is.
 */
export function readFormDefinition(
  json: unknown,
  {lang = ''}: {readonly lang?: string} = {},
): {definition?: FormDefinition; problems: Problem[]} {
  const read = definitionSchema.safeParse(json, {reportInput: true});
  if (!read.success) return {problems: read.error.issues.flatMap((issue) => describe(issue))};
  const {definition: known, problems: untold} = speak(read.data, lang);
  const faults = [...untold, ...checkNames(known), ...checkFieldsOf(known)];
  const advice = adviseOn(known);
  return faults.length > 0 ? {problems: [...faults, ...advice]} : {definition: known, problems: advice};
}

export interface ReadDefinition {
  readonly definition?: FormDefinition;
  readonly problems: Problem[];
  /** `Date` of the reply: the server's clock. */
  readonly date?: string | null;
}

/** Fetches a definition and reads it. Rejects with a French sentence when the address gives no JSON. */
export async function loadFormDefinition(address: string, signal: AbortSignal, lang = ''): Promise<ReadDefinition> {
  const response = await fetch(address, {credentials: 'omit', headers: {Accept: 'application/json'}, signal});
  if (!response.ok) throw new Error(`l’adresse répond ${response.status}\u00a0: ${address}`);
  return {...readDefinitionText(await response.text(), lang), date: response.headers.get('Date')};
}

/** The same for a definition written in the page. */
export function readDefinitionText(source: string, lang = ''): ReadDefinition {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    throw new Error('le texte reçu n’est pas du JSON');
  }
  return readFormDefinition(json, {lang});
}

/** Texts in several languages become texts in one: the language asked for if the form speaks it, else its own. */
function speak(written: WrittenDefinition, asked: string): {definition: FormDefinition; problems: Problem[]} {
  const {langs = [written.lang], ...all} = written;
  const rest = Object.fromEntries(Object.entries(all).filter(([key]) => key !== '$schema'));
  const short = asked.toLowerCase().split('-')[0];
  const lang = langs.find((one) => one === asked) ?? langs.find((one) => one === short) ?? written.lang;
  const problems = langs.includes(written.lang)
    ? []
    : [problem('langs', `«\u00a0${written.lang}\u00a0» (la langue de «\u00a0lang\u00a0») doit y être.`)];
  const say = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown, at) => say(one, [...path, at]));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    if (!isSpoken(path.at(-1))) return Object.fromEntries(entries.map(([key, one]) => [key, say(one, [...path, key])]));
    const texts = value as Readonly<Record<string, string>>;
    for (const one of langs)
      if (!texts[one]) problems.push(problem(place([...path, one]), `ce texte manque en «\u00a0${one}\u00a0».`));
    return texts[lang] ?? texts[written.lang] ?? '';
  };
  return {definition: {...(say(rest, []) as FormDefinition), lang}, problems};
}
