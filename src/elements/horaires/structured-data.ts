import {isoDate} from '../../domain/calendar/days.js';
import type {Hours} from '../../domain/hours/hours.js';
import type {Place} from '../../domain/places/place.js';
import {digits} from '../../texts/fr/horaires.js';
import {daysFrom} from './view.js';

/** The next days as schema.org says them, date by date: nothing is promised beyond what was worked out. */
export function structuredData(hours: Hours, today: number, place?: Partial<Place>): string {
  const openingHoursSpecification = daysFrom(hours, today, 7).flatMap(({from: number, day: {slots, unconfirmed}}) => {
    const date = isoDate(number);
    const known = slots.length ? slots.filter(({state}) => state === 'open') : [{from: 0, to: 0}];
    return (unconfirmed ? [] : known).map(({from, to}) => ({
      '@type': 'OpeningHoursSpecification',
      opens: digits(from),
      closes: to % 1440 || !to ? digits(to) : '23:59',
      validFrom: date,
      validThrough: date,
    }));
  });
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Place',
    name: place?.name,
    url: place?.website,
    telephone: place?.phone,
    openingHoursSpecification,
  });
  // A page script may write our block again as HTML, where a name could end it.
  return data.replaceAll('<', '\\u003c');
}

/** Writes the data in a block of our own tag: an earlier copy of it (a cloned page) is used again. */
export function writeData(host: Element, json = '') {
  const old = host.querySelector(':scope > script[slot=donnees]');
  if (old?.textContent === json) return;
  old?.remove();
  if (!json) return;
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  block.slot = 'donnees';
  block.append(json);
  host.append(block);
}
