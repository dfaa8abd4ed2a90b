import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {distinct} from '../../../../src/domain/hours/sources/record.js';
import {problemOf, range, sourceOf} from './samples.js';

const many = <Item>(count: number, item: (index: number) => Item) => [...new Array(count).keys()].map(item);
const spec = {dayOfWeek: 'Monday', opens: '09:00', closes: '12:00'};

describe('a file made to keep a page busy', () => {
  it('is refused for a text that is too long, whatever it begins with', () => {
    for (const start of ['a', '[', '{'])
      assert.match(
        problemOf({h_lundi: '9h-12h', commentaire: `${start}${' '.repeat(100_000)}x`}) ?? '',
        /texte du fichier est trop long/u,
        start,
      );
  });

  it('is refused for a packed list that is too long, and read for one of an ordinary length', () => {
    const packed = (spaces: number) => ({
      plage_ouverture: `[${' '.repeat(spaces)}${JSON.stringify(range('Lundi', '09:00-12:00'))}]`,
    });
    assert.match(problemOf(packed(250_000)) ?? '', /trop long/u);
    assert.equal(sourceOf(packed(100_000)).text, 'Mo 09:00-12:00');
    const {plage_ouverture: horaires} = packed(100_000);
    assert.equal(sourceOf({nom: 'Mairie', horaires}).text, 'Mo 09:00-12:00');
  });

  it('is refused for more of anything than a place has', () => {
    const files: Record<string, unknown> = {
      'ranges of days': {plage_ouverture: many(1001, () => range('Lundi', '09:00-12:00'))},
      'packed ranges of days': {plage_ouverture: `[${many(1001, () => '{}').join()}]`},
      specifications: {openingHoursSpecification: many(1001, () => spec)},
      'special specifications': {specialOpeningHoursSpecification: many(1001, () => spec)},
      'days of a specification': {openingHoursSpecification: {...spec, dayOfWeek: many(51, () => 'Monday')}},
      closings: {fermetures: many(1001, () => ({du: '2026-12-24'}))},
      rules: {horaires: many(1001, () => 'Mo 09:00-12:00')},
    };
    for (const [name, file] of Object.entries(files))
      assert.match(problemOf(file) ?? '', /liste du fichier a plus/u, name);
    const columns = Object.fromEntries(many(501, (index) => [`h_lundi_${index}`, '9h-12h']));
    assert.match(problemOf(columns) ?? '', /plus de 500 colonnes/u);
  });

  it('is read, for one of its places, however many there are', () => {
    const places = many(3000, (index) => ({lib_fs: `France services n° ${index}`, h_lundi: '9h-12h'}));
    assert.equal(sourceOf(places, 'France services n° 2999').text, 'Mo 09:00-12:00');
  });

  it('has a day to be confirmed where a cell is longer than any hours', () => {
    assert.equal(
      sourceOf({h_lundi: `9h-12h${' 9h-12h'.repeat(100)}`, h_mardi: '9h-12h'}).text,
      'Mo unknown "horaires à confirmer"; Tu 09:00-12:00',
    );
  });

  it('is read in one pass: each item is compared once with all the others', () => {
    let written = 0;
    const items = many(200, (index) => ({index: index % 20, toJSON: () => (written++, index % 20)}));
    assert.deepEqual(
      distinct(items).map(({index}) => index),
      many(20, (index) => index),
    );
    assert.equal(written, items.length);
  });
});

describe('a list kept as a text', () => {
  it('is read on one line or on several', () => {
    const packed = JSON.stringify([range('Lundi-Mardi', '09:00-12:00')], undefined, 2);
    assert.equal(sourceOf({nom: 'Mairie', plage_ouverture: packed}).text, 'Mo-Tu 09:00-12:00');
    assert.equal(sourceOf({nom: 'Mairie', horaires: packed}).text, 'Mo-Tu 09:00-12:00');
  });
});
