import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {pointOn} from '../../../src/domain/places/surface.js';

type Point = readonly [number, number];

/** Even-odd rule, as maps fill surfaces. */
function isInside(rings: readonly (readonly Point[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  }
  return inside;
}

const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

/** A star-shaped ring around a middle: it never crosses itself. */
const star = (x: number, y: number) =>
  fc.array(fc.double({min: 0.2, max: 1, noNaN: true}), {minLength: 3, maxLength: 20}).map((radii) => {
    const ring = radii.map((radius, index): Point => {
      const angle = (index / radii.length) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
    return [...ring, ...ring.slice(0, 1)];
  });

describe('a point on a geometry', () => {
  it('is inside a U, and outside the hole of a ring', () => {
    const u: Point[] = [
      [0, 0],
      [3, 0],
      [3, 3],
      [2, 3],
      [2, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ];
    for (const rings of [[u], [square(0, 0, 4), square(0.5, 0.5, 3)]]) {
      const point = pointOn({type: 'Polygon', coordinates: rings}) ?? assert.fail('no point');
      assert.ok(isInside(rings, point.east, point.north), JSON.stringify(point));
    }
  });

  it('is inside any surface, with or without a hole, alone or among others', () => {
    const hole = square(-0.05, -0.05, 0.1);
    fc.assert(
      fc.property(star(0, 0), star(10, 3), fc.boolean(), (one, other, isHollow) => {
        const rings = isHollow ? [one, hole] : [one];
        const simple = pointOn({type: 'Polygon', coordinates: rings}) ?? assert.fail('no point');
        assert.ok(isInside(rings, simple.east, simple.north));
        const several = pointOn({type: 'MultiPolygon', coordinates: [rings, [other]]}) ?? assert.fail('no point');
        assert.ok(isInside([...rings, other], several.east, several.north));
      }),
    );
  });

  it('is half-way along the longest line', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 0],
        [1, 3],
      ],
    };
    assert.deepEqual(pointOn(line), {east: 1, north: 1});
    assert.deepEqual(
      pointOn({
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 0],
          ],
          [
            [5, 5],
            [5, 9],
          ],
        ],
      }),
      {east: 5, north: 7},
    );
  });

  it('is a point of what is flat, and none of what is empty', () => {
    assert.deepEqual(pointOn({type: 'Polygon', coordinates: [square(2, 3, 0)]}), {east: 2, north: 3});
    assert.deepEqual(
      pointOn({
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
      {east: 1, north: 2},
    );
    assert.deepEqual(
      pointOn({
        type: 'GeometryCollection',
        geometries: [
          {type: 'Point', coordinates: []},
          {type: 'Point', coordinates: [1, 2]},
        ],
      }),
      {east: 1, north: 2},
    );
    for (const empty of [null, 'x', {}, {type: 'Polygon', coordinates: []}, {type: 'Point', coordinates: ['6', '46']}])
      assert.equal(pointOn(empty), undefined);
  });

  it('never throws', () => {
    const type = fc.constantFrom('Polygon', 'LineString', 'Point', 'GeometryCollection');
    fc.assert(
      fc.property(
        type,
        fc.jsonValue(),
        (name, coordinates) => void pointOn({type: name, coordinates, geometries: coordinates}),
      ),
    );
  });
});
