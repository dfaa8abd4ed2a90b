/** The two nights when clocks change, in Paris and in Saint-Pierre, and where they never do. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {statusAt} from '../../../src/domain/hours/evaluate.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';

interface Night {
  readonly text: string;
  readonly commune?: string;
  /** Instants, in universal time, and what is true from each to the next: state, and the wall time of its end. */
  readonly rows: readonly (readonly [instant: string, expected: string])[];
}

/** « state, until » at every minute from the first row to the last one. */
function table(title: string, {text, commune = '', rows}: Night) {
  const {hours, problem} = readHours(text, {commune});
  describe(`${title}: ${text}`, () => {
    rows.slice(0, -1).forEach(([from, expected], index) => {
      const to = rows[index + 1]![0];
      it(`every minute from ${from} to ${to}: ${expected}`, () => {
        assert.equal(problem, undefined);
        for (let instant = Date.parse(from); instant < Date.parse(to); instant += 6e4) {
          const {state, until} = statusAt(hours!, new Date(instant));
          assert.equal(`${state} ${until ?? 'always'}`, expected, new Date(instant).toISOString());
        }
      });
    });
  });
}

describe('spring in Paris: on 28 March 2027, 1:59 is followed by 3:00', () => {
  table('a night across it', {
    text: 'Sa 20:00-04:00',
    rows: [
      ['2027-03-27T18:00Z', 'closed 2027-03-27T20:00'],
      ['2027-03-27T19:00Z', 'open 2027-03-28T04:00'],
      ['2027-03-28T02:00Z', 'closed 2027-04-03T20:00'],
      ['2027-03-28T03:00Z', ''],
    ],
  });
  table('a slot that ends in the hour that is not', {
    text: 'Sa 22:00-02:30',
    rows: [
      ['2027-03-27T20:59Z', 'closed 2027-03-27T22:00'],
      ['2027-03-27T21:00Z', 'open 2027-03-28T02:30'],
      ['2027-03-28T01:00Z', 'closed 2027-04-03T22:00'],
      ['2027-03-28T02:00Z', ''],
    ],
  });
  table('a slot that begins in the hour that is not', {
    text: 'Su 02:30-05:00',
    rows: [
      ['2027-03-28T00:00Z', 'closed 2027-03-28T02:30'],
      ['2027-03-28T01:00Z', 'open 2027-03-28T05:00'],
      ['2027-03-28T03:00Z', 'closed 2027-04-04T02:30'],
      ['2027-03-28T04:00Z', ''],
    ],
  });
  table('a slot wholly in the hour that is not never happens', {
    text: 'Su 02:15-02:45',
    rows: [
      ['2027-03-28T00:00Z', 'closed 2027-03-28T02:15'],
      ['2027-03-28T01:00Z', 'closed 2027-04-04T02:15'],
      ['2027-03-28T03:00Z', ''],
    ],
  });
  table('a Sunday morning', {
    text: 'Su 09:00-12:00',
    rows: [
      ['2027-03-28T00:00Z', 'closed 2027-03-28T09:00'],
      ['2027-03-28T07:00Z', 'open 2027-03-28T12:00'],
      ['2027-03-28T10:00Z', 'closed 2027-04-04T09:00'],
      ['2027-03-28T11:00Z', ''],
    ],
  });
});

describe('autumn in Paris: on 31 October 2027, 2:59 is followed by 2:00', () => {
  table('a night across it', {
    text: 'Sa 20:00-04:00',
    rows: [
      ['2027-10-30T17:00Z', 'closed 2027-10-30T20:00'],
      ['2027-10-30T18:00Z', 'open 2027-10-31T04:00'],
      ['2027-10-31T03:00Z', 'closed 2027-11-06T20:00'],
      ['2027-10-31T04:00Z', ''],
    ],
  });
  table('a slot that ends in the hour that comes twice ends twice', {
    text: 'Sa 22:00-02:30',
    rows: [
      ['2027-10-30T20:00Z', 'open 2027-10-31T02:30'],
      ['2027-10-31T00:30Z', 'closed 2027-11-06T22:00'],
      ['2027-10-31T01:00Z', 'open 2027-10-31T02:30'],
      ['2027-10-31T01:30Z', 'closed 2027-11-06T22:00'],
      ['2027-10-31T02:30Z', ''],
    ],
  });
  table('a slot that ends as the hour comes again', {
    text: 'Sa 22:00-03:00',
    rows: [
      ['2027-10-30T20:00Z', 'open 2027-10-31T03:00'],
      ['2027-10-31T02:00Z', 'closed 2027-11-06T22:00'],
      ['2027-10-31T03:00Z', ''],
    ],
  });
  table('a slot that begins in the hour that comes twice', {
    text: 'Su 02:30-05:00',
    rows: [
      ['2027-10-31T00:00Z', 'closed 2027-10-31T02:30'],
      ['2027-10-31T00:30Z', 'open 2027-10-31T05:00'],
      ['2027-10-31T01:00Z', 'closed 2027-10-31T02:30'],
      ['2027-10-31T01:30Z', 'open 2027-10-31T05:00'],
      ['2027-10-31T04:00Z', 'closed 2027-11-07T02:30'],
      ['2027-10-31T05:00Z', ''],
    ],
  });
});

describe('Saint-Pierre-et-Miquelon changes with North America: 14 March and 7 November 2027', () => {
  table('the spring of Paris changes nothing', {
    text: 'Sa 20:00-04:00',
    commune: '97502',
    rows: [
      ['2027-03-27T21:59Z', 'closed 2027-03-27T20:00'],
      ['2027-03-27T22:00Z', 'open 2027-03-28T04:00'],
      ['2027-03-28T06:00Z', 'closed 2027-04-03T20:00'],
      ['2027-03-28T07:00Z', ''],
    ],
  });
  table('its own spring', {
    text: 'Sa 20:00-04:00',
    commune: '97502',
    rows: [
      ['2027-03-13T22:59Z', 'closed 2027-03-13T20:00'],
      ['2027-03-13T23:00Z', 'open 2027-03-14T04:00'],
      ['2027-03-14T06:00Z', 'closed 2027-03-20T20:00'],
      ['2027-03-14T07:00Z', ''],
    ],
  });
  table('its own autumn', {
    text: 'Sa 20:00-04:00',
    commune: '97502',
    rows: [
      ['2027-11-06T21:59Z', 'closed 2027-11-06T20:00'],
      ['2027-11-06T22:00Z', 'open 2027-11-07T04:00'],
      ['2027-11-07T07:00Z', 'closed 2027-11-13T20:00'],
      ['2027-11-07T08:00Z', ''],
    ],
  });
});

describe('where clocks never change', () => {
  for (const [commune, name, offset] of [
    ['98818', 'Nouméa', 11],
    ['97411', 'Saint-Denis', 4],
    ['97209', 'Fort-de-France', -4],
    ['97302', 'Cayenne', -3],
    ['97608', 'Mamoudzou', 3],
    ['98735', 'Papeete', -10],
  ] as const)
    for (const day of ['2027-03-28', '2027-10-31', '2027-03-14', '2027-11-07']) {
      const at = (hour: number) =>
        new Date(Date.parse(`${day}T00:00Z`) + (hour - offset) * 36e5).toISOString().replace(':00.000', '');
      const nextSaturday = (hours: string) =>
        `${new Date(Date.parse(`${day}T00:00Z`) + 6 * 864e5).toISOString().slice(0, 10)}T${hours}`;
      table(`${name}, ${day}`, {
        text: 'Sa 20:00-04:00',
        commune,
        rows: [
          [at(0), `open ${day}T04:00`],
          [at(4), `closed ${nextSaturday('20:00')}`],
          [at(6), ''],
        ],
      });
    }
});
