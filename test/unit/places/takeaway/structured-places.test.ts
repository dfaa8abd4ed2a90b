import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dayNumber} from '../../../../src/domain/calendar/days.js';
import type {Place} from '../../../../src/domain/places/place.js';
import {identityOf, mostDescribed, structuredPlaces} from '../../../../src/domain/places/structured-data.js';

const sunday = dayNumber(2026, 11, 22);
const place = (more: Partial<Place>): Place => ({id: 'a', name: 'La Cordée', types: [], services: [], ...more});
const itemsOf = (json: string) =>
  (JSON.parse(json) as {itemListElement: {position: number; item: Record<string, unknown>}[]}).itemListElement;
const describePlace = (more: Partial<Place>) => itemsOf(structuredPlaces([place(more)], sunday))[0]?.item ?? {};

describe('places for search engines', () => {
  it('say where, how to ask, what one finds there', () => {
    const item = describePlace({
      id: 'node/42',
      address: '8 rue de l’Industrie',
      postcode: '39400',
      commune: 'Morez',
      position: {latitude: 46.52, longitude: 6.02},
      phone: '01 99 00 12 34',
      website: 'https://exemple.fr/',
      services: ['Imprimante'],
      access: 'yes',
      isFree: false,
    });
    assert.deepEqual(item, {
      '@type': 'LocalBusiness',
      name: 'La Cordée',
      url: 'https://exemple.fr/',
      telephone: '01 99 00 12 34',
      sameAs: 'https://www.openstreetmap.org/node/42',
      address: {
        '@type': 'PostalAddress',
        streetAddress: '8 rue de l’Industrie',
        postalCode: '39400',
        addressLocality: 'Morez',
        addressCountry: 'FR',
      },
      geo: {'@type': 'GeoCoordinates', latitude: 46.52, longitude: 6.02},
      amenityFeature: [
        {'@type': 'LocationFeatureSpecification', name: 'Imprimante', value: true},
        {'@type': 'LocationFeatureSpecification', name: 'Accès en fauteuil roulant', value: true},
      ],
      isAccessibleForFree: false,
    });
  });

  it('say the hours of the week to come, the days that are alike together', () => {
    const {openingHoursSpecification: hours} = describePlace({hours: 'Mo-Fr 09:00-12:00,14:00-24:00; Sa off; Su off'});
    const week = {validFrom: '2026-11-22', validThrough: '2026-11-28'};
    const workdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
    assert.deepEqual(hours, [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['Sunday', 'Saturday'],
        opens: '00:00',
        closes: '00:00',
        ...week,
      },
      {'@type': 'OpeningHoursSpecification', dayOfWeek: workdays, opens: '09:00', closes: '12:00', ...week},
      {'@type': 'OpeningHoursSpecification', dayOfWeek: workdays, opens: '14:00', closes: '23:59', ...week},
    ]);
  });

  it('promise nothing that nobody is sure of', () => {
    const christmas = dayNumber(2026, 12, 25);
    const json = structuredPlaces([place({hours: 'Mo-Su 09:00-12:00'})], christmas);
    const [{dayOfWeek}] = itemsOf(json)[0]?.item['openingHoursSpecification'] as [{dayOfWeek: string[]}];
    assert.ok(!dayOfWeek.includes('Friday'), 'Christmas is a Friday, and nothing is said of public holidays');
    assert.equal(describePlace({hours: 'sur demande à la mairie'})['openingHoursSpecification'], undefined);
  });

  it('are a bounded list, without the nameless, and close no tag', () => {
    const many = [...Array(150).keys()].map((n) => place({id: String(n), name: n === 0 ? '' : `</script>${n}`}));
    const json = structuredPlaces(many, sunday);
    assert.equal(itemsOf(json).length, mostDescribed);
    assert.equal(itemsOf(json)[0]?.item['name'], '</script>1');
    assert.ok(!json.includes('<'));
    assert.equal(structuredPlaces([], sunday), '');
  });

  it('are the same place under the same name at the same post office', () => {
    const a = identityOf({name: 'La Cordée', postcode: '39400', commune: 'Morez'});
    assert.equal(identityOf({name: 'la cordee', postcode: '39400', commune: 'Hauts de Bienne'}), a);
    assert.notEqual(identityOf({name: 'La Cordée', postcode: '69001'}), a);
  });
});
