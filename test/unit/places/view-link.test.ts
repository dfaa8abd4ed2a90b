import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodeMapLink, encodeMapLink, type MapLink, readPair, writePair} from '../../../src/domain/places/view-link.js';
import {facetNames, type Picked, wholeView} from '../../../src/domain/places/view-state.js';
import {decodeInputs} from '../../../src/domain/commute/share-link.js';

const position = fc.record({
  latitude: fc.integer({min: -9_000_000, max: 9_000_000}).map((n) => n / 1e5 || 0),
  longitude: fc.integer({min: -18_000_000, max: 18_000_000}).map((n) => n / 1e5 || 0),
});
/** What a visitor can type or a source can name: any characters, one line, no space at the ends. */
const words = (longest: number) =>
  fc
    .string({unit: 'grapheme', minLength: 1, maxLength: 40})
    .map((text) => [...text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')].slice(0, longest).join('').trim())
    .filter(Boolean);
const picked = fc
  .record(
    Object.fromEntries(facetNames.map((name) => [name, fc.uniqueArray(words(120), {minLength: 1, maxLength: 4})])),
    {requiredKeys: []},
  )
  .map((record) => record as Picked);
const link: fc.Arbitrary<MapLink> = fc
  .record(
    {
      view: fc.record({centre: position, zoom: fc.integer({min: 0, max: 2000}).map((n) => n / 100)}),
      place: words(300),
      around: fc.record({label: words(120), position}),
      query: fc.oneof(fc.constant(''), words(120)),
      picked,
    },
    {requiredKeys: ['query', 'picked']},
  )
  .map(({query, picked: values, around, ...rest}) => ({
    ...rest,
    state: {query, picked: values, ...(around && {around})},
  }));

describe('the link to what one sees of a map', () => {
  it('is short and can be read', () => {
    const state = {...wholeView, query: 'Salle à Morez', picked: {types: ['coworking', 'fablab'], open: ['oui']}};
    assert.equal(
      encodeMapLink({view: {centre: {latitude: 46.522712, longitude: 6.02}, zoom: 11}, place: '12', state}),
      '46.52271,6.02,11;lieu:12;q:Salle+%C3%A0+Morez;types:coworking,fablab;ouvert:oui',
    );
    assert.equal(encodeMapLink({state: wholeView}), '');
    assert.equal(encodeMapLink({place: 'la-cordee', state: wholeView}), 'lieu:la-cordee');
  });

  it('says everything back', () => {
    fc.assert(
      fc.property(link, (one) => {
        assert.deepEqual(decodeMapLink(encodeMapLink(one)), JSON.parse(JSON.stringify(one)));
      }),
    );
  });

  it('is made of signs that messages leave whole', () => {
    fc.assert(fc.property(link, (one) => assert.match(encodeMapLink(one), /^[\w.,;=%+:-]*$/u)));
  });

  it('never breaks, and never says anything out of bounds', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(';', '=', ',', 'lieu:', 'q:', '%', '%E9', '+', 'autour:', '91', '-181', '1e9', 'NaN', 'types:'),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const found = decodeMapLink(pieces.join(''));
        if (!found) return;
        const {view, place = '', state} = found;
        if (view) assert.ok(Math.abs(view.centre.latitude) <= 90 && view.zoom >= 0 && view.zoom <= 20);
        assert.ok(place.length <= 600 && state.query.length <= 240);
        for (const values of Object.values(state.picked)) assert.ok(values.length <= 30);
      }),
    );
    assert.equal(decodeMapLink('x'.repeat(5000)), undefined);
    assert.deepEqual(decodeMapLink('46.5,6;lieu:%E9;zzz=1;__proto__=x'), {state: wholeView});
    assert.deepEqual(decodeMapLink('95,6,11;lieu:a'), {place: 'a', state: wholeView});
    assert.deepEqual(decodeMapLink('lieu:a;lieu:b'), {place: 'a', state: wholeView});
  });

  it('stands in a fragment beside what others put there', () => {
    assert.equal(writePair('', 'relais-carte', 'a'), 'relais-carte=a');
    assert.equal(writePair('#horaires', 'relais-carte', 'a'), 'horaires&relais-carte=a');
    assert.equal(writePair('#x&relais-carte=a&y=1', 'relais-carte', 'b'), 'x&relais-carte=b&y=1');
    assert.equal(writePair('#x&relais-carte=a&y=1', 'relais-carte', ''), 'x&y=1');
    assert.equal(writePair('#relais-carte=a', 'relais-carte', ''), '');
    assert.equal(writePair('#relais-carte=a', 'relais-carte.2', 'b'), 'relais-carte=a&relais-carte.2=b');
    assert.equal(readPair('#relais-carte.2=b&relais-carte=a', 'relais-carte'), 'a');
    assert.equal(readPair('#autre', 'relais-carte'), undefined);
  });

  it('leaves the link of the simulator whole', () => {
    const mine = encodeMapLink({place: 'x', state: {...wholeView, query: 'distance-km=99&energie=diesel'}});
    const both = writePair('#relais-simulateur=premier&distance-km=13&energie=diesel', 'relais-carte', mine);
    assert.deepEqual(decodeInputs(both), {distanceKm: 13, energy: 'diesel'});
    assert.equal(decodeMapLink(readPair(both, 'relais-carte') ?? '')?.place, 'x');
  });
});
