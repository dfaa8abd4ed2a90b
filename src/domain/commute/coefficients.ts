import * as numbers from './numbers.js';
import type {ScaleRow} from './numbers.js';
import {energies, type Energy} from './inputs.js';
import {isOld, validityOf} from './price-date.js';
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
  /** The last day, month or year it holds: later, it should be looked up again, and shown as old. */
  readonly expires: string;
}

/** Past the last day, month or year in which a number was worth showing. */
export const isExpired = ({expires}: Pick<Coefficient, 'expires'>, today: Date): boolean => isOld(today, expires);

const from =
  (source: string, url: string, asOf: string, expires: string) =>
  <U extends string, V = number>(value: V, unit: U): Coefficient<U, V> => ({value, unit, source, url, asOf, expires});

const law = from(
  'Barème kilométrique (arrêté)',
  'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047416556',
  '2023-03-27',
  '2027-04-30',
);
const car = from(
  'Nos Gestes Climat (ADEME), voiture compacte',
  'https://github.com/incubateur-ademe/nosgestesclimat/blob/HEAD/data/empreinte/transport/voiture.publicodes',
  '2026-08-20',
  '2028-08-31',
);
const pump = from(
  'Moyenne des stations au 9\u00a0mars 2026, AFP',
  'https://www.boursorama.com/budget/actualites/le-gazole-depasse-2-euros-le-litre-dans-l-hexagone-cdea2ab8e79ebf524aa62b6b6df20d33',
  ...validityOf('EUR', 'essence'),
);
const otherPump = from(
  'Moyenne du ministère, citée par prixdubaril.com',
  'https://prixdubaril.com/news-petrole/73540-prix-des-carburants-juin-2025.html',
  ...validityOf('EUR', 'e85'),
);
const meterFrance = from(
  'Tarif réglementé, option base, cité par TotalEnergies',
  'https://www.totalenergies.fr/particuliers/electricite/prix-de-l-electricite',
  ...validityOf('EUR', 'electrique'),
);
const meterSwitzerland = from(
  'ElCom, ménage médian, cité par EIT.swiss',
  'https://www.eit.swiss/fr/association/news-medias/autorites/legere-baisse-des-prix-de-lelectricite-en-2026',
  ...validityOf('CHF', 'electrique'),
);
const swissPump = from(
  'Estimation du TCS au 10\u00a0mars 2026, citée par Swissinfo',
  'https://www.swissinfo.ch/ger/diesel-in-der-schweiz-seit-kriegsausbruch-8%2C6-prozent-teurer/91078125',
  ...validityOf('CHF', 'essence'),
);
const tcs = from(
  'Touring Club Suisse, 4\u202f135\u00a0CHF pour 15\u202f000\u00a0km et 6\u202f977\u00a0CHF de frais fixes',
  'https://www.presseportal.ch/de/pm/100000091/100937478',
  '2026-01-06',
  '2027-01-31',
);
const rebound = from(
  'ADEME, effets rebond du télétravail\u00a0: 67,7\u00a0kg sur 271',
  'https://librairie.ademe.fr/mobilite-et-transports/3776-caracterisation-des-effets-rebond-induits-par-le-teletravail.html',
  '2020-09',
  '2030-12-31',
);
const home = from(
  'ADEME et IFPEB, cités par Batiweb',
  'https://www.batiweb.com/actualites/developpement-durable/pres-de-30-d-economies-d-energies-realisees-grace-au-teletravail-selon-une-etude-42061',
  '2023-04',
  '2028-04-30',
);
const impact = from(
  'Impact CO2 (ADEME)\u00a0: 52\u00a0semaines moins congés et fériés',
  'https://github.com/incubateur-ademe/impactco2',
  '2026-07-01',
  '2030-12-31',
);
const roads = from(
  'SDES, parc automobile français',
  'https://www.statistiques.developpement-durable.gouv.fr/donnees-sur-le-parc-automobile-francais-au-1er-janvier-2025?rubrique=&dossier=1348',
  '2024',
  '2027-12-31',
);
const labour = from(
  'Code du travail\u00a0: 35\u00a0heures en cinq jours',
  'https://www.doctrine.fr/l/texts/codes/LEGITEXT000006072050/articles/LEGIARTI000006902466',
  '2016-08-10',
  '2030-12-31',
);
const detour = from(
  'Estimation\u202f; les études vont de 1,2 à 1,54',
  'https://github.com/antonindanalet/detourfactor',
  '2015',
  '2030-12-31',
);
const swissGrid = from(
  'Nos Gestes Climat, édition suisse',
  'https://github.com/incubateur-ademe/nosgestesclimat',
  '2026-04',
  '2028-04-30',
);
const census = from(
  'Insee Première n°\u00a01948, distance médiane des actifs ruraux en 2019',
  'https://www.insee.fr/fr/statistiques/7622203',
  '2023-05',
  '2028-05-31',
);

const litre = (energy: Energy) => (energy === 'electrique' ? 'kWh' : 'l');

/** A number of every energy, with its source. */
const forEach = (
  valueOf: (energy: Energy) => number | undefined,
  make: (value: number, energy: Energy) => Coefficient,
) =>
  Object.fromEntries(
    energies.flatMap((energy) => {
      const value = valueOf(energy);
      return value === undefined ? [] : [[energy, make(value, energy)]];
    }),
  ) as Readonly<Partial<Record<Energy, Coefficient>>>;

type OfEveryEnergy = Readonly<Record<Energy, Coefficient>>;

const pricesIn = (currency: Currency, fuel: typeof pump, electricity: typeof pump, other: typeof pump) => {
  const sources: Readonly<Partial<Record<Energy, typeof pump>>> = {electrique: electricity, e85: other, gpl: other};
  return forEach(
    (energy) => numbers.cars[energy][numbers.columns[currency][1]],
    (value, energy) => (sources[energy] ?? fuel)(value, `${currency}/${litre(energy)}`),
  );
};

/** Every number of the model that comes from the world, in one place, with its unit, its source and its date. */
export const coefficients = {
  consumption: forEach(
    (energy) => numbers.cars[energy][0],
    (value, energy) => car(value, `${litre(energy)}/100 km`),
  ) as OfEveryEnergy,
  prices: {
    EUR: pricesIn('EUR', pump, meterFrance, otherPump),
    CHF: pricesIn('CHF', swissPump, meterSwitzerland, swissPump),
  },
  emission: forEach(
    (energy) => numbers.cars[energy][numbers.columns.EUR[0]],
    (value, energy) => car(value, `kg/${litre(energy)}`),
  ) as OfEveryEnergy,
  swissElectricity: swissGrid(numbers.cars.electrique[numbers.columns.CHF[0]], 'kg/kWh'),
  scale: law<'EUR/km', readonly ScaleRow[]>(numbers.scale, 'EUR/km'),
  electricScale: law(numbers.electricScale, ''),
  swissKilometre: tcs(numbers.swissKilometre, 'CHF/km'),
  swissFixed: tcs(numbers.swissFixed, 'CHF'),
  homeEnergy: home(numbers.homeEnergy, 'kWh/jour'),
  rebound: rebound(numbers.rebound, ''),
  weeks: impact(numbers.weeks, 'semaines'),
  kilometresPerYear: roads(numbers.kilometresPerYear, 'km'),
  workingDay: labour(numbers.workingDay, 'h'),
  detour: detour(numbers.detour, ''),
  detourLow: detour(numbers.detourLow, ''),
  detourHigh: detour(numbers.detourHigh, ''),
  ruralCommute: census(numbers.ruralCommute, 'km'),
} as const;
