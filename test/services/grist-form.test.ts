import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {loadGristForm, readGristForm} from '../../src/adapters/read-grist-form.js';
import {allFields, asksPersonalData} from '../../src/domain/form/definition.js';
import {browserFetch} from '../doubles/services/browser-fetch.js';
import {type Grist, startGrist} from '../doubles/services/grist.js';

const ask = browserFetch('https://mairie.example');
const {signal} = new AbortController();

describe('a form made in Grist', () => {
  let grist: Grist;
  before(async () => void (grist = await startGrist()));
  after(() => grist.close());

  it('becomes one of ours: each question under the name of its column, in its order, hidden columns left out', async () => {
    const {definition, problems} = await loadGristForm(grist.form, signal, ask);
    assert.ok(definition);
    assert.deepEqual(problems, []);
    assert.equal(definition.title, 'Vos besoins');
    assert.deepEqual(
      allFields(definition).map(({id, type, required}) => [id, type, required ?? false]),
      [
        ['profil', 'choice', true],
        ['email', 'email', false],
        ['jours', 'choices', false],
        ['debut', 'date', false],
        ['ok', 'consent', false],
        ['budget', 'number', false],
      ],
    );
    assert.ok(asksPersonalData(definition));
  });

  it('says that it is not published', async () => {
    grist.be('unpublished');
    const {definition, problems} = await loadGristForm(grist.form, signal, ask);
    assert.equal(definition, undefined);
    assert.match(problems[0]?.message ?? '', /répond 403/u);
  });

  it('says which column cannot be asked, and keeps the others', () => {
    const field = (colId: string, type: string) => ({colId, type, question: '', options: {}});
    const json = {formTitle: '', formFieldsById: {1: field('Photo', 'Attachments'), 2: field('Nom', 'Text')}};
    const {definition, problems} = readGristForm(json, 'g');
    assert.deepEqual(definition && allFields(definition).map(({label}) => label), ['Nom']);
    assert.match(problems[0]?.message ?? '', /«\u00a0Photo\u00a0» \(Attachments\)/u);
    for (const wrong of [null, {}, {formFieldsById: {}}]) assert.equal(readGristForm(wrong, 'g').definition, undefined);
  });
});
