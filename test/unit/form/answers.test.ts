import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {answerFor, holds, readForm, type Values} from '../../../src/domain/form/answers.js';
import {
  asksPersonalData,
  type Condition,
  type FormDefinition,
  markedFields,
} from '../../../src/domain/form/definition.js';
import {likelyEmail} from '../../../src/domain/form/email-typos.js';
import {nextPhase, type Phase} from '../../../src/domain/form/machine.js';
import {transcript} from '../../../src/domain/form/transcript.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';

describe('conditions', () => {
  const values: Values = {profil: 'etudiant', jours: ['lundi', 'mardi'], accord: false, distance: 12};

  it('hold by equality, list, presence, and their combinations', () => {
    const table: [Condition, boolean][] = [
      [{field: 'profil', eq: 'etudiant'}, true],
      [{field: 'profil', eq: 'citoyen'}, false],
      [{field: 'jours', eq: 'mardi'}, true],
      [{field: 'jours', in: ['samedi', 'mardi']}, true],
      [{field: 'jours', in: ['samedi']}, false],
      [{field: 'distance', eq: 12}, true],
      [{field: 'absent', answered: true}, false],
      [{field: 'absent', answered: false}, true],
      [{field: 'accord', answered: true}, false],
      [{not: {field: 'profil', eq: 'etudiant'}}, false],
      [
        {
          and: [
            {field: 'profil', eq: 'etudiant'},
            {field: 'jours', answered: true},
          ],
        },
        true,
      ],
      [
        {
          or: [
            {field: 'profil', eq: 'citoyen'},
            {field: 'jours', answered: true},
          ],
        },
        true,
      ],
    ];
    for (const [condition, expected] of table) {
      assert.equal(holds(condition, values), expected, JSON.stringify(condition));
    }
  });

  it('leave out the answer to a question that is no longer asked, and what depends on it', () => {
    const form: FormDefinition = {
      ...lettre,
      steps: [
        {
          title: 'a',
          fields: [
            {type: 'text', id: 'a', label: 'A'},
            {type: 'text', id: 'b', label: 'B', shownIf: {field: 'a', eq: 'oui'}},
            {type: 'text', id: 'c', label: 'C', shownIf: {field: 'b', answered: true}},
          ],
        },
      ],
    };
    assert.deepEqual(readForm(form, {a: 'oui', b: 'x', c: 'y'}).values, {a: 'oui', b: 'x', c: 'y'});
    assert.deepEqual(readForm(form, {a: 'non', b: 'x', c: 'y'}).values, {a: 'non'});
  });
});

describe('the models', () => {
  it('ask one address for the letter, without a box nor a mark', () => {
    assert.deepEqual(
      lettre.steps.flatMap(({fields}) => fields.map(({id}) => id)),
      ['email'],
    );
    assert.equal(markedFields(lettre), 'none');
    assert.ok(asksPersonalData(lettre));
  });

  it('ask contact last in the survey, all of it optional, with a box of its own that is not ticked', () => {
    const last = enquete.steps.at(-1);
    assert.ok(last?.fields.every(({required}) => !required));
    const before = enquete.steps.slice(0, -1).flatMap(({fields}) => fields);
    assert.ok(before.every(({type, personal}) => type !== 'email' && type !== 'phone' && !personal));
    assert.equal(markedFields(enquete), 'required');
    assert.equal(readForm(enquete, {email: 'a@b.fr'}).values['newsletter'], false);
  });

  it('have at most eight steps with unique titles', () => {
    const titles = enquete.steps.map(({title}) => title);
    assert.ok(titles.length <= 8);
    assert.equal(new Set(titles).size, titles.length);
  });
});

describe('what the visitor said elsewhere', () => {
  const field = (id: string) => {
    const found = enquete.steps.flatMap(({fields}) => fields).find((one) => one.id === id);
    assert.ok(found);
    return found;
  };

  it('falls in the band that holds it', () => {
    for (const [km, band] of [
      [0, '0-10'],
      [10, '0-10'],
      [10.1, '10-25'],
      [25, '10-25'],
      [49, '25-50'],
      [120, '50'],
    ] as const)
      assert.equal(answerFor(field('distance'), km), band, String(km));
    for (const [days, band] of [
      [0.5, 'moins-1'],
      [1, '1'],
      [2, '2'],
      [5, '4'],
    ] as const)
      assert.equal(answerFor(field('rythme'), days), band, String(days));
  });
});

describe('small things', () => {
  it('suggests the address that was probably meant, and nothing for the others', () => {
    assert.equal(likelyEmail('claire@gmial.com'), 'claire@gmail.com');
    assert.equal(likelyEmail('claire@wanado.fr'), 'claire@wanadoo.fr');
    assert.equal(likelyEmail('claire@gmail.con'), 'claire@gmail.com');
    for (const fine of ['claire@gmail.com', 'a@orange.fr', 'a@gmx.com', 'mairie@morez.fr', ''])
      assert.equal(likelyEmail(fine), undefined, fine);
  });

  it('writes the answers in the words of the form', () => {
    const read = readForm(enquete, {profil: 'tpe-pme', jours: ['mardi', 'lundi'], email: 'a@b.fr', newsletter: true});
    assert.deepEqual(
      transcript(read, 'oui').map(({answer}) => answer),
      ['Responsable d’une petite entreprise', 'Lundi, Mardi', 'a@b.fr', 'oui'],
    );
  });

  it('goes from one phase to the next, and ignores a second press of the button', () => {
    const walk = (...acts: Parameters<typeof nextPhase>[1][]) => acts.reduce<Phase>(nextPhase, 'idle');
    assert.equal(walk('input', 'send', 'valid', 'stored'), 'sent');
    assert.equal(walk('send', 'valid', 'send', 'send'), 'sending');
    assert.equal(walk('send', 'faults'), 'editing');
    assert.equal(walk('send', 'valid', 'silent', 'send', 'valid', 'stored'), 'sent');
    assert.equal(walk('send', 'valid', 'refused', 'back', 'input'), 'editing');
    assert.equal(walk('send', 'valid', 'shut', 'send'), 'closed');
    assert.equal(walk('send', 'valid', 'stored', 'input', 'send'), 'sent');
  });
});
