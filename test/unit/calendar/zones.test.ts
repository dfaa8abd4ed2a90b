import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isZone} from '../../../src/domain/calendar/clocks.js';
import {isApart} from '../../../src/domain/calendar/national-holidays.js';
import {zoneOf} from '../../../src/domain/calendar/zones.js';
import {mainland, overseas} from './departments.js';

describe('the time zone of a commune', () => {
  for (const [zone, ...communes] of [
    ['Europe/Paris', '', '39368', '2A004', '2B033', '20000', '67482', 'Morez', '99999'],
    ['America/Guadeloupe', '97105', '97100'],
    ['America/Martinique', '97209', '97200'],
    ['America/Cayenne', '97302', '97300'],
    ['Indian/Reunion', '97411', '97400', '974'],
    ['America/Miquelon', '97502', '97500'],
    ['Indian/Mayotte', '97608', '97600'],
    ['America/St_Barthelemy', '97701'],
    ['America/Marigot', '97801', '97150'],
    ['Pacific/Wallis', '98613', '98600'],
    ['Pacific/Noumea', '98818', '98800'],
    ['Pacific/Tahiti', '98735', '98738', '98750', '98758', '987'],
    ['Pacific/Marquesas', '98718', '98723', '98731', '98746', '98756', '98757'],
    ['Pacific/Gambier', '98719'],
  ] as const)
    it(`is ${zone} for ${communes.join(' ') || 'none'}`, () => {
      for (const commune of communes) assert.equal(zoneOf(commune), zone, commune);
      assert.ok(isZone(zone));
    });

  it('is apart overseas, and nowhere else', () => {
    for (const department of overseas) {
      assert.notEqual(zoneOf(`${department}01`), 'Europe/Paris');
      assert.ok(isApart(`${department}01`));
    }
    for (const department of mainland) assert.equal(zoneOf(`${department}001`), 'Europe/Paris');
  });

  it('is the same on both sides of the codes that may be two communes', () => {
    for (const zone of ['America/St_Barthelemy', 'America/Marigot'])
      for (const month of [0, 6]) assert.equal(wall(zone, month), wall('America/Guadeloupe', month));
  });
});

/** What the clocks of a zone show on the first of a month. */
const wall = (timeZone: string, month: number) =>
  new Intl.DateTimeFormat('sv', {timeZone, dateStyle: 'short', timeStyle: 'short'}).format(
    Date.UTC(2027, month, 1, 12),
  );
