import {html, nothing} from 'lit';
import type {CommuneField} from '../../../domain/form/definition.js';
import type {Commune} from '../../../domain/places/communes.js';
import type {RichWords} from '../../../texts/fr/inscription-rich.js';
import {controlId, describedBy, type FieldView, invalid, labelId, renderLabelled} from '../fields.js';
import {addStyles} from '../late-styles.js';
import type {CommuneFinder} from './commune-finder.js';
import type {FormHost} from './form-host.js';

/** What the visitor sees of the list under one field. */
export interface CommuneList {
  readonly options: readonly Commune[];
  readonly labels: readonly string[];
  /** The option that the arrows are on; -1 for none. */
  readonly active: number;
  readonly isOpen: boolean;
  readonly said: string;
}

const closed: CommuneList = {options: [], labels: [], active: -1, isOpen: false, said: ''};

/**
 * Draws the questions about a commune: the « combobox » of ARIA 1.2. Its names come once somebody is in the field; a
 * name that is not found, or a list that does not arrive, leaves a line of text.
 */
export function createCommunes(host: FormHost, words: RichWords) {
  const finders = new Map<string, CommuneFinder>();
  const asked = new Set<string>();

  const onFocus = async (id: string, field: HTMLInputElement) => {
    if (asked.has(id)) return;
    asked.add(id);
    try {
      const [{CommuneFinder}, {specialStyles}] = await Promise.all([
        import('./commune-finder.js'),
        import('./styles.js'),
      ]);
      addStyles(host, specialStyles);
      const finder = new CommuneFinder(() => host.requestUpdate());
      finders.set(id, finder);
      if (field.value) void finder.look(field);
    } catch {
      asked.delete(id);
    }
    host.requestUpdate();
  };

  return (view: FieldView) => {
    const {id, autocomplete} = view.field as CommuneField;
    const finder = finders.get(id);
    const list = finder?.list ?? closed;
    const isOpen = list.isOpen && list.options.length > 0;
    const listId = `s-${id}`;
    const shown = view.field.hint || view.prefilled ? view : {...view, field: {...view.field, hint: words.communeHint}};
    const answer = typeof view.answer === 'string' ? view.answer : '';
    const known = finder?.shownFor(answer);
    return renderLabelled(
      shown,
      html`<div class="commune" @focusout=${() => finder?.leave()}>
        <input
          id=${controlId(id)}
          name=${id}
          type="text"
          role="combobox"
          aria-labelledby=${labelId(id)}
          autocomplete=${autocomplete ? `section-${view.form} ${autocomplete}` : 'off'}
          autocapitalize="words"
          spellcheck="false"
          enterkeyhint=${view.last ? 'send' : 'next'}
          aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls=${listId}
          aria-activedescendant=${isOpen && list.active >= 0 ? `${listId}-${list.active}` : nothing}
          .value=${known ?? answer}
          data-choice=${known ? answer : nothing}
          ?required=${view.field.required}
          aria-invalid=${invalid(view)}
          aria-describedby=${describedBy(shown)}
          @focus=${(event: FocusEvent) => void onFocus(id, event.target as HTMLInputElement)}
          @input=${(event: InputEvent) => typed(event.target as HTMLInputElement, finder)}
          @keydown=${(event: KeyboardEvent) => finder?.key(event)}
        />
        <ul id=${listId} role="listbox" class="communes" aria-labelledby=${labelId(id)} ?hidden=${!isOpen}>
          ${
            isOpen
              ? list.options.map(
                  (commune, at) =>
                    html`<li
                      id="${listId}-${at}"
                      role="option"
                      aria-selected=${at === list.active ? 'true' : 'false'}
                      @mousedown=${keepFocus}
                      @keydown=${keepFocus}
                      @click=${() => finder?.pick(commune)}
                    >
                      ${list.labels[at]}
                    </li>`,
                )
              : nothing
          }
        </ul>
        <p class="said" role="status">${list.said}</p>
      </div>`,
    );
  };
}

/** The field keeps the focus while one points at the list. */
const keepFocus = (event: Event) => event.preventDefault();

/** What is typed is the answer again, before the form reads it. */
function typed(field: HTMLInputElement, finder: CommuneFinder | undefined) {
  delete field.dataset['choice'];
  void finder?.look(field);
}
