import * as z from 'zod/mini';
import {
  allFields,
  asksPersonalData,
  type Condition,
  type DefinitionSchema,
  type Field,
  type FormDefinition,
} from '../domain/form/definition.js';
import type {Problem} from '../domain/places/place.js';

z.config({jitless: true});

const sentence = z.string().check(z.trim(), z.minLength(1));
const name = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,63}$/u));
const natural = z.int().check(z.minimum(0));

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
  label: sentence,
  hint: z.optional(sentence),
  required: z.optional(z.boolean()),
  example: z.optional(sentence),
  messages: z.optional(z.strictObject({missing: z.optional(sentence), wrong: z.optional(sentence)})),
  shownIf: z.optional(condition),
  personal: z.optional(z.boolean()),
  from: z.optional(z.enum(['distanceKm', 'daysPerWeek', 'result'])),
};
const options = z
  .array(z.strictObject({value: z.string().check(z.minLength(1)), label: sentence, upTo: z.optional(z.number())}))
  .check(z.minLength(2));
const line = {
  ...common,
  minLength: z.optional(natural),
  maxLength: z.optional(natural),
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
    unit: z.optional(sentence),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    integer: z.optional(z.boolean()),
  }),
  z.strictObject({type: z.literal('choice'), ...common, options}),
  z.strictObject({type: z.literal('choices'), ...common, options, min: z.optional(natural), max: z.optional(natural)}),
  z.strictObject({type: z.literal('consent'), ...common, version: sentence}),
]);

const definition = z.strictObject({
  schema: z.literal<DefinitionSchema>('relais-inscription/definition@1'),
  id: name,
  version: sentence,
  lang: sentence,
  title: sentence,
  intro: z.optional(sentence),
  submit: sentence,
  thanks: z.strictObject({title: sentence, next: sentence, confirm: z.optional(sentence)}),
  calendar: z.optional(
    z.strictObject({before: z.optional(sentence), lastDays: z.optional(sentence), after: z.optional(sentence)}),
  ),
  consentByAct: z.optional(z.strictObject({id: name, text: sentence, version: sentence})),
  notice: z.optional(
    z.strictObject({
      version: sentence,
      purpose: sentence,
      basis: z.enum(['consentement', 'mission-publique', 'interet-legitime', 'contrat']),
      retention: sentence,
      recipients: sentence,
      compulsory: sentence,
    }),
  ),
  steps: z
    .array(z.strictObject({title: sentence, intro: z.optional(sentence), fields: z.array(field).check(z.minLength(1))}))
    .check(z.minLength(1), z.maxLength(8)),
});

/**
 * Brings raw JSON to a form definition, once. With a problem that would make the form wrong there is no definition;
 * lesser problems come beside it. Each problem is one French sentence that starts with where it is.
 */
export function readFormDefinition(json: unknown): {definition?: FormDefinition; problems: Problem[]} {
  const read = definition.safeParse(json, {reportInput: true});
  if (!read.success) return {problems: read.error.issues.flatMap((issue) => describe(issue))};
  const known: FormDefinition = read.data;
  const faults = [...checkNames(known), ...checkPatterns(known)];
  const advice = adviseOn(known);
  return faults.length > 0 ? {problems: [...faults, ...advice]} : {definition: known, problems: advice};
}

/** Fetches a definition and reads it. Rejects with a French sentence when the address gives no JSON. */
export async function loadFormDefinition(address: string, signal: AbortSignal) {
  const response = await fetch(address, {credentials: 'omit', headers: {Accept: 'application/json'}, signal});
  if (!response.ok) throw new Error(`l’adresse répond ${response.status}\u00a0: ${address}`);
  return readDefinitionText(await response.text());
}

/** The same for a definition written in the page. */
export function readDefinitionText(text: string) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('le texte reçu n’est pas du JSON');
  }
  return readFormDefinition(json);
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
      return [problem(where, 'lettres minuscules sans accent, chiffres, tirets, en commençant par une lettre.')];
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
      return [
        issue.path.at(-1) === 'type' || issue.code !== 'invalid_union'
          ? problem(where, `valeurs possibles\u00a0: ${fieldTypes.join(', ')}.`)
          : problem(where, 'condition non comprise. Exemple\u00a0: {"field": "profil", "eq": "etudiant"}.'),
      ];
  }
}

const kinds: Record<string, string> = {
  string: 'texte',
  number: 'nombre',
  int: 'nombre entier',
  boolean: 'true ou false',
  array: 'liste',
  object: 'objet',
};
const fieldTypes = ['text', 'longtext', 'email', 'phone', 'postcode', 'number', 'choice', 'choices', 'consent'];

/** Names that the contract keeps for itself. */
const reserved = new Set(['place']);

function checkNames(known: FormDefinition): Problem[] {
  const problems: Problem[] = [];
  const before = new Set<string>();
  known.steps.forEach((step, at) => {
    step.fields.forEach((one, index) => {
      const where = `steps[${at}].fields[${index}]`;
      if (before.has(one.id)) problems.push(problem(`${where}.id`, `«\u00a0${one.id}\u00a0» existe déjà.`));
      if (reserved.has(one.id)) problems.push(problem(`${where}.id`, `«\u00a0${one.id}\u00a0» est réservé.`));
      for (const name of one.shownIf ? namesIn(one.shownIf) : []) {
        if (!before.has(name))
          problems.push(problem(`${where}.shownIf`, `«\u00a0${name}\u00a0» n’est pas une question posée avant.`));
      }
      before.add(one.id);
    });
  });
  const titles = known.steps.map(({title}) => title);
  titles.forEach((title, at) => {
    if (titles.indexOf(title) < at) problems.push(problem(`steps[${at}].title`, `«\u00a0${title}\u00a0» existe déjà.`));
  });
  return problems;
}

function namesIn(one: Condition): readonly string[] {
  if ('and' in one) return one.and.flatMap(namesIn);
  if ('or' in one) return one.or.flatMap(namesIn);
  return 'not' in one ? namesIn(one.not) : [one.field];
}

function checkPatterns(known: FormDefinition): Problem[] {
  return allFields(known).flatMap((one) => {
    if (!('pattern' in one) || one.pattern === undefined) return [];
    try {
      void new RegExp(one.pattern, 'u');
      return [];
    } catch {
      return [problem(one.id, `le motif «\u00a0${one.pattern}\u00a0» n’est pas une expression régulière.`)];
    }
  });
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
