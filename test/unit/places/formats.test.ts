import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readAny, sliceAny} from '../../../src/adapters/read-any.js';
import {readPlaces} from '../../../src/adapters/read-places.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';
import type {Place, Problem} from '../../../src/domain/places/place.js';

const fixtures = [
  'mediation.csv',
  'mediation.json',
  'france-services.csv',
  'half-days.csv',
  'overpass.json',
  'gogocarto.json',
  'gogocarto-compact.json',
  'umap.umap',
  'lambert.csv',
];
const textOf = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const read = (name: string) => readPlaces(textOf(name));
const one = (text: string): Place => readPlaces(text).places[0] ?? assert.fail('no place');
const json = (value: unknown) => one(JSON.stringify(value));
const plain = (problems: readonly Problem[]) =>
  problems.map(({row, column, message}) => `${row} ${column}: ${message.replaceAll('\u00a0', ' ')}`);

describe('the French standard of digital mediation', () => {
  const {places, problems} = read('mediation.csv');
  const [first, second] = places;

  it('gives what the facets and the cards need', () => {
    assert.deepEqual(first?.types, ['tiers-lieu', 'asso']);
    assert.equal(first.isFree, true);
    assert.deepEqual(first.visits, ['Se présenter', 'Téléphoner']);
    assert.deepEqual(first.audiences, ['Jeunes', 'Étudiants']);
    assert.equal(first.address, '12 bis rue de Courcelles, Le patio');
    assert.equal(first.bookingUrl, 'https://www.rdv-solidarites.fr/');
    assert.match(first.accessUrl ?? '', /^https:\/\/acceslibre\.beta\.gouv\.fr\//u);
    assert.equal(first.updated, '2022-06-02');
    assert.equal(first.source, 'Hubik');
    assert.ok(first.labels?.includes('Fabriques de Territoire') && first.labels.includes('Conseillers numériques'));
  });

  it('says that Reims is not in Aix, and keeps the point', () => {
    assert.deepEqual(first?.position, {latitude: 43.52609, longitude: 5.41423});
    assert.deepEqual(plain(problems), [
      '2 latitude: La position est à environ 620 km du centre du département 51 : elle est à vérifier.',
    ]);
  });

  it('promises nothing free that is so under a condition, and reads dates as people type them', () => {
    assert.equal(second?.isFree, undefined);
    assert.equal(second?.isItinerant, true);
    assert.equal(second?.updated, '2023-02-01');
  });

  it('reads its JSON, whose lists are lists', () => {
    const [place] = read('mediation.json').places;
    assert.equal(place?.isFree, false);
    assert.deepEqual(place?.types, ['tiers-lieu', 'asso']);
    assert.deepEqual(place?.visits, ['Se présenter', 'Téléphoner']);
  });
});

describe('columns by day', () => {
  it('makes opening hours of those of France services, « 00:00 - 00:00 » being nothing', () => {
    const [place] = read('france-services.csv').places;
    assert.equal(place?.hours, 'Mo-Tu,Th 09:00-12:00,14:00-17:00; We 09:00-12:00; Fr 09:00-12:00,14:00-16:30');
    assert.equal(place.hoursNote, 'Avec ou sans rendez-vous.');
    assert.ok(place.types.includes('france services'));
  });

  it('reports a slot that ends before it begins, and never says that a bus is surely there', () => {
    const {places, problems} = read('france-services.csv');
    assert.deepEqual(plain(problems), ['3 h_lundi: Les horaires « 17:00 - 14:00 » ne sont pas compris.']);
    assert.equal(places[1]?.isItinerant, true);
    assert.match(places[1].hours ?? '', /^Mo unknown "17:00 - 14:00"$/u);
    assert.match(places[1].hoursNote ?? '', /Les semaines paires/u);
  });

  it('reads half-days, with their crosses and their conditions', () => {
    const [place] = read('half-days.csv').places;
    assert.equal(
      place?.hours,
      'Mo 09:00-12:00,14:00-18:00; Tu 08:30-12:00; We 09:00-12:00; ' +
        'Fr unknown "09:00-12:00 / sous condition"; Sa unknown "horaires à confirmer"',
    );
    assert.deepEqual(place.types, ['tiers-lieu', 'asso']);
    assert.deepEqual(place.labels, ['APTIC', 'CNFS']);
  });

  it('gives hours that the evaluator reads, whatever the names of the columns', () => {
    for (const day of ['h_lundi', 'Lundi', 'lundi matin', 'horaires_lundi', 'ouv_lundi', 'horaire_lundi']) {
      const {hours} = one(`nom;latitude;longitude;${day}\nA;46;6;9h-12h`);
      assert.equal(hours, 'Mo 09:00-12:00', day);
      assert.equal(readHours(hours).problem, undefined);
    }
  });

  it('reads the week of the directory of the administration, kept as a text', () => {
    const week = JSON.stringify([
      {
        nom_jour_debut: 'Lundi',
        nom_jour_fin: 'Jeudi',
        valeur_heure_debut_1: '08:30:00',
        valeur_heure_fin_1: '12:00:00',
      },
    ]);
    const place = json([{nom: 'Mairie', plage_ouverture: week}]);
    assert.equal(place.hours, 'Mo-Th 08:30-12:00');
  });

  it('takes hours that are written rather than columns by day', () => {
    assert.equal(one('nom;horaires;lundi\nA;Tu 09:00-12:00;9h-12h').hours, 'Tu 09:00-12:00');
  });
});

describe('OpenStreetMap', () => {
  const {places, problems} = read('overpass.json');

  it('reads nodes, ways at their centre or on their ground, relations, and no bare corner', () => {
    assert.deepEqual(
      places.map(({id, position}) => [id, position?.latitude, position?.longitude]),
      [
        ['node/1', 46.5227, 6.0206],
        ['way/3', 46.61, 6.11],
        ['way/4', 46.15, 6.15],
        ['relation/5', 46.1, 6.2],
      ],
    );
    assert.deepEqual(problems, []);
    assert.ok(places.every(({types}) => types.join() === 'coworking'));
    assert.ok(places.every(({source}) => source === 'OpenStreetMap (ODbL)'));
  });

  it('reads the tags that visitors ask for', () => {
    const [first, second, , fourth] = places;
    assert.deepEqual([first?.access, second?.access, fourth?.access], ['limited', 'yes', 'no']);
    assert.deepEqual([first?.isFree, second?.isFree], [false, true]);
    assert.equal(first?.internet, 'wifi');
    assert.equal(first?.hours, 'Mo-Fr 09:00-18:00');
    assert.equal(first?.address, '8 Rue de l’Industrie');
    assert.deepEqual([first?.postcode, first?.commune], ['39400', 'Morez']);
    assert.deepEqual([first?.phone, first?.email], ['+33 3 84 33 00 00', 'morez@exemple.fr']);
    assert.equal(first?.updated, '2026-03-01');
    assert.equal(second?.name, 'Commune de Longchaumois');
  });
});

describe('other makers of maps', () => {
  it('reads both forms of GoGoCarto, and shows nobody’s name', () => {
    const [whole] = read('gogocarto.json').places;
    const [compact] = read('gogocarto-compact.json').places;
    for (const place of [whole, compact]) {
      assert.equal(place?.id, 'fSB');
      assert.equal(place.name, 'La Cordée');
      assert.deepEqual(place.position, {latitude: 46.5227, longitude: 6.0206});
      assert.deepEqual([place.address, place.postcode, place.commune], ['8 rue de l’Industrie', '39400', 'Morez']);
    }
    assert.deepEqual(whole?.types, ['coworking', 'fablab']);
    assert.equal(whole?.hours, 'Mo 09:00-12:00; Fr 09:00-11:30');
    assert.deepEqual([whole?.access, whole?.internet], ['yes', 'fibre']);
    assert.doesNotMatch(JSON.stringify(whole), /Untel/u);
  });

  it('reads a uMap backup: layers that have a name are kinds, wiki signs go', () => {
    const [first, second] = read('umap.umap').places;
    assert.deepEqual(first?.types, ['fablab']);
    assert.equal(first?.description, 'Atelier partagé\nle site');
    assert.equal(first?.website, 'https://www.la-cordee.net/');
    assert.deepEqual(second?.types, []);
    assert.deepEqual(second?.position, {latitude: 46, longitude: 6.15});
  });

  it('reads the exports of Opendatasoft, with the three shapes of their points', () => {
    const position = {latitude: 46.5, longitude: 6.02};
    const exports = [
      {total_count: 1, results: [{nom: 'A', geo_point_2d: {lon: 6.02, lat: 46.5}}]},
      {nhits: 1, records: [{recordid: 'r1', fields: {nom: 'A', geo_point_2d: [46.5, 6.02]}}]},
      [{nom: 'A', geo_point_2d: '46.5, 6.02'}],
      [{nom: 'A', geo_point_2d: '{"lon": 6.02, "lat": 46.5}'}],
      [{nom: 'A', geo_shape: {type: 'Feature', geometry: {type: 'Point', coordinates: [6.02, 46.5]}}}],
      [{nom: 'A', geo_shape: '{"type": "Point", "coordinates": [6.02, 46.5]}'}],
      {success: true, result: {records: [{nom: 'A', latitude: '46,5', longitude: '6,02'}]}},
    ];
    for (const value of exports) assert.deepEqual(json(value).position, position, JSON.stringify(value));
    assert.deepEqual(one('Nom;Code Postal;Geo Point\nA;39400;"46.5, 6.02"').position, position);
    assert.deepEqual(one('nom;geom\nA;POINT (6.02 46.5)').position, position);
  });

  it('reads what the directory of the administration keeps as JSON in texts', () => {
    const place = json({
      results: [
        {
          nom: 'Mairie',
          adresse:
            '[{"numero_voie": "8 rue X", "code_postal": "39400", "nom_commune": "Morez", "longitude": "6.02", "latitude": "46.5"}]',
          telephone: '[{"valeur": "03 84 33 00 00", "description": ""}]',
          site_internet: '[{"libelle": "", "valeur": "https://exemple.fr/"}]',
          adresse_courriel: ['mairie@exemple.fr'],
        },
      ],
    });
    assert.deepEqual(
      [place.commune, place.postcode, place.phone, place.website, place.position?.latitude],
      ['Morez', '39400', '03 84 33 00 00', 'https://exemple.fr/', 46.5],
    );
  });
});

describe('plane maps', () => {
  const near = (place: Place | undefined, latitude: number, longitude: number) => {
    assert.ok(Math.abs((place?.position?.latitude ?? 0) - latitude) < 0.001, JSON.stringify(place?.position));
    assert.ok(Math.abs((place?.position?.longitude ?? 0) - longitude) < 0.001, JSON.stringify(place?.position));
  };

  it('reads Lambert-93 in columns, whichever they are', () => {
    near(read('lambert.csv').places[1], 48.85837, 2.29448);
    near(one('nom;x;y\nTour Eiffel;648237,3;6862271,6'), 48.85837, 2.29448);
    near(one('nom;y;x\nTour Eiffel;648237.3;6862271.6'), 48.85837, 2.29448);
    near(one('nom;longitude;latitude\nTour Eiffel;648237.3;6862271.6'), 48.85837, 2.29448);
  });

  it('reads a GeoJSON in Lambert-93, named or not, and the maps of towns and overseas', () => {
    const feature = (x: number, y: number) => ({
      type: 'Feature',
      geometry: {type: 'Point', coordinates: [x, y]},
      properties: {nom: 'A'},
    });
    const crs = (code: string) => ({type: 'name', properties: {name: `urn:ogc:def:crs:EPSG::${code}`}});
    near(json({type: 'FeatureCollection', features: [feature(648237.3, 6862271.6)]}), 48.85837, 2.29448);
    near(
      json({type: 'FeatureCollection', crs: crs('2154'), features: [feature(648237.3, 6862271.6)]}),
      48.85837,
      2.29448,
    );
    near(json({type: 'FeatureCollection', crs: crs('3946'), features: [feature(1700000, 5200000)]}), 46, 3);
    near(json({type: 'FeatureCollection', crs: crs('2975'), features: [feature(500000, 7_656_000)]}), -21.1974, 57);
    near(one('nom;code_postal;x;y\nA;97400;338200;7690000'), -20.8832, 55.4445);
  });

  it('says which coordinates in metres it cannot place', () => {
    const {places, problems} = readPlaces('nom;x;y\nA;12;987654321\nB;5;123456');
    assert.equal(places.length, 2);
    assert.ok(places.every(({position}) => position === undefined));
    assert.equal(problems.length, 2);
  });
});

describe('positions that are clearly wrong', () => {
  it('exchanges latitude and longitude when only that is in France, and says it', () => {
    const {places, problems} = readPlaces('nom;latitude;longitude\nA;6.02;46.52');
    assert.deepEqual(places[0]?.position, {latitude: 46.52, longitude: 6.02});
    assert.deepEqual(plain(problems), [
      '2 latitude: Latitude et longitude étaient échangées : elles ont été remises en ordre.',
    ]);
  });

  it('exchanges them overseas when the postcode says so', () => {
    assert.deepEqual(one('nom;cp;latitude;longitude\nA;97400;55.45;-20.88').position, {
      latitude: -20.88,
      longitude: 55.45,
    });
    assert.deepEqual(one('nom;cp;latitude;longitude\nA;97300;4.93;-52.33').position, {
      latitude: 4.93,
      longitude: -52.33,
    });
  });

  it('leaves the rest of the world alone', () => {
    for (const [latitude, longitude] of [
      [-33.9, 18.4],
      [35.7, 139.7],
      [46.2, 6.14],
    ] as const) {
      const {places, problems} = readPlaces(`nom;latitude;longitude\nA;${latitude};${longitude}`);
      assert.deepEqual(places[0]?.position, {latitude, longitude});
      assert.deepEqual(problems, []);
    }
  });

  it('names the row at 0, 0', () => {
    assert.match(readPlaces('nom;latitude;longitude\nA;0;0').problems[0]?.message ?? '', /0, 0 est dans l’océan/u);
  });
});

describe('reading little by little', () => {
  it('gives the same as all at once, and loads by itself what a file needs', async () => {
    for (const name of fixtures) assert.deepEqual(await readAny(textOf(name)), read(name), name);
  });

  it('keeps ids apart from one slice to the next, and misses no row', async () => {
    const text = `id;nom;lundi\n${'7;A;\n'.repeat(2500)}7;A;9h-12h\n8;B;9h-12h`;
    const sizes: number[] = [];
    const ids = new Set<string>();
    for await (const {places} of sliceAny(text)) {
      sizes.push(places.length);
      for (const {id} of places) ids.add(id);
    }
    assert.ok(sizes.length > 3 && Math.max(...sizes) <= 1000, sizes.join());
    assert.equal(ids.size, 2502);
  });

  it('finds the names of the columns under a title', () => {
    const {places, problems} = readPlaces('Nos espaces en 2026;;\n;;\nNom;Adresse;Ville\nA;8 rue X;Morez');
    assert.deepEqual(
      places.map(({name, commune}) => [name, commune]),
      [['A', 'Morez']],
    );
    assert.equal(problems[0]?.row, 4);
  });
});

describe('positions, whatever the numbers', () => {
  it('are on the globe or are none, and no row is lost', () => {
    const number = fc.oneof(fc.double(), fc.integer({min: -10_000_000, max: 10_000_000}), fc.constant(0));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), {minLength: 1, maxLength: 20}), (pairs) => {
        const table = ['nom;x;y;cp', ...pairs.map(([x, y]) => `A;${x};${y};97400`)].join('\n');
        const features = pairs.map((coordinates) => ({
          type: 'Feature',
          geometry: {type: 'Point', coordinates},
          properties: {nom: 'A'},
        }));
        for (const text of [table, JSON.stringify({type: 'FeatureCollection', features})]) {
          const {places} = readPlaces(text);
          assert.equal(places.length, pairs.length);
          for (const {position} of places)
            assert.ok(!position || (Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180));
        }
      }),
    );
  });
});
