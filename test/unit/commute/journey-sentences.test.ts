import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Comparison} from '../../../src/domain/commute/amounts.js';
import {computeForCommune} from '../../../src/domain/commute/commune.js';
import type {SavingsInputs} from '../../../src/domain/commute/inputs.js';
import {compare} from '../../../src/domain/commute/ways.js';
import {carbon, headline, lines as townLines, road} from '../../../src/texts/fr/simulateur-commune.js';
import {estimated, found, road as byRoad} from '../../../src/texts/fr/simulateur-communes.js';
import {forTheTown, lines} from '../../../src/texts/fr/simulateur-share.js';
import {losses, periods, readings, rebound} from '../../../src/texts/fr/simulateur-visit.js';

const ordinary = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const best = ({best: most}: Comparison) => {
  assert.ok(most);
  return most;
};

describe('what the journey says', () => {
  it('says every kind of loss in words, and nothing when there is none', () => {
    const table: [SavingsInputs, string[]][] = [
      [{distanceKm: 13}, []],
      [{distanceKm: 0}, ['À zéro kilomètre, il n’y a pas de route à éviter.']],
      [
        {distanceKm: 0.4},
        [
          'Pour un trajet si court, l’électricité de la maison vous coûte environ 14 € de plus par an que l’énergie économisée.',
        ],
      ],
      [
        {distanceKm: 10, modes: ['espace'], space: {distanceKm: 30}},
        ['Cet espace est plus loin que votre travail : vous y dépensez environ 530 € de plus par an.'],
      ],
      [
        {distanceKm: 13, modes: ['espace'], space: {distanceKm: 4, fee: {amount: 15, unit: 'jour'}}},
        ['À 15 € par jour, cet espace vous coûte environ 1 100 € de plus par an que le carburant économisé.'],
      ],
      [
        {distanceKm: 10, modes: ['espace'], space: {distanceKm: 30, fee: {amount: 1, unit: 'jour'}}},
        ['Cet espace est plus loin que votre travail : vous y dépensez environ 620 € de plus par an.'],
      ],
    ];
    for (const [inputs, said] of table) assert.deepEqual(losses(compare(inputs)).map(ordinary), said);
  });

  it('says the same amount by day, month and five years, a gain or a loss, and never a mixture', () => {
    const gain = compare({distanceKm: 13});
    assert.equal(
      ordinary(periods(best(gain), gain.settings)),
      'Soit 3 à 9 € par jour sans ce trajet, 27 à 69 € par mois, 1 600 à 4 100 € en cinq ans.',
    );
    const loss = compare({distanceKm: 10, modes: ['espace'], space: {distanceKm: 30}});
    assert.match(ordinary(periods(best(loss), loss.settings)), /^Soit 6 à 14 € de plus par jour sans ce trajet/u);
    const either = compare({distanceKm: 13, modes: ['espace'], space: {distanceKm: 4, fee: {amount: 5, unit: 'jour'}}});
    assert.equal(periods(best(either), either.settings), '');
    const nothing = compare({distanceKm: 13, daysPerWeek: 0});
    assert.equal(periods(best(nothing), nothing.settings), '');
  });

  it('says what the two amounts are when the car is given up, or the tax office counts', () => {
    assert.deepEqual(readings(compare({distanceKm: 20})), {alone: undefined, whole: undefined});
    assert.match(readings(compare({distanceKm: 20, givesUpCar: true})).whole ?? '', /achat et assurance compris/u);
    assert.match(
      readings(compare({distanceKm: 20, currency: 'CHF', taxRatePerKm: 0.75})).whole ?? '',
      /taux admis par le fisc/u,
    );
    assert.match(readings(compare({distanceKm: 20, wearPerKm: 0.05})).alone ?? '', /l’usure que vous indiquez/u);
    assert.notEqual(rebound(0), rebound(25));
  });

  it('never says « NaN », « undefined » nor an empty unit, whatever is answered', () => {
    const amount = (max: number) => fc.double({min: 0, max, noNaN: true});
    const inputs = fc.record({
      distanceKm: amount(500),
      durationMin: fc.option(amount(300), {nil: undefined}),
      daysPerWeek: amount(9),
      persons: fc.integer({min: 1, max: 9}),
      givesUpCar: fc.boolean(),
      reboundPercent: amount(50),
      currency: fc.constantFrom('EUR', 'CHF'),
      energy: fc.constantFrom('essence', 'electrique', 'e85'),
      space: fc.option(
        fc.record({
          distanceKm: amount(500),
          fee: fc.option(fc.record({amount: amount(300), unit: fc.constantFrom('jour', 'demi-journee', 'mois')}), {
            nil: undefined,
          }),
        }),
        {nil: undefined},
      ),
    }) as fc.Arbitrary<SavingsInputs>;
    fc.assert(
      fc.property(inputs, (answers) => {
        const comparison = compare(answers);
        const town = townLines(computeForCommune({...answers, commuters: 50}));
        for (const line of [...lines(comparison), forTheTown(comparison), ...town])
          assert.doesNotMatch(line, /NaN|undefined|Infinity|null| {2}/u, line);
      }),
      {numRuns: 300},
    );
  });

  it('tells the council the sum of all, in tonnes from one on, one person in the singular', () => {
    const fifty = computeForCommune({commuters: 50});
    assert.equal(
      ordinary(headline(fifty).join(' ')),
      'Environ 16 000 à 41 000 € gardés chaque année dans les ménages, si 50 habitants travaillent chez eux 2 jours par semaine.',
    );
    assert.match(ordinary(headline(computeForCommune({commuters: 1})).join(' ')), /si 1 habitant travaille chez lui/u);
    assert.equal(ordinary(road(119_600)), '120 000 km de route en moins par an.');
    const table: [number, string][] = [
      [940, '940 kg de CO₂ en moins par an.'],
      [1000, '1 tonne de CO₂ en moins par an.'],
      [18_677, '19 tonnes de CO₂ en moins par an.'],
      [-2500, '2,5 tonnes de CO₂ de plus par an.'],
    ];
    for (const [kilograms, said] of table) assert.equal(ordinary(carbon(kilograms)), said);
  });

  it('says an estimate as one, and the road as the IGN gives it', () => {
    assert.match(
      ordinary(estimated(26, 23, 29)),
      /^Environ 26 km par la route, entre 23 et 29 km : c’est une estimation/u,
    );
    assert.match(ordinary(byRoad({distanceKm: 25.3, durationMin: 32})), /^Par la route : 25,3 km et 32 minutes/u);
    assert.match(found(1), /^Une commune/u);
  });
});
