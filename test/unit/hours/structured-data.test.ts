import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dayNumber} from '../../../src/domain/calendar/days.js';
import {readPlainHours} from '../../../src/domain/hours/read-plain.js';
import {structuredData} from '../../../src/elements/horaires/structured-data.js';

describe('the hours for search engines', () => {
  const hours = readPlainHours('Mo-Fr 09:00-12:00', '39368');
  assert.ok(hours);
  const name = '</script><img src=x onerror=alert(1)><!--';
  const json = structuredData(hours, dayNumber(2026, 11, 23), {name});

  it('hold nothing that ends their block, were a page script to write it again as HTML', () => {
    assert.equal(json.includes('<'), false);
  });

  it('say the same once read', () => {
    const {name: read, openingHoursSpecification: days} = JSON.parse(json) as {
      name: string;
      openingHoursSpecification: readonly {opens: string; closes: string; validFrom: string}[];
    };
    assert.equal(read, name);
    assert.equal(days.length, 7);
    assert.deepEqual([days[0]?.opens, days[0]?.closes, days[0]?.validFrom], ['09:00', '12:00', '2026-11-23']);
  });
});
