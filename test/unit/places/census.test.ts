import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readPlaces} from '../../../src/adapters/read-places.js';
import {distanceKm} from '../../../src/domain/places/distance.js';
import {mergePlaces} from '../../../src/domain/places/merge.js';
import type {Place} from '../../../src/domain/places/place.js';
import {search, searchable} from '../../../src/domain/places/search.js';
import {selectPlaces} from '../../../src/domain/places/select.js';
import {censusPath} from '../../helpers/shared-data.js';

const csv = censusPath('csv');
const geojson = censusPath('geojson');
const skip = csv && geojson ? false : 'the 2019 census is not on this machine (../shared/data or RELAIS_DATA)';

describe('the 2019 census, as it is published', {skip}, () => {
  const fromCsv = readPlaces(csv ? readFileSync(csv, 'utf8') : '');
  const fromGeoJson = readPlaces(geojson ? readFileSync(geojson, 'utf8') : '');
  const {places, problems} = fromCsv;
  const byId = (id: string): Place => places.find((place) => place.id === id) ?? assert.fail(`no place ${id}`);
  const all = (test: (place: Place) => boolean) =>
    assert.deepEqual(
      places.filter((place) => !test(place)).map(({id, name}) => `${id} ${name}`),
      [],
    );

  it('gives its 1,512 places from both files, the same ones', () => {
    assert.equal(places.length, 1512);
    assert.deepEqual(fromGeoJson.places, places);
  });

  it('gives every place an id of its own, a name, a position and a commune', () => {
    assert.equal(new Set(places.map(({id}) => id)).size, 1512);
    all(({name}) => name !== '' && name === name.trim());
    all(({position}) => position !== undefined);
    all(({commune}) => commune !== undefined && commune !== '');
  });

  it('reads 81 of the 133 lost postcodes back, and leaves none cut', () => {
    all(({postcode}) => postcode === undefined || /^\d{5}$/u.test(postcode));
    assert.equal(places.filter(({postcode}) => postcode === undefined).length, 133 - 81);
    assert.equal(byId('446').postcode, '07240');
  });

  it('gives an INSEE code everywhere in metropolitan France, and trusts no neighbour overseas', () => {
    const without = places.filter(({communeCode}) => communeCode === undefined);
    assert.deepEqual(without.map(({id}) => id).sort(), ['1211', '1274', '1291', '1294', '1328', '1409']);
    assert.equal(byId('439').communeCode, '39368');
  });

  it('gives sites as web addresses or not at all, and names the rows it refuses', () => {
    all(({website}) => website === undefined || /^https?:\/\/[^\s|]+$/u.test(website));
    assert.equal(places.filter(({website}) => website === undefined).length, 301 + 13);
    assert.deepEqual(problems[0], {
      row: 13,
      column: 'WEB',
      message: '« www.la-cordee.netla-cordee-opera » n’est pas l’adresse d’un site.',
    });
    assert.equal(byId('313').email, 'nomade.lyon@laposte.fr');
  });

  it('leaves no mojibake and no no-break space', () => {
    all((place) => !/[Ã\u00a0]|Â[^\p{L}]/u.test(JSON.stringify(place)));
    assert.equal(byId('913').name, 'ROCHER concept | Coworking');
    assert.equal(byId('215').name, 'La Boîte à Bosse');
  });

  it('reads two kinds, and nothing where the census says nothing', () => {
    const count = (kind: string) => places.filter(({types}) => types.includes(kind)).length;
    assert.equal(count('coworking'), 1118);
    assert.equal(count('fablab'), 345);
    assert.equal(places.filter(({types}) => types.length === 0).length, 49);
  });

  it('finds people’s words without accents, capitals nor apostrophes', () => {
    const index = searchable(places);
    const names = (query: string) => search(index, query).map(({name}) => name);
    assert.ok(names('la cordee MOREZ').includes('La Cordée à Morez'));
    assert.ok(names('vernoux atila').includes('Espace ATILA'));
    assert.ok(names('st etienne fablab').length > 0);
    assert.deepEqual(names('zzzz'), []);
    assert.equal(names('').length, 1512);
  });

  it('keeps the arrondissements of Paris, Lyon and Marseille with their commune', () => {
    const paris = selectPlaces(places, {communes: ['75056'], kinds: []});
    assert.ok(paris.length > 150);
    assert.ok(paris.every(({communeCode}) => communeCode?.startsWith('75')));
    assert.equal(selectPlaces(places, {communes: ['39368'], kinds: []}).length, 2);
  });

  it('merges nothing inside one file, and everything of the same file given twice', () => {
    assert.equal(mergePlaces([places]).length, 1512);
    const twice = mergePlaces([places, fromGeoJson.places]);
    assert.equal(twice.length, 1512);
    assert.equal(new Set(twice.map(({id}) => id)).size, twice.length);
  });

  it('measures Morez to Vernoux-en-Vivarais', () => {
    const [morez, vernoux] = [byId('1009').position, byId('446').position];
    const km = morez && vernoux ? distanceKm(morez, vernoux) : 0;
    assert.ok(km > 205 && km < 215, `${km}`);
  });
});
