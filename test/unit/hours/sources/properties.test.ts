import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readHours} from '../../../../src/domain/hours/read-hours.js';
import {readHoursSource} from '../../../../src/domain/hours/sources/read-source.js';
import {range, stateAt} from './samples.js';

const fields = [
  'plage_ouverture',
  'nom_jour_debut',
  'h_lundi',
  'mardi matin',
  'horaires',
  'fermetures',
  'du',
  'au',
].concat([
  ...['openingHours', 'openingHoursSpecification', 'specialOpeningHoursSpecification', 'dayOfWeek', 'opens', 'closes'],
  ...['validFrom', 'commentaire', 'commentaire_plage_ouverture', 'valeur_heure_debut_1', 'results', 'nom', '__proto__'],
]);
const words = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Lundi',
    'Monday',
    '09:00',
    '12:00:00',
    '9h-12h',
    '2026-12-24',
    'Mo-Fr 09:00-12:00',
    'Sur rendez-vous',
    '"',
    '\n',
  ),
);
const json = fc.letrec((tie) => ({
  any: fc.oneof({maxDepth: 5}, words, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('any'), {maxLength: 4}),
  object: fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string()), tie('any'), {maxKeys: 6}),
})).any;

const comments = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 60}),
  fc
    .array(
      fc.constantFrom(
        ...[
          'fermé',
          'ouvert',
          'sur',
          'sans',
          'rendez-vous',
          'uniquement',
          'le',
          'lundi',
          'en',
          'août',
          'semaines paires',
        ],
        ...[
          'hors',
          'vacances',
          '1er',
          'du mois',
          '9h-12h',
          '.',
          ';',
          '"',
          'accueil',
          'du public',
          '\n',
          'PH',
          'off',
          'open',
        ],
      ),
      {maxLength: 8},
    )
    .map((list) => list.join(' ')),
);

const date = fc.constantFrom(
  '2026-12-24',
  '2027-01-02',
  '2026-02-31',
  '999999-1-1',
  '24/12/2026',
  '2026-12-24T00:00',
  '',
);
const specification = fc.record(
  {
    dayOfWeek: fc.constantFrom('Monday', ['Monday', 'Sunday'], 'https://schema.org/Friday', 'PublicHolidays', 'x', []),
    opens: fc.constantFrom('09:00', '00:00', '22:00:00', '', '9h', 9),
    closes: fc.constantFrom('12:00', '00:00', '02:00', '23:59', '', '24:00'),
    validFrom: date,
    validThrough: date,
  },
  {requiredKeys: []},
);
const schema = fc.record(
  {
    openingHoursSpecification: fc.array(specification, {maxLength: 4}),
    specialOpeningHoursSpecification: fc.array(specification, {maxLength: 2}),
    openingHours: words,
  },
  {requiredKeys: ['openingHoursSpecification']},
);

describe('whatever a file holds', () => {
  it('it is a source that readHours reads, or a French sentence; never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof({weight: 2, arbitrary: json}, schema),
        fc.option(fc.string(), {nil: undefined}),
        (value, name) => {
          const {source, problem} = readHoursSource(JSON.stringify(value), {name});
          assert.ok(!source !== !problem, 'one of them');
          if (problem !== undefined) assert.match(problem, /^[A-ZÀÉL«].*\.$/su);
          if (source?.text) assert.equal(readHours(source.text, {closures: source.closures}).problem, undefined);
          if (source) assert.ok(source.text || source.closures);
        },
      ),
      {numRuns: 3000, seed: 1},
    );
    fc.assert(
      fc.property(fc.string(), (content) => void readHoursSource(content)),
      {numRuns: 500, seed: 2},
    );
  });

  it('a comment never opens what the slots close, and what it says is shown', () => {
    fc.assert(
      fc.property(comments, comments, (own, general) => {
        const {source} = readHoursSource(
          JSON.stringify({
            plage_ouverture: [range('Lundi', '09:00:00-12:00:00', '', own), range('Mardi', '09:00:00-12:00:00')],
            commentaire_plage_ouverture: general,
          }),
        );
        if (!source) return;
        for (const moment of ['2026-11-23T08:59', '2026-11-23T12:00', '2026-11-24T12:00', '2026-11-25T10:00'])
          assert.notEqual(stateAt(source, moment), 'open', `${moment} ${source.text}`);
        const shown = [source.text, ...source.notes].join(' ').replace(/[«»"\s\u00a0\u202f;.,:]/gu, '');
        for (const words of [own, general])
          assert.ok(shown.includes(words.replace(/[«»"\s\u00a0\u202f;.,:]/gu, '')), words);
      }),
      {numRuns: 2000, seed: 3},
    );
  });

  it('is one place among a thousand', () => {
    const sites = [...Array(1000).keys()].map((index) => ({
      lib_fs: `France services ${index}`,
      h_lundi: '09:00 - 12:00 / 14:00 - 17:00',
      commentaire: 'Fermé le mercredi',
    }));
    assert.equal(
      readHoursSource(JSON.stringify(sites), {name: 'France services 999'}).source?.name,
      'France services 999',
    );
  });

  it('is not read further than data goes', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    assert.match(readHoursSource(deep).problem ?? '', /\.$/u);
  });
});
