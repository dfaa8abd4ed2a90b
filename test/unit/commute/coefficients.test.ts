import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {type Coefficient, coefficients, isExpired} from '../../../src/domain/commute/coefficients.js';
import * as numbers from '../../../src/domain/commute/numbers.js';

describe('the table of coefficients', () => {
  it('gives every number a unit, a source, a secure address, a date and an end', () => {
    const seen = leaves(coefficients);
    assert.ok(seen.length > 25);
    for (const [path, leaf] of seen) assert.deepEqual(missing(leaf), [], path);
  });

  it('would catch a number without one of them', () => {
    const whole = {
      value: 1,
      unit: 'km',
      source: 'Une publication',
      url: 'https://exemple.fr',
      asOf: '2026',
      expires: '2027',
    };
    assert.deepEqual(missing(whole), []);
    for (const key of Object.keys(whole)) {
      const parts = Object.entries(whole).filter(([name]) => name !== key);
      assert.deepEqual(missing(Object.fromEntries(parts)), [key]);
    }
    assert.deepEqual(missing({...whole, url: 'http://exemple.fr', asOf: 'hier', expires: '2025'}), [
      'url',
      'asOf',
      'expires',
    ]);
    assert.ok(missing(12).length > 0);
  });

  it('holds every bare number of the model', () => {
    const sourced = leaves(coefficients).flatMap(([, leaf]) => [(leaf as Coefficient<string, unknown>).value].flat(2));
    const notNumbers = new Set(['pricedOn', 'columns']);
    for (const [name, value] of Object.entries(numbers)) {
      if (notNumbers.has(name)) continue;
      const bare = typeof value === 'number' ? [value] : Object.values(value).flat();
      assert.ok(bare.length > 0, name);
      for (const number of bare) assert.ok(sourced.includes(number), `${name}: ${String(number)} has no source`);
    }
  });

  it('knows the numbers whose time is over', () => {
    const price = coefficients.prices.EUR.gpl;
    assert.ok(price);
    assert.equal(isExpired(price, new Date('2026-06-30T23:00:00Z')), false);
    assert.equal(isExpired(price, new Date('2026-07-01T00:00:00Z')), true);
    const day = new Date('2026-11-22T12:00:00Z');
    const old = leaves(coefficients).filter(([, leaf]) => isExpired(leaf as Coefficient, day));
    assert.deepEqual(
      old.map(([path]) => path),
      ['coefficients.prices.EUR.e85', 'coefficients.prices.EUR.gpl'],
    );
  });

  it('breaks no line inside the name of a source', () => {
    for (const [path, leaf] of leaves(coefficients))
      assert.doesNotMatch((leaf as Coefficient).source, / [:;!?]|\d (?:\d|CHF|kg|km|semaines|heures)/, path);
  });

  it('is the only place of the model with numbers from the world', () => {
    const arithmetic = new Set(['0', '1', '2', '3', '7', '10', '12', '30', '60', '100', '1000', '1_000_000', '50']);
    const edgesOfTheScale = new Set(['5', '5000', '20_000', '2022']);
    for (const file of [
      'amounts',
      'ways',
      'savings',
      'receipt',
      'commune',
      'distance',
      'fiscal-scale',
      'notes',
      'units',
      'inputs',
    ])
      for (const [number] of codeOf(`${file}.ts`).matchAll(/(?<![\w.])\d[\d_.]*/g))
        assert.ok(arithmetic.has(number) || edgesOfTheScale.has(number), `${file} has ${number}`);
  });
});

describe('what may not be shipped', () => {
  /** Kilograms of CO2 equivalent that come from ecoinvent, and those built from them. */
  const closed = [0.0067, 7.29, 7.63, 142.7, 0.002093];
  /** Grams per kilometre of the cars of Impact CO2, use then whole: built from the above. */
  const cars = [
    [187, 232, 221, 272, 239, 303, 331, 394],
    [151, 195, 177, 228, 230, 293, 208, 272],
    [170, 216, 181, 235, 208, 273, 225, 291],
    [147, 206, 149, 214, 185, 263, 220, 298],
    [18, 92, 19, 108, 24, 145, 23, 151],
  ].flat();
  const perPassenger = [0.1423, 0.2276, 0.110559, 0.110558, 0.2176, 0.1864, 0.298];
  const forbidden = [...closed, ...perPassenger];

  it('is in no coefficient, by kilometre nor by kilogram', () => {
    const built = [...forbidden, ...cars.flatMap((grams) => [grams / 1000, grams / 1600])];
    for (const [path, leaf] of leaves(coefficients)) {
      const {value, unit} = leaf as Coefficient<string, number>;
      assert.ok(!/^k?g\/km/.test(unit), `${path}: emissions by kilometre are of others`);
      if (unit.startsWith('kg')) assert.ok(!built.includes(value), path);
    }
  });

  it('is in no file of the model', () => {
    const written = forbidden.map(String);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')))
      for (const [number] of codeOf(file).matchAll(/(?<![\w.])\d[\d_.]*/g))
        assert.ok(!written.includes(String(Number(number.replaceAll('_', '')))), `${file} has ${number}`);
  });
});

const folder = new URL('../../../src/domain/commute/', import.meta.url);

/** A file of the model without its comments and its texts. */
const codeOf = (file: string) =>
  readFileSync(new URL(file, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '');

/** What a number of the world lacks. */
function missing(leaf: unknown): string[] {
  if (typeof leaf !== 'object' || leaf === null) return ['everything'];
  const {value, unit, source, url, asOf, expires} = leaf as Record<string, unknown>;
  const date = /^20\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/;
  const checks = {
    value: value !== undefined,
    unit: typeof unit === 'string',
    source: typeof source === 'string' && source.length > 8,
    url: typeof url === 'string' && /^https:\/\/[^ ]+\.[^ ]+$/.test(url),
    asOf: typeof asOf === 'string' && date.test(asOf),
    expires:
      typeof expires === 'string' &&
      date.test(expires) &&
      expires >= (typeof asOf === 'string' ? asOf.slice(0, expires.length) : ''),
  };
  return Object.entries(checks).flatMap(([name, right]) => (right ? [] : [name]));
}

function leaves(node: unknown, path = 'coefficients'): [string, unknown][] {
  if (typeof node !== 'object' || node === null || 'value' in node || 'source' in node) return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}
