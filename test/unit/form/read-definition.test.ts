import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readDefinitionText, readFormDefinition} from '../../../src/adapters/read-definition.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {essai} from '../../../src/texts/fr/forms/essai.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';
import {signalement} from '../../../src/texts/fr/forms/signalement.js';

const messages = (json: unknown) => readFormDefinition(json).problems.map(({message}) => message);
const withField = (field: unknown) => ({...lettre, steps: [{title: 'a', fields: [field]}]});
const visit = JSON.parse(
  readFileSync(new URL('../../../demo/donnees/visite.json', import.meta.url), 'utf8'),
) as unknown;

describe('a form definition', () => {
  it('is read as it was written: the models and the demonstration’s have no problem', () => {
    for (const json of [lettre, enquete, essai, signalement, visit]) {
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

  it('refuses at once what would freeze a page or no receiver would take', () => {
    const options = Array.from({length: 100_000}, (_, at) => ({value: `v${at}`, label: `V${at}`}));
    const line = (at: number) => ({type: 'text', id: `q${at}`, label: `Q${at}`});
    const lines = (count: number, from = 0) => Array.from({length: count}, (_, at) => line(at + from));
    const pattern = (text: string) => withField({type: 'text', id: 'a', label: 'A', pattern: text});
    const table: [unknown, RegExp][] = [
      [withField({type: 'choice', id: 'a', label: 'A', options}), /options : au plus 200\.$/],
      [{...lettre, steps: [{title: 'a', fields: lines(101)}]}, /fields : au plus 100\.$/],
      [
        {
          ...lettre,
          steps: [
            {title: 'a', fields: lines(60)},
            {title: 'b', fields: lines(60, 60)},
          ],
        },
        /^steps : au plus 100 questions en tout\.$/,
      ],
      [withField({type: 'longtext', id: 'a', label: 'A', maxLength: 10_000}), /maxLength : au plus 5000\.$/],
      [
        withField({type: 'consent', id: 'a', label: 'J’accepte '.repeat(120), version: '1'}),
        /label : au plus 1000 signes/,
      ],
      [withField({type: 'text', id: 'constructor', label: 'A'}), /« constructor » est réservé/],
      [withField({type: 'text', id: 'remove', label: 'A'}), /« remove » est réservé/],
      ...['(a+)+', '^(\\w+\\s?)*$', '([a-z]+)*x', '(?:\\d{1,}){2,}'].map((text): [unknown, RegExp] => [
        pattern(text),
        /bloquerait la page\.$/,
      ]),
    ];
    for (const [json, expected] of table) {
      assert.equal(readFormDefinition(json).definition, undefined, String(expected));
      assert.match((messages(json)[0] ?? '').replace(/\u00a0/gu, ' '), expected);
    }
    for (const text of ['[a-z]+(?:-[a-z]+)*', '(?:\\d{2} ){4}\\d{2}', 'B[0-9]{4}', '(?:[A-Z]{2})+'])
      assert.ok(readFormDefinition(pattern(text)).definition, text);
  });

  it('says what cannot hold together', () => {
    const question = (change: object) => ({type: 'number', id: 'a', label: 'A', ...change});
    const options = (...values: string[]) => values.map((value) => ({value, label: value}));
    const table: [object, RegExp][] = [
      [question({min: 5, max: 1}), /\.max : le plus grand est avant/],
      [question({type: 'date', min: '2026-02-30'}), /\.min : « 2026-02-30 » n’est pas un jour/],
      [question({type: 'date', min: 'demain'}), /\.min : today, ou un jour/],
      [question({type: 'date', max: 'demain'}), /\.max : jour attendu/],
      [question({type: 'scale', min: 0, max: 11}), /\.max : une échelle a au plus 11 notes/],
      [question({type: 'choice', options: options('x', 'y', 'x')}), /options\[2\]\.value : « x » existe déjà/],
    ];
    for (const [field, expected] of table) {
      const said = messages(withField(field)).map((message) => message.replace(/\u00a0/gu, ' '));
      assert.ok(
        said.some((message) => expected.test(message)),
        `${String(expected)}\n${said.join('\n')}`,
      );
    }
  });

  it('refuses conditions that wait for each other: a condition only looks back', () => {
    const fields = [
      {type: 'text', id: 'a', label: 'A', shownIf: {field: 'b', answered: true}},
      {type: 'text', id: 'b', label: 'B', shownIf: {not: {field: 'a', eq: 'x'}}},
      {type: 'text', id: 'c', label: 'C', shownIf: {or: [{field: 'c', answered: true}]}},
    ];
    const {definition, problems} = readFormDefinition({...lettre, steps: [{title: 'a', fields}]});
    assert.equal(definition, undefined);
    const said = problems.map(({message}) => message);
    assert.equal(said.filter((message) => message.includes('s’attendre l’une l’autre')).length, 2, said.join('\n'));
    assert.ok(said.every((message) => !message.includes('fields[1]')));
  });

  it('speaks the language asked for, else its own, and says which texts are missing', () => {
    const both = {
      ...lettre,
      langs: ['fr', 'en'],
      title: {fr: 'Abonnez-vous', en: 'Subscribe'},
      submit: {fr: 'S’abonner', en: 'Subscribe to the letter'},
    };
    const read = (lang: string) => readFormDefinition(both, {lang}).definition;
    assert.deepEqual([read('en')?.title, read('en')?.lang], ['Subscribe', 'en']);
    assert.deepEqual([read('en-GB')?.title, read('en-GB')?.lang], ['Subscribe', 'en']);
    for (const lang of ['', 'fr', 'de'])
      assert.deepEqual([read(lang)?.title, read(lang)?.lang], ['Abonnez-vous', 'fr'], lang);
    const {definition, problems} = readFormDefinition({...both, title: {fr: 'Abonnez-vous'}});
    assert.equal(definition, undefined);
    assert.match(problems[0]?.message ?? '', /^title\.en\u00a0: ce texte manque en «\u00a0en\u00a0»\.$/);
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
