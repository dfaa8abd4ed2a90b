import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readCredits} from '../../../src/adapters/map/credits.js';
import {readPlaces} from '../../../src/adapters/read-places.js';
import {numberIn, readFee, splitAddress} from '../../../src/domain/places/cleaning.js';
import {uniqueId} from '../../../src/domain/places/from-fields.js';
import type {Place} from '../../../src/domain/places/place.js';

const one = (text: string): Place => readPlaces(text).places[0] ?? assert.fail('no place');

describe('reading places, whatever the file', () => {
  it('reads the dialects of French tables', () => {
    const tables = [
      'nom,latitude,longitude\nLa Cordée,46.5227,6.0206',
      '\ufeffNom;LATITUDE;Longitude\r\nLa Cordée;46,5227;6,0206\r\n',
      'NOM DU LIEU\tlat\tlon\nLa Cordée\t46.5227\t6.0206',
      '"nom","geo_point_2d"\n"La Cordée","46.5227, 6.0206"',
      '\n\nnom_structure;lon;lat\nLa Cordée;6.0206;46.5227\n;;\n',
      'c_nom,c_long_coor1,c_lat_coor1\nLa CordÃ©e ,6.0206,46.5227',
    ];
    for (const table of tables) {
      const {places} = readPlaces(table);
      assert.equal(places.length, 1, table);
      assert.equal(places[0]?.name, 'La Cordée', table);
      assert.deepEqual(places[0]?.position, {latitude: 46.5227, longitude: 6.0206}, table);
    }
  });

  it('reads the lists of objects that services answer', () => {
    const position = {latitude: 46.5, longitude: 6.02};
    const answers = [
      [{name: 'La Cordée', lat: 46.5, lon: 6.02}],
      {data: [{id: 1, name: 'La Cordée', geo: position, address: {postalCode: '39400', addressLocality: 'Morez'}}]},
      {total_count: 1, results: [{nom: 'La Cordée', geo_point_2d: {lon: 6.02, lat: 46.5}}]},
      {elements: [{type: 'node', id: 12, lat: 46.5, lon: 6.02, tags: {name: 'La Cordée', office: 'coworking'}}]},
      {elements: [{type: 'way', id: 12, center: {lat: 46.5, lon: 6.02}, tags: {name: 'La Cordée'}}]},
      {type: 'umap', layers: [{type: 'FeatureCollection', features: [feature([6.02, 46.5])]}]},
      {type: 'FeatureCollection', features: [feature([6.02, 46.5])]},
    ];
    for (const answer of answers) {
      const place = one(JSON.stringify(answer));
      assert.equal(place.name, 'La Cordée');
      assert.deepEqual(place.position, position, JSON.stringify(answer));
    }
  });

  it('keeps a row without position, without name or with wrong cells, and says which cell', () => {
    const {places, problems} = readPlaces(
      'nom,adresse,code_postal,latitude,longitude,site_web\n,Le Bourg,39400,,,\nLa Cordée,,394,999,6,Madame Untel',
    );
    assert.deepEqual(
      places.map(({name}) => name),
      ['Le Bourg', 'La Cordée'],
    );
    assert.deepEqual(problems, [
      {row: 2, message: 'Le nom manque.'},
      {row: 2, message: 'La position manque.'},
      {row: 3, column: 'code_postal', message: '« 394 » n’est pas un code postal.'},
      {row: 3, column: 'site_web', message: '« Madame Untel » n’est pas l’adresse d’un site.'},
      {row: 3, column: 'latitude', message: '« 999 » n’est pas une position en degrés.'},
    ]);
  });

  it('says in French what cannot be read at all, and never throws', () => {
    const table: [string, RegExp][] = [
      ['', /vide/],
      [' \n ', /vide/],
      ['<!doctype html><title>404</title>', /page web/],
      ['{"type": "FeatureCollection", "features": [', /mal formé/],
      ['{"type": "Topology"}', /aucune liste/],
      ['PK\u0003\u0004…', /CSV/],
      ['fgb\u0003fgb', /FlatGeobuf/],
      ['bonjour tout le monde', /aucune colonne connue/],
      ['prix;couleur\n1;rouge\n', /aucune colonne connue/],
    ];
    for (const [text, expected] of table) {
      const {places, problems} = readPlaces(text);
      assert.equal(places.length, 0);
      assert.equal(problems.length, 1, text);
      assert.equal(problems[0]?.row, undefined);
      assert.match(problems[0]?.message ?? '', expected);
    }
    assert.deepEqual(readPlaces('nom,latitude,longitude\n'), {places: [], problems: []});
    assert.deepEqual(readPlaces('{"type": "FeatureCollection", "features": []}'), {places: [], problems: []});
    assert.match(readPlaces('', {name: 'lieux.csv'}).problems[0]?.message ?? '', /^lieux\.csv\u00a0: /);
  });

  it('keeps what looks like HTML as text, and lets no other address than the web’s through', () => {
    const place = one('nom,site_web\n<b onclick=x>La Cordée</b>,javascript:alert(1)');
    assert.equal(place.name, '<b onclick=x>La Cordée</b>');
    assert.equal(place.website, undefined);
  });

  it('completes or refuses sites as people type them', () => {
    const table: [string, string | undefined][] = [
      ['www.la-cordee.net', 'http://www.la-cordee.net'],
      ['\u00a0www.pingpong-cowork.com', 'http://www.pingpong-cowork.com'],
      ['Innovation studio http://theschoolab.com/', 'http://theschoolab.com/'],
      ['http://fablab-vignes.org|fablab-vignes.org]]', 'http://fablab-vignes.org'],
      ['http://www.chezmÃ©mÃ©.fr', 'http://www.chezmémé.fr'],
      ['https://exemple.fr/coupé…', undefined],
      ['en cours', undefined],
      ['ftp://exemple.fr', undefined],
    ];
    for (const [cell, expected] of table) assert.equal(one(`nom;site_web\nA;"${cell}"`).website, expected, cell);
  });

  it('takes the postcode and the commune out of a whole address', () => {
    const place = one('nom;adresse\nLa Cordée;"8 rue de l’Industrie, 39400 Morez"');
    assert.deepEqual([place.address, place.postcode, place.commune], ['8 rue de l’Industrie', '39400', 'Morez']);
    assert.equal(one('nom;adresse;ville\nA;"8 rue X, 39400 Morez Cedex";Morez').address, '8 rue X, 39400 Morez Cedex');
  });

  it('gives stable ids of its own where the source has none, and parts those that meet', () => {
    const {places, problems} = readPlaces('nom,commune\nLa Cordée,Morez\nLa Cordée,Morez');
    assert.deepEqual(
      places.map(({id}) => id),
      ['la-cordee-morez', 'la-cordee-morez-2'],
    );
    assert.ok(!problems.some(({message}) => message.includes('identifiant')));
    assert.match(
      readPlaces('id,nom\n1,A\n1,B').problems.find(({column}) => column === 'id')?.message ?? '',
      /déjà pris/,
    );
  });

  it('reads fees with their unit', () => {
    const fee = (amount: string, unit: string) => one(`nom;tarif;tarif_unite\nA;${amount};${unit}`).fee;
    assert.deepEqual(fee('12,50', 'jour'), {amount: 12.5, unit: 'jour'});
    assert.deepEqual(fee('150 €', 'mois'), {amount: 150, unit: 'mois'});
    assert.deepEqual(fee('8 € la demi-journée', ''), {amount: 8, unit: 'demi-journee'});
    assert.deepEqual(fee('0', ''), {amount: 0, unit: 'jour'});
    assert.equal(fee('selon quotient', ''), undefined);
  });

  it('reads the demonstration’s own file without a remark', () => {
    const {places, problems} = readPlaces(readFileSync('demo/donnees/lieux.csv', 'utf8'));
    assert.deepEqual(problems, []);
    assert.ok(places.length >= 20);
    for (const place of places) {
      assert.ok(place.position && place.address && place.website && place.postcode && place.communeCode, place.name);
      assert.match(place.source ?? '', /à vérifier/);
    }
  });
});

describe('reading places, from who wants to stop the page', () => {
  it('takes no very long text apart', () => {
    const long = `8 rue X${', '.repeat(200)}39400 Morez`;
    assert.deepEqual(splitAddress(long), {address: long});
    assert.equal(numberIn(`46.${'5'.repeat(100)}`), undefined);
    assert.equal(readFee('1'.repeat(100), ''), undefined);
    assert.deepEqual(readCredits(`${' '.repeat(3000)}<a href="https://exemple.fr/">Une région</a>`), []);
  });

  it('parts thousands of rows of one name without beginning again at each of them', () => {
    let looks = 0;
    class CountedMap extends Map<string, number> {
      override has(id: string) {
        looks += 1;
        return super.has(id);
      }
    }
    const taken = new CountedMap([['a-3', 1]]);
    const ids = Array.from({length: 20_000}, () => uniqueId('a', taken));
    assert.deepEqual(ids.slice(0, 4), ['a', 'a-2', 'a-4', 'a-5']);
    assert.equal(new Set(ids).size, 20_000);
    assert.ok(looks < 60_000, String(looks));
    const {places} = readPlaces(`nom\n${'La Cordée\n'.repeat(20_000)}`);
    assert.equal(places.at(-1)?.id, 'la-cordee-20000');
  });

  it('goes no deeper than data does', () => {
    const deep = (open: string, close: string, inner = '') => open.repeat(20_000) + inner + close.repeat(20_000);
    const named = (more: string) => `{"type": "Feature", "properties": {"nom": "La Cordée"${more}}`;
    const table = [
      `${named('')}, "geometry": {"type": "Point", "coordinates": ${deep('[', ']', '6, 46')}}}`,
      `${named(`, "types": ${deep('[', ']', '"fablab"')}`)}}`,
      `{"type": "FeatureCollection", "layers": [${deep('{"layers": [', ']}')}, ${named('')}}]}`,
    ];
    for (const text of table) assert.equal(one(text).name, 'La Cordée');
  });
});

describe('reading places, for any text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({unit: 'binary'})), (text) => {
        const {places, problems} = readPlaces(text);
        assert.ok(Array.isArray(places) && Array.isArray(problems));
      }),
    );
  });

  it('keeps every row, with ids that are all different', () => {
    const cell = fc.string({maxLength: 12}).map((text) => text.replace(/["\r\n]/gu, ' '));
    const row = fc.record({id: cell, nom: fc.constant('A'), latitude: cell, longitude: cell, cp: cell, web: cell});
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 20}), (rows) => {
        const lines = rows.map((cells) =>
          Object.values(cells)
            .map((value) => `"${value}"`)
            .join(';'),
        );
        const {places} = readPlaces(['id;nom;latitude;longitude;cp;web', ...lines].join('\n'));
        assert.equal(places.length, rows.length);
        assert.equal(new Set(places.map(({id}) => id)).size, rows.length);
        for (const {website} of places) assert.ok(website === undefined || /^https?:\/\//u.test(website));
      }),
    );
  });
});

function feature(coordinates: readonly number[]) {
  return {type: 'Feature', geometry: {type: 'Point', coordinates}, properties: {nom: 'La Cordée'}};
}
