import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readDefinitionText, readFormDefinition} from '../../../src/adapters/read-definition.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';

const messages = (json: unknown) => readFormDefinition(json).problems.map(({message}) => message);
const withField = (field: unknown) => ({...lettre, steps: [{title: 'a', fields: [field]}]});
const visit = JSON.parse(
  readFileSync(new URL('../../../demo/donnees/visite.json', import.meta.url), 'utf8'),
) as unknown;

describe('a form definition', () => {
  it('is read as it was written: the models and the demonstration’s have no problem', () => {
    for (const json of [lettre, enquete, visit]) {
      const {definition, problems} = readFormDefinition(JSON.parse(JSON.stringify(json)));
      assert.deepEqual(problems, []);
      assert.deepEqual(definition, json);
    }
  });

  it('says where and what is wrong, in French', () => {
    const table: [unknown, RegExp][] = [
      [[], /^définition : objet attendu\.$/],
      [{...lettre, title: undefined}, /^title : cette valeur manque\.$/],
      [{...lettre, title: ''}, /^title : cette valeur ne peut pas être vide\.$/],
      [{...lettre, titre: 'x'}, /^titre : ce mot n’existe pas ici\.$/],
      [{...lettre, schema: 'autre'}, /^schema : valeurs possibles : relais-inscription\/definition@1\.$/],
      [{...lettre, steps: []}, /^steps : cette valeur ne peut pas être vide\.$/],
      [{...lettre, steps: Array(9).fill(lettre.steps[0])}, /^steps : au plus 8\.$/],
      [withField({type: 'file', id: 'a', label: 'A'}), /^steps\[0\]\.fields\[0\]\.type : valeurs possibles : text, /],
      [withField({type: 'text', id: 'Été', label: 'A'}), /fields\[0\]\.id : lettres minuscules/],
      [withField({type: 'text', id: 'a', label: 3}), /fields\[0\]\.label : texte attendu/],
      [withField({type: 'text', id: 'place', label: 'A'}), /« place » est réservé/],
      [withField({type: 'text', id: 'a', label: 'A', pattern: '['}), /expression régulière/],
      [
        withField({type: 'text', id: 'a', label: 'A', shownIf: {field: 'b', eq: 1}}),
        /« b » n’est pas une question posée avant/,
      ],
      [withField({type: 'text', id: 'a', label: 'A', shownIf: {field: 'b', gt: 1}}), /condition non comprise/],
      [withField({type: 'choice', id: 'a', label: 'A', options: [{value: 'x', label: 'X'}]}), /options : au moins 2/],
    ];
    for (const [json, expected] of table) {
      const {definition} = readFormDefinition(json);
      assert.equal(definition, undefined);
      const said = messages(json).map((message) => message.replace(/\u00a0/gu, ' '));
      assert.ok(
        said.some((message) => expected.test(message)),
        `${String(expected)}\n${said.join('\n')}`,
      );
    }
  });

  it('gives advice without refusing: a bare button, a question without an example, no legal words', () => {
    const {definition, problems} = readFormDefinition({
      ...lettre,
      submit: 'Valider',
      notice: undefined,
      steps: [
        {
          title: 'a',
          fields: [
            {type: 'text', id: 'nom', label: 'Nom', required: true},
            {type: 'email', id: 'email', label: 'Adresse'},
          ],
        },
      ],
    });
    assert.ok(definition);
    assert.deepEqual(
      problems.map(({message}) => message.split('\u00a0')[0]),
      ['nom', 'submit', 'notice'],
    );
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const {definition, problems} = readFormDefinition(json);
        assert.ok(definition !== undefined || problems.length > 0);
      }),
    );
    assert.throws(() => readDefinitionText('{'), /JSON/);
  });
});
