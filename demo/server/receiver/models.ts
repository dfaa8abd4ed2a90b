import type {FormDefinition} from '../../../src/domain/form/definition.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {essai} from '../../../src/texts/fr/forms/essai.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';
import {signalement} from '../../../src/texts/fr/forms/signalement.js';

/** The forms that the script brings with it, by the word of the attribute `modele`. */
export const builtInModels: readonly {readonly name: string; readonly definition: FormDefinition}[] = [
  {name: 'lettre', definition: lettre},
  {name: 'enquete', definition: enquete},
  {name: 'essai', definition: essai},
  {name: 'signalement', definition: signalement},
];
