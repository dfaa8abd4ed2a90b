import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readEmail} from '../../../src/domain/places/cleaning.js';
import type {Place} from '../../../src/domain/places/place.js';
import {structuredPlaces} from '../../../src/domain/places/structured-data.js';
import {facetNames} from '../../../src/domain/places/view-state.js';
import {addressLine, summary, titleOf} from '../../../src/elements/carte/lines.js';
import {valueName} from '../../../src/texts/fr/carte-find.js';
import {kindName} from '../../../src/texts/fr/carte-list.js';

/** Words that a source or a link may hold, and that every JavaScript object answers to. */
const strange = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

describe('words that mean something to JavaScript', () => {
  it('are shown as they are where a source uses them for kinds', () => {
    for (const word of strange) assert.equal(kindName(word).toLowerCase(), word.toLowerCase());
  });

  it('are shown as they are where a link asks for them', () => {
    for (const name of facetNames)
      for (const word of strange) assert.equal(valueName(name, word).toLowerCase(), word.toLowerCase(), name);
  });
});

describe('a name, an address, kinds without end', () => {
  const endless = 'é'.repeat(100_000);
  const place: Place = {id: 'a', name: endless, address: endless, types: [endless, ...strange], services: []};

  it('are cut in the list', () => {
    for (const line of [titleOf(place), addressLine(place), summary(place)]) {
      assert.ok(line.length <= 201 && line.endsWith('…'), `${line.length} characters`);
    }
    assert.equal(titleOf({...place, name: 'La Cordée'}), 'La Cordée');
  });

  it('weigh little in what search engines read', () => {
    assert.ok(structuredPlaces([{...place, address: undefined, description: endless}], 20_000).length < 2000);
  });
});

describe('an e-mail address', () => {
  it('adds nothing to the letter that its link begins', () => {
    for (const text of ['a?bcc=b@exemple.fr', 'a%0Abcc@exemple.fr', 'a#b@exemple.fr'])
      assert.equal(readEmail(text), undefined);
    assert.equal(readEmail('r&d+coworking@exemple.fr'), 'r&d+coworking@exemple.fr');
  });
});
