import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readAddresses} from '../../../src/domain/places/geocoding.js';
import {OpenBook} from '../../../src/domain/places/open-book.js';
import type {Place} from '../../../src/domain/places/place.js';
import {foldLines, search, searchable, searchBest} from '../../../src/domain/places/search.js';
import {respell, slipsBetween, vocabularyOf} from '../../../src/domain/places/spelling.js';
import {foldText} from '../../../src/domain/places/text.js';
import {addressesFound, askAddress, noAddress} from '../../../src/texts/fr/carte-address.js';
import {aroundLabel, closeFilters, respelled, wayBack} from '../../../src/texts/fr/carte-find.js';
import {travelLine, travelSaid} from '../../../src/texts/fr/carte-travel.js';

const place = (id: string, more: Partial<Place> = {}): Place => ({id, name: id, types: [], services: [], ...more});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('the words of a long list', () => {
  it('are folded all together as one by one', () => {
    const word = fc.constantFrom('St', 'Ste', 'Œuvre', 'Été', '\n', ' ', 'Σ', '’', 'é', 'x1', '-');
    const line = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.array(word).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const folded = foldLines(lines);
        if (lines.length > 0) assert.deepEqual(folded, lines.map(foldText));
      }),
    );
  });

  it('put first the names that begin so, then the words that follow each other', () => {
    const index = searchable([
      place('rue', {name: 'Le Nid', address: 'rue de la Cordée'}),
      place('la', {name: 'La Cordée'}),
      place('morez', {name: 'Cordée de Morez'}),
    ]);
    const best = (query: string) => searchBest(index, query).map(({id}) => id);
    assert.deepEqual(best('cordée'), ['morez', 'rue', 'la']);
    assert.deepEqual(best('la cordée'), ['la', 'rue']);
    assert.deepEqual(best(''), ['rue', 'la', 'morez']);
  });

  it('find the same places in both orders', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (names, query) => {
        const index = searchable(names.map((name, id) => place(String(id), {name})));
        const ids = (found: readonly Place[]) => found.map(({id}) => id).sort();
        assert.deepEqual(ids(searchBest(index, query)), ids(search(index, query)));
      }),
    );
  });
});

describe('slips of the pen', () => {
  const index = searchable([
    place('1', {name: 'Le Totem', commune: 'Grenoble', postcode: '38000'}),
    place('2', {name: 'Totem', commune: 'Grenoble'}),
    place('3', {name: 'La Cordée', commune: 'Morez', types: ['coworking']}),
    place('4', {name: 'L’Atelier', commune: 'Saint-Étienne'}),
    place('5', {name: 'Mores', commune: 'Besançon'}),
  ]);
  const vocabulary = vocabularyOf(index);
  const read = (query: string) => respell(query, index, vocabulary);

  it('are read as the word that they resemble most', () => {
    const table: [string, string | undefined][] = [
      ['gernoble', 'grenoble'],
      ['Grennoble', 'grenoble'],
      ['grenobl', undefined],
      ['gernob', 'grenoble'],
      ['cordéee', 'cordee'],
      ['coworkng morez', 'coworking morez'],
      ['saint etiene', 'saint etienne'],
      ['besanson', 'besancon'],
      ['moret', 'morez'],
      ['zzzzz', undefined],
      ['gernoble zzzzz', undefined],
      ['38001', undefined],
      ['abc', undefined],
      ['', undefined],
    ];
    for (const [query, expected] of table) assert.equal(read(query), expected, query);
  });

  it('are never looked for where the words are right', () => {
    fc.assert(
      fc.property(fc.constantFrom('Le Totem', 'Grenoble', 'cord', 'latelier', 'saint'), (query) => {
        assert.equal(read(query), undefined);
      }),
    );
  });

  it('are counted as one for each missing, added, wrong or exchanged letter', () => {
    const table: [string, string, number][] = [
      ['grenoble', 'grenoble', 0],
      ['gernoble', 'grenoble', 1],
      ['grenobe', 'grenoble', 1],
      ['grenooble', 'grenoble', 1],
      ['grenable', 'grenoble', 1],
      ['gren', 'grenoble', 0.5],
      ['nice', 'grenoble', 3],
    ];
    for (const [typed, word, slips] of table) assert.equal(slipsBetween(typed, word, 2), slips, `${typed} ${word}`);
  });

  it('of one letter are always forgiven in a word of five', () => {
    const letters = fc.string({unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 5, maxLength: 12});
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('drop', 'double', 'swap'), (word, at, slip) => {
        const i = at % (word.length - 1);
        const typed = {
          drop: word.slice(0, i) + word.slice(i + 1),
          double: word.slice(0, i) + word[i] + word.slice(i),
          swap: word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
        }[slip];
        assert.ok(slipsBetween(typed, word, 2) <= 1, `${typed} ${word}`);
      }),
    );
  });
});

describe('who is open now', () => {
  /** Monday 23 November 2026, on the clocks of Paris. */
  const at = (time: string) => Date.parse(`2026-11-23T${time}:00+01:00`);
  const morez = place('1', {hours: 'Mo-Fr 09:00-12:00,14:00-18:00; PH off', communeCode: '39368'});
  const reunion = place('2', {hours: 'Mo-Fr 09:00-12:00', communeCode: '97411'});

  it('is told on the clocks of each place, and again at each moment', () => {
    const book = new OpenBook(at('08:59'));
    const table: [string, boolean, boolean][] = [
      ['05:59', false, false],
      ['06:00', false, true],
      ['08:59', false, true],
      ['09:00', true, false],
      ['11:59', true, false],
      ['12:00', false, false],
      ['14:00', true, false],
      ['18:00', false, false],
      ['09:30', true, false],
    ];
    for (const [time, here, there] of table.slice(0, -1)) {
      book.turn(at(time));
      assert.equal(book.isOpen(morez), here, time);
      assert.equal(book.isOpen(reunion), there, time);
    }
  });

  it('says when something changes', () => {
    const book = new OpenBook(at('08:00'));
    assert.equal(book.nextChange, undefined);
    book.isOpen(morez);
    assert.equal(book.nextChange, at('09:00'));
    book.isOpen(reunion);
    assert.equal(book.nextChange, at('09:00'));
    book.turn(at('09:00'));
    book.isOpen(morez);
    book.isOpen(reunion);
    assert.equal(book.nextChange, at('12:00'));
  });

  it('is only who surely is: no hours, hours not understood, by appointment and public holidays are not', () => {
    const book = new OpenBook(Date.parse('2026-12-25T10:00:00+01:00'));
    assert.equal(book.isOpen(place('x')), false);
    assert.equal(book.isOpen(place('x', {hours: 'quand il fait beau'})), false);
    assert.equal(book.isOpen(place('x', {hours: 'Mo-Fr 09:00-18:00'})), false);
    assert.equal(book.isOpen(place('x', {hours: 'Mo-Su 00:00-24:00 "sur rendez-vous"'})), false);
    assert.equal(book.isOpen(place('x', {hours: '24/7'})), true);
    assert.equal(book.nextChange === undefined || book.nextChange > 0, true);
  });
});

describe('the answer of an address service', () => {
  it('is read for what has a name and a position', () => {
    const feature = (label: unknown, coordinates: unknown, type = 'street') => ({
      geometry: {coordinates},
      properties: {label, type, context: '39, Jura, Bourgogne-Franche-Comté'},
    });
    const read = readAddresses({
      features: [
        feature('8 Rue de l’Industrie 39400 Morez', [6.02, 46.52]),
        feature('Saint-Claude', [5.86, 46.38], 'municipality'),
        feature('Saint-Claude', [5.86, 46.38], 'municipality'),
        feature('', [6, 46]),
        feature('x', ['6', '46']),
        feature('x', [200, 46]),
        null,
      ],
    });
    assert.deepEqual(read, [
      {label: '8 Rue de l’Industrie 39400 Morez', position: {latitude: 46.52, longitude: 6.02}},
      {label: 'Saint-Claude (39)', position: {latitude: 46.38, longitude: 5.86}},
    ]);
  });

  it('is nothing when it is something else, whatever it is', () => {
    for (const answer of [undefined, null, 7, 'page', [], {}, {features: 'x'}])
      assert.equal(readAddresses(answer), undefined);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const {label, position} of readAddresses({features: [value]}) ?? []) {
          assert.ok(label.length > 0 && label.length <= 126);
          assert.ok(Math.abs(position.latitude) <= 90);
        }
      }),
    );
  });
});

describe('what is said of finding', () => {
  it('is French', () => {
    assert.equal(aroundLabel('12 rue de la Paix'), 'Autour de 12 rue de la Paix');
    assert.equal(aroundLabel('Annecy (74)'), 'Autour d’Annecy (74)');
    assert.equal(aroundLabel('Le Havre (76)'), 'Autour du Havre (76)');
    assert.equal(aroundLabel('Les Rousses (39)'), 'Autour des Rousses (39)');
    assert.equal(closeFilters(0), 'Fermer les filtres');
    assert.equal(closeFilters(1), 'Voir 1 espace');
    assert.equal(plain(closeFilters(1200)), 'Voir les 1 200 espaces');
    assert.equal(
      plain(respelled('gernoble', 'Grenoble')),
      'Aucun espace pour « gernoble » ; voici ceux pour « Grenoble ».',
    );
    assert.equal(plain(wayBack.filter('Ouvert maintenant', 3)), 'Retirer le filtre Ouvert maintenant : 3 espaces');
    assert.equal(plain(wayBack.query('a#b', 1)), 'Effacer « a#b » : 1 espace');
    assert.equal(plain(askAddress('8 rue')), 'Chercher l’adresse « 8 rue »');
    assert.equal(addressesFound(1), '1 adresse trouvée.');
    assert.equal(plain(noAddress('zz')), 'Aucune adresse trouvée pour « zz ».');
  });

  it('tells how long a way is', () => {
    const table: [number | undefined, 'car' | 'pedestrian', string][] = [
      [0.2, 'car', '1 min en voiture'],
      [12.4, 'car', '12 min en voiture'],
      [59.6, 'pedestrian', '1 h 00 à pied'],
      [125, 'car', '2 h 05 en voiture'],
      [undefined, 'car', 'pas de route en voiture'],
    ];
    for (const [minutes, profile, expected] of table) assert.equal(plain(travelLine(minutes, profile)), expected);
    assert.equal(
      plain(travelSaid(5, 'La Cordée', '12 min en voiture')),
      '5 temps de trajet affichés. Le plus court : La Cordée, 12 min en voiture.',
    );
    assert.equal(travelSaid(0, undefined, ''), 'Aucun temps de trajet trouvé.');
  });
});
