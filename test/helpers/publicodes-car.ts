import {CarSimulator} from '@betagouv/publicodes-voiture';
import type {Energy} from '../../src/domain/commute/inputs.js';

/** A car of the State's own model, `publicodes-voiture`, asked through its engine. */
export interface PublicodesCar {
  readonly energy: Exclude<Energy, 'hybride'>;
  readonly kilometres: number;
  /** Litres or kWh per 100 km. */
  readonly consumption: number;
  /** Per litre or kWh. */
  readonly price: number;
}

const fuels = {
  essence: 'essence E5 ou E10',
  diesel: 'gazole B7 ou B10',
  e85: 'essence E85',
  gpl: 'GPL',
} as const;

const simulator = new CarSimulator();
const engine = simulator.getEngine({shallowCopy: false});

/** Euros of energy for these kilometres, and kilograms of CO2 equivalent that this energy emits. */
export function askPublicodes({energy, kilometres, consumption, price}: PublicodesCar): {cost: number; co2: number} {
  const electric = energy === 'electrique';
  engine.setSituation({
    'usage . km annuels . connus': 'oui',
    'usage . km annuels . renseignés': kilometres,
    'voiture . gabarit': "'moyenne'",
    'voiture . motorisation': electric ? "'électrique'" : "'thermique'",
    ...(electric
      ? {
          'voiture . électrique . consommation électricité': consumption,
          'voiture . électrique . prix kWh': price,
        }
      : {
          'voiture . thermique . carburant': `'${fuels[energy]}'`,
          'voiture . thermique . consommation carburant': consumption,
          'voiture . thermique . prix carburant': price,
        }),
  });
  const perKilometre = valueOf('ngc . transport . voiture . empreinte au kilomètre calculée');
  return {cost: valueOf("coûts . coûts d'utilisation . consommation"), co2: perKilometre * kilometres};
}

function valueOf(rule: Parameters<typeof engine.evaluate>[0]): number {
  const {nodeValue} = engine.evaluate(rule);
  if (typeof nodeValue !== 'number') throw new Error(`${String(rule)} is ${String(nodeValue)}`);
  return nodeValue;
}
