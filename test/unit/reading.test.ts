import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readPosition} from '../../src/domain/position.js';
import {parseFrenchNumber, readChoice, readNumber} from '../../src/domain/reading.js';
import {readWords} from '../../src/domain/words.js';

describe('reading attributes with kindness', () => {
  it('takes the first word of a closed list when the text is unknown, and says which words exist', () => {
    const {value, problem} = readChoice('plan', ['carte-et-liste', 'liste', 'carte']);
    assert.equal(value, 'carte-et-liste');
    assert.equal(problem, '« plan » est inconnu. Valeurs possibles : carte-et-liste, liste, carte.');
  });

  it('knows a word whatever its case, and gives it as the list writes it', () => {
    assert.deepEqual(readChoice('chf', ['EUR', 'CHF']), {value: 'CHF'});
    assert.deepEqual(readChoice('LISTE', ['carte', 'liste']), {value: 'liste'});
  });

  it('reads numbers as French and Swiss people type them', () => {
    const table: [string, number | undefined][] = [
      ['12,5', 12.5],
      ['12.5', 12.5],
      ['1 200', 1200],
      ['1\u202f200,75', 1200.75],
      ["1'200", 1200],
      ['-3', -3],
      ['douze', undefined],
      ['1,2,3', undefined],
      ['', undefined],
    ];
    for (const [text, expected] of table) assert.equal(parseFrenchNumber(text), expected, text);
  });

  it('keeps the default out of the bounds', () => {
    assert.equal(readNumber('21', {min: 0, max: 20}, 8).value, 8);
    assert.match(readNumber('21', {min: 0, max: 20}, 8).problem ?? '', /entre 0 et 20/);
    assert.equal(readNumber('20', {min: 0, max: 20}, 8).problem, undefined);
    assert.equal(readNumber(null, {min: 0, max: 20}, undefined).value, undefined);
  });

  it('reads a position as maps write it', () => {
    const expected = {latitude: 45.1885, longitude: 5.7245};
    for (const text of ['45.1885, 5.7245', '45.1885,5.7245', ' 45.1885 5.7245 ', '45,1885 5,7245', '45,1885; 5,7245'])
      assert.deepEqual(readPosition(text).value, expected, text);
    for (const text of ['Grenoble', '95, 5', '45', '1, 2, 3, 4']) {
      assert.equal(readPosition(text).value, undefined, text);
      assert.match(readPosition(text).problem ?? '', /latitude, longitude/);
    }
  });

  it('reads several words and names those it does not know', () => {
    const reading = readWords('espace, velo', ['domicile', 'espace', 'covoiturage'], ['domicile']);
    assert.deepEqual(reading.value, ['espace']);
    assert.match(reading.problem ?? '', /« velo »/);
  });
});
