import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {readMarks} from '../../../src/adapters/map/marks.js';
import {outlineStyle} from '../../../src/adapters/map/outline.js';
import {vectorStyle} from '../../../src/adapters/map/tiles-style.js';

type Ring = readonly (readonly [number, number])[];

const style = outlineStyle();
const ringsOf = (source: string): Ring[] => {
  const {data} = style.sources[source] as unknown as {data: {features: {geometry: {coordinates: Ring[]}}[]}};
  return data.features.flatMap(({geometry}) => geometry.coordinates);
};
const isIn = ([x, y]: readonly [number, number], rings: readonly Ring[]) =>
  rings.some((ring) => {
    let isInside = false;
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    });
    return isInside;
  });

describe('the outline that comes with the script', () => {
  const spots: readonly [string, readonly [number, number], 'france' | 'neighbours' | 'sea'][] = [
    ['Paris', [2.35, 48.86], 'france'],
    ['Brest', [-4.45, 48.4], 'france'],
    ['Strasbourg', [7.7, 48.58], 'france'],
    ['Menton', [7.45, 43.8], 'france'],
    ['Bayonne', [-1.4, 43.48], 'france'],
    ['Lille', [3.06, 50.63], 'france'],
    ['Corte, Corse', [9.15, 42.3], 'france'],
    ['Cayenne, Guyane', [-52.4, 4.8], 'france'],
    ['Saint-Denis, La Réunion', [55.5, -21], 'france'],
    ['Lamentin, Martinique', [-61, 14.62], 'france'],
    ['Guadeloupe', [-61.7, 16.15], 'france'],
    ['Mayotte', [45.15, -12.8], 'france'],
    ['Genève', [6.14, 46.2], 'neighbours'],
    ['Bruxelles', [4.35, 50.85], 'neighbours'],
    ['Turin', [7.68, 45.07], 'neighbours'],
    ['Londres', [-0.12, 51.5], 'neighbours'],
    ['Barcelone', [2.1, 41.5], 'neighbours'],
    ['the Channel', [-1.5, 50], 'sea'],
    ['the Gulf of Lion', [4.2, 42.8], 'sea'],
  ];
  for (const [name, spot, expected] of spots)
    it(`has ${name} where it is`, () => {
      const found = isIn(spot, ringsOf('france')) ? 'france' : isIn(spot, ringsOf('neighbours')) ? 'neighbours' : 'sea';
      assert.equal(found, expected);
    });

  it('has closed rings and a credit, and asks no one', () => {
    for (const ring of [...ringsOf('france'), ...ringsOf('neighbours')]) {
      assert.ok(ring.length > 3);
      assert.deepEqual(ring[0], ring.at(-1));
    }
    assert.match(JSON.stringify(style.sources), /Natural Earth/u);
    assert.doesNotMatch(JSON.stringify(style), /https?:/u);
  });

  it('weighs less than 12 kB', () => {
    assert.ok(brotliCompressSync(readFileSync('src/adapters/map/outline-data.ts')).length < 12_000);
  });
});

describe('what is in view, as marks', () => {
  const feature = (properties: object, x: number, y: number) =>
    ({properties, geometry: {type: 'Point', coordinates: [x, y]}}) as never;

  it('gives the numbered places first, then the nearest to the middle, once each', () => {
    const marks = readMarks(
      [
        feature({cluster_id: 7, point_count: 12}, 3, 0),
        feature({place: 0}, 5, 0),
        feature({place: 1, number: 2}, 9, 0),
        feature({place: 2}, 1, 0),
        feature({place: 3, number: 1}, 8, 0),
        feature({place: 3, number: 1}, 8, 0),
        feature({kind: 'road'}, 0, 0),
      ],
      [0, 0],
      (rank) => ['far', 'second', 'near', 'first'][Number(rank)],
    );
    assert.deepEqual(
      marks.map((mark) => (mark.kind === 'place' ? mark.id : mark.count)),
      ['first', 'second', 'near', 12, 'far'],
    );
  });
});

describe('the style of a file of vectors', () => {
  const drawn = (layers: readonly string[]) =>
    vectorStyle({type: 'vector', tiles: []}, layers).layers.map(({id}) => id);

  it('knows the layers of Protomaps and of OpenMapTiles, and names places in French', () => {
    const proto = drawn(['earth', 'landuse', 'water', 'roads', 'buildings', 'boundaries', 'places']);
    const open = drawn(['landcover', 'water', 'transportation', 'building', 'boundary', 'place']);
    for (const layers of [proto, open])
      for (const id of ['water', 'roads', 'large-roads', 'buildings', 'limits', 'names'])
        assert.ok(layers.includes(id), `${id} in ${layers.join()}`);
    const style = vectorStyle({type: 'vector', tiles: []}, ['places']);
    assert.match(JSON.stringify(style.layers), /name:fr/u);
    assert.equal(style.glyphs, undefined, 'no host of glyphs');
  });

  it('draws only the layers that are there, and plainly those it does not know', () => {
    assert.deepEqual(drawn(['water', 'roads']).includes('names'), false);
    assert.deepEqual(drawn(['parcelles']), ['ground', 'areas-parcelles', 'lines-parcelles']);
    assert.deepEqual(drawn([]), ['ground']);
  });
});
