import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import {dayInMs, dayNumber, isoDate, weekday} from '../../../src/domain/calendar/days.js';
import {holidayAmong, national} from '../../../src/domain/calendar/national-holidays.js';
import {calendars} from '../../../src/domain/calendar/school-calendars.js';
import {schoolHolidays, schoolHolidaysExpire} from '../../../src/domain/calendar/school-holidays.js';
import {mainland, overseas} from './departments.js';

/** Dijon, Rennes, Paris. */
const zones = {A: '21231', B: '35238', C: '75056'};

const dayOf = (date: string) => Date.parse(date) / dayInMs;
const daysFrom = (from: string, until: string) =>
  [...Array(dayOf(until) - dayOf(from)).keys()].map((index) => isoDate(dayOf(from) + index));
const on = (commune: string, date: string) => schoolHolidays(commune)(dayOf(date));

describe('school holidays', () => {
  for (const [commune, date, expected, why] of [
    [zones.A, '2026-10-16', false, 'the last Friday of class'],
    [zones.A, '2026-10-17', true, 'the Saturday after'],
    [zones.A, '2026-11-01', true, 'the day before the return'],
    [zones.A, '2026-11-02', false, 'the day of return'],
    [zones.A, '2027-02-12', false, 'Dijon is in zone A'],
    [zones.A, '2027-02-13', true, 'Dijon is in zone A'],
    [zones.B, '2027-02-19', false, 'Rennes is in zone B'],
    [zones.B, '2027-02-20', true, 'Rennes is in zone B'],
    [zones.C, '2027-02-05', false, 'Paris is in zone C'],
    [zones.C, '2027-02-06', true, 'Paris is in zone C'],
    ['31555', '2027-02-06', true, 'Occitanie is in zone C'],
    ['67482', '2027-02-20', true, 'Strasbourg is in zone B'],
    ['97411', '2027-01-31', true, 'the southern summer'],
    ['97411', '2027-02-01', false, 'and its return'],
    [zones.B, '2027-05-05', false, 'the eve of Ascension'],
    [zones.B, '2027-05-07', true, 'the bridge of Ascension'],
    [zones.B, '2027-05-10', false, 'the Monday after it'],
    [zones.C, '2027-09-01', true, 'the end of summer'],
    [zones.C, '2027-09-02', false, 'a Thursday'],
    [zones.A, '2028-05-08', true, 'a public holiday delays the return'],
    [zones.A, '2028-05-09', false, 'to the Tuesday'],
    ['2A004', '2026-12-19', true, 'Corsica'],
    ['20000', '2027-03-01', false, 'Ajaccio by its postcode'],
    ['97400', '2027-03-17', true, 'Saint-Denis by its postcode'],
  ] as const)
    it(`say ${String(expected)} in ${commune} on ${date}: ${why}`, () => assert.equal(on(commune, date), expected));

  for (const [commune, last, first] of [
    [zones.A, '2028-07-03', '2025-09-01'],
    [zones.B, '2028-07-03', '2025-09-01'],
    [zones.C, '2028-07-03', '2025-09-01'],
    ['2A004', '2027-05-05', '2026-10-17'],
    ['97411', '2027-07-02', '2025-08-19'],
  ] as const)
    it(`of ${commune} are known from ${first} to ${last}`, () => {
      assert.equal(on(commune, isoDate(dayOf(first) - 1)), undefined);
      assert.notEqual(on(commune, first), undefined);
      assert.notEqual(on(commune, last), undefined);
      assert.equal(on(commune, isoDate(dayOf(last) + 1)), undefined);
      assert.equal(schoolHolidaysExpire(commune), dayOf(last) + 1);
    });

  it('are unknown without a commune, and where no calendar was found', () => {
    for (const commune of ['', 'Morez', '00000', '99100', ...overseas.filter((code) => code !== '974')]) {
      assert.equal(on(commune, '2026-12-25'), undefined, commune);
      assert.equal(schoolHolidaysExpire(commune), undefined, commune);
    }
  });

  it('are known in every département of the mainland, Christmas 2026 to spring 2027', () => {
    for (const department of mainland)
      for (const [date, holidays] of [
        ['2026-12-18', false],
        ['2026-12-19', true],
        ['2027-01-03', true],
        ['2027-01-04', false],
      ] as const)
        assert.equal(on(`${department}001`, date), holidays, `${department} ${date}`);
  });
});

describe('school calendars', () => {
  it('share the départements out', () => {
    const places = calendars.flatMap((calendar) => calendar.places.split(' '));
    assert.deepEqual(places.filter((place) => place !== '20').sort(), [...mainland, '974'].sort());
  });

  for (const {places, from, expires, periods} of calendars)
    it(`of ${places.slice(0, 14)} are real dates, apart, in what is known`, () => {
      const bounds = periods
        .split(' ')
        .sort()
        .flatMap((period) => period.split('/'));
      const inOrder = [from, ...bounds, expires];
      for (const date of inOrder) assert.equal(isoDate(dayOf(date)), date);
      assert.deepEqual(inOrder, [...inOrder].sort());
      assert.equal(new Set(bounds).size, bounds.length);
    });

  it('of zones A, B and C make two weeks from a Saturday, and a day more when the return would be a public holiday', () => {
    const isOrdinary = (start: string) => !/-0[78]-/.test(start) && weekday(dayOf(start)) !== 3;
    for (const {periods} of calendars.slice(0, 3))
      for (const period of periods.split(' ')) {
        const [start = '', end = ''] = period.split('/');
        if (!isOrdinary(start)) continue;
        const monday = dayOf(start) + 16;
        assert.equal(weekday(dayOf(start)), 5, period);
        assert.equal(dayOf(end), holidayAmong(national, monday) ? monday + 1 : monday, period);
      }
  });

  for (const [zone, ...starts] of [
    ['A', '2027-10-23', '2027-12-18', '2028-02-19', '2028-04-22', '2028-05-25'],
    ['B', '2027-10-23', '2027-12-18', '2028-02-05', '2028-04-08', '2028-05-25'],
    ['C', '2027-10-23', '2027-12-18', '2028-02-12', '2028-04-15', '2028-05-25'],
  ] as const)
    it(`of zone ${zone} begin in 2027-28 on ${starts.join(', ')}`, () => {
      const begins = daysFrom('2027-09-02', '2028-07-04').filter(
        (date) => on(zones[zone], date) && !on(zones[zone], isoDate(dayOf(date) - 1)),
      );
      assert.deepEqual(begins, starts);
    });

  it('give the zones as many days as each other, within four, every school year', () => {
    const lengths = ([from, until]: readonly [string, string], commune: string) =>
      daysFrom(from, until).filter((date) => on(commune, date)).length;
    for (const year of [
      ['2025-09-01', '2026-09-01'],
      ['2026-09-01', '2027-09-02'],
      ['2027-09-02', '2028-07-04'],
    ] as const) {
      const counts = Object.values(zones).map((commune) => lengths(year, commune));
      assert.ok(Math.max(...counts) - Math.min(...counts) <= 4, counts.join(' '));
    }
  });

  it('answer any text and any day without a fault', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({min: -1e6, max: 1e6}), (commune, day) => {
        assert.ok([true, false, undefined].includes(schoolHolidays(commune)(day)));
      }),
    );
  });

  it('reach nine months ahead in zones A, B and C', () => {
    const now = new Date();
    const wanted = dayNumber(now.getUTCFullYear(), now.getUTCMonth() + 10, now.getUTCDate());
    for (const [zone, commune] of Object.entries(zones))
      assert.ok(
        (schoolHolidaysExpire(commune) ?? 0) > wanted,
        `The school holidays of zone ${zone} end on ${isoDate(schoolHolidaysExpire(commune) ?? 0)}, less than nine ` +
          'months ahead. Add the next school year to src/domain/calendar/school-calendars.ts, from ' +
          'https://data.education.gouv.fr/explore/dataset/fr-en-calendrier-scolaire/ (or the arrêté, on ' +
          'https://www.education.gouv.fr/calendrier-scolaire-100148), and look for the calendars that are missing.',
      );
  });
});

/** Days of school holidays for opening_hours 3.15, whose place is a region; its answers at noon are those of the day. */
function theirDays(region: string, from: string, until: string): string[] {
  const place = {lat: 47, lon: 3, address: {country_code: 'fr', country: 'France', state: region}};
  const hours = new OpeningHours('SH', place as ConstructorParameters<typeof OpeningHours>[1]);
  return daysFrom(from, until).filter((date) => hours.getState(new Date(`${date}T12:00`)));
}

/** The first day of our holidays is the Saturday after class; theirs, the Sunday. */
const isSaturday = (date: string) => new Date(date).getUTCDay() === 6;

describe('school holidays against opening_hours 3.15, September 2025 to June 2027', () => {
  const [from, until] = ['2025-09-01', '2027-07-03'];
  /** Their table has the bridge of 2027 but not that of 2026. */
  const bridge = ['2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17'];

  for (const [region, commune, ...forgotten] of [
    ['Auvergne-Rhône-Alpes', '69123'],
    ['Bourgogne-Franche-Comté', zones.A],
    ['Nouvelle-Aquitaine', '33063'],
    ['Bretagne', zones.B],
    ['Centre-Val de Loire', '45234'],
    ['Grand Est', '67482'],
    ['Hauts-de-France', '59350'],
    ['Normandie', '76540'],
    ['Pays de la Loire', '44109'],
    ["Provence-Alpes-Côte d'Azur", '13055'],
    ['Île-de-France', zones.C],
    // Their table lacks winter 2027 there: openpotato/openholidaysapi.data, pull request 184.
    ['Occitanie', '31555', ...daysFrom('2027-02-06', '2027-02-22')],
    // Their first autumn break of 2026 ends on a Saturday.
    ['La Réunion', '97411', '2026-10-25'],
  ] as const)
    it(`differ by the first Saturdays and by what they lack, in ${region}`, () => {
      const theirs = theirDays(region, from, until);
      const ours = daysFrom(from, until).filter((date) => on(commune, date));
      assert.ok(theirs.length > 150, 'they know most of it');
      const onlyOurs = ours.filter((date) => !theirs.includes(date));
      assert.deepEqual(
        theirs.filter((date) => !ours.includes(date)),
        [],
      );
      const known: readonly string[] = [...bridge, ...forgotten];
      const saturdays = onlyOurs.filter((date) => !known.includes(date));
      for (const date of saturdays) assert.ok(isSaturday(date) && !on(commune, isoDate(dayOf(date) - 1)), date);
    });
});
