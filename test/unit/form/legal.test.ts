import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FormDefinition} from '../../../src/domain/form/definition.js';
import {checkLegal} from '../../../src/domain/form/legal.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {essai} from '../../../src/texts/fr/forms/essai.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';
import {signalement} from '../../../src/texts/fr/forms/signalement.js';

const said = {responsable: 'Mairie de Morez', contact: 'dpo@morez.example'};

describe('what the law wants a form to say', () => {
  it('is complete for each model once the page names who gathers and how to reach them', () => {
    for (const model of [lettre, enquete, essai, signalement])
      assert.deepEqual(checkLegal(model, said), {missing: [], refused: false}, model.id);
  });

  it('is refused without the one or the other', () => {
    assert.deepEqual(checkLegal(lettre, {}), {missing: ['responsable', 'contact'], refused: true});
    assert.deepEqual(checkLegal(lettre, {...said, contact: '  '}).missing, ['contact']);
  });

  it('names each point that a definition leaves to the page', () => {
    const bare: FormDefinition = {...lettre, notice: undefined};
    assert.deepEqual(checkLegal(bare, said).missing, ['finalite', 'base-legale', 'conservation', 'destinataires']);
    const whole = {finalite: 'x', baseLegale: 'contrat', conservation: 'x', destinataires: 'x'} as const;
    assert.equal(checkLegal(bare, {...said, ...whole}).refused, false);
  });

  it('asks nothing of a form that asks nothing personal', () => {
    const anonymous: FormDefinition = {
      ...lettre,
      notice: undefined,
      steps: [{title: 'a', fields: [{type: 'longtext', id: 'avis', label: 'Votre avis'}]}],
    };
    assert.equal(checkLegal(anonymous, {}).refused, false);
  });

  it('has no ticked box and one purpose for each', () => {
    const boxes = [lettre, enquete, essai, signalement]
      .flatMap(({steps}) => steps.flatMap(({fields}) => fields))
      .filter(({type}) => type === 'consent');
    assert.ok(boxes.length > 0);
    for (const {required} of boxes) assert.notEqual(required, true);
  });
});
