import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as domain from '../../src/entry/domain.js';
import {catalogue} from '../../src/entry/catalogue.js';
import {tags} from '../../src/entry/selector.js';

describe('what integrators import', () => {
  it('has every decision of the public contract', () => {
    const names = [
      'checkLegal',
      'coefficients',
      'computeForCommune',
      'computeSavings',
      'decodeInputs',
      'encodeInputs',
      'explain',
      'fiscalAmount',
      'intervals',
      'isExpired',
      'placesToCsv',
      'placesToGeoJson',
      'publicHolidays',
      'readFormDefinition',
      'readHours',
      'readHoursSource',
      'readPlaces',
      'roadEstimate',
      'schoolHolidays',
      'statusAt',
    ];
    assert.deepEqual(Object.keys(domain).sort(), names);
  });

  it('answers in Node, without a page', () => {
    const {hours, problem} = domain.readHours('lundi-vendredi 9h-12h', {commune: '67482'});
    assert.equal(problem, undefined);
    assert.ok(hours);
    assert.deepEqual({...domain.statusAt(hours, new Date('2026-11-23T09:30:00+01:00'))}.state, 'open');
    assert.equal(domain.readPlaces('nom,latitude,longitude\nLa Cordée,46.52,6.02').places[0]?.name, 'La Cordée');
    assert.equal(domain.fiscalAmount({kilometres: 4000, fiscalPower: 5}), 2544);
    assert.ok(domain.readFormDefinition({}).problems.length > 0);
  });

  it('looks in the page for the elements that the catalogue can load', () => {
    assert.deepEqual([...tags].sort(), Object.keys(catalogue).sort());
  });
});
