import {writeFileSync} from 'node:fs';
import {definitionJsonSchema, schemaFile} from '../helpers/definition-json-schema.js';

writeFileSync(schemaFile, `${JSON.stringify(definitionJsonSchema(), null, 2)}\n`);
