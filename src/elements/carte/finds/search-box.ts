import {html, nothing, type TemplateResult} from 'lit';
import {type Commune, communeLabel} from '../../../domain/places/communes.js';
import type {Around} from '../../../domain/places/view-state.js';
import * as address from '../../../texts/fr/carte-address.js';
import * as fr from '../../../texts/fr/carte-find.js';
import {glass} from './icons.js';

/** How long the visitor stops typing before somebody is asked, in milliseconds. */
const pause = 300;
/** How long the communes of our own files may keep the other option waiting, in milliseconds. */
const patience = 700;
/** An address service answers nothing to less. */
const fewestLetters = 3;
const mostCommunes = 3;

/** What the box needs of the tools it stands in. */
export interface BoxOwner {
  readonly query: () => string;
  /** Narrows the list to what is typed. */
  readonly search: (query: string) => void;
  /** Counts distances from there. */
  readonly go: (around: Around) => void;
  /** The visitor goes to the field. */
  readonly entered: () => void;
  /** Something else is to be shown. */
  readonly changed: () => void;
  readonly say: (sentence: string) => void;
  readonly isNothingFound: () => boolean;
  readonly findCommunes: (query: string, most: number) => Promise<readonly Commune[]>;
  readonly findAddresses: (query: string, signal: AbortSignal) => Promise<readonly Around[]>;
}

type Option =
  | {readonly kind: 'around'; readonly around: Around; readonly note?: string}
  | {readonly kind: 'ask'; readonly query: string};

/**
 * The field of the list. What is typed narrows the list at once, nobody else hears of it; under it, the communes that
 * begin so, and an option that alone sends the text to the IGN. Once it was taken, the field finds addresses, one
 * question a pause, until it is emptied. A « combobox » of ARIA 1.2.
 */
export class SearchBox {
  /** The text, while addresses are looked for; the list's query otherwise. */
  #asked: string | undefined;
  #options: readonly Option[] = [];
  /** The option that the arrows are on; -1 for none. */
  #active = -1;
  #isOpen = false;
  #isBusy = false;
  #problem = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: AbortController | undefined;
  #owner: BoxOwner;

  constructor(owner: BoxOwner) {
    this.#owner = owner;
  }

  /** What became of the search for an address. */
  get note(): string {
    return this.#isBusy ? address.asking : this.#problem;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#isBusy = false;
  }

  /** Forgets what is typed, the list's query excepted. */
  clear() {
    this.stop();
    this.#asked = undefined;
    this.#options = [];
    this.#isOpen = false;
    this.#problem = '';
  }

  /** `isWide`: communes and addresses may be searched, not the list alone. */
  render(isWide: boolean): TemplateResult {
    const isOpen = isWide && this.#isOpen && this.#options.length > 0;
    const active = isOpen && this.#active >= 0 ? `option-${this.#active}` : '';
    return html`<div class="search">
      <label for="query">${isWide ? fr.searchLabel.everywhere : fr.searchLabel.listed}</label>
      <div class="field">
        ${glass}<input
          part="champ"
          id="query"
          type="search"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="200"
          role=${isWide ? 'combobox' : nothing}
          aria-autocomplete=${isWide ? 'list' : nothing}
          aria-expanded=${isWide ? String(isOpen) : nothing}
          aria-controls=${isWide ? 'options' : nothing}
          aria-activedescendant=${active || nothing}
          .value=${this.#asked ?? this.#owner.query()}
          @focus=${this.#owner.entered}
          @input=${(event: InputEvent) => this.#onInput(event, isWide)}
          @keydown=${this.#onKey}
          @blur=${this.#close}
        />
        <ul id="options" role="listbox" class="options" aria-label=${address.suggestions} ?hidden=${!isOpen}>
          ${isOpen ? this.#options.map((option, at) => this.#renderOption(option, at)) : nothing}
        </ul>
      </div>
    </div>`;
  }

  #renderOption(option: Option, at: number) {
    const [words, note] =
      option.kind === 'ask'
        ? [address.askAddress(option.query), address.askAddressHost]
        : [option.around.label, option.note];
    return html`<li
      id="option-${at}"
      role="option"
      aria-selected=${at === this.#active ? 'true' : 'false'}
      @mousedown=${keepFocus}
      @keydown=${this.#onKey}
      @click=${() => this.#pick(option)}
    >
      ${words}${note ? html` <span class="quiet">${note}</span>` : nothing}
    </li>`;
  }

  #onInput(event: InputEvent, isWide: boolean) {
    const text = (event.target as HTMLInputElement).value;
    this.stop();
    this.#active = -1;
    this.#problem = '';
    if (this.#asked !== undefined && text.trim()) {
      this.#asked = text;
      this.#timer = setTimeout(() => void this.#ask(text), pause);
      return;
    }
    this.#asked = undefined;
    this.#options = [];
    if (isWide && text.trim().length >= fewestLetters)
      this.#timer = setTimeout(() => void this.#offer(text.trim()), pause);
    this.#owner.search(text);
  }

  #onKey = (event: KeyboardEvent) => {
    const last = this.#options.length - 1;
    const isOpen = this.#isOpen && last >= 0;
    const {key} = event;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && last >= 0) this.#move(key === 'ArrowDown' ? 1 : -1, isOpen, last);
    else if (key === 'Enter' && isOpen) this.#enter();
    else if (key === 'Escape' && isOpen) this.#isOpen = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.#owner.changed();
  };

  #move(step: 1 | -1, isOpen: boolean, last: number) {
    const next = isOpen ? this.#active + step : step > 0 ? 0 : last;
    this.#active = next > last ? 0 : next < 0 ? last : next;
    this.#isOpen = true;
  }

  /** Without a choice, the first option is one when the list has nothing to show. */
  #enter() {
    const option = this.#options[this.#active] ?? (this.#isFirstMeant ? this.#options[0] : undefined);
    if (option) this.#pick(option);
    else this.#isOpen = false;
  }

  get #isFirstMeant(): boolean {
    return this.#asked !== undefined || this.#owner.isNothingFound();
  }

  #close = () => {
    if (this.#asked === undefined) this.stop();
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#owner.changed();
  };

  #pick(option: Option) {
    if (option.kind === 'around') {
      this.clear();
      this.#owner.go(option.around);
      return;
    }
    this.#asked = option.query;
    this.#owner.search('');
    void this.#ask(option.query);
  }

  /**
   * The communes of our own files, then what asks somebody else: all at once, so that nothing moves under a finger. A
   * file that is late is not waited for.
   */
  async #offer(query: string) {
    const stop = (this.#stop = new AbortController());
    const late = new Promise<readonly Commune[]>((resolve) => setTimeout(() => resolve([]), patience));
    const communes = await Promise.race([this.#owner.findCommunes(query, mostCommunes).catch(() => []), late]);
    if (stop.signal.aborted) return;
    this.#options = [
      ...communes.map((commune): Option => ({kind: 'around', around: aroundOf(commune), note: address.aroundCommune})),
      {kind: 'ask', query},
    ];
    this.#isOpen = true;
    this.#owner.changed();
  }

  async #ask(text: string) {
    const query = text.trim();
    this.stop();
    this.#options = [];
    if (query.length < fewestLetters) return this.#owner.changed();
    const stop = (this.#stop = new AbortController());
    this.#isBusy = true;
    this.#owner.changed();
    let sentence: string;
    try {
      const found = await this.#owner.findAddresses(query, stop.signal);
      if (stop.signal.aborted) return;
      this.#options = found.map((around) => ({kind: 'around', around}));
      this.#active = -1;
      this.#isOpen = true;
      this.#problem = found.length > 0 ? '' : address.noAddress(query);
      sentence = this.#problem || address.addressesFound(found.length);
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#problem = error instanceof Error && error.message ? error.message : address.addressProblems.silent;
      sentence = this.#problem;
    }
    this.#isBusy = false;
    this.#owner.changed();
    this.#owner.say(sentence);
  }
}

const aroundOf = (commune: Commune): Around => ({
  label: communeLabel(commune),
  position: {latitude: commune.latitude, longitude: commune.longitude},
});

/** The field keeps the focus while one points at the list. */
const keepFocus = (event: Event) => event.preventDefault();
