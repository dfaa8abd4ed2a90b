import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compare} from '../../../src/domain/commute/ways.js';
import {explain} from '../../../src/domain/commute/receipt.js';
import {computeSavings} from '../../../src/domain/commute/savings.js';
import type {SavingsInputs} from '../../../src/domain/commute/inputs.js';
import type {Range} from '../../../src/domain/commute/units.js';
import {
  assumptions,
  carbon,
  date,
  headline,
  hours,
  kept,
  plain,
  quantity,
  roughly,
} from '../../../src/texts/fr/simulateur-answer.js';
import {column, formula, outdated, usual} from '../../../src/texts/fr/simulateur-details.js';
import {loss} from '../../../src/texts/fr/simulateur-visit.js';

const range = (low: number, high: number) => ({low, high}) as Range;
const ordinary = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('what the simulator says', () => {
  it('rounds to two figures, as one speaks', () => {
    const table = [
      [1214, 1200],
      [854, 850],
      [98.6, 99],
      [9.4, 9],
      [0.4, 0],
      [-1155, -1200],
      [12_345, 12_000],
    ] as const;
    for (const [exact, said] of table) assert.equal(roughly(exact), said);
  });

  it('says a gain, a loss, one or the other, or neither', () => {
    const table: [Range, string][] = [
      [range(290, 820), '290 à 820 € gardés'],
      [range(292, 294), '290 € gardés'],
      [range(-1155, -789), '790 à 1 200 € perdus'],
      [range(-230, 300), '230 € perdus à 300 € gardés'],
      [range(-0.3, 0.3), 'ni gain ni perte'],
    ];
    for (const [amounts, said] of table) assert.equal(ordinary(kept(amounts, 'EUR')), said);
  });

  it('keeps the singular under two, and says no working day before half of one', () => {
    const table: [number, string][] = [
      [61.3, '61 heures de route en moins par an, soit 9 journées de travail.'],
      [7, '7 heures de route en moins par an, soit 1 journée de travail.'],
      [3.4, '3 heures de route en moins par an.'],
      [1, '1 heure de route en moins par an.'],
      [-14, '14 heures de route de plus par an, soit 2 journées de travail.'],
    ];
    for (const [count, said] of table) assert.equal(ordinary(hours(count, 7)), said);
    assert.equal(ordinary(carbon(-788)), '790 kg de CO₂ de plus par an.');
  });

  it('makes a whole sentence of the two halves of the headline', () => {
    const {best, settings} = compare({distanceKm: 13, daysPerWeek: 1.5});
    assert.ok(best);
    assert.equal(
      ordinary(headline(best, settings).join(' ')),
      'Environ 240 à 620 € gardés par an en travaillant chez vous 1,5 jour par semaine.',
    );
  });

  it('says what a fee costs beyond the energy saved, by the unit it is paid', () => {
    const table: [SavingsInputs['energy'], 'jour' | 'demi-journee' | 'mois', string][] = [
      [
        'essence',
        'jour',
        'À 15 € par jour, cet espace vous coûte environ 1 100 € de plus par an que le carburant économisé.',
      ],
      [
        'diesel',
        'demi-journee',
        'À 15 € par demi-journée, cet espace vous coûte environ 2 600 € de plus par an que le carburant économisé.',
      ],
      [
        'electrique',
        'mois',
        'À 15 € par mois, cet espace vous coûte environ 110 € de plus par an que l’électricité économisée.',
      ],
    ];
    for (const [energy, unit, said] of table) {
      const comparison = compare({distanceKm: 13, energy, space: {distanceKm: 4, fee: {amount: 15, unit}}});
      const space = comparison.outcomes.find(({mode}) => mode === 'espace');
      assert.equal(ordinary(space ? loss(space, comparison) : ''), said);
    }
  });

  it('writes the numbers behind the answer, with the month of a price that is not the visitor’s', () => {
    const ordinaryTrip = compare({distanceKm: 13});
    assert.equal(
      ordinary(assumptions(ordinaryTrip, {asOf: '2026-03', old: false})),
      'Le premier montant compte le carburant seul ; le second compte aussi l’usure et l’assurance, au barème des impôts. Nous comptons : 92 jours par an, 7,85 l/100 km, 1,833 €/l en mars 2026, 11 634 km par an, 5 CV.',
    );
    const old = [
      ['2024-08', '(prix d’août 2024, à mettre à jour)'],
      ['2026-02', '(prix de février 2026, à mettre à jour)'],
      ['2025', '(prix de 2025, à mettre à jour)'],
    ] as const;
    for (const [asOf, said] of old) assert.ok(assumptions(ordinaryTrip, {asOf, old: true}).includes(said), said);
    assert.doesNotMatch(assumptions(ordinaryTrip), /2024/);
    assert.deepEqual(['2025', '2026-02', '2026-01-06'].map(date), ['2025', 'février 2026', 'janvier 2026']);
  });

  it('says which of the two amounts is the energy alone, whatever the gain', () => {
    const fee = {amount: 15, unit: 'jour'} as const;
    const table: [SavingsInputs, string][] = [
      [
        {distanceKm: 13, energy: 'electrique'},
        'Le premier montant compte l’électricité seule ; le second compte aussi l’usure et l’assurance, au barème des impôts. Nous comptons : ',
      ],
      [
        {distanceKm: 13, currency: 'CHF'},
        'Le premier montant compte le carburant seul ; le second compte aussi l’usure, selon le TCS. Nous comptons : ',
      ],
      [
        {distanceKm: 13, modes: ['espace'], space: {distanceKm: 4, fee}},
        'Le second montant compte le carburant seul ; le premier compte aussi l’usure et l’assurance, au barème des impôts. Nous comptons : ',
      ],
      [
        {distanceKm: 50, modes: ['espace'], space: {distanceKm: 4, fee}},
        'Le premier montant compte le carburant seul ; le second compte aussi l’usure et l’assurance, au barème des impôts. Nous comptons : ',
      ],
      [{distanceKm: 10, modes: ['espace'], space: {distanceKm: 30}}, 'Le premier montant compte le carburant seul ; '],
      [{distanceKm: 13, currency: 'CHF', energy: 'gpl'}, 'Nous comptons : '],
    ];
    for (const [inputs, said] of table) {
      const sentence = ordinary(assumptions(compare(inputs)));
      assert.ok(sentence.startsWith(said), sentence);
    }
  });

  it('begins a loss that may be a gain with its currency', () => {
    const {best, settings} = compare({
      distanceKm: 30,
      modes: ['espace'],
      space: {distanceKm: 4, fee: {amount: 15, unit: 'jour'}},
    });
    assert.ok(best);
    assert.match(ordinary(headline(best, settings).join(' ')), /^De \d+ € perdus à \d+ € gardés par an en travaillant/);
  });

  it('names the columns by what is avoided, and says how old a number is', () => {
    const table = [
      ['domicile', 'En moins chez vous'],
      ['espace', 'En moins à l’espace'],
      ['covoiturage', 'En moins en covoiturage'],
    ] as const;
    for (const [mode, said] of table) assert.equal(column(mode), said);
    assert.equal(ordinary(column('espace', 'La Cordée')), 'En moins à « La Cordée »');
    assert.equal(ordinary(usual(7.85, 'l/100 km', '2026-08-20')), 'Valeur de départ : 7,85 l/100 km (août 2026)');
    assert.equal(ordinary(outdated('2024-08')), 'Chiffre ancien (août 2024) : indiquez le vôtre.');
  });

  it('counts an estimated time without its seconds', () => {
    const savings = computeSavings({distanceKm: 35, durationMin: 40, space: {distanceKm: 4}});
    const space = savings.outcomes.find(({mode}) => mode === 'espace');
    const line = space && explain(space, savings).find(({kind}) => kind === 'hours');
    assert.equal(ordinary(line ? formula(line) : ''), '2 × 35,4 min × 92 jours');
  });

  it('keeps a number and its unit on one line', () => {
    assert.equal(plain(11_634), '11\u202f634');
    assert.equal(quantity(7.85, 'l/100 km'), '7,85\u00a0l/100\u00a0km');
    assert.equal(quantity(0.194, 'EUR/kWh'), '0,194\u00a0€/kWh');
    assert.equal(quantity(0.75, ''), '0,75');
  });
});
