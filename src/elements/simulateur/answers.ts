import type {Energy, SavingsInputs} from '../../domain/commute/inputs.js';
import type {LinkInputs} from '../../domain/commute/share-link.js';
import {roadEstimate} from '../../domain/commute/distance.js';
import type {Currency} from '../../domain/commute/units.js';
import {distanceKm} from '../../domain/places/distance.js';
import type {Fee, Place, Position} from '../../domain/places/place.js';
import {readNumber} from '../../domain/reading.js';
import type {Group} from '../../shared/contexts.js';
import {plain} from '../../texts/fr/simulateur-answer.js';
import {wrong} from '../../texts/fr/simulateur-visit.js';
import {bounds, boundsOf, type FieldKey} from './fields.js';
import {type Given, inputsOf} from './given.js';
import {nearestPlace} from './nearest.js';
import type {Entry} from './questions.js';

/** Words of a list, then what is ticked. */
export type ChoiceKey = 'energie' | 'espaceTarifUnite' | 'sansVoiture' | 'espaceActif';
export type AnswerKey = FieldKey | ChoiceKey;

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
  tauxFiscal: 0.75,
  plafondFiscal: 3200,
  actifs: 50,
  usure: 0.05,
  rebond: 25,
};

const aboutEnergy = (key: string) => key === 'consommation' || key === 'prixEnergie';

/**
 * The answer to every question: what the visitor typed, else the tag's attribute, else what the group knows. What was
 * typed about a place or an energy comes back with that place or that energy.
 */
export class Answers {
  /** Some came by a link: whoever wrote it said them, and neither the visitor nor the page. */
  isFromLink = false;
  #given: Given;
  #group: Group | undefined;
  #nearest: Place | undefined;
  /** Id of the place of a link, until the group has it. */
  #wanted: string | undefined;
  /** Everything that was answered to a question, the last one last: undoing goes back through it. */
  #entries = new Map<string, readonly Entry[]>();
  /** Questions being answered: what is typed now replaces what was typed a moment before. */
  #unsettled = new Set<string>();

  constructor(given: Given) {
    this.#given = given;
  }

  get group(): Group | undefined {
    return this.#group;
  }

  set group(group: Group | undefined) {
    if (group === this.#group) return;
    this.#group = group;
    this.#nearest = group && nearestPlace(group.places, this.start);
    const wanted = this.#wanted;
    if (!wanted || !group || group.state === 'none' || group.state === 'waiting') return;
    this.#wanted = undefined;
    if (group.places.some(({id}) => id === wanted)) queueMicrotask(() => group.choose(wanted));
  }

  /** The chosen place, else the nearest one. */
  get place(): Place | undefined {
    return this.group?.chosen ?? this.#nearest;
  }

  /** Nobody chose the place. */
  get isNearest(): boolean {
    return !this.group?.chosen && !!this.#nearest;
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

  /** Where the visitor starts from, else the commune. */
  get start(): Position | undefined {
    return this.group?.visitor.position ?? this.group?.position;
  }

  /** Kilometres by road to the place, estimated from the crow's flight. */
  get estimate(): number | undefined {
    const {start, place} = this;
    return start && place?.position && Math.round(roadEstimate(distanceKm(start, place.position)).kilometres);
  }

  /** All of them, as if the webmaster had written them. */
  get all(): Given {
    const {monnaie, modes} = this.#given;
    const numbers = (Object.keys(bounds) as FieldKey[]).map((key) => [key, this.value(key)]);
    return {...Object.fromEntries(numbers), monnaie, modes, energie: this.energy, espaceTarifUnite: this.feeUnit};
  }

  /** What to compute; nothing before the distance is known. */
  get inputs(): SavingsInputs | undefined {
    return this.inputsAt(this.value('distanceKm'));
  }

  /** The same for another distance. */
  inputsAt(distance: number | undefined): SavingsInputs | undefined {
    const {all} = this;
    const inputs = inputsOf({...all, distanceKm: distance});
    if (!inputs) return undefined;
    return {
      ...inputs,
      wearPerKm: all.usure,
      reboundPercent: all.rebond,
      taxRatePerKm: all.tauxFiscal,
      taxCap: all.plafondFiscal,
      givesUpCar: this.isTicked('sansVoiture'),
      space: inputs.space && {...inputs.space, active: this.isTicked('espaceActif')},
    };
  }

  isTicked(key: ChoiceKey): boolean {
    return this.entry(key)?.text === 'oui';
  }

  entry(key: AnswerKey): Entry | undefined {
    return this.#entries.get(this.#slot(key))?.at(-1);
  }

  choose(key: ChoiceKey, text: string) {
    this.#take(key, {text});
  }

  type(key: FieldKey, text: string) {
    const [min, max] = boundsOf(key);
    const {value, problem} = readNumber(text, {min, max}, this.entry(key)?.value);
    this.#take(key, {
      text,
      value: text.trim() ? value : undefined,
      problem: problem && wrong(text, min, max, examples[key]),
    });
  }

  /** What is answered next to a question comes after what was answered, and no longer in its place. */
  settle() {
    this.#unsettled.clear();
  }

  /** There is something to come back to: an earlier answer, or what stands without any. */
  canUndo(key: AnswerKey): boolean {
    const steps = this.#entries.get(this.#slot(key))?.length ?? 0;
    if (key !== 'distanceKm' && key !== 'actifs') return steps > 0;
    return steps > 1 || (steps > 0 && this.#given[key] !== undefined);
  }

  undo(key: AnswerKey) {
    const slot = this.#slot(key);
    this.#entries.set(slot, this.#entries.get(slot)?.slice(0, -1) ?? []);
    this.#unsettled.delete(slot);
  }

  /** The answers of a link; those in another currency say nothing here. Says whether some were taken. */
  takeLink({currency = this.currency, energy, space, givesUpCar, ...said}: LinkInputs, place?: string): boolean {
    if (currency !== this.currency) return false;
    this.#wanted = place;
    if (energy) this.choose('energie', energy);
    if (givesUpCar) this.choose('sansVoiture', 'oui');
    const fee = space?.fee;
    const about = {distanceKm: space?.distanceKm, durationMin: space?.durationMin, fee: fee?.amount};
    const numbers: Readonly<Partial<Record<FieldKey, number>>> = {
      distanceKm: said.distanceKm,
      dureeMin: said.durationMin,
      joursParSemaine: said.daysPerWeek,
      semaines: said.weeks,
      consommation: said.consumption,
      prixEnergie: said.energyPrice,
      usure: said.wearPerKm,
      puissance: said.fiscalPower,
      kilometresParAn: said.kilometresPerYear,
      personnes: said.persons,
      rebond: said.reboundPercent,
      tauxFiscal: said.taxRatePerKm,
      plafondFiscal: said.taxCap,
      actifs: said.commuters,
      espaceDistanceKm: about.distanceKm,
      espaceDureeMin: about.durationMin,
      espaceTarif: about.fee,
    };
    for (const [key, value] of Object.entries(numbers))
      if (value !== undefined) this.type(key as FieldKey, plain(value));
    if (fee) this.choose('espaceTarifUnite', fee.unit);
    if (space?.active) this.choose('espaceActif', 'oui');
    this.isFromLink = this.#unsettled.size > 0;
    this.settle();
    return this.isFromLink;
  }

  /** Nothing was answered. */
  get isUntouched(): boolean {
    return [...this.#entries.values()].every((steps) => steps.length === 0);
  }

  reset() {
    this.#entries.clear();
    this.isFromLink = false;
    this.settle();
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

  #take(key: AnswerKey, entry: Entry) {
    const slot = this.#slot(key);
    const steps = this.#entries.get(slot) ?? [];
    this.#entries.set(slot, [...(this.#unsettled.has(slot) ? steps.slice(0, -1) : steps), entry]);
    this.#unsettled.add(slot);
  }

  /** Under which name the answer is kept. */
  #slot(key: AnswerKey): string {
    if (key.startsWith('espace')) return `${key} ${this.#wanted ?? this.place?.id}`;
    return aboutEnergy(key) ? `${key} ${this.energy}` : key;
  }
}
