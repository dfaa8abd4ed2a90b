import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {coefficients} from '../../../src/domain/commute/coefficients.js';

describe('the table of coefficients', () => {
  it('gives every number a unit, a source, a secure address and a date', () => {
    const seen = leaves(coefficients);
    assert.ok(seen.length > 25);
    for (const [path, leaf] of seen) {
      assert.ok(isCoefficient(leaf), `${path} is a bare ${typeof leaf}`);
      assert.equal(typeof leaf.unit, 'string', path);
      assert.ok(leaf.source.length > 8, `${path} has no source`);
      assert.match(leaf.url, /^https:\/\/[^ ]+\.[^ ]+$/, path);
      assert.match(leaf.asOf, /^20\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/, path);
      if (leaf.expires !== undefined) assert.ok(leaf.expires > leaf.asOf, path);
    }
  });

  it('lets prices grow old: each of them has an end', () => {
    for (const prices of Object.values(coefficients.prices))
      for (const [energy, price] of Object.entries(prices)) assert.ok(price.expires, energy);
    assert.ok(coefficients.swissKilometre.expires);
  });

  it('breaks no line inside the name of a source', () => {
    for (const [path, leaf] of leaves(coefficients)) {
      assert.ok(isCoefficient(leaf));
      assert.doesNotMatch(leaf.source, / [:;!?]|\d (?:\d|CHF|kg|km|semaines|heures)/, path);
    }
  });

  it('would catch a number without a source', () => {
    assert.equal(isCoefficient({value: 1, unit: 'km'}), false);
    assert.equal(isCoefficient(12), false);
  });

  it('is the only place of the model with numbers from the world', () => {
    const arithmetic = new Set(['0', '1', '2', '3', '7', '10', '12', '30', '60', '100', '1000']);
    const edgesOfTheScale = new Set(['5', '5000', '20_000', '2022']);
    for (const file of ['amounts.ts', 'savings.ts', 'fiscal-scale.ts', 'units.ts', 'inputs.ts']) {
      const path = new URL(`../../../src/domain/commute/${file}`, import.meta.url);
      const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^']*'/g, '');
      for (const [number] of code.matchAll(/(?<![\w.])\d[\d_.]*/g))
        assert.ok(arithmetic.has(number) || edgesOfTheScale.has(number), `${file} has ${number}`);
    }
  });
});

interface Known {
  unit: string;
  source: string;
  url: string;
  asOf: string;
  expires?: string;
}

function isCoefficient(leaf: unknown): leaf is Known {
  if (typeof leaf !== 'object' || leaf === null) return false;
  return ['value', 'unit', 'source', 'url', 'asOf'].every((key) => key in leaf);
}

function leaves(node: unknown, path = 'coefficients'): [string, unknown][] {
  if (typeof node !== 'object' || node === null || 'value' in node || 'source' in node) return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}
