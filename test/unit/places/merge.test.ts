import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {mergePlaces} from '../../../src/domain/places/merge.js';
import type {Place} from '../../../src/domain/places/place.js';

const at = (latitude: number, longitude = 6) => ({latitude, longitude});
const place = (id: string, more: Partial<Place> = {}): Place => ({id, name: id, types: [], services: [], ...more});
/** Metres to the north. */
const metres = (count: number) => count / 111_195;

describe('several sources together', () => {
  it('shows a place of two sources once, with what each knows', () => {
    const [merged, ...others] = mergePlaces([
      [
        place('1', {
          name: 'La Cordée',
          position: at(46.5),
          source: 'Région',
          types: ['coworking'],
          updated: '2024-01-01',
        }),
      ],
      [
        place('node/1', {
          name: 'LA CORDEE',
          position: at(46.5 + metres(90)),
          source: 'OpenStreetMap',
          types: ['fablab'],
          hours: 'Mo 09:00-12:00',
          hoursNote: 'Sonnez.',
          access: 'yes',
          updated: '2025-01-01',
        }),
      ],
    ]);
    assert.deepEqual(others, []);
    assert.deepEqual(merged?.types, ['coworking', 'fablab']);
    assert.deepEqual([merged?.hours, merged?.hoursNote, merged?.access], ['Mo 09:00-12:00', 'Sonnez.', 'yes']);
    assert.deepEqual(merged?.sources, ['Région', 'OpenStreetMap']);
    assert.equal(merged?.updated, '2025-01-01');
  });

  it('puts no note of one source beside the hours of another', () => {
    const name = {name: 'A', position: at(46.5)};
    const [merged] = mergePlaces([
      [place('1', {...name, hours: 'Mo 09:00-12:00'})],
      [place('2', {...name, hours: 'Tu 09:00-12:00', hoursNote: 'Les semaines paires'})],
    ]);
    assert.deepEqual([merged?.hours, merged && 'hoursNote' in merged], ['Mo 09:00-12:00', false]);
  });

  it('tells branches, neighbours and namesakes apart', () => {
    const table: [string, Partial<Place>, Partial<Place>, number][] = [
      ['same name, 90 m', {name: 'A', position: at(46.5)}, {name: 'a', position: at(46.5 + metres(90))}, 1],
      ['same name, 110 m', {name: 'A', position: at(46.5)}, {name: 'A', position: at(46.5 + metres(110))}, 2],
      ['same door, two names', {name: 'A', position: at(46.5)}, {name: 'B', position: at(46.5)}, 2],
      ['same name, nowhere', {name: 'A'}, {name: 'A'}, 2],
    ];
    for (const [says, one, other, count] of table)
      assert.equal(mergePlaces([[place('1', one)], [place('2', other)]]).length, count, says);
  });

  it('trusts the ids that are the same for the whole world, and no row number', () => {
    const uuid = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    const ids = (id: string) => mergePlaces([[place(id, {name: 'A'})], [place(id, {name: 'B'})]]).length;
    assert.deepEqual([ids('node/12'), ids(uuid), ids('43493312300029'), ids('12'), ids('la-cordee')], [1, 1, 1, 2, 2]);
  });

  it('keeps two rows of one source apart, even when both resemble one of another', () => {
    const twins = [0, 50].map((far) => place(`b${far}`, {name: 'A', position: at(46.5 + metres(far))}));
    assert.equal(mergePlaces([[place('a', {name: 'A', position: at(46.5)})], twins]).length, 2);
    assert.equal(mergePlaces([twins, twins]).length, 2);
  });

  it('looks around squares, at every latitude', () => {
    for (const latitude of [-89.9999, -45.0001, 0, 0.00099, 46.4999, 60, 89.999])
      for (const longitude of [-179.9, -0.00001, 6.0206]) {
        const one = place('1', {name: 'A', position: {latitude, longitude}});
        const other = place('2', {name: 'A', position: {latitude: latitude + metres(99), longitude}});
        assert.equal(mergePlaces([[one], [other]]).length, 1, `${latitude} ${longitude}`);
      }
  });

  it('does not look at every namesake for each of them', () => {
    const many = [...Array(20_000).keys()].map((n) => place(String(n), {name: 'A', position: at(46.5)}));
    let looks = 0;
    const counted = many.map((one) => ({
      ...one,
      get position() {
        looks += 1;
        return at(46.5);
      },
    }));
    assert.equal(mergePlaces([counted, [...many].reverse()]).length, 20_000);
    assert.ok(looks < 400_000, String(looks));
  });
});

describe('several sources, whatever they hold', () => {
  /** Places of one source: far enough from each other to be told apart, near enough to meet those of the others. */
  const list = (source: string) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({min: 0, max: 5}), fc.boolean()), {
        selector: ([name, spot]) => `${name} ${spot}`,
      })
      .map((rows) =>
        rows.map(([name, spot, isOpen], index) =>
          place(`${source}${index}`, {
            name,
            source,
            position: at(46 + spot / 100),
            types: [source],
            ...(isOpen && {phone: source}),
          }),
        ),
      );
  const essence = (places: readonly Place[]) =>
    places.map(({name, position, types}) => [name, position?.latitude, [...types].sort().join()].join(' ')).sort();

  it('gives the same set in any order, and changes nothing the second time', () => {
    fc.assert(
      fc.property(list('x'), list('y'), list('z'), (x, y, z) => {
        const merged = mergePlaces([x, y, z]);
        assert.deepEqual(essence(mergePlaces([z, x, y])), essence(merged));
        assert.deepEqual(essence(mergePlaces([merged, merged])), essence(merged));
        assert.equal(new Set(merged.map(({id}) => id)).size, merged.length);
      }),
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(list('x'), list('y'), (x, y) => {
        const merged = mergePlaces([x, y]);
        for (const one of [...x, ...y]) {
          const kept = merged.find(
            ({name, position}) => name === one.name && position?.latitude === one.position?.latitude,
          );
          assert.ok(kept?.types.includes(one.types[0] ?? ''));
          assert.ok(one.phone === undefined || kept?.phone !== undefined);
        }
      }),
    );
  });
});
