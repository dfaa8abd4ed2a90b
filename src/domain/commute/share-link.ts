import {parseFrenchNumber} from '../reading.js';
import type {CommuneInputs} from './commune.js';
import {energies, modes, type Mode, type SpaceInputs} from './inputs.js';

/**
 * The inputs of a sum in the fragment of an address, under the names of the attributes:
 * `distance-km=13&energie=diesel&espace-tarif=15`. A fragment stays in the browser. What comes back from one is a
 * stranger's: unknown names and words are passed over, numbers are kept within their bounds.
 */

type Bounds = readonly [min: number, max: number];

/** What a link may hold: the numbers of the inputs, and those of the space. */
type NumberKey = Exclude<
  keyof CommuneInputs,
  'currency' | 'energy' | 'modes' | 'space' | 'active' | 'givesUpCar' | undefined
>;

const numbers: readonly (readonly [name: string, key: NumberKey, bounds: Bounds])[] = [
  ['actifs', 'commuters', [0, 100_000]],
  ['distance-km', 'distanceKm', [0, 300]],
  ['duree-min', 'durationMin', [0, 300]],
  ['jours-par-semaine', 'daysPerWeek', [0, 7]],
  ['semaines', 'weeks', [0, 52]],
  ['consommation', 'consumption', [0, 40]],
  ['prix-energie', 'energyPrice', [0, 5]],
  ['usure', 'wearPerKm', [0, 2]],
  ['puissance', 'fiscalPower', [1, 50]],
  ['kilometres-par-an', 'kilometresPerYear', [0, 200_000]],
  ['personnes', 'persons', [1, 9]],
  ['rebond', 'reboundPercent', [0, 50]],
  ['taux-fiscal', 'taxRatePerKm', [0, 5]],
  ['plafond-fiscal', 'taxCap', [0, 100_000]],
];

const ticks = [
  ['sans-voiture', 'givesUpCar'],
  ['actif', 'active'],
] as const;

const spaceBounds = {distance: [0, 300], duration: [0, 300], fee: [0, 10_000]} as const satisfies Record<
  string,
  Bounds
>;

const currencies = ['EUR', 'CHF'] as const;
const feeUnits = ['jour', 'demi-journee', 'mois'] as const;

/** Longer than any link of ours: not read. */
const longest = 2000;

/** What a link carries. */
export type LinkInputs = Partial<CommuneInputs>;

/** Six decimals at most, and no exponent. */
const written = (value: number) => String(Number(value.toFixed(6)));

function spacePairs({distanceKm, durationMin, active, fee}: SpaceInputs): [string, string][] {
  const pairs: [string, string][] = [['espace-distance-km', written(distanceKm)]];
  if (durationMin !== undefined) pairs.push(['espace-duree-min', written(durationMin)]);
  if (active) pairs.push(['espace-actif', 'oui']);
  if (fee) pairs.push(['espace-tarif', written(fee.amount)], ['espace-tarif-unite', fee.unit]);
  return pairs;
}

/** Without the `#`: only what is given is written. */
export function encodeInputs(inputs: LinkInputs): string {
  const {currency, energy, space} = inputs;
  const pairs: [string, string][] = numbers.flatMap(([name, key]) => {
    const value = inputs[key];
    return value === undefined || !Number.isFinite(value) ? [] : [[name, written(value)]];
  });
  if (currency) pairs.push(['monnaie', currency]);
  if (energy) pairs.push(['energie', energy]);
  if (inputs.modes) pairs.push(['modes', inputs.modes.join('+')]);
  for (const [name, key] of ticks) if (inputs[key]) pairs.push([name, 'oui']);
  if (space) pairs.push(...spacePairs(space));
  return pairs.map((pair) => pair.join('=')).join('&');
}

/** The pairs of a fragment, the first of each name; what is not written as one is passed over. */
function read(fragment: string): Map<string, string> {
  const pairs = new Map<string, string>();
  if (fragment.length > longest) return pairs;
  for (const pair of fragment.replace(/^#/u, '').split('&')) {
    const [name = '', ...rest] = pair.split('=');
    if (pairs.has(name)) continue;
    try {
      pairs.set(name, decodeURIComponent(rest.join('=')));
    } catch {
      continue;
    }
  }
  return pairs;
}

function numberIn(text: string | undefined, [min, max]: Bounds): number | undefined {
  const value = text === undefined ? undefined : parseFrenchNumber(text);
  return value === undefined || Number.isNaN(value) ? undefined : Math.min(max, Math.max(min, value));
}

const wordIn = <T extends string>(text: string | undefined, words: readonly T[]): T | undefined =>
  words.find((word) => word === text);

function modesIn(text: string | undefined): Mode[] | undefined {
  const asked = text?.split(/[ +,]/u) ?? [];
  const known = modes.filter((mode) => asked.includes(mode));
  return known.length > 0 ? known : undefined;
}

function spaceIn(pairs: Map<string, string>): SpaceInputs | undefined {
  const distanceKm = numberIn(pairs.get('espace-distance-km'), spaceBounds.distance);
  if (distanceKm === undefined) return undefined;
  const amount = numberIn(pairs.get('espace-tarif'), spaceBounds.fee);
  const unit = wordIn(pairs.get('espace-tarif-unite'), feeUnits) ?? 'jour';
  return {
    distanceKm,
    durationMin: numberIn(pairs.get('espace-duree-min'), spaceBounds.duration),
    active: pairs.get('espace-actif') === 'oui' || undefined,
    fee: amount === undefined ? undefined : {amount, unit},
  };
}

/** What a fragment gives, with or without its `#`: only what it says, and within bounds. */
export function decodeInputs(fragment: string): LinkInputs {
  const pairs = read(fragment);
  const found: readonly (readonly [string, unknown])[] = [
    ...numbers.map(([name, key, bounds]) => [key, numberIn(pairs.get(name), bounds)] as const),
    ...ticks.map(([name, key]) => [key, pairs.get(name) === 'oui' || undefined] as const),
    ['currency', wordIn(pairs.get('monnaie'), currencies)],
    ['energy', wordIn(pairs.get('energie'), energies)],
    ['modes', modesIn(pairs.get('modes'))],
    ['space', spaceIn(pairs)],
  ];
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as LinkInputs;
}
