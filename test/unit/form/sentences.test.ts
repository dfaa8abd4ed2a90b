import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Field} from '../../../src/domain/form/definition.js';
import {fr as consoleLines} from '../../../src/texts/fr/inscription-console.js';
import {fr as notice} from '../../../src/texts/fr/inscription-notice.js';
import {faultSentence, fr as sending} from '../../../src/texts/fr/inscription-sending.js';
import {fr as form} from '../../../src/texts/fr/inscription.js';
import {fr as calendar} from '../../../src/texts/fr/inscription-calendar.js';
import {fr as commune} from '../../../src/texts/fr/inscription-commune.js';
import {fr as days} from '../../../src/texts/fr/inscription-days.js';
import {fr as place} from '../../../src/texts/fr/inscription-place.js';
import {fr as rich} from '../../../src/texts/fr/inscription-rich.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {essai} from '../../../src/texts/fr/forms/essai.js';
import {signalement} from '../../../src/texts/fr/forms/signalement.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';

/** Every sentence of a tree of texts; functions are asked for one, with a number or a word. */
function sentences(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  if (typeof tree === 'function') return [String((tree as (...words: unknown[]) => unknown)(2, 2, 'mot'))];
  if (typeof tree === 'object' && tree !== null) return Object.values(tree).flatMap(sentences);
  return [];
}

const options = [
  {value: 'a', label: 'Un'},
  {value: 'b', label: 'Deux'},
];
const fields: Field[] = [
  {type: 'text', id: 'a', label: 'Nom', example: 'Claire Martin'},
  {type: 'longtext', id: 'b', label: 'Projet', example: 'un atelier'},
  {type: 'email', id: 'c', label: 'Adresse'},
  {type: 'phone', id: 'd', label: 'Téléphone'},
  {type: 'postcode', id: 'e', label: 'Code postal'},
  {type: 'number', id: 'f', label: 'Nombre'},
  {type: 'number', id: 'g', label: 'Nombre', integer: true, min: 2},
  {type: 'choice', id: 'h', label: 'Choix', options},
  {type: 'choices', id: 'i', label: 'Choix', options},
  {type: 'date', id: 'j', label: 'Jour'},
  {type: 'scale', id: 'k', label: 'Note', min: 0, max: 5},
  {type: 'commune', id: 'l', label: 'Commune'},
  {type: 'place', id: 'm', label: 'Endroit', example: 'la poste'},
];

describe('the words of the form', () => {
  it('say what to do and give an example, for each kind of question', () => {
    for (const field of [
      ...fields,
      ...[enquete, essai, signalement].flatMap(({steps}) => steps.flatMap((step) => step.fields)),
    ]) {
      if (field.type === 'consent') continue;
      for (const kind of ['missing', 'wrong'] as const) {
        const sentence = faultSentence(field, {kind});
        assert.match(sentence, /par exemple \S/, `${field.id} ${kind}`);
        assert.doesNotMatch(sentence, /invalide|erreur|requis|undefined|\.$/, sentence);
      }
    }
    for (const kind of ['min', 'max'] as const)
      assert.match(faultSentence({type: 'number', id: 'n', label: 'N'}, {kind, limit: 3}), /par exemple 3$/);
  });

  it('count in French: one is singular', () => {
    assert.equal(sending.summary(1), 'Une réponse est à revoir');
    assert.equal(sending.summary(2), '2 réponses sont à revoir');
    assert.match(sending.retrying(1), /dans une seconde/);
    assert.match(sending.retrying(4), /dans 4 secondes/);
    assert.match(sending.told(300), /dans 5 minutes/);
  });

  it('follow French typography, and never shout', () => {
    const models = [lettre, enquete, essai, signalement].flatMap((model) => sentences({...model, schema: ''}));
    for (const sentence of [
      ...models,
      ...[form, rich, calendar, commune, days, place, sending, notice, consoleLines].flatMap(sentences),
    ]) {
      assert.doesNotMatch(sentence, / [:;?!»]|« |!|'[a-zà-ÿ]/u, sentence);
      assert.doesNotMatch(sentence, /[^\u202f][;?]$/u, sentence);
    }
  });
});
