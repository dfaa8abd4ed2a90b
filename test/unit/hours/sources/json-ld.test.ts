import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemOf, sourceOf, stateAt} from './samples.js';

const spec = (dayOfWeek: unknown, opens?: string, closes?: string, more: object = {}) => ({
  '@type': 'OpeningHoursSpecification',
  dayOfWeek,
  opens,
  closes,
  ...more,
});
const place = (openingHoursSpecification: unknown, more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'Library',
  name: 'Médiathèque',
  openingHoursSpecification,
  ...more,
});
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

describe('the hours of schema.org', () => {
  it('are read wherever the page keeps them', () => {
    const hours = place([spec(weekdays, '09:00', '17:00')]);
    const shapes: Record<string, unknown> = {
      'one object': hours,
      'a list of scripts': [{'@type': 'WebSite', name: 'Valombre'}, hours],
      'a graph': {'@context': 'https://schema.org', '@graph': [{'@type': 'WebPage'}, hours]},
      'what the page is about': {'@type': 'WebPage', mainEntity: hours},
      'one specification, no list': place(spec(weekdays, '09:00', '17:00')),
      'the specifications alone': [spec(weekdays, '09:00', '17:00')],
    };
    for (const [shape, value] of Object.entries(shapes)) assert.equal(sourceOf(value).text, 'Mo-Fr 09:00-17:00', shape);
    assert.equal(sourceOf(hours).name, 'Médiathèque');
  });

  it('have days as words, addresses or lists, and times with or without seconds', () => {
    const table: [unknown, string][] = [
      [spec('https://schema.org/Monday', '09:00', '12:00'), 'Mo 09:00-12:00'],
      [spec('http://schema.org/Sunday', '9:00:00', '12:00:00'), 'Su 09:00-12:00'],
      [spec(['schema:Monday', {'@id': 'schema:Friday'}], '09:00', '12:00'), 'Mo,Fr 09:00-12:00'],
      [spec('Mo', 'T09:00', 'T12:00'), 'Mo 09:00-12:00'],
      [spec('Lundi', '09:00', '12:00'), 'Mo 09:00-12:00'],
      [spec('Monday', '00:00', '23:59'), 'Mo 00:00-24:00'],
      [spec('Monday', '18:00', '00:00'), 'Mo 18:00-24:00'],
      [[spec('Monday', '14:00', '17:00'), spec('Monday', '09:00', '12:00')], 'Mo 09:00-12:00,14:00-17:00'],
      [[spec('Monday', '09:00', '12:00'), spec('Tuesday')], 'Mo 09:00-12:00'],
      [[spec('Monday', '09:00', '12:00'), spec('Tuesday', '00:00', '00:00')], 'Mo 09:00-12:00'],
      [[spec('Monday', '09:00', '12:00'), spec('PublicHolidays', '10:00', '12:00')], 'Mo 09:00-12:00'],
      [[spec('Monday', '09:00', '17:00'), spec('Monday', '10:00', '12:00')], 'Mo unknown "09:00-17:00 / 10:00-12:00"'],
    ];
    for (const [specification, text] of table) assert.equal(sourceOf(place(specification)).text, text);
  });

  it('go on into the next day when they end before they begin', () => {
    const source = sourceOf(place(spec('Friday', '22:00', '02:00')));
    assert.equal(source.text, 'Fr 22:00-02:00');
    const table: [string, string][] = [
      ['2026-11-27T21:59', 'closed'],
      ['2026-11-28T01:59', 'open'],
      ['2026-11-28T02:00', 'closed'],
    ];
    for (const [moment, state] of table) assert.equal(stateAt(source, moment), state, moment);
  });

  it('may be a text, or a list that adds up', () => {
    const table: [unknown, string][] = [
      ['Mo-Fr 09:00-17:00', 'Mo-Fr 09:00-17:00'],
      ['Mo,Tu,We,Th 09:00-12:00', 'Mo,Tu,We,Th 09:00-12:00'],
      [['Mo-Sa 11:00-14:30', 'Mo-Th 17:00-21:30'], 'Mo-Sa 11:00-14:30, Mo-Th 17:00-21:30'],
    ];
    for (const [openingHours, text] of table) assert.equal(sourceOf({name: 'X', openingHours}).text, text);
    const source = sourceOf({openingHours: ['Mo-Sa 11:00-14:30', 'Mo-Th 17:00-21:30']});
    assert.equal(stateAt(source, '2026-11-23T12:00'), 'open');
    assert.equal(stateAt(source, '2026-11-23T18:00'), 'open');
  });

  it('are read of a place that has special hours only', () => {
    const only = {
      name: 'Médiathèque',
      specialOpeningHoursSpecification: [
        {validFrom: '2026-12-24', validThrough: '2026-12-24', opens: '09:00', closes: '12:00'},
        {validFrom: '2026-12-26', validThrough: '2026-12-31'},
      ],
    };
    const source = sourceOf(only);
    assert.equal(source.text, 'unknown; 24/12/2026 09:00-12:00');
    assert.equal(source.closures, '26/12/2026-31/12/2026');
    assert.equal(stateAt(source, '2026-12-24T10:00'), 'open');
    assert.equal(stateAt(source, '2026-12-23T10:00'), 'unknown');
  });

  it('give way to special hours', () => {
    const source = sourceOf(
      place([spec(weekdays, '09:00', '17:00')], {
        specialOpeningHoursSpecification: [
          spec(undefined, undefined, undefined, {validFrom: '2026-12-24', validThrough: '2027-01-02', name: 'Fêtes'}),
          spec(undefined, '10:00', '12:00', {validFrom: '2026-12-07'}),
          spec(undefined, '00:00', '00:00', {validFrom: '2026-12-08T00:00', validThrough: '2026-12-08T23:59'}),
        ],
      }),
    );
    assert.equal(source.text, 'Mo-Fr 09:00-17:00; 07/12/2026 10:00-12:00');
    assert.equal(source.closures, '24/12/2026-02/01/2027 "Fêtes"; 08/12/2026');
    const table: [string, string][] = [
      ['2026-12-04T09:30', 'open'],
      ['2026-12-07T09:30', 'closed'],
      ['2026-12-07T11:00', 'open'],
      ['2026-12-08T11:00', 'closed'],
      ['2026-12-09T11:00', 'open'],
      ['2026-12-28T11:00', 'closed'],
      ['2027-01-04T11:00', 'open'],
    ];
    for (const [moment, state] of table) assert.equal(stateAt(source, moment), state, moment);
  });

  it('with dates replace the others on their days; on those that they do not name, nothing is sure', () => {
    const summer = {validFrom: '2027-07-01', validThrough: '2027-08-31'};
    const source = sourceOf(
      place([spec([...weekdays, 'Saturday'], '09:00', '17:00'), spec(weekdays, '09:00', '12:00', summer)]),
    );
    const table: [string, string][] = [
      ['2027-06-30T15:00', 'open'],
      ['2027-07-01T15:00', 'closed'],
      ['2027-07-01T10:00', 'open'],
      ['2027-07-03T10:00', 'unknown'],
      ['2027-07-04T10:00', 'closed'],
      ['2027-09-01T15:00', 'open'],
    ];
    for (const [moment, state] of table) assert.equal(stateAt(source, moment), state, `${moment} ${source.text}`);
  });

  it('are to be confirmed outside their dates when they all have some', () => {
    const year = {validFrom: '2026-01-01', validThrough: '2026-12-31'};
    const source = sourceOf(place([spec(weekdays, '09:00', '17:00', year)]));
    const table: [string, string][] = [
      ['2026-11-23T10:00', 'open'],
      ['2026-11-23T18:00', 'closed'],
      ['2026-11-22T10:00', 'closed'],
      ['2027-01-04T10:00', 'unknown'],
    ];
    for (const [moment, state] of table) assert.equal(stateAt(source, moment), state, `${moment} ${source.text}`);
  });

  it('may have one bound only', () => {
    const since = place([spec(weekdays, '09:00', '17:00', {validFrom: '2026-11-24'})]);
    const until = place([spec(weekdays, '09:00', '17:00', {validThrough: '2026-11-24'})]);
    const changed = place([
      spec(weekdays, '09:00', '17:00'),
      spec(weekdays, '09:00', '12:00', {validFrom: '2026-11-24'}),
    ]);
    const table: [object, string, string][] = [
      [since, '2026-11-23T10:00', 'unknown'],
      [since, '2026-11-24T10:00', 'open'],
      [since, '2030-11-25T10:00', 'open'],
      [until, '2020-11-24T10:00', 'open'],
      [until, '2026-11-24T10:00', 'open'],
      [until, '2026-11-25T10:00', 'unknown'],
      [changed, '2026-11-23T15:00', 'open'],
      [changed, '2026-11-24T10:00', 'open'],
      [changed, '2026-11-24T15:00', 'closed'],
      [changed, '2030-11-25T15:00', 'closed'],
    ];
    for (const [value, moment, state] of table) assert.equal(stateAt(sourceOf(value), moment), state, moment);
    const odd = place([spec(weekdays, '09:00', '17:00', {validFrom: 'demain'})]);
    assert.match(problemOf(odd) ?? '', /« demain »/u);
  });

  it('are refused when a day or a time has no sure meaning', () => {
    const table: [unknown, RegExp][] = [
      [spec('Someday', '09:00', '12:00'), /dayOfWeek/u],
      [spec(undefined, '09:00', '12:00'), /dayOfWeek/u],
      [spec('Monday', '9 AM', '12:00'), /« 9 AM »/u],
      [spec('Monday', '09:00Z', '12:00Z'), /« 09:00Z »/u],
      [spec('Monday', '09:00'), /« {2}»/u],
      [spec('Monday', '25:00', '26:00'), /« 25:00 »/u],
    ];
    for (const [specification, problem] of table) assert.match(problemOf(place(specification)) ?? '', problem);
    const undated = place([], {specialOpeningHoursSpecification: spec('Monday', '09:00', '12:00')});
    assert.match(problemOf(undated) ?? '', /validFrom/u);
    assert.match(problemOf({openingHours: 'Mo-Fr 9am-5pm'}) ?? '', /^Horaires du fichier, caractère/u);
  });
});
