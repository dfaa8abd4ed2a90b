import * as z from 'zod/mini';
import type {Condition, DefinitionSchema} from '../../domain/form/definition.js';

z.config({jitless: true});

const sentence = z.string().check(z.trim(), z.regex(/\S/u));
const language = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u));
/** A text, or the same text in each language of the form. */
const text = z.union([sentence, z.record(language, sentence)]);
const name = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,63}$/u));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));
const natural = z.int().check(z.minimum(0));
/** What our receiver takes in one sending: no definition asks for more. */
export const most = {
  questions: 100,
  options: 200,
  consents: 20,
  consentLength: 1000,
  answerLength: 5000,
  valueLength: 200,
};

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

/** A definition as it is written. */
export type WrittenDefinition = z.infer<typeof definitionSchema>;
/** What the schema has against one. */
export type Issue = z.core.$ZodIssue;
