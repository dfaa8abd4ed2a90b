import {html, type TemplateResult} from 'lit';
import {bareName, type Commune, communeLabel, matchCommunes} from '../../domain/places/communes.js';
import * as fr from '../../texts/fr/simulateur-communes.js';

/** More would push the rest of the page out of a phone: another letter does better. */
const mostOptions = 6;

/** What a box needs of the panel it stands in. */
export interface BoxOwner {
  readonly load: (query: string) => Promise<readonly Commune[]>;
  /** Something else is to be shown. */
  readonly changed: () => void;
  /** Another commune is chosen, or none any more. */
  readonly picked: () => void;
  /** Said once the list stays still. */
  readonly heard: (text: string) => void;
}

/** The name of a commune, typed and chosen in a list: the « combobox » of ARIA 1.2, its list under the field. */
export class CommuneBox {
  chosen: Commune | undefined;
  #id: string;
  #label: string;
  #owner: BoxOwner;
  #text = '';
  #options: readonly Commune[] = [];
  /** The option that the arrows are on; -1 for none. */
  #active = -1;
  #isOpen = false;
  #field: HTMLInputElement | undefined;
  #problem = '';
  /** Counts what was typed: a late list is not that of a newer name. */
  #turn = 0;

  constructor(id: string, label: string, owner: BoxOwner) {
    this.#id = id;
    this.#label = label;
    this.#owner = owner;
  }

  render(): TemplateResult {
    const id = this.#id;
    const isOpen = this.#isOpen && this.#options.length > 0;
    return html`
      <div part="champ" class="commune">
        <label id="${id}-n" for=${id}>${this.#label}</label>
        <input
          id=${id}
          role="combobox"
          aria-labelledby="${id}-n"
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="${id}-l"
          aria-activedescendant=${isOpen && this.#active >= 0 ? `${id}-${this.#active}` : ''}
          aria-invalid=${this.#problem ? 'true' : 'false'}
          aria-describedby="${id}-h ${id}-e"
          .value=${this.#text}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @blur=${this.#onLeave}
        />
        <ul id="${id}-l" role="listbox" class="options" aria-labelledby="${id}-n" ?hidden=${!isOpen}>
          ${isOpen ? this.#options.map((commune, at) => this.#renderOption(commune, at)) : []}
        </ul>
        <p id="${id}-h" class="quiet">${this.chosen || isOpen ? '' : fr.example}</p>
        <p id="${id}-e" part="erreur">${this.#problem}</p>
      </div>
    `;
  }

  #renderOption(commune: Commune, at: number) {
    return html`<li
      id="${this.#id}-${at}"
      role="option"
      aria-selected=${at === this.#active ? 'true' : 'false'}
      @mousedown=${keepFocus}
      @keydown=${this.#onKey}
      @click=${() => this.#pick(commune)}
    >
      ${communeLabel(commune)}
    </li>`;
  }

  #onInput = (event: Event) => {
    event.stopPropagation();
    this.#field = event.target as HTMLInputElement;
    this.#text = this.#field.value;
    this.#forget();
    void this.#look();
  };

  #onKey = (event: KeyboardEvent) => {
    const last = this.#options.length - 1;
    const {key} = event;
    const isOpen = this.#isOpen && last >= 0;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && last >= 0) {
      const step = key === 'ArrowDown' ? 1 : -1;
      this.#active = isOpen ? wrapped(this.#active + step, last) : wrapped(step > 0 ? 0 : last, last);
      this.#isOpen = true;
    } else if (key === 'Enter' && isOpen) this.#pick(this.#options[Math.max(0, this.#active)]);
    else if (key === 'Escape' && isOpen) this.#isOpen = false;
    else return;
    event.preventDefault();
    this.#owner.changed();
  };

  /** A name that only one commune has needs no choice. */
  #onLeave = () => {
    this.#isOpen = false;
    this.#conclude();
    this.#owner.changed();
  };

  /** The visitor is in the field. */
  get #isHere(): boolean {
    return (this.#field?.getRootNode() as ShadowRoot | undefined)?.activeElement === this.#field;
  }

  async #look() {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const communes = await this.#owner.load(this.#text);
      if (turn !== this.#turn) return;
      this.#options = matchCommunes(communes, this.#text, mostOptions);
      this.#active = -1;
      this.#isOpen = this.#isHere;
      this.#problem = '';
      const isLongEnough = bareName(this.#text).length > 2;
      if (this.#options.length > 0) this.#owner.heard(fr.found(this.#options.length));
      else if (isLongEnough) this.#problem = fr.notFound(this.#text.trim());
      if (!this.#isHere) this.#conclude();
    } catch {
      if (turn !== this.#turn) return;
      this.#problem = fr.unavailable;
    }
    if (this.#problem) this.#owner.heard(this.#problem);
    this.#owner.changed();
  }

  #conclude() {
    if (this.chosen || this.#options.length === 0) return;
    const named = this.#options.filter(({bare}) => bare === bareName(this.#text));
    const sure = this.#options.length === 1 ? this.#options : named;
    if (sure.length === 1) this.#pick(sure[0]);
    else this.#problem = fr.pickOne;
  }

  #pick(commune: Commune | undefined) {
    if (!commune) return;
    this.chosen = commune;
    this.#text = communeLabel(commune);
    this.#isOpen = false;
    this.#active = -1;
    this.#problem = '';
    this.#turn += 1;
    this.#owner.picked();
    this.#owner.changed();
  }

  #forget() {
    if (!this.chosen) return;
    this.chosen = undefined;
    this.#owner.picked();
  }
}

/** The field keeps the focus while one points at the list. */
const keepFocus = (event: Event) => event.preventDefault();

const wrapped = (at: number, last: number): number => {
  if (at > last) return 0;
  return at < 0 ? last : at;
};
