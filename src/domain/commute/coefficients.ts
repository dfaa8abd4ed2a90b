import * as numbers from './numbers.js';
import type {ScaleRow} from './numbers.js';
import {energies, type Energy} from './inputs.js';
import type {Currency} from './units.js';

/** A number from the world, with what one needs to check it. */
export interface Coefficient<U extends string = string, V = number> {
  readonly value: V;
  readonly unit: U;
  /** Name of the publication, in French: it is shown beside the number. */
  readonly source: string;
  readonly url: string;
  /** Day, month or year the number was true: `2026`, `2026-01`, `2026-01-06`. */
  readonly asOf: string;
  /** After this day, the number should be shown as old. */
  readonly expires?: string;
}

const from =
  (source: string, url: string, asOf: string, expires?: string) =>
  <U extends string, V = number>(value: V, unit: U): Coefficient<U, V> => ({value, unit, source, url, asOf, expires});

const law = from(
  'Barème kilométrique (arrêté)',
  'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047416556',
  '2023-03-27',
);
const car = from(
  'Nos Gestes Climat (ADEME), voiture compacte',
  'https://github.com/incubateur-ademe/nosgestesclimat/blob/HEAD/data/empreinte/transport/voiture.publicodes',
  '2026-08-20',
);
const pump = from(
  'Prix des carburants, repris par publicodes-voiture',
  'https://github.com/betagouv/publicodes-voiture',
  ...numbers.pricedOn.EUR[0],
);
const meterFrance = from(
  'Tarif réglementé, option base, cité par TotalEnergies',
  'https://www.totalenergies.fr/particuliers/electricite/prix-de-l-electricite',
  ...numbers.pricedOn.EUR[1],
);
const meterSwitzerland = from(
  'ElCom, ménage médian, cité par EIT.swiss',
  'https://www.eit.swiss/fr/association/news-medias/autorites/legere-baisse-des-prix-de-lelectricite-en-2026',
  ...numbers.pricedOn.CHF[1],
);
const tcsPump = from(
  'Touring Club Suisse',
  'https://tcs.ch/fr/le-tcs/presse/communiques-de-presse-2025/frais-kilometriques-tcs-2025.php',
  ...numbers.pricedOn.CHF[0],
);
const tcs = from(
  'Touring Club Suisse, 4\u202f135\u00a0CHF pour 15\u202f000\u00a0km',
  'https://www.presseportal.ch/de/pm/100000091/100937478',
  '2026-01-06',
  '2027-01-31',
);
const rebound = from(
  'ADEME, effets rebond du télétravail\u00a0: 67,7\u00a0kg sur 271',
  'https://librairie.ademe.fr/mobilite-et-transports/3776-caracterisation-des-effets-rebond-induits-par-le-teletravail.html',
  '2020-09',
);
const home = from(
  'ADEME et IFPEB, cités par Batiweb',
  'https://www.batiweb.com/actualites/developpement-durable/pres-de-30-d-economies-d-energies-realisees-grace-au-teletravail-selon-une-etude-42061',
  '2023-04',
);
const impact = from(
  'Impact CO2 (ADEME)\u00a0: 52\u00a0semaines moins congés et fériés',
  'https://github.com/incubateur-ademe/impactco2',
  '2026-07-01',
);
const roads = from(
  'SDES, parc automobile français',
  'https://www.statistiques.developpement-durable.gouv.fr/donnees-sur-le-parc-automobile-francais-au-1er-janvier-2025?rubrique=&dossier=1348',
  '2024',
);
const labour = from(
  'Code du travail\u00a0: 35\u00a0heures en cinq jours',
  'https://www.doctrine.fr/l/texts/codes/LEGITEXT000006072050/articles/LEGIARTI000006902466',
  '2016-08-10',
);
const detour = from(
  'Estimation\u202f; les études vont de 1,2 à 1,54',
  'https://github.com/antonindanalet/detourfactor',
  '2015',
);
const swissGrid = from(
  'Nos Gestes Climat, édition suisse',
  'https://github.com/incubateur-ademe/nosgestesclimat',
  '2026-04',
);

const litre = (energy: Energy) => (energy === 'electrique' ? 'kWh' : 'l');

/** The same source for a number of every energy. */
const forEach = (
  values: Readonly<Partial<Record<Energy, number>>>,
  make: (value: number, energy: Energy) => Coefficient,
) =>
  Object.fromEntries(
    energies.flatMap((energy) => {
      const value = values[energy];
      return value === undefined ? [] : [[energy, make(value, energy)]];
    }),
  );

const pricesIn = (currency: Currency, fuel: typeof pump, electricity: typeof pump) =>
  forEach(numbers.prices[currency], (value, energy) =>
    (energy === 'electrique' ? electricity : fuel)(value, `${currency}/${litre(energy)}`),
  ) as Readonly<Partial<Record<Energy, Coefficient>>>;

/** Every number of the model that comes from the world, in one place, with its unit, its source and its date. */
export const coefficients = {
  consumption: forEach(numbers.consumption, (value, energy) => car(value, `${litre(energy)}/100 km`)) as Readonly<
    Record<Energy, Coefficient>
  >,
  prices: {EUR: pricesIn('EUR', pump, meterFrance), CHF: pricesIn('CHF', tcsPump, meterSwitzerland)},
  emission: forEach(numbers.emission, (value, energy) => car(value, `kg/${litre(energy)}`)) as Readonly<
    Record<Energy, Coefficient>
  >,
  swissElectricity: swissGrid(numbers.swissElectricity, 'kg/kWh'),
  scale: law<'EUR/km', readonly ScaleRow[]>(numbers.scale, 'EUR/km'),
  electricScale: law(numbers.electricScale, ''),
  swissKilometre: tcs(numbers.swissKilometre, 'CHF/km'),
  homeEnergy: home(numbers.homeEnergy, 'kWh/jour'),
  rebound: rebound(numbers.rebound, ''),
  weeks: impact(numbers.weeks, 'semaines'),
  kilometresPerYear: roads(numbers.kilometresPerYear, 'km'),
  workingDay: labour(numbers.workingDay, 'h'),
  detour: detour(numbers.detour, ''),
} as const;
