import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemOf, sourceOf, stateAt} from './samples.js';

const site = {
  id_fs: '1234',
  lib_fs: 'France services de Valombre',
  insee_com: '39368',
  h_lundi: '09:00 - 12:00 / 14:00 - 17:00',
  h_mardi: '09:00 - 12:00 / 14:00 - 17:00',
  h_mercredi: '',
  h_jeudi: '09:00 - 12:00 / 14:00 - 17:00',
  h_vendredi: '09:00 - 12:00',
  h_samedi: '00:00 - 00:00',
  itinerance: 'non',
  type: 'Siège',
  commentaire: '',
  prise_rdv: '',
};
const monday = '2026-11-23T10:00';

describe('the columns of France services', () => {
  it('give the week, the name and the commune', () => {
    const {text, name, commune, notes} = sourceOf([site]);
    assert.equal(text, 'Mo-Tu,Th 09:00-12:00,14:00-17:00; Fr 09:00-12:00');
    assert.deepEqual({name, commune, notes}, {name: 'France services de Valombre', commune: '39368', notes: []});
  });

  it('are found by the name of the place among the whole list', () => {
    const other = {...site, lib_fs: 'France services d’Ailleurs', h_lundi: ''};
    assert.match(problemOf([site, other]) ?? '', /plusieurs lieux/u);
    assert.equal(sourceOf([other, site], 'France services de Valombre').text, sourceOf([site]).text);
  });

  const cells: [cell: string, text: string][] = [
    ['09:00 - 12:00 / 14:00 - 17:00', 'Mo 09:00-12:00,14:00-17:00'],
    ['09:00 - 12:00 / 14:00 - 17:00 / 18:00 - 19:30', 'Mo 09:00-12:00,14:00-17:00,18:00-19:30'],
    ['14:00 - 17:00 / 09:00 - 12:00', 'Mo 09:00-12:00,14:00-17:00'],
    ['09:00 - 12:00 / 00:00 - 00:00', 'Mo 09:00-12:00'],
    ['09:00 - 12:00 / 09:00 - 12:00', 'Mo 09:00-12:00'],
    ['09:00 - 12:00 / 12:00 - 17:00', 'Mo 09:00-12:00,12:00-17:00'],
    ['00:00 - 24:00', 'Mo 00:00-24:00'],
    ['8h30-12h', 'Mo 08:30-12:00'],
    ['9h12h', 'Mo 09:00-12:00'],
    ['8h30 à 12h - 13h30 à 17h', 'Mo 08:30-12:00,13:30-17:00'],
    ['de 9 h à 12 h et de 14 h 30 à 17 h', 'Mo 09:00-12:00,14:30-17:00'],
    ['9h-12h 14h18h', 'Mo 09:00-12:00,14:00-18:00'],
    ['9H30/12H30', 'Mo 09:30-12:30'],
    ['07:30-11:30, 12:15-16:00', 'Mo 07:30-11:30,12:15-16:00'],
    ['9h-12h\n14h-17h', 'Mo 09:00-12:00,14:00-17:00'],
    ['14h-17h sur RDV', 'Mo 14:00-17:00 sur rdv "sur RDV"'],
    ['sur rendez-vous', 'Mo sur rdv "sur rendez-vous"'],
    // Dirt: shown as it is written, never a guess.
    ['09:00 - 12:00 / 11:00 - 17:00', 'Mo unknown "09:00-12:00 / 11:00-17:00"'],
    ['17:00 - 09:00', 'Mo unknown "17:00 - 09:00"'],
    ['12:00 - 12:00', 'Mo unknown "12:00 - 12:00"'],
    ['12:15 - 16:', 'Mo unknown "12:15 - 16:"'],
    ['9-12', 'Mo unknown "9-12"'],
    ['9h1214h', 'Mo unknown "9h1214h"'],
    ['9h/12/ 13h30-17h30', 'Mo unknown "9h/12/ 13h30-17h30"'],
    ['09:00 - 12:60', 'Mo unknown "09:00 - 12:60"'],
    ['x', 'Mo unknown "x"'],
    ['souscondition', 'Mo unknown "souscondition"'],
    ['9h-12h (semaines paires)', 'Mo 09:00-12:00 unknown "semaines paires"'],
    ['9h-12h sauf vacances', 'Mo 09:00-12:00 unknown "sauf vacances"'],
    ['à partir de 9h jusqu’à 12h', 'Mo unknown "à partir de 9h jusqu’à 12h"'],
    ['sur RDV 14h-17h', 'Mo 14:00-17:00 sur rdv "sur RDV"'],
    ['9h-12h (1er lundi)', 'Mo unknown "9h-12h (1er lundi)"'],
    ['112:00 - 13:00', 'Mo unknown "112:00 - 13:00"'],
    ['24h/24', 'Mo unknown "24h/24"'],
  ];
  for (const [cell, text] of cells)
    it(`« ${cell} » is ${text}`, () => {
      assert.equal(sourceOf({lib_fs: 'X', h_lundi: cell, h_mardi: ''}).text, text);
    });

  for (const nothing of ['', '-', ' – ', '00:00 - 00:00', 'Fermé', 'FERMÉ', 'fermée', 'néant', null])
    it(`« ${nothing} » is closed`, () => {
      assert.equal(sourceOf({h_lundi: nothing, h_mardi: '9h-12h'}).text, 'Tu 09:00-12:00');
    });

  it('have comments like those of the administration', () => {
    const table: [commentaire: string, prise_rdv: string, state: string, notes: string[]][] = [
      ['Avec ou sans rendez-vous', '', 'open', ['Avec ou sans rendez-vous']],
      ['Uniquement sur rendez-vous', '', 'appointment', ['Uniquement sur rendez-vous']],
      ['Fermé un lundi sur deux', '', 'unknown', ['Fermé un lundi sur deux']],
      ['', 'https://rdv.exemple.fr/', 'open', ['Possibilité de rendez-vous\u00a0: https://rdv.exemple.fr/']],
      ['', 'Sur rendez-vous uniquement', 'appointment', ['Sur rendez-vous uniquement']],
    ];
    for (const [commentaire, prise_rdv, state, notes] of table) {
      const source = sourceOf({...site, commentaire, prise_rdv});
      assert.equal(stateAt(source, monday), state, commentaire + prise_rdv);
      assert.deepEqual(source.notes, notes);
    }
  });

  it('are to be confirmed when the place travels', () => {
    for (const travels of [{itinerance: 'oui'}, {type: 'Bus'}]) {
      const source = sourceOf({...site, ...travels});
      assert.equal(stateAt(source, monday), 'unknown');
      assert.match(source.notes.join(''), /itinérante/u);
      assert.match(source.text, /Mo-Tu,Th 09:00-12:00,14:00-17:00 unknown/u);
    }
  });

  it('are to be confirmed when a cell holds anything else', () => {
    assert.equal(
      sourceOf({h_lundi: {de: 9}, h_mardi: '9h-12h'}).text,
      'Mo unknown "horaires à confirmer"; Tu 09:00-12:00',
    );
  });

  it('say nothing when they are all empty', () => {
    assert.match(problemOf({h_lundi: '', h_mardi: '-'}) ?? '', /ne donne pas d’horaires/u);
  });
});

describe('columns of days and half-days', () => {
  it('are read as Bourgogne-Franche-Comté writes them', () => {
    const row = {
      Nom: 'Espace numérique',
      'lundi matin': '8h30-12h',
      'lundi après-midi': '13h30-17h',
      'Mardi matin': '9h12h',
      'Mardi après-midi': '-',
      'mercredi matin': 'x',
      'mercredi après-midi': '14h-17h',
      jeudi_matin: '',
      jeudi_apres_midi: 'souscondition',
      'vendredi matin': '-',
      'vendredi après-midi': '14h-18h',
    };
    assert.equal(
      sourceOf([row]).text,
      'Mo 08:30-12:00,13:30-17:00; Tu 09:00-12:00; We unknown "x / 14:00-17:00"; Th unknown "souscondition"; Fr 14:00-18:00',
    );
  });

  it('are read for whole days too', () => {
    assert.equal(
      sourceOf({Lundi: '9h-12h', Mardi: 'Fermé', Dimanche: '10h-12h'}).text,
      'Mo 09:00-12:00; Su 10:00-12:00',
    );
    assert.equal(sourceOf({horaires_lundi: '9h-12h', horaires_mardi: '9h-12h'}).text, 'Mo-Tu 09:00-12:00');
  });
});
