import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {definitionSchema} from '../../../src/adapters/definition/schema.js';
import {readFormDefinition} from '../../../src/adapters/read-definition.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {essai} from '../../../src/texts/fr/forms/essai.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';
import {signalement} from '../../../src/texts/fr/forms/signalement.js';
import {definitionJsonSchema, schemaFile} from '../../helpers/definition-json-schema.js';

type Json = unknown;
const published = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
const accepts = new Ajv2020({strict: false, allowUnionTypes: true}).compile(published);
const models = [lettre, enquete, essai, signalement].map((model) => JSON.parse(JSON.stringify(model)) as Json);

/** Every place of a tree, as a list of keys. */
function places(json: Json, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(json)) return [at, ...json.flatMap((one: Json, index) => places(one, [...at, index]))];
  if (typeof json !== 'object' || json === null) return [at];
  return [at, ...Object.entries(json).flatMap(([key, one]) => places(one, [...at, key]))];
}

/** The same tree with another value at one place; `undefined` takes it away. */
function changed(json: Json, [key, ...rest]: readonly (string | number)[], value: Json): Json {
  if (key === undefined) return value;
  if (Array.isArray(json)) {
    const copy: Json[] = [...(json as Json[])];
    if (rest.length === 0 && value === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = changed(copy[Number(key)], rest, value);
    return copy;
  }
  const {[key]: one, ...others} = json as Record<string, Json>;
  const next = changed(one, rest, value);
  return next === undefined ? others : {...others, [key]: next};
}

const wrongValue = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<Json>('', ' ', 'x', 'Été', 'fr', '2026-11-24', 'today', 0, -1, 1.5, 12, true, null, [], {}),
  fc.constantFrom<Json>({fr: 'Bonjour'}, {fr: ''}, {FR: 'x'}, {field: 'profil', eq: 'x'}, {not: {field: 'a', in: []}}),
  fc.jsonValue({maxDepth: 2}),
);

describe('the JSON Schema for editors', () => {
  it('is the one that the reader has: npx tsx test/tools/make-form-schema.ts writes it', () => {
    assert.deepEqual(published, JSON.parse(JSON.stringify(definitionJsonSchema())));
  });

  it('accepts the models, and a definition that names it', () => {
    for (const model of models) assert.ok(accepts(model), JSON.stringify(accepts.errors));
    const named = {$schema: 'https://exemple.fr/1/formulaire.schema.json', ...(models[0] as object)};
    assert.ok(accepts(named));
    assert.ok(readFormDefinition(named).definition);
  });

  it('agrees with the reader on every shape', () => {
    const change = fc
      .constantFrom(...models)
      .chain((model) => fc.tuple(fc.constant(model), fc.constantFrom(...places(model)), wrongValue));
    let refused = 0;
    fc.assert(
      fc.property(change, ([model, at, value]) => {
        const json = JSON.parse(JSON.stringify(changed(model, at, value) ?? null)) as Json;
        const isRead = definitionSchema.safeParse(json).success;
        refused += isRead ? 0 : 1;
        assert.equal(accepts(json), isRead, JSON.stringify({at, value}));
      }),
      {numRuns: 1500},
    );
    assert.ok(refused > 300, `${refused} refused`);
  });
});
