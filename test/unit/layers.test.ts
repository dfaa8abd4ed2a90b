import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, it} from 'node:test';

/** What each layer may import. `adapters` stand aside: elements reach them through `import()` only. */
const mayImport: Record<string, readonly string[]> = {
  domain: ['domain'],
  texts: ['domain', 'texts'],
  shared: ['domain', 'texts', 'shared'],
  adapters: ['domain', 'texts', 'shared', 'adapters'],
  elements: ['domain', 'texts', 'shared', 'elements'],
  entry: ['domain', 'texts', 'shared', 'adapters', 'elements', 'entry'],
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kind: 'static' | 'type' | 'dynamic';
}

const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.ts'));
const layerOf = (path: string) => path.split('/')[0] ?? '';

function arrowsOf(path: string): Arrow[] {
  const code = readFileSync(join('src', path), 'utf8');
  const arrow = (specifier: string, kind: Arrow['kind']): Arrow => ({
    from: path,
    to: specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier,
    kind,
  });
  return [
    ...[...code.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gmu)].map(([, type, specifier]) =>
      arrow(specifier ?? '', type ? 'type' : 'static'),
    ),
    ...[...code.matchAll(/^import\s+'([^']+)'/gmu)].map(([, specifier]) => arrow(specifier ?? '', 'static')),
    ...[...code.matchAll(/import\(\s*'([^']+)'/gu)].map(([, specifier]) => arrow(specifier ?? '', 'dynamic')),
  ];
}

const arrows = files.flatMap(arrowsOf);
const own = arrows.filter(({to}) => /^(?:domain|texts|shared|adapters|elements|entry)\//u.test(to));
const say = ({from, to}: Arrow) => `${from} → ${to}`;

describe('the layers of the house', () => {
  it('has files and arrows to look at', () => {
    assert.ok(files.length > 30, `${files.length} files`);
    assert.ok(own.length > 60, `${own.length} arrows`);
  });

  it('imports nothing from a layer written below', () => {
    const wrong = own.filter(
      ({from, to, kind}) =>
        !mayImport[layerOf(from)]?.includes(layerOf(to)) &&
        !(layerOf(from) === 'elements' && layerOf(to) === 'adapters' && kind !== 'static'),
    );
    assert.deepEqual(wrong.map(say), []);
  });

  it('keeps packages out of the domain and the texts', () => {
    const wrong = arrows.filter(({from, to}) => /^(?:domain|texts)\//u.test(from) && !/^(?:domain|texts)\//u.test(to));
    assert.deepEqual(wrong.map(say), []);
  });

  it('reaches each heavy package through one door', () => {
    for (const name of ['maplibre-gl', 'flatgeobuf', 'proj4', 'zod', 'pmtiles', 'papaparse']) {
      const doors = [
        ...new Set(arrows.filter(({to}) => to === name || to.startsWith(`${name}/`)).map(({from}) => from)),
      ];
      assert.equal(doors.length, 1, `${name}: ${doors.join(', ')}`);
      assert.equal(layerOf(doors[0] ?? ''), 'adapters', doors[0]);
    }
  });

  it('draws long lists with a package that one file knows, loaded when a list is long', () => {
    const doors = new Set(arrows.filter(({to}) => to === '@tanstack/virtual-core').map(({from}) => from));
    assert.deepEqual([...doors], ['elements/carte/long-list/long-list.ts']);
    const ways = own.filter(({to}) => to === 'elements/carte/long-list/long-list.js');
    assert.deepEqual([...new Set(ways.map(({kind}) => kind))].sort(), ['dynamic', 'type']);
  });

  it('has no circle', () => {
    const next = new Map<string, string[]>();
    for (const {from, to, kind} of own)
      if (kind === 'static') next.set(from, [...(next.get(from) ?? []), to.replace(/\.js$/u, '.ts')]);
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]) => {
      assert.ok(!trail.includes(file), [...trail, file].join(' → '));
      if (done.has(file)) return;
      for (const other of next.get(file) ?? []) visit(other, [...trail, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
  });
});
