import type {Energy, Mode, SavingsInputs} from '../../domain/commute/inputs.js';
import {detour} from '../../domain/commute/numbers.js';
import type {Currency} from '../../domain/commute/units.js';
import {distanceKm} from '../../domain/places/distance.js';
import type {Fee, Place} from '../../domain/places/place.js';
import type {Group} from '../../shared/contexts.js';
import type {Entries, Entry} from './entries.js';
import type {FieldKey} from './fields.js';

/** What the webmaster wrote on the tag. */
export interface Given extends Readonly<Partial<Record<FieldKey, number>>> {
  readonly monnaie: Currency;
  readonly energie: Energy;
  readonly espaceTarifUnite: Fee['unit'];
  readonly modes: readonly Mode[];
}

export type ChoiceKey = 'energie' | 'espaceTarifUnite';

/**
 * The answer to every question: what the visitor typed, else the tag's attribute, else what the group knows. What was
 * typed about a place or an energy comes back with that place or that energy.
 */
export class Answers {
  #given: Given;
  #group: () => Group | undefined;
  #entries: Entries;
  #choices = new Map<string, string>();

  constructor(given: Given, entries: Entries, group: () => Group | undefined) {
    this.#given = given;
    this.#entries = entries;
    this.#group = group;
  }

  get place(): Place | undefined {
    return this.#group()?.chosen;
  }

  get currency(): Currency {
    return this.#given.monnaie;
  }

  get energy(): Energy {
    return (this.#choices.get('energie') as Energy | undefined) ?? this.#given.energie;
  }

  get feeUnit(): Fee['unit'] {
    const {espaceTarif, espaceTarifUnite} = this.#given;
    const ofPlace = espaceTarif === undefined ? this.place?.fee?.unit : undefined;
    const chosen = this.#choices.get(this.slot('espaceTarifUnite')) as Fee['unit'] | undefined;
    return chosen ?? ofPlace ?? espaceTarifUnite;
  }

  entry(key: FieldKey): Entry | undefined {
    return this.#entries.get(this.slot(key));
  }

  choose(key: ChoiceKey, word: string) {
    this.#choices.set(this.slot(key), word);
  }

  /** Kilometres by road to the chosen place, estimated from the crow's flight. */
  get estimate(): number | undefined {
    const {visitor, position} = this.#group() ?? {};
    const from = visitor?.position ?? position;
    const to = this.place?.position;
    return from && to && Math.round(distanceKm(from, to) * detour);
  }

  /** What the visitor or the webmaster said. */
  own(key: FieldKey): number | undefined {
    const otherEnergy = aboutEnergy(key) && this.energy !== this.#given.energie;
    return this.entry(key)?.value ?? (otherEnergy ? undefined : this.#given[key]);
  }

  /** What anyone said; without it, the usual number of the model is taken, or the visitor asked. */
  value(key: FieldKey): number | undefined {
    return this.own(key) ?? this.#shared(key);
  }

  /** What to compute; nothing before the distance is known. */
  get inputs(): SavingsInputs | undefined {
    const distance = this.value('distanceKm');
    const spaceDistance = this.value('espaceDistanceKm');
    const fee = this.value('espaceTarif');
    if (distance === undefined) return undefined;
    return {
      currency: this.currency,
      energy: this.energy,
      modes: this.#given.modes,
      distanceKm: distance,
      durationMin: this.value('dureeMin'),
      daysPerWeek: this.value('joursParSemaine'),
      weeks: this.value('semaines'),
      consumption: this.value('consommation'),
      energyPrice: this.value('prixEnergie'),
      fiscalPower: this.value('puissance'),
      kilometresPerYear: this.value('kilometresParAn'),
      persons: this.value('personnes'),
      space:
        spaceDistance === undefined
          ? undefined
          : {
              distanceKm: spaceDistance,
              durationMin: this.value('espaceDureeMin'),
              fee: fee === undefined ? undefined : {amount: fee, unit: this.feeUnit},
            },
    };
  }

  #shared(key: FieldKey): number | undefined {
    const visitor = this.#group()?.visitor;
    if (key === 'distanceKm') return visitor?.distanceKm;
    if (key === 'joursParSemaine') return visitor?.daysPerWeek;
    if (key === 'espaceDistanceKm') return this.estimate;
    return key === 'espaceTarif' ? this.place?.fee?.amount : undefined;
  }

  /** Under which name the answer is kept. */
  slot(key: FieldKey | ChoiceKey): string {
    if (key.startsWith('espace')) return `${key} ${this.place?.id}`;
    return aboutEnergy(key) ? `${key} ${this.energy}` : key;
  }
}

const aboutEnergy = (key: FieldKey | ChoiceKey) => key === 'consommation' || key === 'prixEnergie';
