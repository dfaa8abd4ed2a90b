import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {csvRows} from '../../../src/adapters/csv.js';
import {plainRows} from '../../../src/adapters/plain-table.js';
import {censusPath} from '../../helpers/shared-data.js';

function readCsv(text: string) {
  const all = [...csvRows(text)];
  return {
    rows: all.map(({cells}) => cells),
    broken: all.flatMap(({isBroken}, index) => (isBroken ? [index + 1] : [])),
  };
}

const rows = (text: string) => readCsv(text).rows;

describe('cutting a table into cells', () => {
  it('reads separators, quotes, line breaks inside quotes and every end of line', () => {
    const table: [string, string[][]][] = [
      [
        'a,b\n1,2',
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
      [
        'a;b\r\n1;2\r\n',
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
      [
        'a\tb\r1\t2',
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
      [
        '"a, b";c\n1;2',
        [
          ['a, b', 'c'],
          ['1', '2'],
        ],
      ],
      [
        'a,b\n"x\ny","dit ""oui"""',
        [
          ['a', 'b'],
          ['x\ny', 'dit "oui"'],
        ],
      ],
      [
        'a,b\n,',
        [
          ['a', 'b'],
          ['', ''],
        ],
      ],
      ['a', [['a']]],
      ['\n\na;b;c\n1,5;2,5;3,5', [[''], [''], ['a', 'b', 'c'], ['1,5', '2,5', '3,5']]],
    ];
    for (const [text, expected] of table) assert.deepEqual(rows(text), expected, JSON.stringify(text));
  });

  it('keeps a stray quote as a letter, and says in which row it is', () => {
    const stray = readCsv('nom,ville\n"La "Source" bleue",Cadillac\nATILA,Vernoux');
    assert.deepEqual(stray.rows.slice(1), [
      ['La "Source" bleue', 'Cadillac'],
      ['ATILA', 'Vernoux'],
    ]);
    assert.deepEqual(stray.broken, [2]);
  });

  it('keeps every other row when a quote is never closed, and says in which one it is', () => {
    const unclosed = readCsv('nom,ville\nATILA,Vernoux\n"La Cordée,Morez\n"La Fabrik",Orgelet');
    assert.deepEqual(unclosed.rows.slice(1), [
      ['ATILA', 'Vernoux'],
      ['La Cordée', 'Morez'],
      ['La Fabrik', 'Orgelet'],
    ]);
    assert.deepEqual(unclosed.broken, [3]);
  });

  it('keeps every row of a file of lost quotes', () => {
    for (const line of ['"x,y', '"a"b,', '"a""b"c,', '"x"y,"z']) {
      const lost = readCsv(`nom,ville\n${`${line}\n`.repeat(20_000)}La Fabrik,Orgelet`);
      assert.equal(lost.rows.length, 20_002, line);
      assert.equal(lost.broken.length, 20_000, line);
      assert.deepEqual(lost.rows.at(-1), ['La Fabrik', 'Orgelet'], line);
    }
  });

  it('cuts long texts in pieces between two rows only, whatever their ends of line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const one = (id: number) => `${id},"une${end}deux ""${'é'.repeat(200)}""",fin`;
      const long = readCsv(['id,texte,mot', ...[...Array(2000).keys()].map(one)].join(end) + end);
      assert.deepEqual(long.broken, []);
      assert.equal(long.rows.length, 2001);
      assert.ok(
        long.rows.slice(1).every(([id, text], at) => id === String(at) && text?.startsWith(`une${end}deux "é`)),
      );
    }
  });

  it('reads ends of line that change on the way', () => {
    assert.deepEqual(rows('a,b\r\n"1\n1",2\n3,4\r\n5,"6"\r\n'), [
      ['a', 'b'],
      ['1\n1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('gives back any table that was well written', () => {
    const cell = fc.string({unit: fc.constantFrom('a', 'é', ' ', ',', ';', '\t', '"', '\n', '\r', '1')});
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), {minLength: 1}),
        fc.constantFrom(',', ';', '\t'),
        (body, separator) => {
          const quoted = body.map((line) => line.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator));
          const text = [`nom${separator}ville${separator}code`, ...quoted].join('\r\n');
          assert.deepEqual(rows(text).slice(1), body);
          assert.deepEqual(readCsv(text).broken, []);
        },
      ),
    );
  });

  it('keeps every row of the 2019 census, with as many cells as it names columns', {skip: !censusPath('csv')}, () => {
    const [header, ...body] = rows(readFileSync(censusPath('csv') ?? '', 'utf8'));
    assert.equal(body.length, 1512);
    assert.ok(body.every((row) => row.length === header?.length));
  });

  it('reads a table without quotes by its lines as papaparse does', () => {
    const cell = fc.string({unit: fc.constantFrom('a', 'é', ' ', '1', '.')});
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), {minLength: 1}),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const text = [['nom', 'latitude', 'longitude'], ...rows].map((row) => row.join(delimiter)).join(end);
          assert.deepEqual([...plainRows(text)], [...csvRows(text)]);
          assert.deepEqual([...plainRows(`${text}${end}`)], [...csvRows(text)]);
        },
      ),
    );
  });
});
