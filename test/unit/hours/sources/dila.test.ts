import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemOf, range, sourceOf, stateAt} from './samples.js';

const plages = [range('Lundi-Jeudi', '08:30:00-12:00:00', '13:30:00-17:00:00'), range('Vendredi', '08:30:00-12:00:00')];
const written = 'Mo-Th 08:30-12:00,13:30-17:00; Fr 08:30-12:00';
const place = {nom: 'Mairie - Valombre', code_insee_commune: '39368', plage_ouverture: JSON.stringify(plages)};

describe('the hours of the « Annuaire de l’administration »', () => {
  it('are read in every shape that they are served in', () => {
    const shapes: Record<string, unknown> = {
      'the API v2.1: a text inside the JSON': {total_count: 1, results: [place]},
      'the API v2.0': {records: [{record: {id: '1', fields: place}}]},
      'the API v1': {nhits: 1, records: [{datasetid: 'x', fields: place}]},
      'an export: a list': [place],
      'the dump: lists all the way': {service: [{...place, plage_ouverture: plages}]},
      'one line alone': place,
      'the ranges alone': plages,
      'the field alone': {plage_ouverture: plages},
      'an old copy kept by data.inclusion': {nom: 'Mairie', horaires_ouverture: JSON.stringify(plages)},
    };
    for (const [shape, value] of Object.entries(shapes)) assert.equal(sourceOf(value).text, written, shape);
    assert.equal(sourceOf(`\ufeff ${JSON.stringify([place])}`).text, written, 'a byte order mark');
  });

  it('say the place and its commune', () => {
    const {name, commune, closures, notes} = sourceOf({results: [place]});
    assert.deepEqual(
      {name, commune, closures, notes},
      {name: 'Mairie - Valombre', commune: '39368', closures: '', notes: []},
    );
  });

  it('have days in French or in English, times with or without seconds, empty slots', () => {
    const table: [unknown, string][] = [
      [range('Monday-Thursday', '08:30-12:00'), 'Mo-Th 08:30-12:00'],
      [range('samedi', '9:00-12:00'), 'Sa 09:00-12:00'],
      [range('Vendredi-Lundi', '09:00-12:00'), 'Mo,Fr-Su 09:00-12:00'],
      [{nom_jour_debut: 'Mardi', valeur_heure_debut_1: '09:00', valeur_heure_fin_1: '12:00'}, 'Tu 09:00-12:00'],
      [range('Mardi', '', '14:00:00-17:00:00'), 'Tu 14:00-17:00'],
      [range('Mardi', '14:00:00-17:00:00', '09:00:00-12:00:00'), 'Tu 09:00-12:00,14:00-17:00'],
      [range('Mardi', '09:00:00-12:00:00', '00:00:00-00:00:00'), 'Tu 09:00-12:00'],
    ];
    for (const [value, text] of table) assert.equal(sourceOf([value]).text, text);
  });

  it('never merge a comma that was lost: 16:30 stays 16:30', () => {
    assert.equal(
      sourceOf([range('Lundi', '08:30:00-12:00:00', '13:30:00-16:30:00')]).text,
      'Mo 08:30-12:00,13:30-16:30',
    );
  });

  it('add up when two ranges are about one day, and are to be confirmed when they contradict each other', () => {
    const two = [range('Lundi-Mercredi', '09:00-12:00'), range('Mercredi', '14:00-17:00')];
    assert.equal(sourceOf(two).text, 'Mo-Tu 09:00-12:00; We 09:00-12:00,14:00-17:00');
    assert.equal(sourceOf([...two, ...two]).text, 'Mo-Tu 09:00-12:00; We 09:00-12:00,14:00-17:00');
    const against = [range('Lundi-Mercredi', '09:00-17:00'), range('Mercredi', '09:00-12:00')];
    assert.equal(sourceOf(against).text, 'Mo-Tu 09:00-17:00; We unknown "09:00-17:00 / 09:00-12:00"');
  });

  it('are to be confirmed, with the words of the file, where they make no sense', () => {
    const table: [ReturnType<typeof range>, string][] = [
      [range('Lundi', '17:00-09:00'), 'Mo unknown "17:00 - 09:00"'],
      [range('Lundi', '09:00-'), 'Mo unknown "09:00 -"'],
      [range('Lundi', '09:00-', '-17:00'), 'Mo unknown "09:00 - / - 17:00"'],
      [range('Lundi', '09:00-25:00'), 'Mo unknown "09:00 - 25:00"'],
      [range('Lundi', 'matin-midi'), 'Mo unknown "matin - midi"'],
    ];
    for (const [value, text] of table) assert.equal(sourceOf([value]).text, text);
  });

  it('keep a comment that has no times beside it', () => {
    const week = [
      range('Lundi', '09:00-12:00'),
      range('Mardi', '', '', 'Uniquement sur rendez-vous'),
      range('Jeudi', '', '', 'Fermé'),
    ];
    assert.equal(sourceOf(week).text, 'Mo 09:00-12:00; Tu sur rdv "Uniquement sur rendez-vous"');
  });

  it('say of which days a harmless comment is', () => {
    const week = [range('Lundi', '09:00-12:00', '', 'Sans rendez-vous'), range('Mardi-Jeudi', '09:00-12:00')];
    const {text, notes} = sourceOf(week);
    assert.equal(text, 'Mo 09:00-12:00; Tu-Th 09:00-12:00');
    assert.deepEqual(notes, ['Lundi\u00a0: Sans rendez-vous']);
    assert.deepEqual(sourceOf([range('Lundi-Jeudi', '9h', '', 'Avec RDV')]).notes, [
      'Lundi à jeudi\u00a0: 9h - Avec RDV',
    ]);
  });

  it('hold comments with anything in them', () => {
    const comment = 'Salle "des fêtes";\nentrée: |fond| de l’école <b>!</b>';
    const source = sourceOf([range('Lundi', '09:00-12:00', '', comment)]);
    assert.equal(
      source.text,
      'Mo 09:00-12:00 unknown "Salle «\u00a0des fêtes\u00a0»; entrée: |fond| de l’école <b>!</b>"',
    );
    assert.equal(stateAt(source, '2026-11-23T10:00'), 'unknown');
  });

  it('are not guessed when a day is no day, or when nothing is written', () => {
    assert.match(problemOf([range('Férié', '09:00-12:00')]) ?? '', /jour/);
    for (const nothing of ['', '[]', null, [], 'abc'])
      assert.match(problemOf({nom: 'Mairie', plage_ouverture: nothing}) ?? '', /ne donne pas d’horaires/);
  });
});

describe('the place among several', () => {
  const annexe = {...place, nom: 'Mairie annexe - Les Combes', plage_ouverture: [range('Mardi', '09:00-10:00')]};
  const former = {...place, nom: 'Mairie déléguée - Combe', plage_ouverture: [range('Mercredi', '09:00-10:00')]};
  const other = {...place, nom: 'Trésorerie', plage_ouverture: [range('Jeudi', '09:00-10:00')]};

  it('is the only town hall that is neither an annexe nor a former commune’s', () => {
    assert.equal(sourceOf({results: [annexe, place, former]}).name, 'Mairie - Valombre');
    assert.equal(sourceOf({results: [annexe]}).name, 'Mairie annexe - Les Combes');
  });

  it('is the one that is named, whatever the capitals, accents and dashes', () => {
    const results = [annexe, place, former, other];
    assert.equal(sourceOf({results}, 'mairie deleguee combe').name, former.nom);
    assert.equal(sourceOf({results}, 'Trésorerie').text, 'Th 09:00-10:00');
    assert.equal(sourceOf({results}, 'les combes').name, annexe.nom);
    assert.equal(problemOf({results}, 'piscine'), 'Aucun lieu du fichier ne s’appelle « piscine ».');
  });

  it('is asked for, never guessed', () => {
    const question = /plusieurs lieux.*« #Mairie - Valombre »/su;
    assert.match(problemOf({results: [place, other]}) ?? '', question);
    assert.match(problemOf({results: [place, place]}) ?? '', question);
    assert.match(problemOf({results: [annexe, former]}) ?? '', /plusieurs lieux/);
    assert.match(problemOf({results: [annexe, place]}, 'mairie') ?? '', /plusieurs lieux/);
  });
});
