import type {Energy, Mode, SavingsInputs} from '../../domain/commute/inputs.js';
import type {Currency} from '../../domain/commute/units.js';
import type {Fee} from '../../domain/places/place.js';
import type {FieldKey} from './fields.js';

/** What the webmaster wrote on the tag. */
export interface Given extends Readonly<Partial<Record<FieldKey, number>>> {
  readonly monnaie: Currency;
  readonly energie: Energy;
  readonly espaceTarifUnite: Fee['unit'];
  readonly modes: readonly Mode[];
}

/** What to compute; nothing before the distance is known. */
export function inputsOf(given: Given): SavingsInputs | undefined {
  const {distanceKm, espaceDistanceKm, espaceTarif} = given;
  if (distanceKm === undefined) return undefined;
  return {
    distanceKm,
    currency: given.monnaie,
    energy: given.energie,
    modes: given.modes,
    durationMin: given.dureeMin,
    daysPerWeek: given.joursParSemaine,
    weeks: given.semaines,
    consumption: given.consommation,
    energyPrice: given.prixEnergie,
    fiscalPower: given.puissance,
    kilometresPerYear: given.kilometresParAn,
    persons: given.personnes,
    space:
      espaceDistanceKm === undefined
        ? undefined
        : {
            distanceKm: espaceDistanceKm,
            durationMin: given.espaceDureeMin,
            fee: espaceTarif === undefined ? undefined : {amount: espaceTarif, unit: given.espaceTarifUnite},
          },
  };
}
