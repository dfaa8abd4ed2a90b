import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {dayNumber} from '../../../src/domain/calendar/days.js';
import {holidayNames, publicHolidays} from '../../../src/domain/calendar/holidays.js';
import {holidayAmong, isApart, national} from '../../../src/domain/calendar/national-holidays.js';
import {departments} from './departments.js';
import state from './state-holidays.json' with {type: 'json'};

const dates = (commune: string, year: number) => publicHolidays(commune, year).map(({date}) => date);

/** What a commune has beside the eleven, in 2026. */
const addedIn2026 = (commune: string) =>
  publicHolidays(commune, 2026)
    .filter(({date}) => !dates('', 2026).includes(date))
    .map(({date, name}) => `${date} ${name}`);

describe('public holidays', () => {
  it('are eleven in mainland France, in order', () => {
    assert.deepEqual(dates('39368', 2026), [
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    for (const commune of ['', '75056', '2A004', '2B033', '20000', 'Morez'])
      assert.deepEqual(publicHolidays(commune, 2026), publicHolidays('39368', 2026), commune);
  });

  const abolition = 'Abolition de l’esclavage';
  for (const [commune, ...added] of [
    ['57463', '2026-04-03 Vendredi saint', '2026-12-26 Saint-Étienne'],
    ['67482', '2026-04-03 Vendredi saint', '2026-12-26 Saint-Étienne'],
    ['68066', '2026-04-03 Vendredi saint', '2026-12-26 Saint-Étienne'],
    ['97105', `2026-05-27 ${abolition}`],
    ['97209', `2026-05-22 ${abolition}`],
    ['97302', `2026-06-10 ${abolition}`],
    ['97411', `2026-12-20 ${abolition}`],
    ['97502'],
    ['97608', `2026-04-27 ${abolition}`],
    ['97701', `2026-10-09 ${abolition}`],
    ['97801', `2026-05-28 ${abolition}`],
    ['98613', '2026-04-28 Saint-Pierre-Chanel', '2026-06-29 Saints Pierre et Paul', '2026-07-29 Fête du Territoire'],
    ['98735', '2026-03-05 Arrivée de l’Évangile', '2026-04-03 Vendredi saint', '2026-11-20 Matāri’i'],
    ['98818', '2026-09-24 Fête de la Citoyenneté'],
  ] as const)
    it(`of ${commune} add ${added.join(', ') || 'nothing'}`, () => assert.deepEqual(addedIn2026(commune), added));

  it('come from a postcode as well', () => {
    assert.deepEqual(addedIn2026('97400'), addedIn2026('97411'));
    assert.deepEqual(addedIn2026('67000'), addedIn2026('67482'));
    assert.deepEqual(addedIn2026('97150'), addedIn2026('97801'));
    assert.deepEqual(addedIn2026('98800'), addedIn2026('98818'));
  });

  it('are those of both communes when a code may be either', () => {
    const guadeloupe = `2026-05-27 ${abolition}`;
    assert.deepEqual(addedIn2026('97133'), [guadeloupe, `2026-10-09 ${abolition}`], 'Vieux-Fort, or Gustavia');
    assert.deepEqual(addedIn2026('97123'), [guadeloupe, `2026-10-09 ${abolition}`], 'Baillif, or Saint-Barthélemy');
    assert.deepEqual(addedIn2026('97127'), [guadeloupe, `2026-05-28 ${abolition}`], 'La Désirade, or Saint-Martin');
  });
});

const years = Object.keys(state.metropole).map(Number);
const words = (text: string) => (text ? text.split(' ') : []);

/** The eleven days of each year, for the State. */
const theirEleven = Object.entries(state.metropole).flatMap(([year, days]) =>
  words(days).map((day) => `${year}-${day}`),
);

/** One commune of each territory of the State's data. */
const territories: Readonly<Record<keyof typeof state.added, string>> = {
  'alsace-moselle': '67482',
  guadeloupe: '97105',
  martinique: '97209',
  guyane: '97302',
  'la-reunion': '97411',
  mayotte: '97608',
  'saint-barthelemy': '97701',
  'saint-martin': '97801',
  'saint-pierre-et-miquelon': '97502',
  'wallis-et-futuna': '98613',
  'polynesie-francaise': '98735',
  'nouvelle-caledonie': '98818',
};

/** Days that the labour law of the place adds and that the State's data leave out. */
const ownLaw: Readonly<Record<string, readonly string[]>> = {
  'wallis-et-futuna': ['04-28', '06-29', '07-29'],
  'polynesie-francaise': ['Vendredi saint', '03-05', '11-20'],
  'nouvelle-caledonie': ['09-24'],
};

describe('public holidays against the State’s data, 2020-2031', () => {
  it('are the same in mainland France', () => {
    assert.deepEqual(
      years.flatMap((year) => dates('', year)),
      theirEleven,
    );
  });

  for (const [territory, commune] of Object.entries(territories))
    it(`are the same in ${territory}${ownLaw[territory] ? ', but for its own law' : ''}`, () => {
      const own = ownLaw[territory] ?? [];
      const ours = years
        .flatMap((year) => publicHolidays(commune, year))
        .filter(({date, name}) => !own.includes(date.slice(5)) && !own.includes(name))
        .map(({date}) => date);
      const theirs = [...theirEleven, ...words(state.added[territory as keyof typeof state.added])].sort();
      assert.deepEqual([...new Set(ours)], [...new Set(theirs)], 'two holidays may share a day, as 22 May 2031');
    });
});

describe('any year', () => {
  const communes = fc.constantFrom('', '67482', '2A004', '97133', ...Object.values(territories));
  const anyYear = fc.integer({min: 1900, max: 2199});

  it('has each holiday once', () => {
    fc.assert(
      fc.property(communes, anyYear, (commune, year) => {
        const days = publicHolidays(commune, year);
        assert.equal(days.length, Object.keys(holidayNames(commune)).length);
        for (const {date} of days) assert.equal(date.slice(0, 4), String(year));
      }),
    );
  });

  it('names by the day the holidays that it lists', () => {
    fc.assert(
      fc.property(communes, anyYear, (commune, year) => {
        const names = holidayNames(commune);
        const listed = publicHolidays(commune, year).map(({date}) => date);
        for (const {date} of publicHolidays(commune, year)) {
          const [, month, day] = date.split('-').map(Number);
          assert.ok(holidayAmong(names, dayNumber(year, month ?? 0, day ?? 0)), date);
        }
        const first = dayNumber(year, 1, 1);
        const named = dayNumber(year + 1, 1, 1) - first;
        const found = [...Array(named).keys()].filter((index) => holidayAmong(names, first + index));
        assert.equal(found.length, new Set(listed).size);
      }),
      {numRuns: 20},
    );
  });

  it('is apart wherever the holidays are not the national ones', () => {
    for (const department of departments)
      if (Object.keys(holidayNames(`${department}001`)).length > Object.keys(national).length)
        assert.ok(isApart(`${department}001`), department);
  });
});
