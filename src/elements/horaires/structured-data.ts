import {isoDate} from '../../domain/calendar/days.js';
import {dayAt} from '../../domain/hours/evaluate.js';
import type {Hours} from '../../domain/hours/hours.js';
import type {Place} from '../../domain/places/place.js';
import {digits} from '../../texts/fr/horaires.js';

/** The next days as schema.org says them, date by date: nothing is promised beyond what was worked out. */
export function structuredData(hours: Hours, today: number, place?: Place): string {
  const openingHoursSpecification = [0, 1, 2, 3, 4, 5, 6].flatMap((index) => {
    const {slots, unconfirmed} = dayAt(hours, today + index);
    const date = isoDate(today + index);
    const known = slots.filter(({state}) => state === 'open');
    const written = slots.length ? known : [{from: 0, to: 0}];
    return (unconfirmed ? [] : written).map(({from, to}) => ({
      '@type': 'OpeningHoursSpecification',
      opens: digits(from),
      closes: to % 1440 || !to ? digits(to) : '23:59',
      validFrom: date,
      validThrough: date,
    }));
  });
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Place',
    name: place?.name,
    url: place?.website,
    telephone: place?.phone,
    openingHoursSpecification,
  });
}

/** Writes the data in a block of our own tag: an earlier copy of it (a cloned page) is used again. */
export function writeData(host: Element, json: string | undefined) {
  let block = host.querySelector(':scope > script[slot=donnees]');
  if (json === undefined) block?.remove();
  else if (block?.textContent !== json) {
    block?.remove();
    block = document.createElement('script');
    block.setAttribute('type', 'application/ld+json');
    block.slot = 'donnees';
    block.append(json);
    host.append(block);
  }
}
