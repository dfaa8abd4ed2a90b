import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readPlaces} from '../../../../src/adapters/read-places.js';
import {placesToCsv} from '../../../../src/domain/places/export-csv.js';
import {placesToGeoJson} from '../../../../src/domain/places/export-geojson.js';
import type {Place} from '../../../../src/domain/places/place.js';

const cordee: Place = {
  id: '12',
  name: 'La Cordée; « Morez »',
  position: {latitude: 46.5227, longitude: 6.02},
  address: '8 rue "de l’Industrie"',
  postcode: '39400',
  commune: 'Morez',
  communeCode: '39368',
  types: ['coworking', 'fablab'],
  services: ['Imprimante', 'Salle de réunion'],
  hours: 'Mo-Fr 09:00-18:00; PH off',
  phone: '+33 1 99 00 12 34',
  email: 'bonjour@exemple.fr',
  website: 'https://exemple.fr/?a=1;b=2',
  description: 'Une ligne.\nUne autre.',
  fee: {amount: 12.5, unit: 'jour'},
  source: 'Mairie',
};

const words = fc
  .array(fc.constantFrom('atelier', 'Œuvre', 'l’été', 'n° 3', '"bis"', 'a;b', 'x, y', 'ça'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const word = fc.constantFrom('imprimante', 'salle de réunion', 'café', 'fibre');
const place: fc.Arbitrary<Place> = fc
  .record(
    {
      id: fc.integer({min: 1, max: 1e6}).map(String),
      name: words,
      position: fc.record({
        latitude: fc.integer({min: 42e6, max: 51e6}).map((n) => n / 1e6),
        longitude: fc.integer({min: -4e6, max: 8e6}).map((n) => n / 1e6),
      }),
      address: words,
      postcode: fc.integer({min: 1000, max: 99_999}).map((n) => String(n).padStart(5, '0')),
      commune: words,
      communeCode: fc.integer({min: 1000, max: 95_999}).map((n) => String(n).padStart(5, '0').replace(/^20/u, '21')),
      types: fc.uniqueArray(fc.constantFrom('coworking', 'fablab', 'tiers-lieu', 'atelier'), {maxLength: 3}),
      services: fc.uniqueArray(word, {maxLength: 3}),
      hours: fc.constantFrom('Mo-Fr 09:00-18:00', 'lundi 9h-12h\nmardi 9h-12h', '24/7'),
      phone: fc.constantFrom('01 99 00 12 34', '+33 1 99 00 12 34'),
      email: fc.constant('bonjour@exemple.fr'),
      website: fc.constantFrom('https://exemple.fr/a;b', 'http://exemple.fr/?q=%22x%22'),
      description: fc.constantFrom('Une ligne.\nUne autre.', '"Guillemets" ; virgule, tabulation'),
      access: fc.constantFrom('yes' as const, 'limited' as const, 'no' as const),
      accessUrl: fc.constant('https://acceslibre.beta.gouv.fr/app/x'),
      internet: fc.constantFrom('fibre' as const, 'wifi' as const, 'wired' as const, 'yes' as const, 'no' as const),
      isFree: fc.boolean(),
      isItinerant: fc.constant(true),
      visits: fc.constant(['Se présenter', 'Téléphoner']),
      audiences: fc.constant(['Jeunes', 'Étudiants']),
      labels: fc.constant(['Fabriques de Territoire']),
      bookingUrl: fc.constant('https://exemple.fr/rendez-vous'),
      updated: fc.constant('2026-11-22'),
      fee: fc.record({
        amount: fc.integer({min: 1, max: 9999}).map((n) => n / 100),
        unit: fc.constantFrom('jour' as const, 'demi-journee' as const, 'mois' as const),
      }),
    },
    {requiredKeys: ['id', 'name', 'types', 'services', 'postcode', 'commune', 'communeCode', 'address', 'position']},
  )
  .map((one) => JSON.parse(JSON.stringify(one)) as Place);
const several = fc.uniqueArray(place, {minLength: 1, maxLength: 8, selector: ({id}) => id});

/** What both must give back, whatever else the reader adds. */
function assertSame(read: readonly Place[], written: readonly Place[]) {
  assert.equal(read.length, written.length);
  written.forEach((one, index) => {
    for (const [key, value] of Object.entries(one))
      assert.deepEqual((read[index] as unknown as Record<string, unknown>)[key], value, `${key} of ${one.name}`);
  });
}

describe('the places taken away as a table', () => {
  it('open in a French spreadsheet: byte order mark, semicolons, one line a place', () => {
    const lines = placesToCsv([cordee, {id: '2', name: 'Nu', types: [], services: []}]).split('\r\n');
    assert.ok(lines[0]?.startsWith('\ufeffid;nom;latitude;longitude;adresse;code_postal;commune;'));
    assert.ok(lines[1]?.startsWith('12;"La Cordée; « Morez »";46.522700;6.020000;"8 rue ""de l’Industrie""";39400;'));
    assert.match(lines[2] ?? '', /^2;Nu;;;;+$/u);
    assert.equal(lines.length, 4);
  });

  it('leave out the columns that nobody fills', () => {
    const [header] = placesToCsv([{id: '2', name: 'Nu', types: [], services: []}]).split('\r\n');
    assert.equal(header, '\ufeffid;nom;latitude;longitude;adresse;code_postal;commune');
  });

  it('run nothing in a spreadsheet', () => {
    for (const name of ['=1+1', '+cmd|x', '-2+3', '@sum(a)', '\t=1', ' =1', '＝1', '=HYPERLINK("http://x")']) {
      const row = placesToCsv([{id: '1', name, types: [], services: []}]).split('\r\n')[1] ?? '';
      assert.match(row, /^1;"?'/u, name);
    }
    assert.ok(placesToCsv([cordee]).includes(';+33 1 99 00 12 34;'), 'a telephone number stays as it is');
  });

  it('are read back by our own reader', () => {
    assertSame(readPlaces(placesToCsv([cordee])).places, [cordee]);
    fc.assert(fc.property(several, (places) => assertSame(readPlaces(placesToCsv(places)).places, places)));
  });
});

describe('the places taken away as a GeoJSON', () => {
  it('say longitude first, and keep the places without position', () => {
    const {features} = JSON.parse(placesToGeoJson([cordee, {id: '2', name: 'Nu', types: [], services: []}])) as {
      features: {geometry: unknown; properties: Record<string, unknown>}[];
    };
    assert.deepEqual(features[0]?.geometry, {type: 'Point', coordinates: [6.02, 46.5227]});
    assert.equal(features[1]?.geometry, null);
    assert.deepEqual(features[1]?.properties, {id: '2', nom: 'Nu'});
  });

  it('are read back by our own reader', () => {
    fc.assert(fc.property(several, (places) => assertSame(readPlaces(placesToGeoJson(places)).places, places)));
  });
});
