import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemOf, sourceOf, stateAt} from './samples.js';

describe('a list of closings', () => {
  const expected = '24/12/2026-02/01/2027 "congés"; 15/08/2027';

  it('is read in each of its spellings', () => {
    const spellings: Record<string, unknown> = {
      'dates of computers': {fermetures: [{du: '2026-12-24', au: '2027-01-02', motif: 'congés'}, {du: '2027-08-15'}]},
      'French dates': {fermetures: [{du: '24/12/2026', au: '02/01/2027', motif: 'congés'}, {date: '15/08/2027'}]},
      'no wrapping': [
        {du: '2026-12-24', au: '2027-01-02', motif: 'congés'},
        {du: '2027-08-15', au: '2027-08-15'},
      ],
      'the text of the attribute': {fermetures: '24/12/2026-02/01/2027 "congés"; 15/08/2027'},
      'one text for each': {fermetures: ['24/12/2026-02/01/2027 "congés";', '15/08/2027']},
      'one object': {fermetures: {du: '2026-12-24', au: '2027-01-02', motif: 'congés'}},
    };
    for (const [spelling, value] of Object.entries(spellings)) {
      const {text, closures} = sourceOf(value);
      assert.equal(text, '', spelling);
      assert.ok(expected.startsWith(closures), `${spelling}: ${closures}`);
    }
  });

  it('may stand beside the hours, in any format', () => {
    const fermetures = [{du: '2026-11-23', motif: 'formation'}];
    const table: [object, string][] = [
      [{horaires: 'Mo-Fr 09:00-12:00; PH off'}, 'Mo-Fr 09:00-12:00; PH off'],
      [{horaires: 'lundi-vendredi 9h-12h\nsamedi 9h-11h'}, 'lundi-vendredi 9h-12h ; samedi 9h-11h'],
      [{h_lundi: '9h-12h', h_mardi: '9h-12h'}, 'Mo-Tu 09:00-12:00'],
      [{openingHours: 'Mo-Fr 09:00-12:00'}, 'Mo-Fr 09:00-12:00'],
    ];
    for (const [hours, text] of table) {
      const source = sourceOf({...hours, fermetures});
      assert.equal(source.text, text);
      assert.equal(source.closures, '23/11/2026 "formation"');
      assert.equal(stateAt(source, '2026-11-23T10:00'), 'closed');
      assert.equal(stateAt(source, '2026-11-24T10:00'), 'open');
    }
  });

  it('is refused whole when one closing is not understood: a forgotten one would say « ouvert »', () => {
    const good = {du: '2026-12-24', au: '2027-01-02'};
    const table: [unknown, RegExp][] = [
      [[good, {du: ''}], /n° 2/u],
      [{fermetures: [good, {au: '2027-01-02'}]}, /n° 2/u],
      [{fermetures: [good, {du: '2026-02-30'}]}, /^Fermetures du fichier.*30\/02\/2026/u],
      [{fermetures: [good, {du: 'Noël'}]}, /^Fermetures du fichier/u],
      [{fermetures: [{du: '2027-01-02', au: '2026-12-24'}]}, /ordre/u],
      [{fermetures: [good, null, '']}, /n° 2/u],
      [{fermetures: []}, /ne donne pas d’horaires/u],
    ];
    for (const [value, problem] of table) assert.match(problemOf(value) ?? '', problem);
  });
});

describe('hours written in a row', () => {
  it('are those of digital mediation and of data.inclusion', () => {
    const text = 'Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00';
    for (const field of ['horaires', 'horaires_ouverture', 'horaires_accueil', 'opening_hours']) {
      const source = sourceOf([{id: 'x', nom: 'Tiers-lieu', code_insee: '39368', [field]: text}]);
      assert.deepEqual([source.text, source.name, source.commune], [text, 'Tiers-lieu', '39368']);
    }
  });

  it('keep what a comment means: never open for « sur rendez-vous »', () => {
    const source = sourceOf({horaires_accueil: 'Mo-Fr 10:00-20:00 "sur rendez-vous"; PH off'});
    assert.equal(stateAt(source, '2026-11-23T10:00'), 'appointment');
  });

  it('are refused when they have no sure meaning', () => {
    for (const horaires of ['Mo-Sun 00:00-00:00', 'sur demande', 'Mo-Fr 9-12'])
      assert.match(problemOf({horaires}) ?? '', /^Horaires du fichier, caractère \d+/u, horaires);
  });
});

describe('a file that is none of these', () => {
  it('says what it is', () => {
    const table: [unknown, RegExp][] = [
      ['', /vide/u],
      ['  \ufeff ', /vide/u],
      ['<!doctype html><title>Connexion</title>', /page web/u],
      ['{"results": [', /mal formé/u],
      ['[]', /d’horaires connus/u],
      ['"abc"', /d’horaires connus/u],
      ['null', /d’horaires connus/u],
      ['{"total_count": 0, "results": []}', /d’horaires connus/u],
      ['{"error_code": "ODSQLError", "message": "ODSQL query is malformed: Unknown field: non"}', /d’horaires connus/u],
      [{type: 'FeatureCollection', features: [{properties: {nom: 'X'}}]}, /d’horaires connus/u],
    ];
    for (const [content, problem] of table) assert.match(problemOf(content) ?? '', problem, String(content));
  });
});
