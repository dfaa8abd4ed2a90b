import type {Energy, SavingsInputs} from '../../domain/commute/inputs.js';
import {detour} from '../../domain/commute/numbers.js';
import {distanceKm} from '../../domain/places/distance.js';
import type {Currency} from '../../domain/commute/units.js';
import type {Fee, Place} from '../../domain/places/place.js';
import {readNumber} from '../../domain/reading.js';
import type {Group} from '../../shared/contexts.js';
import {wrong} from '../../texts/fr/simulateur-visit.js';
import {bounds, boundsOf, type FieldKey} from './fields.js';
import {type Given, inputsOf} from './given.js';
import type {Entry} from './questions.js';

export type ChoiceKey = 'energie' | 'espaceTarifUnite';

/** What a visitor who was not understood may type. */
const examples: Readonly<Record<FieldKey, number>> = {
  distanceKm: 12.5,
  dureeMin: 25,
  joursParSemaine: 2,
  consommation: 6.5,
  prixEnergie: 1.75,
  puissance: 5,
  kilometresParAn: 12_000,
  semaines: 46,
  personnes: 2,
  espaceDistanceKm: 4,
  espaceDureeMin: 10,
  espaceTarif: 15,
};

const aboutEnergy = (key: string) => key === 'consommation' || key === 'prixEnergie';

/**
 * The answer to every question: what the visitor typed, else the tag's attribute, else what the group knows. What was
 * typed about a place or an energy comes back with that place or that energy.
 */
export class Answers {
  group: Group | undefined;
  #given: Given;
  #entries = new Map<string, Entry>();

  constructor(given: Given) {
    this.#given = given;
  }

  get place(): Place | undefined {
    return this.group?.chosen;
  }

  get currency(): Currency {
    return this.#given.monnaie;
  }

  get energy(): Energy {
    return (this.entry('energie')?.text as Energy | undefined) ?? this.#given.energie;
  }

  get feeUnit(): Fee['unit'] {
    const {espaceTarif, espaceTarifUnite} = this.#given;
    const ofPlace = espaceTarif === undefined ? this.place?.fee?.unit : undefined;
    return (this.entry('espaceTarifUnite')?.text as Fee['unit'] | undefined) ?? ofPlace ?? espaceTarifUnite;
  }

  /** Kilometres by road to the chosen place, estimated from the crow's flight. */
  get estimate(): number | undefined {
    const {visitor, position} = this.group ?? {};
    const from = visitor?.position ?? position;
    const to = this.place?.position;
    return from && to && Math.round(distanceKm(from, to) * detour);
  }

  /** All of them, as if the webmaster had written them. */
  get all(): Given {
    const {monnaie, modes} = this.#given;
    const numbers = (Object.keys(bounds) as FieldKey[]).map((key) => [key, this.value(key)]);
    return {...Object.fromEntries(numbers), monnaie, modes, energie: this.energy, espaceTarifUnite: this.feeUnit};
  }

  /** What to compute; nothing before the distance is known. */
  get inputs(): SavingsInputs | undefined {
    return inputsOf(this.all);
  }

  entry(key: FieldKey | ChoiceKey): Entry | undefined {
    return this.#entries.get(this.#slot(key));
  }

  choose(key: ChoiceKey, text: string) {
    this.#entries.set(this.#slot(key), {text});
  }

  type(key: FieldKey, text: string) {
    const [min, max] = boundsOf(key);
    const {value, problem} = readNumber(text, {min, max}, this.entry(key)?.value);
    this.#entries.set(this.#slot(key), {
      text,
      value: text.trim() ? value : undefined,
      problem: problem && wrong(text, min, max, examples[key]),
    });
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

  #shared(key: FieldKey): number | undefined {
    const visitor = this.group?.visitor;
    if (key === 'distanceKm') return visitor?.distanceKm;
    if (key === 'joursParSemaine') return visitor?.daysPerWeek;
    if (key === 'espaceDistanceKm') return this.estimate;
    return key === 'espaceTarif' ? this.place?.fee?.amount : undefined;
  }

  /** Under which name the answer is kept. */
  #slot(key: FieldKey | ChoiceKey): string {
    if (key.startsWith('espace')) return `${key} ${this.place?.id}`;
    return aboutEnergy(key) ? `${key} ${this.energy}` : key;
  }
}
