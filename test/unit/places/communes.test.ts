import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {shardNames} from '../../../src/domain/places/commune-shards.js';
import {
  bareName,
  type Commune,
  communeLabel,
  matchCommunes,
  readShard,
  shardKey,
  shardOf,
} from '../../../src/domain/places/communes.js';
import {distanceKm} from '../../../src/domain/places/distance.js';

const folder = 'src/entry/public/communes';
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const shards = new Map(
  files.map((name) => [name.slice(0, -4), readShard(readFileSync(`${folder}/${name}`, 'utf8'))] as const),
);
/** Looking for each of the 38,915 names takes half a minute: one in this many is looked for. */
const oneIn = 9;
const everyName = [...shards.values()].flat();
const today = everyName.filter(({of}) => of === undefined);

/** What a visitor who typed this is offered. */
function offered(query: string): Commune[] {
  return matchCommunes(shards.get(shardOf(query) ?? '') ?? [], query);
}
const labels = (query: string) => offered(query).map(communeLabel);

describe('the communes that a typed name may mean', () => {
  const first: readonly [typed: string, expected: string][] = [
    ['L’Haÿ-les-Roses', "L'Haÿ-les-Roses (94)"],
    ["l'hay les roses", "L'Haÿ-les-Roses (94)"],
    ['Hay-les-Roses', "L'Haÿ-les-Roses (94)"],
    ['Œting', 'Œting (57)'],
    ['oeting', 'Œting (57)'],
    ['Saint-Étienne', 'Saint-Étienne (42)'],
    ['saint etienne', 'Saint-Étienne (42)'],
    ['st claude', 'Saint-Claude (39)'],
    ['ST. CLAUDE', 'Saint-Claude (39)'],
    ['St-Claude 971', 'Saint-Claude (971)'],
    ['39200 Saint-Claude', 'Saint-Claude (39)'],
    ['Saint-Claude (971)', 'Saint-Claude (971)'],
    ['saint-claude (971)', 'Saint-Claude (971)'],
    ['Ste Colombe 25', 'Sainte-Colombe (25)'],
    ['Y', 'Y (80)'],
    ['y (80)', 'Y (80)'],
    ['Oô', 'Oô (31)'],
    ['Le Mans', 'Le Mans (72)'],
    ['Mans', 'Le Mans (72)'],
    ['le man', 'Le Mans (72)'],
    ['Bourg en Bresse', 'Bourg-en-Bresse (01)'],
    ['bourg bresse', 'Bourg-en-Bresse (01)'],
    ['bourgenbresse', 'Bourg-en-Bresse (01)'],
    ['Lons-le-Saunier cedex', 'Lons-le-Saunier (39)'],
    ['Les Rousses', 'Les Rousses (39)'],
    ['Morez', 'Morez (Hauts de Bienne, 39)'],
    ['Hauts de Bienne', 'Hauts de Bienne (39)'],
    ['Paris', 'Paris (75)'],
    ['paris 15e', 'Paris 15e Arrondissement (75)'],
    ['69003 Lyon', 'Lyon (69)'],
    ['M’Tsangamouji', "M'Tsangamouji (976)"],
    ['Fort de France', 'Fort-de-France (972)'],
    ['saint denis 974', 'Saint-Denis (974)'],
    ['20000 Ajaccio', 'Ajaccio (2A)'],
    ['20260 Cal', 'Calvi (2B)'],
    ['marseille (13)', 'Marseille (13)'],
    ['Bors (Canton de Charente-Sud)', 'Bors (Canton de Charente-Sud) (16)'],
    ['Château-Chinon (Ville)', 'Château-Chinon (Ville) (58)'],
    ['bes', 'Besançon (25)'],
  ];

  for (const [typed, expected] of first)
    it(`offers ${expected} for « ${typed} »`, () => assert.equal(labels(typed)[0], expected));

  it('offers namesakes with their département, the largest first', () => {
    assert.deepEqual(labels('Saint-Denis').slice(0, 3), ['Saint-Denis (93)', 'Saint-Denis (974)', 'Saint-Denis (11)']);
  });

  it('offers namesakes of one size in the order of their codes, whatever the order of the file', () => {
    const namesakes = (shards.get('saint-h') ?? []).filter(({name}) => name === 'Saint-Hilaire');
    const codes = (communes: readonly Commune[]) => matchCommunes(communes, 'Saint-Hilaire', 50).map(({code}) => code);
    const expected = [...namesakes].sort((a, b) => b.size - a.size || (a.code < b.code ? -1 : 1));
    assert.ok(new Set(namesakes.map(({size}) => size)).size < namesakes.length, 'some are of one size');
    assert.deepEqual(
      codes(namesakes),
      expected.map(({code}) => code),
    );
    assert.deepEqual(
      codes([...namesakes].reverse()),
      expected.map(({code}) => code),
    );
  });

  it('offers nothing for what is no name', () => {
    for (const typed of ['', ' ', '-', '39', '39200', 'l', '<b>', '((', '..\\..', 'zzzz', 'Genève'])
      assert.deepEqual(labels(typed), [], typed);
  });

  it('offers no more than it is asked, and never twice the same', () => {
    const communes = shards.get('saint-m') ?? [];
    assert.equal(matchCommunes(communes, 'saint martin').length, 8);
    assert.equal(matchCommunes(communes, 'saint martin', 3).length, 3);
    const all = matchCommunes(communes, 'saint m', 5000);
    assert.equal(new Set(all).size, all.length);
  });
});

describe('any text typed', () => {
  const text = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.stringMatching(/^[A-Za-zÀ-ÿœŒ'’ ()0-9.-]{0,30}$/u),
    fc.constantFrom(...everyName.map(({name}) => name)),
  );

  it('never throws, and asks only for files that are there', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const shard = shardOf(typed);
        assert.ok(shard === undefined || shards.has(shard), shard);
        offered(typed);
      }),
    );
  });

  it('is the same bare name when it is bared again', () => {
    const words = fc.stringMatching(/^[a-zéèêôœ]{2,8}(?:[- '][a-zéèêôœ]{2,8}){0,3}$/u);
    fc.assert(
      fc.property(words, (name) => {
        assert.equal(bareName(name.toUpperCase()), bareName(name));
        assert.equal(bareName(name.replaceAll('-', ' ')), bareName(name));
        assert.match(bareName(name), /^[a-z]+(?: [a-z]+)*$/u);
      }),
    );
  });

  it('is offered while it is being written, from the first letters that name a file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...today), fc.nat(), (commune, cut) => {
        const name = commune.name.slice(0, commune.name.length - (cut % commune.name.length));
        if (shardOf(name) !== shardKey(commune.name)) return;
        const found = matchCommunes(shards.get(shardKey(commune.name)) ?? [], name, 5000);
        assert.ok(found.includes(commune), `${name}: ${communeLabel(commune)}`);
      }),
    );
  });
});

describe('a file of names', () => {
  it('is read line by line', () => {
    assert.deepEqual(readShard('Saint-Claude;39478;46387;5863;8\r\nMorez;39368;46521;6022;0;Hauts de Bienne\n'), [
      {
        code: '39478',
        name: 'Saint-Claude',
        department: '39',
        latitude: 46.387,
        longitude: 5.863,
        size: 8,
        bare: 'saint claude',
      },
      {
        code: '39368',
        name: 'Morez',
        department: '39',
        latitude: 46.521,
        longitude: 6.022,
        of: 'Hauts de Bienne',
        size: 0,
        bare: 'morez',
      },
    ]);
  });

  it('gives nothing for what is no file of names', () => {
    for (const text of ['', '<!doctype html>\n<h1>Accueil</h1>', 'Lons;39300', ';;;;', 'A;39300;x;y;1', 'A;1;1;1;1'])
      assert.deepEqual(readShard(text), [], text);
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readShard(text))));
  });

  it('gives back what was written', () => {
    const line = fc.record({
      name: fc.stringMatching(/^[A-Z][a-zé' -]{0,20}[a-z]$/u),
      code: fc.constantFrom('39478', '2A004', '97411'),
      latitude: fc.integer({min: -90_000, max: 90_000}),
      longitude: fc.integer({min: -180_000, max: 180_000}),
      size: fc.integer({min: 0, max: 13}),
    });
    fc.assert(
      fc.property(line, ({name, code, latitude, longitude, size}) => {
        const [commune] = readShard([name, code, latitude, longitude, size].join(';'));
        assert.equal(commune?.name, name);
        assert.equal(commune.code, code);
        assert.equal(Math.round(commune.latitude * 1000), latitude);
        assert.equal(Math.round(commune.longitude * 1000), longitude);
        assert.equal(commune.of, undefined);
      }),
    );
  });
});

describe('the names that we publish', () => {
  it('are those of every commune of the mainland and of the overseas départements', () => {
    assert.equal(today.length, 34_875);
    assert.equal(new Set(today.map(({code}) => code)).size, today.length);
    assert.ok(everyName.length >= 38_900, `${everyName.length} names`);
    assert.equal(new Set(today.map(({department}) => department)).size, 101);
  });

  it('have no line that is not read', () => {
    const lines = files.flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n').filter(Boolean));
    assert.equal(lines.length, everyName.length);
  });

  it('are filed where they are looked for', () => {
    assert.deepEqual([...shards.keys()].sort(), shardNames.split(' '));
    for (const [key, communes] of shards)
      for (const commune of communes)
        for (const typed of [commune.name, communeLabel(commune), commune.name.toUpperCase()])
          assert.equal(shardOf(typed), key, typed);
  });

  it('lead to themselves: the name to its namesakes, the label to the one commune', () => {
    for (const communes of shards.values())
      for (const commune of communes.filter((_, index) => index % oneIn === 0)) {
        assert.equal(matchCommunes(communes, communeLabel(commune))[0], commune);
        assert.equal(matchCommunes(communes, commune.name)[0]?.bare, commune.bare);
      }
  });

  it('stand inside their territory', () => {
    for (const {name, code, department, latitude, longitude} of everyName) {
      const [south, west, north, east] = boxes[department] ?? mainland;
      const isInside = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
      assert.ok(isInside, `${name} (${code}): ${latitude}, ${longitude}`);
    }
  });

  it('stand where we know them to stand', () => {
    const known: readonly [label: string, latitude: number, longitude: number][] = [
      ['Arles (13)', 43.6768, 4.6277],
      ['Saint-Laurent-du-Maroni (973)', 5.5036, -54.029],
      ['Paris (75)', 48.8566, 2.3522],
      ['Marseille (13)', 43.2965, 5.3698],
      ['Lyon (69)', 45.7676, 4.8344],
      ['Morez (Hauts de Bienne, 39)', 46.5227, 6.0206],
    ];
    for (const [label, latitude, longitude] of known) {
      const [commune] = offered(label);
      assert.ok(commune && distanceKm(commune, {latitude, longitude}) < 1.5, label);
    }
  });

  it('are not far from their commune when they are a part of it', () => {
    const byCode = new Map(today.map((commune) => [commune.code, commune]));
    for (const part of everyName.filter(({of}) => of !== undefined)) {
      const whole = byCode.get(part.code);
      assert.ok(whole, communeLabel(part));
      assert.equal(whole.name, part.of);
      assert.ok(distanceKm(whole, part) <= 40, communeLabel(part));
    }
  });

  it('come in files that a phone takes at once', () => {
    for (const name of files) assert.ok(statSync(`${folder}/${name}`).size <= 60_000, name);
  });
});

/** South, west, north, east. */
type Box = readonly [number, number, number, number];
const mainland: Box = [41.3, -5.2, 51.1, 9.6];
const boxes: Readonly<Record<string, Box>> = {
  971: [15.8, -61.9, 16.6, -61],
  972: [14.3, -61.3, 14.9, -60.8],
  973: [2.1, -54.7, 5.8, -51.6],
  974: [-21.4, 55.2, -20.8, 55.9],
  976: [-13.1, 44.9, -12.6, 45.4],
};
