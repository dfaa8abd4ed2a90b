import * as z from 'zod/mini';
import {
  allFields,
  asksPersonalData,
  type Condition,
  type DefinitionSchema,
  type Field,
  type FormDefinition,
} from '../domain/form/definition.js';
import {readDay} from '../domain/form/days.js';
import type {Problem} from '../domain/places/place.js';

z.config({jitless: true});

const sentence = z.string().check(z.trim(), z.regex(/\S/u));
const language = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u));
/** A text, or the same text in each language of the form. */
const text = z.union([sentence, z.record(language, sentence)]);
const name = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,63}$/u));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));
const natural = z.int().check(z.minimum(0));
/** What our receiver takes in one sending: no definition asks for more. */
const most = {questions: 100, options: 200, consents: 20, consentLength: 1000, answerLength: 5000, valueLength: 200};

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({field: name, eq: z.union([z.string(), z.number(), z.boolean()])}),
    z.strictObject({field: name, in: z.array(z.union([z.string(), z.number()])).check(z.minLength(1))}),
    z.strictObject({field: name, answered: z.boolean()}),
    z.strictObject({and: z.array(condition).check(z.minLength(1))}),
    z.strictObject({or: z.array(condition).check(z.minLength(1))}),
    z.strictObject({not: condition}),
  ]),
);

const common = {
  id: name,
  label: text,
  hint: z.optional(text),
  required: z.optional(z.boolean()),
  example: z.optional(text),
  messages: z.optional(z.strictObject({missing: z.optional(text), wrong: z.optional(text)})),
  shownIf: z.optional(condition),
  personal: z.optional(z.boolean()),
  from: z.optional(z.enum(['distanceKm', 'daysPerWeek', 'result'])),
};
const options = z
  .array(
    z.strictObject({
      value: z.string().check(z.minLength(1), z.maxLength(most.valueLength)),
      label: text,
      upTo: z.optional(z.number()),
    }),
  )
  .check(z.minLength(2), z.maxLength(most.options));
const line = {
  ...common,
  minLength: z.optional(natural),
  maxLength: z.optional(natural.check(z.maximum(most.answerLength))),
  pattern: z.optional(z.string()),
  autocomplete: z.optional(sentence),
};

const field = z.discriminatedUnion('type', [
  z.strictObject({type: z.literal('text'), ...line}),
  z.strictObject({type: z.literal('longtext'), ...line}),
  z.strictObject({type: z.literal('email'), ...line}),
  z.strictObject({type: z.literal('phone'), ...line}),
  z.strictObject({type: z.literal('postcode'), ...line}),
  z.strictObject({
    type: z.literal('number'),
    ...common,
    unit: z.optional(text),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    integer: z.optional(z.boolean()),
  }),
  z.strictObject({
    type: z.literal('date'),
    ...common,
    min: z.optional(z.union([z.literal('today'), day])),
    max: z.optional(day),
    offered: z.optional(z.boolean()),
  }),
  z.strictObject({
    type: z.literal('scale'),
    ...common,
    min: z.int(),
    max: z.int(),
    minLabel: z.optional(text),
    maxLabel: z.optional(text),
  }),
  z.strictObject({type: z.literal('choice'), ...common, options}),
  z.strictObject({type: z.literal('choices'), ...common, options, min: z.optional(natural), max: z.optional(natural)}),
  z.strictObject({type: z.literal('commune'), ...common, autocomplete: z.optional(sentence)}),
  z.strictObject({type: z.literal('place'), ...common}),
  z.strictObject({type: z.literal('consent'), ...common, version: sentence}),
]);

/**
 * The shape of a definition as it is written; texts may be in several languages. Its JSON Schema, for editors, is
 * `src/entry/public/formulaire.schema.json`: a test keeps both equal.
 */
export const definitionSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal<DefinitionSchema>('relais-inscription/definition@1'),
  id: name,
  version: sentence,
  lang: language,
  langs: z.optional(z.array(language).check(z.minLength(1))),
  title: text,
  intro: z.optional(text),
  submit: text,
  thanks: z.strictObject({title: text, next: text, confirm: z.optional(text)}),
  calendar: z.optional(
    z.strictObject({
      opens: z.optional(day),
      closes: z.optional(day),
      before: z.optional(text),
      lastDays: z.optional(text),
      after: z.optional(text),
      results: z.optional(sentence),
    }),
  ),
  consentByAct: z.optional(z.strictObject({id: name, text, version: sentence})),
  notice: z.optional(
    z.strictObject({
      version: sentence,
      purpose: text,
      basis: z.enum(['consentement', 'mission-publique', 'interet-legitime', 'contrat']),
      retention: text,
      recipients: text,
      compulsory: text,
    }),
  ),
  steps: z
    .array(
      z.strictObject({
        title: text,
        intro: z.optional(text),
        fields: z.array(field).check(z.minLength(1), z.maxLength(most.questions)),
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
});

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

function problem(where: string, what: string): Problem {
  return {message: `${where || 'définition'}\u00a0: ${what}`};
}

function place(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
}

/** Texts in several languages become texts in one: the language asked for if the form speaks it, else its own. */
function speak(
  written: z.infer<typeof definitionSchema>,
  asked: string,
): {definition: FormDefinition; problems: Problem[]} {
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

const spoken = new Set<PropertyKey>(
  (
    'label hint example missing wrong unit minLabel maxLabel title intro submit next confirm before lastDays after text ' +
    'purpose retention recipients compulsory'
  ).split(' '),
);
const isSpoken = (key: PropertyKey | undefined): boolean => key !== undefined && spoken.has(key);

function describe(issue: z.core.$ZodIssue): Problem[] {
  const where = place(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [
        problem(
          where,
          issue.input === undefined ? 'cette valeur manque.' : `${kinds[issue.expected] ?? issue.expected} attendu.`,
        ),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(place([...issue.path, key]), 'ce mot n’existe pas ici.'));
    case 'invalid_value':
      return [problem(where, `valeurs possibles\u00a0: ${issue.values.map(String).join(', ')}.`)];
    case 'invalid_format':
      return [problem(where, formatSentence(issue.path.at(-1), issue.input))];
    case 'invalid_key':
      return [problem(where, 'code de langue attendu, par exemple fr ou en.')];
    case 'too_small':
      return [
        problem(
          where,
          Number(issue.minimum) === 1 ? 'cette valeur ne peut pas être vide.' : `au moins ${issue.minimum}.`,
        ),
      ];
    case 'too_big':
      return [problem(where, `au plus ${issue.maximum}.`)];
    default:
      return [problem(where, unionSentence(issue))];
  }
}

/** Says what one of several shapes was expected to be. */
function unionSentence({path, input, code}: z.core.$ZodIssue): string {
  const key = path.at(-1);
  if (code === 'invalid_union' && isSpoken(key)) return textSentence(input);
  if (key === 'min') return 'today, ou un jour, par exemple 2027-03-18.';
  if (code === 'invalid_union' && key !== 'type')
    return 'condition non comprise. Exemple\u00a0: {"field": "profil", "eq": "etudiant"}.';
  return `valeurs possibles\u00a0: ${fieldTypes.join(', ')}.`;
}

function textSentence(input: unknown): string {
  if (input === undefined) return 'cette valeur manque.';
  if (typeof input === 'string') return 'cette valeur ne peut pas être vide.';
  return 'texte attendu, ou un texte par langue\u00a0: {"fr": "…", "en": "…"}.';
}

function formatSentence(key: PropertyKey | undefined, input: unknown): string {
  if (key === 'lang' || key === 'langs') return 'code de langue attendu, par exemple fr ou en.';
  if (typeof input === 'string' && !input.trim()) return 'cette valeur ne peut pas être vide.';
  if (key === 'min') return 'today, ou un jour, par exemple 2027-03-18.';
  if (key === 'opens' || key === 'closes' || key === 'max') return 'jour attendu, par exemple 2027-03-18.';
  return 'lettres minuscules sans accent, chiffres, tirets, en commençant par une lettre.';
}

const kinds: Record<string, string> = {
  string: 'texte',
  number: 'nombre',
  int: 'nombre entier',
  boolean: 'true ou false',
  array: 'liste',
  object: 'objet',
};
const fieldTypes = [
  ...['text', 'longtext', 'email', 'phone', 'postcode', 'number', 'date', 'scale'],
  ...['choice', 'choices', 'commune', 'place', 'consent'],
];

/** Names that the contract keeps for itself, and those that objects and forms of the page have of their own. */
const reserved = new Set(['place', 'constructor', 'remove']);

function checkNames(known: FormDefinition): Problem[] {
  const problems: Problem[] = [];
  const before = new Set<string>();
  known.steps.forEach((step, at) => {
    step.fields.forEach((one, index) => {
      const where = `steps[${at}].fields[${index}]`;
      if (before.has(one.id)) problems.push(problem(`${where}.id`, `«\u00a0${one.id}\u00a0» existe déjà.`));
      if (reserved.has(one.id)) problems.push(problem(`${where}.id`, `«\u00a0${one.id}\u00a0» est réservé.`));
      for (const name of one.shownIf ? namesIn(one.shownIf) : []) {
        if (!before.has(name)) problems.push(problem(`${where}.shownIf`, orderSentence(known, name)));
      }
      before.add(one.id);
    });
  });
  const asked = allFields(known);
  if (asked.length > most.questions) problems.push(problem('steps', `au plus ${most.questions} questions en tout.`));
  if (asked.filter(({type}) => type === 'consent').length > most.consents)
    problems.push(problem('steps', `au plus ${most.consents} cases d’accord.`));
  const titles = known.steps.map(({title}) => title);
  titles.forEach((title, at) => {
    if (titles.indexOf(title) < at) problems.push(problem(`steps[${at}].title`, `«\u00a0${title}\u00a0» existe déjà.`));
  });
  return problems;
}

/** A condition only looks back: no two of them can wait for each other. */
function orderSentence(known: FormDefinition, name: string): string {
  return allFields(known).some(({id}) => id === name)
    ? `«\u00a0${name}\u00a0» n’est pas une question posée avant\u202f; deux conditions ne peuvent pas s’attendre l’une l’autre.`
    : `«\u00a0${name}\u00a0» n’est pas une question posée avant, ni après\u00a0: aucune ne porte ce nom.`;
}

function namesIn(one: Condition): readonly string[] {
  if ('and' in one) return one.and.flatMap(namesIn);
  if ('or' in one) return one.or.flatMap(namesIn);
  return 'not' in one ? namesIn(one.not) : [one.field];
}

/** What each field says must hold together. */
function checkFieldsOf(known: FormDefinition): Problem[] {
  return known.steps.flatMap((step, at) =>
    step.fields.flatMap((one, index) =>
      faultsIn(one).map(([key, what]) => problem(`steps[${at}].fields[${index}].${key}`, what)),
    ),
  );
}

function faultsIn(one: Field): (readonly [string, string])[] {
  const faults: (readonly [string, string])[] = [];
  if ('pattern' in one && one.pattern !== undefined && !isPattern(one.pattern))
    faults.push(['pattern', `le motif «\u00a0${one.pattern}\u00a0» n’est pas une expression régulière.`]);
  if ('pattern' in one && one.pattern !== undefined && runaway.test(one.pattern))
    faults.push([
      'pattern',
      `le motif «\u00a0${one.pattern}\u00a0» répète une répétition\u00a0: une longue réponse bloquerait la page.`,
    ]);
  if (one.type === 'consent' && one.label.length > most.consentLength)
    faults.push(['label', `au plus ${most.consentLength} signes\u00a0: la phrase entière sert de preuve.`]);
  const {min, max} = one as {min?: number | string; max?: number | string};
  if (min !== undefined && max !== undefined && min !== 'today' && min > max)
    faults.push(['max', 'le plus grand est avant le plus petit («\u00a0min\u00a0»).']);
  if (one.type === 'date')
    for (const key of ['min', 'max'] as const) {
      const value = one[key];
      if (value && value !== 'today' && readDay(value).value !== value)
        faults.push([key, `«\u00a0${value}\u00a0» n’est pas un jour du calendrier.`]);
    }
  if (one.type === 'scale' && one.max - one.min > longestScale)
    faults.push(['max', `une échelle a au plus ${longestScale + 1} notes.`]);
  if ('options' in one) {
    const values = one.options.map(({value}) => value);
    values.forEach((value, at) => {
      if (values.indexOf(value) < at)
        faults.push([`options[${at}].value`, `«\u00a0${value}\u00a0» existe déjà dans cette liste.`]);
    });
  }
  return faults;
}

/** From 0 to 10. */
const longestScale = 10;

/** A repeated group whose parts may all be repeated or absent, `(\w+\s?)+`: the tries double with each letter. */
const runaway =
  /\((?:\?:)?(?:(?:\\.|\[(?:\\.|[^\]\\])*\]|[^()[\]\\|*+?{}])(?:[*+?]|\{\d+,\d*\}))+\)(?:[*+]|\{\d+,\d*\})/u;

function isPattern(pattern: string): boolean {
  try {
    void new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

const bareButton = /^(?:ok|envoyer|valider|soumettre|continuer)$/iu;

function adviseOn(known: FormDefinition): Problem[] {
  const problems = allFields(known)
    .filter(needsExample)
    .map(({id}) =>
      problem(id, 'donnez un exemple de réponse («\u00a0example\u00a0»), pour le message d’erreur (RGAA 11.11).'),
    );
  if (bareButton.test(known.submit)) {
    problems.push(
      problem(
        'submit',
        `«\u00a0${known.submit}\u00a0» ne dit pas ce qui se passe. Exemple\u00a0: Envoyer mes réponses.`,
      ),
    );
  }
  if (asksPersonalData(known) && !known.notice) {
    problems.push(
      problem(
        'notice',
        'des données personnelles sont demandées\u00a0: écrivez finalité, base légale, conservation et destinataires.',
      ),
    );
  }
  return problems;
}

function needsExample({type, required, example, messages}: Field): boolean {
  return (type === 'text' || type === 'longtext') && required === true && !example && !messages?.missing;
}
