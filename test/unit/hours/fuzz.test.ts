/**
 * Strings of every kind, from a fixed seed: nothing throws, the run comes to its end (the bench says how long a text
 * takes), and what is said of the hours that were read holds together. `RELAIS_FUZZ=100000` asks for more of them.
 */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {intervals, statusAt} from '../../../src/domain/hours/evaluate.js';
import {instantOf} from '../../../src/domain/calendar/clocks.js';
import type {WholeHours} from '../../../src/domain/hours/hours.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';
import {type Random, seeded} from '../../differential/random.js';
import {anyString} from '../../differential/strings.js';

const count = Number(process.env['RELAIS_FUZZ'] ?? 20_000);

const minute = 6e4;
const localOf = (time: number) => new Date(time).toISOString().slice(0, 16);
const wordOf = (state: string) => (state === 'break' ? 'closed' : state);

it(`${count} strings: none throws or hangs, and the answers hold together`, () => {
  const random = seeded(20261122);
  let read = 0;
  for (let turn = 0; turn < count; turn++) {
    const text = anyString(random);
    const place = {commune: '67482', closures: random(9) ? '' : anyString(random)};
    const {hours, problem} = attempt(text, () => readHours(text, place));
    assert.ok(hours ? !problem : problem?.message, `hours or a problem: ${JSON.stringify(text)}`);
    if (hours) {
      read++;
      attempt(text, () => holdsTogether(hours, random));
    }
  }
  assert.ok(read > count / 20, `${read} were read`);
});

function attempt<T>(text: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw new Error(`${JSON.stringify(text)}: ${cause instanceof Error ? cause.message : String(cause)}`, {cause});
  }
}

/** The same truth, whichever way it is asked. */
function holdsTogether(hours: WholeHours, random: Random) {
  const from = Date.UTC(2026, random(24), 1 + random(28));
  const week = intervals(hours, localOf(from), localOf(from + 7 * 864e5));
  week.forEach(({from: start, to: end}, index) => {
    assert.ok(start < end, `${start} is before ${end}`);
    assert.ok(index === 0 || week[index - 1]!.to <= start, `${start} is after the one before`);
  });

  const stateAt = (wall: number) => wordOf(statusAt(hours, new Date(instantOf(wall / minute, hours.timeZone))).state);
  const byIntervals = (wall: number) =>
    week.find(({from: start, to: end}) => start <= localOf(wall) && localOf(wall) < end)?.state ?? 'closed';
  const wall = exists(from + random(7 * 1440) * minute);
  const {state, until, opens} = statusAt(hours, new Date(instantOf(wall / minute, hours.timeZone)));
  assert.equal(wordOf(state), byIntervals(wall), `${localOf(wall)}: status and intervals`);
  if (until) {
    const end = Date.parse(`${until}Z`);
    assert.ok(end > wall, `${until} is after ${localOf(wall)}`);
    if (isPlain(end)) assert.notEqual(stateAt(end), wordOf(state), `${until} is a change`);
    if (isPlain(end - minute)) assert.equal(stateAt(end - minute), wordOf(state), `nothing changes before ${until}`);
  }
  if (opens) {
    const opening = Date.parse(`${opens}Z`);
    assert.ok(state !== 'open' && state !== 'appointment', `${state} does not open`);
    assert.ok(until && until <= opens, `${until} is not after ${opens}`);
    if (isPlain(opening)) assert.match(stateAt(opening), /open|appointment/, `${opens} is an opening`);
  }
}

/** The hour that a spring night has not, told as the one after. */
const exists = (wall: number): number => (isPlain(wall) ? wall : wall + 60 * minute);

/** Is it a minute that the clocks of Paris show? */
const isPlain = (wall: number): boolean =>
  !/-03-2[5-9]T02|-03-3\dT02/.test(localOf(wall)) || new Date(wall).getUTCDay() > 0;
