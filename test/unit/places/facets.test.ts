import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  canPickAmong,
  countValues,
  keepPicked,
  offeredFacets,
  pickedValues,
  togglePicked,
  valuesOf,
} from '../../../src/domain/places/facets.js';
import type {Place} from '../../../src/domain/places/place.js';
import {facetNames, type Picked} from '../../../src/domain/places/view-state.js';

const place = (id: string, more: Partial<Place> = {}): Place => ({id, name: id, types: [], services: [], ...more});
const isOpen = ({hours}: Place) => hours === 'ouvert';
const ids = (places: readonly Place[]) => places.map(({id}) => id).join(' ');

const places = [
  place('a', {types: ['coworking'], services: ['Wi-Fi'], access: 'yes', isFree: true, hours: 'ouvert'}),
  place('b', {types: ['coworking', 'fablab'], services: ['Wi-Fi', 'Cuisine'], access: 'no', hours: 'fermé'}),
  place('c', {types: ['fablab'], fee: {amount: 12, unit: 'jour'}, commune: 'Morez', communeCode: '39368'}),
  place('d', {fee: {amount: 0, unit: 'mois'}, commune: 'Paris', communeCode: '75101'}),
];

describe('the facets of places', () => {
  it('keep what has one of the values of a facet, and something of every facet', () => {
    const table: [Picked, string][] = [
      [{}, 'a b c d'],
      [{types: ['fablab']}, 'b c'],
      [{types: ['fablab', 'coworking']}, 'a b c'],
      [{types: ['coworking'], services: ['Cuisine']}, 'b'],
      [{open: ['open']}, 'a'],
      [{fee: ['free']}, 'a d'],
      [{fee: ['paid']}, 'c'],
      [{access: ['yes', 'no']}, 'a b'],
      [{commune: ['75056']}, 'd'],
      [{types: ['piscine']}, ''],
      [{types: []}, 'a b c d'],
    ];
    for (const [picked, expected] of table)
      assert.equal(ids(keepPicked(places, picked, isOpen)), expected, JSON.stringify(picked));
  });

  it('count what each value would give, the other facets staying as they are', () => {
    const counts = countValues(places, {types: ['fablab'], services: ['Wi-Fi']}, isOpen);
    assert.deepEqual(
      [...counts.types],
      [
        ['coworking', 2],
        ['fablab', 1],
      ],
    );
    assert.deepEqual(
      [...counts.services],
      [
        ['Wi-Fi', 1],
        ['Cuisine', 1],
      ],
    );
    assert.deepEqual([...counts.access], [['no', 1]]);
    assert.deepEqual([...counts.open], []);
  });

  it('offer what narrows, the most frequent first, and nothing else', () => {
    const names = (list: readonly Place[]) => offeredFacets(list).map(({name}) => name);
    assert.deepEqual(names(places), ['types', 'open', 'fee', 'access', 'services', 'commune']);
    assert.deepEqual(names([]), []);
    assert.deepEqual(names([place('x', {types: ['fablab']}), place('y', {types: ['fablab']})]), []);
    assert.deepEqual(names([place('x', {commune: 'Morez'}), place('y')]), []);
    assert.deepEqual(names([place('x', {access: 'yes'}), place('y')]), ['access']);
    const [types] = offeredFacets([...places, place('e', {types: ['fablab']})]);
    assert.deepEqual(
      types?.values.map(({value, total}) => [value, total]),
      [
        ['fablab', 3],
        ['coworking', 2],
      ],
    );
  });

  it('bring arrondissements together and tell namesakes apart', () => {
    const list = [
      place('1', {commune: 'Saint-Denis', communeCode: '93066'}),
      place('2', {commune: 'Saint-Denis', communeCode: '97411'}),
      place('3', {commune: 'Paris', communeCode: '75101'}),
      place('4', {commune: 'Paris', communeCode: '75120'}),
      place('5', {commune: 'Orgelet'}),
    ];
    const communes = offeredFacets(list).find(({name}) => name === 'commune');
    assert.deepEqual(
      communes?.values.map(({value, label, total}) => [value, label, total]),
      [
        ['75056', 'Paris', 2],
        ['orgelet', 'Orgelet', 1],
        ['93066', 'Saint-Denis (93)', 1],
        ['97411', 'Saint-Denis (974)', 1],
      ],
    );
  });

  it('toggle one value, and leave no empty facet behind', () => {
    const one = togglePicked({}, 'types', 'fablab');
    const two = togglePicked(one, 'types', 'coworking');
    assert.deepEqual(two, {types: ['fablab', 'coworking']});
    assert.deepEqual(
      pickedValues(two).map(({value}) => value),
      ['fablab', 'coworking'],
    );
    assert.deepEqual(togglePicked(togglePicked(two, 'types', 'fablab'), 'types', 'coworking'), {});
  });
});

describe('the counts of the facets, whatever the places', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const anyPlace = fc.record({
    types: fc.array(word, {maxLength: 3}),
    services: fc.array(word, {maxLength: 3}),
    access: fc.option(fc.constantFrom('yes' as const, 'no' as const), {nil: undefined}),
    isFree: fc.option(fc.boolean(), {nil: undefined}),
    commune: fc.option(word, {nil: undefined}),
    hours: fc.constantFrom('ouvert', 'fermé', undefined),
  });
  const anyPlaces = fc
    .array(anyPlace, {maxLength: 30})
    .map((list) => list.map((more, index): Place => place(String(index), more)));
  const anyPicked = fc.record(
    {
      types: fc.uniqueArray(word),
      services: fc.uniqueArray(word),
      open: fc.constantFrom([], ['open']),
      fee: fc.uniqueArray(fc.constantFrom('free', 'paid')),
    },
    {requiredKeys: []},
  );

  it('are what a click would give, alone in its facet', () => {
    fc.assert(
      fc.property(anyPlaces, anyPicked, (list, picked: Picked) => {
        const counts = countValues(list, picked, isOpen);
        for (const {name, values} of offeredFacets(list))
          for (const {value} of values) {
            const given = keepPicked(list, {...picked, [name]: [value]}, isOpen).length;
            assert.equal(counts[name].get(value) ?? 0, given, `${name} ${value}`);
          }
      }),
    );
  });

  it('never fall when one more value of a facet is asked, nor rise when one more facet is', () => {
    fc.assert(
      fc.property(anyPlaces, anyPicked, word, (list, picked: Picked, value) => {
        const before = keepPicked(list, picked, isOpen).length;
        const types = picked.types ?? [];
        const after = keepPicked(list, {...picked, types: [...types, value]}, isOpen).length;
        assert.ok(types.length > 0 ? after >= before : after <= before);
      }),
    );
  });

  it('are known to be there without being gathered', () => {
    fc.assert(fc.property(anyPlaces, (list) => assert.equal(canPickAmong(list), offeredFacets(list).length > 0)));
  });

  it('offer every value that a place has, once', () => {
    fc.assert(
      fc.property(anyPlaces, (list) => {
        const offered = offeredFacets(list);
        for (const {values} of offered) {
          assert.equal(new Set(values.map(({value}) => value)).size, values.length);
          const totals = values.map(({total}) => total);
          assert.deepEqual(
            totals,
            [...totals].sort((a, b) => b - a),
          );
        }
        for (const name of facetNames.filter((facet) => facet !== 'open')) {
          const facet = offered.find((one) => one.name === name);
          const known = new Set(facet?.values.map(({value}) => value));
          if (facet) assert.ok(list.every((one) => valuesOf(one, name, isOpen).every((value) => known.has(value))));
        }
      }),
    );
  });
});
