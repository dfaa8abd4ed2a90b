import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {boundsOf} from '../../../src/domain/places/bounds.js';
import {distanceKm, sortByDistance} from '../../../src/domain/places/distance.js';
import {mergePlaces} from '../../../src/domain/places/merge.js';
import type {Place} from '../../../src/domain/places/place.js';
import {search, searchable} from '../../../src/domain/places/search.js';
import {isInCommunes, readCommuneCodes} from '../../../src/domain/places/select.js';
import {foldText, repairText} from '../../../src/domain/places/text.js';
import {countLine, distanceLine, withoutPosition} from '../../../src/texts/fr/carte-list.js';
import {feeLine, hoursLines} from '../../../src/texts/fr/carte-details.js';

const place = (id: string, more: Partial<Place> = {}): Place => ({id, name: id, types: [], services: [], ...more});
const morez = {latitude: 46.5227, longitude: 6.0206};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('distances', () => {
  it('measures as the crow flies', () => {
    const paris = {latitude: 48.8566, longitude: 2.3522};
    const lyon = {latitude: 45.764, longitude: 4.8357};
    assert.ok(Math.abs(distanceKm(paris, lyon) - 392) < 2);
    assert.equal(distanceKm(paris, paris), 0);
  });

  it('is the same both ways and never more than half the Earth', () => {
    const point = fc.record({
      latitude: fc.double({min: -90, max: 90, noNaN: true}),
      longitude: fc.double({min: -180, max: 180, noNaN: true}),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        assert.ok(Math.abs(distanceKm(a, b) - distanceKm(b, a)) < 1e-6);
        assert.ok(distanceKm(a, b) >= 0 && distanceKm(a, b) < 20_016);
      }),
    );
  });

  it('puts the nearest first and those without position last, in their order', () => {
    const places = [
      place('nulle-part'),
      place('loin', {position: {latitude: 48, longitude: 2}}),
      place('ailleurs'),
      place('près', {position: {latitude: 46.5, longitude: 6}}),
    ];
    assert.deepEqual(
      sortByDistance(places, morez).map(({id}) => id),
      ['près', 'loin', 'nulle-part', 'ailleurs'],
    );
  });
});

describe('searching', () => {
  const index = searchable([
    place('1', {name: 'L’Atelier d’Œuvres', commune: 'Saint-Étienne', postcode: '42000', types: ['fablab']}),
    place('2', {name: 'La Cordée', commune: 'Hauts de Bienne', address: '8 rue de l’Industrie'}),
  ]);
  const ids = (query: string) => search(index, query).map(({id}) => id);

  it('wants every word, at the beginning of a word or inside the name', () => {
    const table: [string, string[]][] = [
      ['', ['1', '2']],
      ['ATELIER', ['1']],
      ['latelier', ['1']],
      ['oeuvres', ['1']],
      ['st etienne', ['1']],
      ['420', ['1']],
      ['2000', []],
      ['ordee', ['2']],
      ['industrie bienne', ['2']],
      ['industrie fablab', []],
      ['…', ['1', '2']],
    ];
    for (const [query, expected] of table) assert.deepEqual(ids(query), expected, query);
  });

  it('finds any place by its own name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        assert.equal(search(searchable([place('x', {name})]), name).length, 1);
      }),
    );
  });
});

describe('texts', () => {
  it('repairs what was read in the wrong alphabet, and only that', () => {
    const table: [string, string][] = [
      ['ThÃ©Ã¢tre', 'Théâtre'],
      ['lâ€™Å“uvre', 'l’œuvre'],
      ['Ren<e9>', 'René'],
      ['CHÂTEAU', 'CHÂTEAU'],
      ['« CAFÉ»', '« CAFÉ»'],
      ['<b>', '<b>'],
    ];
    for (const [broken, expected] of table) assert.equal(repairText(broken), expected);
  });

  it('folds what people do not type', () => {
    assert.equal(foldText('  L’Œuvre-à-Côté (St Rémy) '), 'l oeuvre a cote saint remy');
  });

  it('says counts, distances and fees in French', () => {
    assert.equal(plain(countLine(1512, 1512)), '1 512 espaces');
    assert.equal(plain(countLine(1, 1512)), '1 espace sur 1 512');
    assert.equal(countLine(0, 12), 'Aucun espace ne correspond');
    assert.equal(withoutPosition(1), '1 espace n’est pas placé sur la carte.');
    assert.equal(withoutPosition(2), '2 espaces ne sont pas placés sur la carte.');
    assert.equal(plain(distanceLine(0.4)), 'à moins de 1 km');
    assert.equal(plain(distanceLine(12.4)), 'à 12 km environ');
    assert.equal(plain(feeLine({amount: 12.5, unit: 'jour'})), '12,50 € la journée');
    assert.equal(feeLine({amount: 0, unit: 'mois'}), 'Gratuit');
  });

  it('says simple hours in words and leaves the others as they are written', () => {
    const said = (hours: string) => hoursLines(hours).map(plain);
    assert.deepEqual(said('Mo-Fr 09:00-12:30,14:00-18:00; Sa 09:00-12:00; PH off'), [
      'Du lundi au vendredi, de 9 h à 12 h 30 et de 14 h à 18 h',
      'Samedi, de 9 h à 12 h',
      'Fermé les jours fériés',
    ]);
    assert.deepEqual(said('SH off; PH,SH closed "sauf rendez-vous"; PH 10:00-12:00'), [
      'Fermé pendant les vacances scolaires',
      'Fermé les jours fériés et pendant les vacances scolaires, sauf rendez-vous',
      'Jours fériés, de 10 h à 12 h',
    ]);
    assert.deepEqual(said('24/7'), ['Tous les jours, jour et nuit']);
    assert.deepEqual(said('Mo-Fr "sur rendez-vous"'), ['Du lundi au vendredi, sur rendez-vous']);
    assert.deepEqual(said('Apr-Oct: Mo 09:00+'), ['Apr-Oct: Mo 09:00+']);
    assert.deepEqual(said('lundi 9h-12h'), ['lundi 9h-12h']);
  });
});

describe('keeping places of some communes', () => {
  it('counts the arrondissements of the three cities in', () => {
    const table: [string, string, boolean][] = [
      ['75110', '75056', true],
      ['69381', '69123', true],
      ['13216', '13055', true],
      ['13046', '13055', false],
      ['39368', '39368', true],
      ['39368', '39300', false],
    ];
    for (const [code, commune, expected] of table) assert.equal(isInCommunes(code, [commune]), expected, code);
    assert.equal(isInCommunes(undefined, ['39368']), false);
  });

  it('reads codes, and names what is none', () => {
    assert.deepEqual(readCommuneCodes('39368, 2a004 1053').value, ['39368', '2A004', '01053']);
    assert.match(readCommuneCodes('Morez').problem ?? '', /« Morez » n’est pas un code de commune/);
  });
});

describe('several sources', () => {
  it('makes one place of two rows about it, keeping what each knows', () => {
    const first = place('a', {name: 'La Cordée', position: morez, types: ['coworking'], phone: '1'});
    const near = {latitude: morez.latitude + 0.0005, longitude: morez.longitude};
    const second = place('b', {name: 'LA CORDEE', position: near, types: ['fablab'], phone: '2', hours: '24/7'});
    assert.deepEqual(mergePlaces([[first], [second]]), [
      {...first, types: ['coworking', 'fablab'], services: [], hours: '24/7'},
    ]);
  });

  it('keeps two places of one name that are far, and gives every one its own id', () => {
    const far = place('a', {name: 'La Cordée', position: {latitude: 45.76, longitude: 4.83}});
    const merged = mergePlaces([[place('a', {name: 'La Cordée', position: morez})], [far]]);
    assert.deepEqual(
      merged.map(({id}) => id),
      ['a', 'a-2'],
    );
  });

  it('recognises an id at its own source', () => {
    const merged = mergePlaces([
      [place('7', {name: 'Ancien nom', source: 'ANCT'})],
      [place('7', {name: 'Nouveau nom', source: 'ANCT', phone: '1'}), place('7', {name: 'Autre', source: 'Région'})],
    ]);
    assert.deepEqual(
      merged.map(({name}) => name),
      ['Ancien nom', 'Autre'],
    );
  });
});

describe('what the map shows', () => {
  it('shows everything when there is little', () => {
    assert.deepEqual(boundsOf([morez, {latitude: -21, longitude: 55}]), {
      west: 6.0206,
      south: -21,
      east: 55,
      north: 46.5227,
    });
    assert.equal(boundsOf([]), undefined);
  });

  it('sets the few far ones aside when there are many', () => {
    const many = [...Array(400).keys()].map((n) => ({latitude: 45 + n / 400, longitude: 2 + n / 400}));
    const bounds = boundsOf([...many, {latitude: -21, longitude: 55}, {latitude: 16, longitude: -61}]);
    assert.ok(bounds && bounds.south >= 45 && bounds.west >= 2 && bounds.east <= 3);
  });
});
