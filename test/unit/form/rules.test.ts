import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readAnswer} from '../../../src/domain/form/answers.js';
import type {Field} from '../../../src/domain/form/definition.js';
import {checkValue, type FaultKind} from '../../../src/domain/form/rules.js';

const email: Field = {type: 'email', id: 'email', label: 'Adresse', required: true};
const phone: Field = {type: 'phone', id: 'tel', label: 'Téléphone'};
const postcode: Field = {type: 'postcode', id: 'cp', label: 'Code postal'};
const number: Field = {type: 'number', id: 'n', label: 'Nombre', min: 1, max: 12, integer: true};

const faultOf = (field: Field, answer: string): FaultKind | undefined =>
  checkValue(field, readAnswer(field, answer))?.kind;

describe('answers read with kindness', () => {
  it('passes over spaces, punctuation and full-width letters', () => {
    const table: [Field, string, unknown][] = [
      [email, '  claire@exemple.fr ', 'claire@exemple.fr'],
      [email, 'claire\u00a0@exemple.fr', 'claire@exemple.fr'],
      [email, 'claire＠exemple.fr', 'claire@exemple.fr'],
      [email, 'claire@exemple.fr\u200b', 'claire@exemple.fr'],
      [phone, '06 12 34 56 78', '0612345678'],
      [phone, '06.12-34/56\u202f78', '0612345678'],
      [phone, '+33 (0)6 12 34 56 78', '0612345678'],
      [phone, '0033612345678', '0612345678'],
      [phone, '+262 262 12 34 56', '+262262123456'],
      [phone, '+41 21 123 45 67', '+41211234567'],
      [postcode, '46 100', '46100'],
      [number, '1\u202f2', 12],
      [number, 'deux', 'deux'],
    ];
    for (const [field, text, expected] of table) assert.equal(readAnswer(field, text), expected, text);
  });

  it('takes nothing, or only spaces, as no answer', () => {
    for (const field of [email, phone, postcode, number])
      for (const text of ['', '   ', '\u00a0\u202f']) assert.equal(readAnswer(field, text), undefined);
  });

  it('keeps the lines of a long text, and one line of a short one', () => {
    const long: Field = {type: 'longtext', id: 'a', label: 'A'};
    const short: Field = {type: 'text', id: 'a', label: 'A'};
    assert.equal(readAnswer(long, 'un\r\ndeux '), 'un\ndeux');
    assert.equal(readAnswer(short, ' un\n deux '), 'un deux');
  });

  it('only takes the choices that exist, in the order of the form', () => {
    const days: Field = {
      type: 'choices',
      id: 'jours',
      label: 'Jours',
      options: [
        {value: 'lundi', label: 'Lundi'},
        {value: 'mardi', label: 'Mardi'},
      ],
    };
    assert.deepEqual(readAnswer(days, ['mardi', 'lundi', 'dimanche']), ['lundi', 'mardi']);
    assert.equal(readAnswer(days, ['dimanche']), undefined);
  });

  it('reads the same thing twice as once', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.constantFrom(email, phone, postcode), (text, field) => {
        const once = readAnswer(field, text);
        assert.equal(readAnswer(field, typeof once === 'string' ? once : undefined), once);
      }),
    );
  });
});

describe('what is to be corrected', () => {
  it('asks for an answer only where one is needed', () => {
    assert.equal(faultOf(email, ''), 'missing');
    assert.equal(faultOf({...email, required: false}, ''), undefined);
  });

  it('knows an address, a phone number and a postcode by their shape', () => {
    const table: [Field, string, FaultKind | undefined][] = [
      [email, 'claire', 'wrong'],
      [email, 'claire@exemple', 'wrong'],
      [email, 'claire@@exemple.fr', 'wrong'],
      [email, 'claire@exemple..fr', 'wrong'],
      [email, 'claire@exemple.fr,', 'wrong'],
      [email, "l'hôte@mairie-de-l-île.fr", undefined],
      [email, `${'a'.repeat(244)}@exemple.fr`, undefined],
      [email, `${'a'.repeat(246)}@exemple.fr`, 'long'],
      [phone, '06 12 34 56 7', 'wrong'],
      [phone, '00 00 00 00 00', 'wrong'],
      [phone, 'bonjour', 'wrong'],
      [phone, '+41 21 123 45 67', undefined],
      [postcode, '4610', 'wrong'],
      [postcode, '46100', undefined],
    ];
    for (const [field, text, expected] of table) assert.equal(faultOf(field, text), expected, text);
  });

  it('keeps numbers between their bounds, both included', () => {
    const table: [string, FaultKind | undefined][] = [
      ['0', 'min'],
      ['1', undefined],
      ['12', undefined],
      ['13', 'max'],
      ['2,5', 'wrong'],
      ['deux', 'wrong'],
    ];
    for (const [text, expected] of table) assert.equal(faultOf(number, text), expected, text);
  });

  it('counts characters and choices', () => {
    const text: Field = {type: 'text', id: 't', label: 'T', minLength: 2, maxLength: 4, pattern: '[a-z]+'};
    assert.equal(faultOf(text, 'a'), 'short');
    assert.equal(faultOf(text, 'abcde'), 'long');
    assert.equal(faultOf(text, 'ab1'), 'wrong');
    assert.equal(faultOf(text, 'abc'), undefined);
    const options = ['a', 'b', 'c'].map((value) => ({value, label: value}));
    const choices: Field = {type: 'choices', id: 'c', label: 'C', options, min: 2, max: 2};
    const kind = (...chosen: string[]) => checkValue(choices, readAnswer(choices, chosen))?.kind;
    assert.equal(kind('a'), 'few');
    assert.equal(kind('a', 'b'), undefined);
    assert.equal(kind('a', 'b', 'c'), 'many');
  });

  it('wants a compulsory box ticked, and lets an optional one be', () => {
    const box: Field = {type: 'consent', id: 'ok', label: 'J’accepte', version: '1', required: true};
    assert.equal(checkValue(box, readAnswer(box, false))?.kind, 'missing');
    assert.equal(checkValue(box, readAnswer(box, true)), undefined);
    assert.equal(checkValue({...box, required: false}, readAnswer(box, undefined)), undefined);
  });

  it('takes a day as people or a calendar write it, between the first and the last', () => {
    const date: Field = {type: 'date', id: 'd', label: 'D', min: 'today', max: '2026-12-31'};
    const kind = (text: string, today?: string) => checkValue(date, readAnswer(date, text), {today})?.kind;
    assert.equal(readAnswer(date, ' 24/11/2026 '), '2026-11-24');
    for (const [text, expected] of [
      ['2026-11-21', 'early'],
      ['2026-11-22', undefined],
      ['31/12/2026', undefined],
      ['2027-01-01', 'late'],
      ['2026-02-30', 'wrong'],
      ['mardi', 'wrong'],
    ] as const)
      assert.equal(kind(text, '2026-11-22'), expected, text);
    assert.equal(kind('2020-01-01'), undefined, 'without a clock, the past is not known');
    assert.deepEqual(checkValue(date, '2026-11-21', {today: '2026-11-22'}), {kind: 'early', day: '2026-11-22'});
  });

  it('takes a whole note of a scale', () => {
    const scale: Field = {type: 'scale', id: 's', label: 'S', min: 0, max: 5};
    const kind = (text: string) => checkValue(scale, readAnswer(scale, text))?.kind;
    assert.deepEqual(['-1', '0', '5', '6', '2,5', 'bien'].map(kind), [
      'min',
      undefined,
      undefined,
      'max',
      'wrong',
      'wrong',
    ]);
    assert.equal(readAnswer(scale, '4'), 4);
  });
});
