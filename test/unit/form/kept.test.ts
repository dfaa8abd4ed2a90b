import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {FormDefinition} from '../../../src/domain/form/definition.js';
import {draftLifeMs, draftText, readDraft} from '../../../src/domain/form/draft.js';
import {
  keptLifeMs,
  type KeptSending,
  outboxText,
  readOutbox,
  withKept,
  withoutKept,
} from '../../../src/domain/form/kept.js';

const now = Date.parse('2026-11-22T10:00:00Z');
const sending = (id: string, keptAt = now): KeptSending => ({
  id,
  keptAt,
  state: 'waiting',
  order: {
    service: 'json',
    address: 'https://recepteur.example/reponses',
    list: '',
    body: '{}',
    form: 'lettre',
    title: 'La lettre',
    lines: ['Adresse : claire@exemple.fr'],
    dates: [],
  },
});

describe('a sending that waits on the device', () => {
  it('is read back as it was written', () => {
    const outbox = withKept(withKept({kept: []}, sending('a')), sending('b'));
    assert.deepEqual(readOutbox(outboxText(outbox) ?? null, now), outbox);
  });

  it('takes the place of its former self, and leaves nothing behind', () => {
    const twice = withKept(withKept({kept: []}, sending('a')), {...sending('a'), state: 'trying'});
    assert.deepEqual(
      twice.kept.map(({state}) => state),
      ['trying'],
    );
    assert.equal(outboxText(withoutKept(twice, 'a')), undefined);
  });

  it('lives three days, to the millisecond', () => {
    const text = outboxText({kept: [sending('a')]}) ?? null;
    assert.equal(readOutbox(text, now + keptLifeMs - 1).kept.length, 1);
    assert.equal(readOutbox(text, now + keptLifeMs).kept.length, 0);
    assert.equal(readOutbox(text, now - keptLifeMs - 1).kept.length, 0, 'a clock that was years ahead');
  });

  it('is dropped when it cannot be read, whatever stands there', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.deepEqual(readOutbox(text, now).kept, [])));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(readOutbox(JSON.stringify({kept: [value]}), now).kept, []);
      }),
    );
  });
});

const definition = {
  id: 'essai',
  steps: [
    {
      title: 'un',
      fields: [
        {type: 'text', id: 'metier', label: 'Métier'},
        {type: 'text', id: 'nom', label: 'Nom', personal: true},
        {type: 'email', id: 'email', label: 'Adresse'},
        {type: 'consent', id: 'ok', label: 'J’accepte', version: '1'},
      ],
    },
    {title: 'deux', fields: []},
  ],
} as unknown as FormDefinition;
const answers = {metier: 'Libraire', nom: 'Claire', email: 'claire@exemple.fr', ok: true, ancien: 'x'};

describe('a draft', () => {
  const write = (withPerson: boolean) => draftText(definition, answers, {step: 1, withPerson, now});

  it('leaves out who the person is and every box, unless asked for the first', () => {
    assert.deepEqual(readDraft(write(false), definition, now)?.answers, {metier: 'Libraire'});
    assert.deepEqual(readDraft(write(true), definition, now)?.answers, {
      metier: 'Libraire',
      nom: 'Claire',
      email: 'claire@exemple.fr',
    });
    assert.ok(!write(false).includes('laire'), 'not even written');
  });

  it('lives seven days, to the millisecond', () => {
    assert.ok(readDraft(write(false), definition, now + draftLifeMs - 1));
    assert.equal(readDraft(write(false), definition, now + draftLifeMs), undefined);
    assert.equal(readDraft(write(false), definition, now - 1), undefined, 'a clock that was ahead');
  });

  it('comes back to a step that exists', () => {
    assert.equal(readDraft(write(false), definition, now)?.step, 1);
    const far = draftText(definition, answers, {step: 9, withPerson: false, now});
    assert.equal(readDraft(far, definition, now)?.step, 1);
  });

  it('is nothing when it cannot be read', () => {
    for (const text of [null, '', 'x', 'null', '[]', '{"until":1}'])
      assert.equal(readDraft(text, definition, now), undefined);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const draft = readDraft(JSON.stringify({answers: {metier: value}, until: now + 1}), definition, now);
        const {metier = ''} = draft?.answers ?? {};
        assert.ok(typeof metier === 'string' || typeof metier === 'boolean' || Array.isArray(metier));
      }),
    );
  });
});
