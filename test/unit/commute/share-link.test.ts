import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {computeSavings} from '../../../src/domain/commute/savings.js';
import {decodeInputs, encodeInputs, type LinkInputs} from '../../../src/domain/commute/share-link.js';
import {anyInputs} from './helpers.js';

describe('the inputs in a link', () => {
  it('are written under the names of the attributes', () => {
    const inputs: LinkInputs = {
      distanceKm: 12.5,
      energy: 'diesel',
      modes: ['domicile', 'covoiturage'],
      givesUpCar: true,
      space: {distanceKm: 4, active: true, fee: {amount: 15, unit: 'mois'}},
    };
    const fragment =
      'distance-km=12.5&energie=diesel&modes=domicile+covoiturage&sans-voiture=oui&espace-distance-km=4&espace-actif=oui&espace-tarif=15&espace-tarif-unite=mois';
    assert.equal(encodeInputs(inputs), fragment);
    const [there, back] = [inputs, decodeInputs(fragment)].map((given) => computeSavings({distanceKm: 1, ...given}));
    assert.deepEqual(back?.outcomes, there?.outcomes);
  });

  it('come back as they went, and give the same sum', () => {
    fc.assert(
      fc.property(anyInputs, fc.integer({min: 0, max: 5000}), (given, commuters) => {
        const fragment = encodeInputs({...given, commuters});
        assert.match(fragment, /^[a-z0-9-]+=[\w.+-]+(?:&[a-z0-9-]+=[\w.+-]+)*$/i);
        const {commuters: back, ...inputs} = decodeInputs(`#${fragment}`);
        assert.equal(back, commuters);
        assert.equal(encodeInputs({...inputs, commuters: back}), fragment);
        const [there, here] = [given, {...given, ...inputs}].map(
          (all) => computeSavings(all).outcomes[0]?.year.high ?? 0,
        );
        assert.ok(Math.abs((there ?? 0) - (here ?? 0)) <= 1e-4 * Math.abs(there ?? 0) + 0.02);
      }),
    );
  });

  it('are read as a French person types them, in any order, the first of each name', () => {
    assert.deepEqual(decodeInputs('semaines=44&distance-km=12,5&kilometres-par-an=12%20000&distance-km=80'), {
      distanceKm: 12.5,
      weeks: 44,
      kilometresPerYear: 12_000,
    });
  });

  it('are kept within bounds', () => {
    const table = [
      ['distance-km=99999', {distanceKm: 300}],
      ['distance-km=-4', {distanceKm: 0}],
      ['jours-par-semaine=12', {daysPerWeek: 7}],
      ['personnes=0', {persons: 1}],
      ['rebond=90', {reboundPercent: 50}],
      ['actifs=99999999', {commuters: 100_000}],
      ['prix-energie=20', {energyPrice: 5}],
      ['consommation=100', {consumption: 40}],
      ['espace-distance-km=500', {space: {distanceKm: 300, durationMin: undefined, active: undefined, fee: undefined}}],
    ] as const;
    for (const [fragment, inputs] of table) assert.deepEqual(decodeInputs(fragment), inputs, fragment);
  });

  it('are nothing when they are not understood', () => {
    const strange = [
      '',
      '#',
      'distance-km=',
      'distance-km',
      'distance-km=abc',
      'distance-km=1e3',
      'distance-km=Infinity',
      'distance-km=NaN',
      'distance-km=%E0%A4%A',
      'energie=charbon',
      'monnaie=usd',
      'modes=avion',
      'espace-tarif=15',
      '__proto__=1&constructor=2&toString=3',
      'commuters=5',
      '<script>=1&&&===',
      `distance-km=13&${'x'.repeat(3000)}`,
    ];
    for (const fragment of strange) assert.deepEqual(decodeInputs(fragment), {}, fragment);
  });

  it('never throw, and never give anything else than the inputs of a sum', () => {
    const keys = new Set(
      'commuters distanceKm durationMin daysPerWeek weeks consumption energyPrice wearPerKm fiscalPower kilometresPerYear persons reboundPercent taxRatePerKm taxCap givesUpCar active currency energy modes space'.split(
        ' ',
      ),
    );
    const pair = fc.tuple(
      fc.constantFrom('distance-km', 'energie', 'modes', 'espace-distance-km', '__proto__'),
      fc.string(),
    );
    const fragments = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(pair).map((pairs) => pairs.map((one) => one.join('=')).join('&')),
    );
    fc.assert(
      fc.property(fragments, (fragment) => {
        const inputs = decodeInputs(fragment);
        for (const key of Object.keys(inputs)) assert.ok(keys.has(key), key);
        assert.equal(Object.getPrototypeOf(inputs), Object.prototype);
        const {year} = computeSavings({distanceKm: 1, ...inputs}).today;
        assert.ok(Number.isFinite(year.low + year.high));
      }),
    );
  });
});
