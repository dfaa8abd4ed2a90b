import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {communeCodeIn, knownNear, readLocated, writeCommune, writeLocated} from '../../../src/domain/form/located.js';
import type {Place} from '../../../src/domain/places/place.js';

const morez = {latitude: 46.52265, longitude: 6.02059};
const place = (id: string, latitude: number): Place => ({
  id,
  name: id,
  position: {latitude, longitude: morez.longitude},
  types: [],
  services: [],
});

describe('where something is, as an answer', () => {
  it('is read by people and by programs', () => {
    const answer = writeLocated({words: '8 rue de l’Industrie, Morez', position: morez});
    assert.equal(answer, '8 rue de l’Industrie, Morez (46.52265, 6.02059)');
    assert.deepEqual(readLocated(answer), {words: '8 rue de l’Industrie, Morez', position: morez});
    assert.equal(writeLocated({words: ' ', position: morez}), '46.52265, 6.02059');
    assert.deepEqual(readLocated('46.52265, 6.02059'), {words: '', position: morez});
    assert.deepEqual(readLocated('au-dessus de la poste (1er étage)'), {words: 'au-dessus de la poste (1er étage)'});
    assert.deepEqual(readLocated('95.5, 200.1'), {words: '95.5, 200.1'});
  });

  it('comes back whatever the words', () => {
    const position = fc.record({
      latitude: fc.integer({min: -9_000_000, max: 9_000_000}).map((n) => n / 1e5),
      longitude: fc.integer({min: -18_000_000, max: 18_000_000}).map((n) => n / 1e5),
    });
    const words = fc
      .string()
      .map((text) => text.trim())
      .filter((text) => !/[\d)]$/u.test(text));
    fc.assert(
      fc.property(words, position, (text, at) => {
        const {words: back, position: found} = readLocated(writeLocated({words: text, position: at}));
        assert.equal(back, text);
        assert.ok(Math.abs((found?.latitude ?? NaN) - at.latitude) < 1e-9);
        assert.ok(Math.abs((found?.longitude ?? NaN) - at.longitude) < 1e-9);
      }),
    );
  });

  it('is near a known place up to 150 m, and near the nearest of them', () => {
    const metre = 1 / 111_195;
    assert.equal(knownNear([place('a', morez.latitude + 149 * metre)], morez)?.id, 'a');
    assert.equal(knownNear([place('a', morez.latitude + 152 * metre)], morez), undefined);
    const both = [place('far', morez.latitude + 90 * metre), place('close', morez.latitude - 20 * metre)];
    assert.equal(knownNear(both, morez)?.id, 'close');
    assert.equal(knownNear([{...place('a', 0), position: undefined}], morez), undefined);
  });

  it('keeps the INSEE code of a commune beside its name', () => {
    assert.equal(writeCommune({name: 'Figeac', code: '46102'}), 'Figeac (46102)');
    assert.equal(communeCodeIn('Bastia (2B033)'), '2B033');
    assert.equal(communeCodeIn('Figeac'), undefined);
  });
});
