import * as z from 'zod';
import {definitionSchema} from '../../src/adapters/definition/schema.js';

/** Where the published JSON Schema is kept; the build copies it beside `relais.js`. */
export const schemaFile = 'src/entry/public/formulaire.schema.json';

/** What editors read to help those who write a definition. `npx tsx test/tools/make-form-schema.ts` writes it. */
export function definitionJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(definitionSchema as unknown as z.ZodType, {io: 'input', reused: 'ref'});
  return {
    title: 'Formulaire pour <relais-inscription>',
    description:
      'Définition d’un formulaire : étapes, questions, conditions. Un texte s’écrit une fois, ou une fois par langue ({"fr": "…", "en": "…"}).',
    ...schema,
  };
}
