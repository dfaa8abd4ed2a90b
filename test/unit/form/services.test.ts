import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {gristForm, repeatsOf, serviceProblems, services} from '../../../src/domain/form/services.js';
import {pick, verdict} from '../../../src/domain/form/verdict.js';
import {serviceSentences} from '../../../src/texts/fr/inscription-services.js';

const uuid = '6f1c0d52-7d0f-4f0b-9a6e-0d6c2f3a1b11';
const address = 'https://service.example/reponses';

describe('a service', () => {
  it('may be sent the same answers again only when it recognises them', () => {
    assert.deepEqual(
      services.map((service) => repeatsOf(service)),
      ['safe', 'never', 'once', 'never', 'never', 'never', 'never', 'never'],
    );
  });

  it('is set right, or the webmaster is told what is wrong', () => {
    const table: [Parameters<typeof serviceProblems>[0], string[]][] = [
      [{service: 'json', address, list: '', hasEmail: false}, []],
      [{service: 'json', address, list: 'x', hasEmail: false}, ['listUnused']],
      [{service: 'formulaire', address, list: 'sans-reponse', hasEmail: false}, []],
      [{service: 'listmonk', address, list: uuid, hasEmail: true}, []],
      [{service: 'listmonk', address, list: `${uuid}, ${uuid}`, hasEmail: true}, []],
      [{service: 'listmonk', address, list: 'lettre', hasEmail: false}, ['listmonkList', 'listmonkEmail']],
      [{service: 'listmonk', address, list: '', hasEmail: true}, ['listmonkList']],
      [{service: 'brevo', address: 'https://x.sibforms.com/serve/MUIEA', list: '', hasEmail: true}, []],
      [{service: 'brevo', address, list: 'x', hasEmail: false}, ['brevoAddress', 'brevoEmail', 'listUnused']],
      [{service: 'grist', address, list: 'Reponses', hasEmail: false}, []],
      [{service: 'grist', address: 'https://grist.example/o/mairie/forms/cle/12', list: '', hasEmail: false}, []],
      [{service: 'grist', address, list: '', hasEmail: false}, ['gristTable']],
      [{service: 'formbricks', address: 'https://f.example/api/v2/client/ws', list: 's1', hasEmail: false}, []],
      [{service: 'formbricks', address, list: '', hasEmail: false}, ['formbricksAddress', 'formbricksSurvey']],
      [{service: 'formspree', address, list: 'apiKey=x', hasEmail: false}, []],
      [{service: 'courriel', address: 'mailto:m@a.fr', list: '', hasEmail: false}, []],
    ];
    for (const [settings, problems] of table) assert.deepEqual(serviceProblems(settings), problems, settings.service);
  });

  it('has a sentence of its own for each mistake', () => {
    for (const sentence of Object.values(serviceSentences)) assert.match(sentence, /\.$/u);
  });

  it('recognises a published Grist form by its address', () => {
    const parts = (text: string) => gristForm.exec(text)?.slice(1);
    assert.deepEqual(parts('https://grist.numerique.gouv.fr/o/mairie/forms/abc/12'), [
      'https://grist.numerique.gouv.fr',
      '/o/mairie',
      'abc',
      '12',
    ]);
    assert.deepEqual(parts('https://grist.example/forms/abc/12?x=1'), [
      'https://grist.example',
      undefined,
      'abc',
      '12',
    ]);
    assert.equal(parts('https://grist.example/api/s/abc'), undefined);
  });
});

describe('the word of a service', () => {
  const fields = ['email', 'code-postal'];

  it('is read in each of the shapes that services have', () => {
    const sent = {kind: 'sent', confirm: false};
    const table: [unknown, unknown][] = [
      [{next: '/merci'}, sent],
      [{ok: true}, sent],
      [{success: true, message: 'Merci'}, sent],
      [{id: 3}, undefined],
      [undefined, undefined],
      [{success: false}, {kind: 'refused', reason: 'refused'}],
      [
        {success: false, message: 'Non'},
        {kind: 'refused', reason: 'refused', told: 'Non'},
      ],
      [{error: 'Form disabled'}, {kind: 'refused', reason: 'refused', told: 'Form disabled'}],
      [{errors: [{code: 'INACTIVE', message: 'x'}]}, {kind: 'closed'}],
      [{errors: [{code: 'FORM_NOT_FOUND'}]}, {kind: 'refused', reason: 'not-a-receiver'}],
      [{errors: [{code: 'FILES_TOO_BIG'}]}, {kind: 'refused', reason: 'too-large'}],
      [
        {errors: [{code: 'TYPE_EMAIL', field: 'EMAIL', message: 'should be an email'}]},
        {kind: 'faults', faults: [{field: 'email', kind: 'wrong'}]},
      ],
      [
        {errors: [{code: 'REQUIRED_FIELD_EMPTY', field: 'email', message: 'x'}]},
        {kind: 'faults', faults: [{field: 'email', kind: 'missing'}]},
      ],
      [
        {success: false, errors: {CODE_POSTAL: 'Cinq chiffres.'}},
        {kind: 'faults', faults: [{field: 'code-postal', kind: 'wrong', message: 'Cinq chiffres.'}]},
      ],
      [{errors: {INCONNU: 'Non.'}}, {kind: 'refused', reason: 'refused'}],
    ];
    for (const [body, expected] of table) assert.deepEqual(verdict(body, fields), expected, JSON.stringify(body));
  });

  it('is found where the page says', () => {
    const pointers = {success: '/status/done', errors: '/status/problems'};
    assert.deepEqual(verdict({status: {done: true}}, fields, pointers), {kind: 'sent', confirm: false});
    assert.deepEqual(verdict({status: {problems: {email: 'Non.'}}}, fields, pointers), {
      kind: 'faults',
      faults: [{field: 'email', kind: 'wrong', message: 'Non.'}],
    });
    assert.equal(pick({'a/b': {'c~d': 1}}, '/a~1b/c~0d'), 1);
  });
});
