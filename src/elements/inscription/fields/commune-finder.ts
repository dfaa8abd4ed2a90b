import {writeCommune} from '../../../domain/form/located.js';
import {bareName, type Commune, communeLabel, matchCommunes} from '../../../domain/places/communes.js';
import {fr} from '../../../texts/fr/inscription-commune.js';
import type {CommuneList} from './commune.js';

/** More would push the rest of the page out of a phone: another letter does better. */
const mostOptions = 6;

/** Finds the communes that a name may mean, and writes the one that is chosen in its field. */
export class CommuneFinder {
  /** @internal The names, replaceable: a file of ours, once somebody types. */
  load = async (query: string): Promise<readonly Commune[]> =>
    (await import('../../../adapters/communes.js')).loadCommunes(query);

  #options: readonly Commune[] = [];
  #active = -1;
  #isOpen = false;
  #said = '';
  #field: HTMLInputElement | undefined;
  #chosen: {readonly answer: string; readonly shown: string} | undefined;
  /** Counts what was typed: a late list is not that of a newer name. */
  #turn = 0;
  #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get list(): CommuneList {
    const options = this.#options;
    const labels = options.map(communeLabel);
    return {options, labels, active: this.#active, isOpen: this.#isOpen, said: this.#said};
  }

  /** What is read in the field for an answer: people know a département, programs an INSEE code. */
  shownFor(answer: string): string | undefined {
    return this.#chosen?.answer === answer ? this.#chosen.shown : undefined;
  }

  async look(field: HTMLInputElement) {
    this.#field = field;
    const turn = (this.#turn += 1);
    const text = field.value;
    try {
      const communes = await this.load(text);
      if (turn !== this.#turn) return;
      this.#options = matchCommunes(communes, text, mostOptions);
      this.#said = this.#sentence(text);
    } catch {
      if (turn !== this.#turn) return;
      this.#options = [];
      this.#said = fr.unavailable;
    }
    this.#active = -1;
    this.#isOpen = (field.getRootNode() as ShadowRoot).activeElement === field;
    this.#changed();
  }

  #sentence(text: string): string {
    if (this.#options.length > 0) return fr.found(this.#options.length);
    return bareName(text).length > 2 ? fr.none(text.trim()) : '';
  }

  key(event: KeyboardEvent) {
    const last = this.#options.length - 1;
    const isOpen = this.#isOpen && last >= 0;
    const {key} = event;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && last >= 0) {
      const next = this.#active + (key === 'ArrowDown' ? 1 : -1);
      this.#active = next > last ? 0 : next < 0 ? last : next;
      this.#isOpen = true;
    } else if (key === 'Enter' && isOpen) this.pick(this.#options[Math.max(0, this.#active)]);
    else if (key === 'Escape' && isOpen) this.#close();
    else return;
    event.preventDefault();
    this.#changed();
  }

  /** A name that only one commune has needs no choice. */
  leave() {
    const text = bareName(this.#field?.value ?? '');
    const [only, ...others] = this.#options.filter(({bare}) => bare === text);
    if (only && others.length === 0) this.pick(only);
    this.#close();
    this.#changed();
  }

  pick(commune: Commune | undefined) {
    const field = this.#field;
    if (!commune || !field) return;
    const answer = writeCommune(commune);
    const shown = communeLabel(commune);
    this.#chosen = {answer, shown};
    field.value = shown;
    field.dataset['choice'] = answer;
    this.#turn += 1;
    this.#close();
    field.dispatchEvent(new CustomEvent('change', {bubbles: true}));
  }

  #close() {
    this.#isOpen = false;
    this.#active = -1;
    this.#options = [];
    this.#said = '';
  }
}
