import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
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
    assert.deepEqual(
      stray.problems.map(({row}) => row),
      [2],
    );
  });

  it('says in which row a quote is never closed', () => {
    const unclosed = readCsv('nom,ville\nATILA,Vernoux\n"La Cordée,Morez\nLa Fabrik,Orgelet');
    assert.deepEqual(unclosed.rows[1], ['ATILA', 'Vernoux']);
    assert.equal(unclosed.rows[2]?.[0]?.startsWith('La Cordée'), true);
    assert.deepEqual(unclosed.problems, [{row: 3, message: 'Un guillemet est ouvert ou fermé au mauvais endroit.'}]);
  });

  it('stays quick on a file of lost quotes, and says it once a row', () => {
    const start = performance.now();
    const {problems} = readCsv(`nom,ville\n${'"x,y\n'.repeat(200_000)}`);
    assert.ok(performance.now() - start < 3000);
    assert.equal(problems.length, 1);
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

  it('keeps every row of the 2019 census, with as many cells as it names columns', {skip: !censusPath('csv')}, () => {
    const [header, ...body] = rows(readFileSync(censusPath('csv') ?? '', 'utf8'));
    assert.equal(body.length, 1512);
    assert.ok(body.every((row) => row.length === header?.length));
  });
});
