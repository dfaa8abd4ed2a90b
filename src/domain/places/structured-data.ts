import {isoDate, weekday} from '../calendar/days.js';
import type {Hours} from '../hours/hours.js';
import {readHours} from '../hours/read-hours.js';
import type {Place} from './place.js';
import {foldText} from './text.js';

/** Search engines need no more, and no page should grow without end. */
export const mostDescribed = 100;

/** What is longer is no name. */
const longestName = 200;
const daysAhead = 7;
const schemaDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What tells two descriptions of one place: its name and where it is, as far as each says. */
export function identityOf({name, commune, postcode}: Pick<Place, 'name' | 'commune' | 'postcode'>): string {
  return [name, postcode ?? commune ?? ''].map(foldText).join('\n');
}

/**
 * The places as schema.org says them, one list. `today`: number of the first day whose hours are told; nothing is
 * promised beyond the week that follows. Empty when there is nothing to say.
 */
export function structuredPlaces(places: readonly Place[], today: number): string {
  const named = places.filter(({name}) => name !== '').slice(0, mostDescribed);
  if (named.length === 0) return '';
  const itemListElement = named.map((place, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: describe(place, today),
  }));
  const list = {'@context': 'https://schema.org', '@type': 'ItemList', numberOfItems: named.length, itemListElement};
  // A page script may write our block again as HTML, where a name could end it.
  return JSON.stringify(list).replaceAll('<', '\\u003c');
}

function describe(place: Place, today: number) {
  const {position, address, postcode, commune, services, access, isFree} = place;
  const hasAddress = !!(address || commune);
  return {
    '@type': hasAddress ? 'LocalBusiness' : 'Place',
    name: place.name.slice(0, longestName),
    description: place.description?.slice(0, 500),
    url: place.website,
    telephone: place.phone,
    email: hasAddress ? place.email : undefined,
    sameAs: openStreetMapPage(place.id),
    address:
      hasAddress || postcode
        ? {
            '@type': 'PostalAddress',
            streetAddress: address,
            postalCode: postcode,
            addressLocality: commune,
            addressCountry: 'FR',
          }
        : undefined,
    geo: position && {'@type': 'GeoCoordinates', ...position},
    openingHoursSpecification: specifications(place, today),
    amenityFeature: amenities(services, access),
    isAccessibleForFree: isFree,
  };
}

/** The page of an object whose id is one of OpenStreetMap. */
function openStreetMapPage(id: string): string | undefined {
  const [, type, number] = /^(node|way|relation)\/(\d+)$/u.exec(id) ?? [];
  return type && `https://www.openstreetmap.org/${type}/${number}`;
}

function amenities(services: readonly string[], access: Place['access']) {
  const named = services.slice(0, 20).map((name) => ({name, value: true}));
  const entry = access && access !== 'limited' ? [{name: 'Accès en fauteuil roulant', value: access === 'yes'}] : [];
  const all = [...named, ...entry];
  return all.length > 0 ? all.map((one) => ({'@type': 'LocationFeatureSpecification', ...one})) : undefined;
}

/** The hours of the days to come, the days that are alike together; a day that nobody is sure of is left out. */
function specifications({hours, communeCode, postcode}: Place, today: number) {
  const read = hours ? readHours(hours, {commune: communeCode ?? postcode}).hours : undefined;
  if (!read) return undefined;
  const days = new Map<string, string[]>();
  for (let day = today; day < today + daysAhead; day += 1) {
    for (const times of timesOf(read, day)) {
      const weekdays = days.get(times);
      const name = schemaDays[weekday(day)] ?? '';
      if (weekdays) weekdays.push(name);
      else days.set(times, [name]);
    }
  }
  return [...days].map(([times, dayOfWeek]) => {
    const [opens, closes] = times.split(' ');
    const period = {validFrom: isoDate(today), validThrough: isoDate(today + daysAhead - 1)};
    return {'@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes, ...period};
  });
}

/** `09:00 12:30` for each slot of a day; `00:00 00:00` says closed. */
function timesOf(hours: Hours, number: number): string[] {
  const {slots, unconfirmed} = hours.day(number);
  if (unconfirmed) return [];
  if (slots.length === 0) return ['00:00 00:00'];
  return slots
    .filter(({state, vague}) => state === 'open' && !vague)
    .map(({from, to}) => `${clock(from)} ${to % 1440 === 0 ? '23:59' : clock(to)}`);
}

const clock = (minutes: number): string => {
  const ofDay = minutes % 1440;
  return [Math.floor(ofDay / 60), ofDay % 60].map((figure) => String(figure).padStart(2, '0')).join(':');
};
