import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readForm} from '../../../src/domain/form/answers.js';
import {buildSubmission, mailtoAddress, uuidFrom, widgetVersion} from '../../../src/domain/form/submission.js';
import {enquete} from '../../../src/texts/fr/forms/enquete.js';
import {lettre} from '../../../src/texts/fr/forms/lettre.js';

const facts = {
  submissionId: '0d3b2a52-8f0b-4e0e-9a86-0b8f1a2c3d4e',
  now: Date.parse('2026-07-20T07:12:03Z'),
  startedAt: Date.parse('2026-07-20T07:11:00Z'),
  page: 'https://mairie.example/vie-eco',
};

describe('what leaves the page', () => {
  it('follows the contract', () => {
    const read = readForm(enquete, {profil: 'teletravailleur', jours: ['lundi', 'jeudi'], remarques: ' '});
    assert.deepEqual(
      buildSubmission(enquete, read, {...facts, commune: '46102', place: {id: 'p1', name: 'La Cordée'}}),
      {
        schema: 'relais-inscription/submission@1',
        submissionId: facts.submissionId,
        form: 'enquete-besoins',
        formVersion: enquete.version,
        lang: 'fr',
        submittedAt: '2026-07-20T07:12:03.000Z',
        elapsedMs: 63_000,
        source: {page: facts.page, site: 'insee:46102', widget: widgetVersion},
        data: {profil: 'teletravailleur', jours: ['lundi', 'jeudi'], place: {id: 'p1', name: 'La Cordée'}},
        consents: [],
        notice: {version: enquete.notice?.version},
      },
    );
  });

  it('keeps the sentence of each consent, given or not, out of the answers', () => {
    const yes = buildSubmission(enquete, readForm(enquete, {email: 'a@b.fr', newsletter: true}), facts);
    assert.equal(yes.consents[0]?.given, true);
    assert.match(yes.consents[0]?.text ?? '', /^J’accepte/);
    assert.deepEqual(yes.data, {email: 'a@b.fr'});
    const no = buildSubmission(enquete, readForm(enquete, {email: 'a@b.fr'}), facts);
    assert.equal(no.consents[0]?.given, false);
  });

  it('says that pressing the button was the consent to the letter', () => {
    const [consent] = buildSubmission(lettre, readForm(lettre, {email: 'a@b.fr'}), facts).consents;
    assert.equal(consent?.given, true);
    assert.equal(consent?.text, lettre.consentByAct?.text);
  });

  it('says who wrote it, in the version of the package', () => {
    const {version} = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    assert.equal(widgetVersion, version);
  });

  it('bears a version 4 identifier, whatever the dice', () => {
    fc.assert(
      fc.property(fc.uint8Array({minLength: 16, maxLength: 16}), (bytes) => {
        assert.match(uuidFrom(bytes), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('fits in a mail, or is not offered as one', () => {
    assert.equal(
      mailtoAddress('a@b.fr', 'Enquête', ['Jours : lundi', 'Été & co']),
      'mailto:a@b.fr?subject=Enqu%C3%AAte&body=Jours%20%3A%20lundi%0D%0A%C3%89t%C3%A9%20%26%20co',
    );
    assert.equal(mailtoAddress('a@b.fr', 'x', ['é'.repeat(400)]), undefined);
  });
});
