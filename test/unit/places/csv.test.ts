import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import {readCsv} from '../../../src/adapters/csv.js';
import {censusPath} from '../../helpers/shared-data.js';

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
    ];
    for (const [text, expected] of table) assert.deepEqual(rows(text), expected, JSON.stringify(text));
  });

  it('does not let a lost quote swallow the file', () => {
    const stray = readCsv('nom,ville\n"La "Source" bleue",Cadillac\nATILA,Vernoux');
    assert.deepEqual(stray.rows.slice(1), [
      ['La "Source" bleue', 'Cadillac'],
      ['ATILA', 'Vernoux'],
    ]);
    assert.equal(stray.problems[0]?.row, 2);
    const unclosed = readCsv('nom,ville\n"La Cordée,Morez\nATILA,Vernoux');
    assert.deepEqual(unclosed.rows.slice(1), [
      ['"La Cordée', 'Morez'],
      ['ATILA', 'Vernoux'],
    ]);
    assert.equal(unclosed.problems[0]?.row, 2);
  });

  it('stays quick on a file of lost quotes', () => {
    const text = `nom,ville\n${'"x,y\n'.repeat(200_000)}`;
    const start = performance.now();
    assert.equal(rows(text).length, 200_001);
    assert.ok(performance.now() - start < 3000);
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
          assert.deepEqual(readCsv(text).problems, []);
        },
      ),
    );
  });

  it('agrees with a well-known reader on the 2019 census', {skip: !censusPath('csv')}, () => {
    const text = readFileSync(censusPath('csv') ?? '', 'utf8');
    assert.deepEqual(rows(text), Papa.parse<string[]>(text.trimEnd()).data);
  });
});
